namespace SeatEngine.Conventions.Tests.Floors;

/// <summary>The floors inside SeatEngine: a namespace may use those below it, and none beside or above it.</summary>
internal static class FloorPlan
{
    private const string Library = "SeatEngine";

    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Primitives"] = 1,
        ["Layout"] = 2,
        ["Halls"] = 3,
        ["Maps"] = 4,
        ["Allocation"] = 5,
        ["Inventory"] = 5,
        ["Pricing"] = 5,
        ["Orders"] = 6,
        ["Performances"] = 7,
        ["Seasons"] = 8,
        ["Files"] = 9,
        ["Catalogues"] = 10,
    };

    /// <summary>The concepts that have a floor kept free for them.</summary>
    public static IReadOnlyList<string> ToCome { get; } = [];

    /// <summary>The concepts that have a floor.</summary>
    public static IReadOnlyCollection<string> Concepts => Floors.Keys;

    /// <summary>The concept of a namespace such as <c>SeatEngine.Maps.Something</c>, or null for one outside the library.</summary>
    public static string? ConceptOf(string? name)
    {
        var parts = (name ?? "").Split('.');
        return parts.Length > 1 && parts[0] == Library && Floors.ContainsKey(parts[1]) ? parts[1] : null;
    }

    /// <summary>The floor of a concept, from 1 at the ground.</summary>
    public static int FloorOf(string concept) => Floors[concept];

    /// <summary>Whether one concept may use another.</summary>
    public static bool MayUse(string user, string used) => user == used || Floors[used] < Floors[user];
}
