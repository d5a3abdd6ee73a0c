using System.Text.RegularExpressions;

namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>House rules for every text of the repository: nothing unfinished, and nothing about one machine.</summary>
public partial class RepositoryTextTests
{
    private static readonly string[] Kinds =
    [
        "*.cs", "*.csproj", "*.props", "*.targets", "*.json", "*.md", "*.sh", "*.txt", "*.svg", "*.csv", "*.config", "*.yml", "run",
            ".editorconfig", ".gitignore",
    ];

    [Fact]
    public void Texts_Everywhere_SayNothingUnfinished() => AssertNowhere(Unfinished());

    [Fact]
    public void Texts_Everywhere_NameNoPathOfAMachine() => AssertNowhere(MachinePath());

    [Fact]
    public void Tests_OfProperties_TakeTheirNumberOfCasesFromOnePlace() => Rule.Holds(
        from path in SourceTree.Files("*.cs")
        where SourceTree.Relative(path).StartsWith("tests/", StringComparison.Ordinal)
            && Path.GetFileName(path) is not ("Cases.cs" or "LawAttribute.cs")
        from line in File.ReadLines(path).Index()
        where OwnNumber().IsMatch(line.Item)
        select $"{SourceTree.Relative(path)}:{line.Index + 1}: {line.Item.Trim()} (say [Law], Cases.Of or Cases.Usual, which a run " +
            $"may ask for few)");

    [Theory]
    [InlineData("    [Prop" + "erty]", true)]
    [InlineData("    [Prop" + "erty(MaxTest = 5)]", true)]
    [InlineData("}).Quick" + "CheckThrowOnFailure();", true)]
    [InlineData("    [Law(5)]", false)]
    [InlineData("}).Check(Cases.Of(5));", false)]
    public void OwnNumber_OfCases_IsSeen(string line, bool seen) => Assert.Equal(seen, OwnNumber().IsMatch(line));

    [Theory]
    [InlineData("// TO" + "DO: later", true)]
    [InlineData("FIX" + "ME", true)]
    [InlineData("throw new NotImplemented" + "Exception();", true)]
    [InlineData("All that is to do is done.", false)]
    public void Unfinished_Mark_IsSeen(string line, bool seen) => Assert.Equal(seen, Unfinished().IsMatch(line));

    [Theory]
    [InlineData("see /ho" + "me/somebody/hall.json", true)]
    [InlineData("/ro" + "ot/.nuget", true)]
    [InlineData("C:" + @"\Users\somebody", true)]
    [InlineData("the work/rest balance", false)]
    [InlineData("../shared/plans", false)]
    public void MachinePath_Text_IsSeen(string line, bool seen) => Assert.Equal(seen, MachinePath().IsMatch(line));

    private static void AssertNowhere(Regex pattern)
    {
        var wrong =
            from path in Kinds.SelectMany(kind => SourceTree.Files(kind)).Distinct(StringComparer.Ordinal)
            from line in File.ReadLines(path).Index()
            where pattern.IsMatch(line.Item)
            select $"{SourceTree.Relative(path)}:{line.Index + 1}: {line.Item.Trim()}";

        Rule.Holds(wrong);
    }

    // The marks are written in pieces, so that this file does not find itself.
    [GeneratedRegex(@"\bTO" + @"DO\b|\bFIX" + @"ME\b|\bHA" + @"CK\b|\bNotImplemented" + "Exception")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"OnFailure\.With" + @"MaxTest|\bQuick" + @"Check|^\s*\[Prop" + @"erty\b")]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"(?<![\w.])/(ho" + @"me|ro" + @"ot|wo" + @"rk|Us" + @"ers)/|[A-Za-z]:\\Us" + @"ers\\")]
    private static partial Regex MachinePath();
}
