using System.Globalization;

namespace SeatEngine.Docs.Tests;

/// <summary>A page of the documentation whose code can be run. The classes are made from the pages by the build.</summary>
internal abstract class DocumentPage(string name, int blockCount)
{
    private readonly List<RanBlock> _blocks = [];

    /// <summary>The page's path from the root of the repository.</summary>
    public string Name => name;

    /// <summary>How many blocks of code the page has.</summary>
    public int BlockCount => blockCount;

    /// <summary>What the code of the pages takes for the console.</summary>
    protected StringWriter Console { get; } = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Every page with code, by name.</summary>
    public static IReadOnlyList<DocumentPage> All { get; } =
    [
        .. typeof(DocumentPage).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DocumentPage)))
            .Select(type => (DocumentPage)Activator.CreateInstance(type)!)
            .OrderBy(page => page.Name, StringComparer.Ordinal),
    ];

    /// <summary>Runs all blocks from the first to the last.</summary>
    public async Task<IReadOnlyList<RanBlock>> RunAsync()
    {
        _blocks.Clear();
        await RunBlocksAsync();
        return _blocks;
    }

    protected abstract Task RunBlocksAsync();

    /// <summary>Called after each block, with the line on which it began and what the page says it prints.</summary>
    protected void Ran(int line, string prints)
    {
        _blocks.Add(new RanBlock(line, prints, Console.ToString()));
        Console.GetStringBuilder().Clear();
    }
}
