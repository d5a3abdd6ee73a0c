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
        let text = File.ReadAllText(path)
        from line in text.Split('\n').Zip(CodeOnly.Of(text).Split('\n')).Index()
        where IsTooLong(line.Item.First, line.Item.Second, name.StartsWith("src/", StringComparison.Ordinal))
        select $"{name}:{line.Index + 1}: {line.Item.First.Length} characters, not {Longest} at most");

    [Theory]
    [InlineData(140, "x", true, false)]
    [InlineData(141, "x", true, true)]
    [InlineData(141, "x", false, false)]
    [InlineData(141, "", true, false)]
    public void IsTooLong_Lines_AreTold(int length, string code, bool isLibrary, bool expected) =>
        Assert.Equal(expected, IsTooLong(new string('x', length), code, isLibrary));

    // A line that is nothing but data between quotes may be as long as the data; in tests and samples quoted data never counts.
    private static bool IsTooLong(string line, string code, bool isLibrary) =>
        line.Length > Longest && (line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            || (isLibrary ? code.AsSpan().Trim().Length > 0 : code.Length > Longest));
}
