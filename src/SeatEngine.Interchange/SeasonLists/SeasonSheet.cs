using System.Collections.Immutable;

namespace SeatEngine.Interchange;

/// <summary>A table of a season, and the list of the native form that it is.</summary>
/// <param name="Name">What the sheet is called.</param>
/// <param name="Member">The list of which each row is an element; empty for the season itself, which is one row.</param>
/// <param name="Owner">The column that says to which thing of another list a row belongs; null where there is none.</param>
/// <param name="Columns">The other columns.</param>
internal sealed record SeasonSheet(string Name, string Member, string? Owner, ImmutableArray<SeasonColumn> Columns)
{
    private static readonly ImmutableArray<SeasonColumn> Use =
    [
        new("hall", Within: "use"), new("setUp", Within: "use"), new("zones", Within: "use"), new("prices", Within: "use"),
        new("holds", Within: "use"),
    ];

    /// <summary>The season itself.</summary>
    public static SeasonSheet Season { get; } = new("Season", "", null,
    [
        new("id", SeasonCellKind.Needed), new("name", SeasonCellKind.Needed), new("timeZone", SeasonCellKind.Needed),
        new("currency", SeasonCellKind.Needed), new("prefix"), new("doors"), new("lasts"), .. Use,
    ]);

    public static SeasonSheet Series { get; } = new("Series", "series", null, [new("code", SeasonCellKind.Needed), new("name")]);

    public static SeasonSheet Titles { get; } = new("Titles", "titles", null,
        [new("code", SeasonCellKind.Needed), new("name"), new("lasts"), .. Use]);

    public static SeasonSheet Performances { get; } = new("Performances", "performances", "title",
    [
        new("series"), new("at", SeasonCellKind.Time), new("code"), new("doors"), new("lasts"), new("status"), .. Use,
    ]);

    /// <summary>Windows of the sale; those without a performance are the season's.</summary>
    public static SeasonSheet OnSale { get; } = new("On sale", "onSale", "performance",
    [
        new("sells", SeasonCellKind.Needed), new("from", SeasonCellKind.Time), new("until"), new("channels", SeasonCellKind.List),
        new("patronFacts", SeasonCellKind.List),
    ]);

    public static SeasonSheet Prices { get; } = new("Price sheets", "prices", "sheet",
        [new("zone", SeasonCellKind.Needed), new("type", SeasonCellKind.Needed), new("amount", SeasonCellKind.Needed)]);

    public static SeasonSheet Packages { get; } = new("Packages", "packages", null,
    [
        new("code", SeasonCellKind.Needed), new("name"), new("kind"), new("sheet"), new("minimum", SeasonCellKind.Count),
        new("maximum", SeasonCellKind.Count), new("parts", SeasonCellKind.List),
    ]);

    public static SeasonSheet Groups { get; } = new("Groups", "groups", "package",
    [
        new("name"), new("series", SeasonCellKind.List), new("titles", SeasonCellKind.List), new("performances", SeasonCellKind.List),
        new("minimum", SeasonCellKind.Count), new("maximum", SeasonCellKind.Count),
    ]);

    public static SeasonSheet Waves { get; } = new("Waves", "waves", null,
    [
        new("name", SeasonCellKind.Needed), new("until", SeasonCellKind.Needed), new("packages", SeasonCellKind.List),
        new("seasonsAtLeast", SeasonCellKind.Count),
    ]);
}
