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
    [InlineData(140, 0, true, false)]
    [InlineData(141, 0, true, true)]
    [InlineData(141, 2, true, true)]
    [InlineData(141, 2, false, false)]
    [InlineData(141, 141, true, false)]
    public void IsTooLong_Lines_AreTold(int length, int quoted, bool isLibrary, bool expected) =>
        Assert.Equal(expected, IsTooLong(new string('x', length), new string(' ', quoted) + new string('x', length - quoted), isLibrary));

    // In a library a line that is nothing but data between quotes may be as long as the data; elsewhere quoted data never counts.
    private static bool IsTooLong(string line, string code, bool isLibrary) =>
        line.Length > Longest && (line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            || (isLibrary ? code.AsSpan().Trim().Length > 0 : line.Zip(code).Count(pair => pair.First == pair.Second) > Longest));
}
