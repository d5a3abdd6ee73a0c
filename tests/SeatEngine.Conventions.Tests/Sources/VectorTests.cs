using SeatEngine.Testing;

namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>The whole check tries narrower vectors with the tests of those concepts alone that use wide ones.</summary>
public class VectorTests
{
    private static readonly string[] Tried = ["src/SeatEngine/Maps/", "src/SeatEngine/Allocation/"];

    [Fact]
    public void WideVectors_AreUsed_OnlyWhereNarrowerOnesAreTried() => Rule.Holds(
        from path in SourceTree.Files("*.cs")
        let name = SourceTree.Relative(path)
        where name.StartsWith("src/", StringComparison.Ordinal)
        where !Array.Exists(Tried, tried => name.StartsWith(tried, StringComparison.Ordinal))
        where CodeOnly.Of(File.ReadAllText(path)) is var code
            && (code.Contains("Vector256", StringComparison.Ordinal) || code.Contains("Vector512", StringComparison.Ordinal))
        select $"{name} uses wide vectors: let .ci/run try its tests without AVX2 and AVX-512 too");

    [Fact]
    public void WholeCheck_TriesNarrowerVectors_WithTheTestsOfEach()
    {
        var script = File.ReadAllText(Path.Combine(RepositoryFiles.Root, ".ci", "run"));
        Assert.All(Tried, tried => Assert.Contains(
            "FullyQualifiedName~SeatEngine.Tests." + tried.Split('/')[2], script, StringComparison.Ordinal));
    }
}
