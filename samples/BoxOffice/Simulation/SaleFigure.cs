namespace BoxOfficeSample.Simulation;

/// <summary>One of the figures by which sales are compared.</summary>
/// <param name="Name">What it is called in JSON.</param>
/// <param name="Heading">What it is called in a table.</param>
/// <param name="Of">Takes it from a sale.</param>
/// <param name="MoreIsBetter">Whether a larger one is better.</param>
/// <param name="Format">How it is written in a table.</param>
internal sealed record SaleFigure(string Name, string Heading, Func<SaleFigures, double> Of, bool MoreIsBetter, string Format)
{
    public static SaleFigure SoldAtRefusal { get; } =
        new("soldWhenFirstCoupleRefused", "sold when the first couple is refused", static sale => sale.SoldAtRefusal, true, "P2");

    public static SaleFigure TurnedAway { get; } =
        new("turnedAwayBeforeNearlyFull", "turned away before 98 %", static sale => sale.TurnedAway, false, "F2");

    public static SaleFigure Singles { get; } = new("singlesStranded", "singles stranded", static sale => sale.Singles, false, "F2");

    public static SaleFigure SoldAtEnd { get; } = new("soldAtEnd", "sold at the end", static sale => sale.SoldAtEnd, true, "P2");

    public static SaleFigure FirstHalfQuality { get; } =
        new("firstHalfQuality", "quality of the first half", static sale => sale.FirstHalfQuality, true, "F4");

    public static SaleFigure Milliseconds { get; } = new("milliseconds", "ms", static sale => sale.Milliseconds, false, "F2");

    /// <summary>Those on which one strategy is judged against another.</summary>
    public static IReadOnlyList<SaleFigure> Judged { get; } = [SoldAtRefusal, TurnedAway, Singles, FirstHalfQuality];

    /// <summary>All of them, in the order of a table.</summary>
    public static IReadOnlyList<SaleFigure> All { get; } = [SoldAtRefusal, TurnedAway, Singles, SoldAtEnd, FirstHalfQuality, Milliseconds];
}
