using System.Text;

namespace SeatEngine.Benchmarks.Running;

/// <summary>
/// A page of results: the machine, then a section for each class of benchmarks, in alphabetical order.
/// A run replaces the sections that it measured and keeps the others.
/// </summary>
internal sealed class ResultsPage
{
    private const string SectionMark = "## ";
    private readonly string _title;

    private ResultsPage(string filePath, string title)
    {
        FilePath = filePath;
        _title = title;
    }

    public string FilePath { get; }

    public IReadOnlyList<string> Environment { get; set; } = [];

    /// <summary>The tables by the name of their class.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Sections { get; } = new(StringComparer.Ordinal);

    public static ResultsPage Open(string folder, string processor)
    {
        ResultsPage page = new(Path.Combine(folder, FileName(processor)), processor);
        if (File.Exists(page.FilePath))
        {
            page.ReadSections(File.ReadAllLines(page.FilePath));
        }

        return page;
    }

    public void Save()
    {
        StringBuilder text = new();
        text.Append("# ").Append(_title).Append("\n\n");
        text.Append("Written by `eng/benchmarks.sh`.\n\n```text\n");
        text.AppendJoin('\n', Environment).Append("\n```\n");
        foreach ((var name, var lines) in Sections)
        {
            text.Append('\n').Append(SectionMark).Append(name).Append("\n\n").AppendJoin('\n', lines).Append('\n');
        }

        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, text.ToString());
    }

    private static string FileName(string processor)
    {
        IEnumerable<string> words = processor
            .ToLowerInvariant()
            .Replace("(r)", "", StringComparison.Ordinal)
            .Replace("(tm)", "", StringComparison.Ordinal)
            .Split([.. processor.ToLowerInvariant().Where(symbol => !char.IsAsciiLetterOrDigit(symbol)).Distinct()],
                StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words) + ".md";
    }

    private void ReadSections(string[] lines)
    {
        List<string>? current = null;
        foreach (var line in lines)
        {
            if (line.StartsWith(SectionMark, StringComparison.Ordinal))
            {
                current = [];
                Sections[line[SectionMark.Length..]] = current;
            }
            else if (line.StartsWith('|'))
            {
                current?.Add(line);
            }
        }
    }
}
