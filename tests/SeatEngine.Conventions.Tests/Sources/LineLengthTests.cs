namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>Lines of code fit beside one another in a review.</summary>
public class LineLengthTests
{
    private const int Longest = 140;

    private static readonly string[] Areas = ["src/", "tests/", "samples/", "benchmarks/", "eng/"];

    [Fact]
    public void Lines_OfCode_AreShort() => Rule.Holds(
        from path in SourceTree.Files("*.cs")
        let name = SourceTree.Relative(path)
        where Areas.Any(area => name.StartsWith(area, StringComparison.Ordinal))
        from line in File.ReadLines(path).Index()
        where line.Item.Length > Longest
        select $"{name}:{line.Index + 1}: {line.Item.Length} characters, not {Longest} at most");
}
