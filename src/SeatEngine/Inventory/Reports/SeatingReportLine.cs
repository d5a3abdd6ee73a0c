using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Some places of a seating report, counted.</summary>
/// <remarks>
/// Immutable. The counts <see cref="Free"/> to <see cref="Displaced"/> and those of <see cref="UnderCode"/> add up to
/// <see cref="Places"/>.
/// </remarks>
public sealed record SeatingReportLine
{
    /// <summary>The section's or area's name; empty when the line is over several.</summary>
    public string Section { get; init; } = "";

    /// <summary>The row, box or table; empty for an area, and when the line is over several.</summary>
    public string Row { get; init; } = "";

    /// <summary>The price zone; null for none, and when the line is over several.</summary>
    public PriceZoneId? Zone { get; init; }

    /// <summary>All places.</summary>
    public int Places { get; init; }

    /// <summary>Free and under no hold code.</summary>
    public int Free { get; init; }

    /// <summary>Free, by the hold code that governs them, in the ordinal order of the codes.</summary>
    public ImmutableArray<KeyValuePair<HoldCodeId, int>> UnderCode { get; init; } = [];

    /// <summary>How many places buyers hold for some minutes.</summary>
    public int InCarts { get; init; }

    /// <summary>Sold for money, or without a word about money.</summary>
    public int Sold { get; init; }

    /// <summary>Given away: sold for no money, or at a price type that counts as complimentary. Areas count such places as sold.</summary>
    public int Complimentary { get; init; }

    /// <summary>Taken out of use by the house.</summary>
    public int Blocked { get; init; }

    /// <summary>Unusable because a place that shares their floor is held or sold.</summary>
    public int Displaced { get; init; }
}
