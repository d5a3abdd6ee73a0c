using System.Text.RegularExpressions;
using SeatEngine.Conventions.Tests.Projects;
using SeatEngine.Rendering;

namespace SeatEngine.Conventions.Tests.Architecture;

/// <summary>The page about the architecture shows the house as it is, and leads to what is there.</summary>
public partial class ArchitectureTests
{
    private const string Page = "docs/architecture.md";

    private static string Text => File.ReadAllText(RepositoryFiles.Full(Page));

    [Fact]
    public void Picture_OfTheHouse_ShowsTodaysReferences()
    {
        var houses = House.All();
        Rule.Holds(HousePicture.Homeless(houses).Select(name => $"{name} has no place in the picture yet: give it one in HousePicture"));

        var scene = HousePicture.Draw(houses, ProjectFile.Read("src/SeatEngine/SeatEngine.csproj").Packages);

        Approvals.VerifyCommitted(SvgWriter.ToText(scene), RepositoryFiles.Full("docs/images/architecture.svg"));
    }

    [Fact]
    public void Names_ThatLeadToAFile_AreDeclaredThere() => Rule.Holds(
        from link in NamedFile().Matches(Text)
        let name = link.Groups["name"].Value
        let file = Path.GetFullPath(Path.Combine(RepositoryFiles.Full("docs"), link.Groups["file"].Value))
        where !File.Exists(file) || !Regex.IsMatch(File.ReadAllText(file), $@"\b(class|struct|record|enum|interface)\s+{name}\b")
        select $"{name} is not declared in {link.Groups["file"].Value}");

    [Fact]
    public void Rows_OfTheTableOfChanges_NameFilesAndTests()
    {
        var rows = ChangeRow().Matches(Text).Select(match => match.Value).ToArray();

        Assert.InRange(rows.Length, 15, 100);
        Rule.Holds(
            from row in rows
            let cells = row.Split('|')
            where !cells[2].Contains("](../s", StringComparison.Ordinal) || !cells[3].Contains("](../tests/", StringComparison.Ordinal)
            select $"names no code or no test: {row}");
    }

    [GeneratedRegex(@"\[`(?<name>\w+)`\]\((?<file>\.\./[\w./-]+\.cs)\)")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"^\| (?!-|to change)[^|\n]+\|[^|\n]+\|[^|\n]+\|$", RegexOptions.Multiline)]
    private static partial Regex ChangeRow();
}
