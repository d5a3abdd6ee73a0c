using SeatEngine.Orders;

namespace SeatEngine.Seasons;

/// <summary>Whether something is on sale to somebody.</summary>
internal static class SaleGate
{
    /// <summary>Looks whether one window of a night lets somebody buy; the house itself always may.</summary>
    /// <param name="season">The season, by whose wall clock windows go.</param>
    /// <param name="night">What is bought.</param>
    /// <param name="kind">As what it is bought.</param>
    /// <param name="terms">Who asks.</param>
    /// <param name="now">When.</param>
    public static bool IsOpen(Season season, SeasonNight night, SaleKind kind, OrderTerms terms, DateTimeOffset now) =>
        night.Status == PerformanceStatus.Planned
        && (terms.AsHouse || (now < night.End && (night.OnSale.IsEmpty || night.OnSale.Any(window => window.Sells == kind
            && season.Time.InstantOf(window.From) <= now
            && (window.Until is not { } until || now < season.Time.InstantOf(until))
            && (window.Channels.IsEmpty || window.Channels.Contains(terms.Channel))
            && (window.PatronFacts.IsEmpty || window.PatronFacts.Any(terms.Facts.Contains))))));
}
