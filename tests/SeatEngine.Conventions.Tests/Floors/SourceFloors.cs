using System.Text.RegularExpressions;

namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>Reads from the code of a file which concepts it names in full, as in its usings, whether or not it then uses them.</summary>
internal static partial class SourceFloors
{
    /// <summary>The concepts that the code names and that its own may not use, in ordinal order.</summary>
    /// <param name="concept">The concept of the file.</param>
    /// <param name="code">Without comments and strings.</param>
    public static IReadOnlyList<string> Trespasses(string concept, string code) =>
    [
        .. Rooted().Matches(code)
            .Select(match => match.Groups["concept"].Value)
            .Where(FloorPlan.Concepts.Contains)
            .Where(used => !FloorPlan.MayUse(concept, used))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"(?<![\w.])SeatEngine\s*\.\s*(?<concept>\w+)")]
    private static partial Regex Rooted();
}
