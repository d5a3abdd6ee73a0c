using System.Text.RegularExpressions;

namespace SeatEngine.Docs.Tests;

/// <summary>The code of the README and of the guide runs, prints what the pages say, and draws what they show.</summary>
[Collection("Pages")]
public sealed partial class DocumentTests : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seatengine-docs-");

    public static TheoryData<string> Pages => [.. DocumentPage.All.Select(page => page.Name)];

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Code_OfAPage_PrintsAndDrawsWhatThePageShows(string name)
    {
        CopyBundledFiles();
        Directory.SetCurrentDirectory(_folder.FullName);

        var blocks = await DocumentPage.All.Single(page => page.Name == name).RunAsync();

        string[] wrong =
        [
            .. blocks.Where(block => block.Shown != block.Printed).Select(block =>
                $"{name}, line {block.Line} prints\n{block.Printed}and the page shows\n{block.Shown}"),
            .. DrawnPicture.In(_folder, name).Where(picture => !picture.IsApproved()).Select(picture => picture.Receive()),
        ];
        Assert.True(wrong.Length == 0, "\n" + string.Join('\n', wrong));
    }

    [Fact]
    public void Blocks_OfAllPages_AreAllRun()
    {
        string[] files =
            [RepositoryFiles.Full("README.md"), .. Directory.GetFiles(RepositoryFiles.Full("docs"), "*.md", SearchOption.AllDirectories)];
        int[] shown = [.. files.Select(file => Opening().Count(File.ReadAllText(file))).Where(count => count > 0)];

        Assert.Equal(shown.Length, DocumentPage.All.Count);
        Assert.Equal(shown.Sum(), DocumentPage.All.Sum(page => page.BlockCount));

        // The cookbook quotes methods that are compiled and tested where they stand.
        Assert.DoesNotContain(files, file => !file.Contains("/cookbook/", StringComparison.Ordinal)
            && OtherOpening().IsMatch(File.ReadAllText(file)));
    }

    [Fact]
    public void Pictures_OfThePages_AreAllShown()
    {
        string[] files =
            [RepositoryFiles.Full("README.md"), .. Directory.GetFiles(RepositoryFiles.Full("docs"), "*.md", SearchOption.AllDirectories)];
        var all = string.Concat(files.Select(File.ReadAllText));

        Assert.All(
            Directory.GetFiles(RepositoryFiles.Full("docs/images")).Where(path => !path.Contains(".received.", StringComparison.Ordinal)),
            path => Assert.Contains("images/" + Path.GetFileName(path), all, StringComparison.Ordinal));
    }

    // The pages read them by the path from the root of the repository, as a reader would.
    private void CopyBundledFiles()
    {
        foreach (var bundled in (string[])["samples/halls", "samples/seasons"])
        {
            var folder = _folder.CreateSubdirectory(bundled);
            foreach (var file in Directory.GetFiles(RepositoryFiles.Full(bundled)))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }
        }
    }

    [GeneratedRegex("^```csharp$", RegexOptions.Multiline)]
    private static partial Regex Opening();

    [GeneratedRegex("^ *```(cs|c#|C#)$", RegexOptions.Multiline)]
    private static partial Regex OtherOpening();
}
