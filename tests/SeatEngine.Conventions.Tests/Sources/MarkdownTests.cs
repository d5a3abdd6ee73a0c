using System.Text.RegularExpressions;

namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>What one text of the repository refers to in another is there.</summary>
public partial class MarkdownTests
{
    [Fact]
    public void Links_ToFilesOfTheRepository_LeadSomewhere()
    {
        var broken =
            from page in SourceTree.Files("*.md")
            from target in LocalLinks(File.ReadAllText(page))
            let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target))
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{SourceTree.Relative(page)} leads to {target}";

        Rule.Holds(broken);
    }

    [Theory]
    [InlineData("see [this](a/b.md#part) and ![that](c.svg)", new[] { "a/b.md", "c.svg" })]
    [InlineData("[out](https://example.org/x.md) [here](#part) `[not](a.md)`", new string[0])]
    public void LocalLinks_Text_AreThoseToFiles(string text, string[] links) => Assert.Equal(links, LocalLinks(text));

    private static IEnumerable<string> LocalLinks(string text) =>
        Link().Matches(Code().Replace(text, "")).Select(match => match.Groups["target"].Value);

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?!\w+:|#)(?<target>[^)#\s]+)")]
    private static partial Regex Link();
}
