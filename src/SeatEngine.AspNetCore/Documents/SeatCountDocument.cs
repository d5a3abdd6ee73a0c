using SeatEngine.Inventory;

namespace SeatEngine.AspNetCore;

/// <summary>Places, counted by what they are.</summary>
/// <param name="Name">Of which section or zone; empty for all.</param>
/// <param name="Places">All of them.</param>
/// <param name="Free">Free, and under no hold code.</param>
/// <param name="UnderCode">Free, but set aside under a hold code.</param>
/// <param name="InCarts">Held by buyers for some minutes.</param>
/// <param name="Sold">Sold.</param>
/// <param name="Complimentary">Given away.</param>
/// <param name="Blocked">Taken out of use, or without room.</param>
internal sealed record SeatCountDocument(string Name, int Places, int Free, int UnderCode, int InCarts, int Sold, int Complimentary,
    int Blocked)
{
    /// <summary>Tells a line of a report.</summary>
    public static SeatCountDocument Of(string name, SeatingReportLine line) => new(name, line.Places, line.Free,
        line.UnderCode.Sum(static entry => entry.Value), line.InCarts, line.Sold, line.Complimentary, line.Blocked + line.Displaced);
}
