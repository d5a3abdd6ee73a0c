using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>How places are sold.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SaleOptions : RequestOptions
{
    /// <summary>The house's own sale, in nobody's name.</summary>
    public static new SaleOptions House { get; } = new() { AsHouse = true };

    /// <summary>What is paid for each place; empty, or covering exactly the places sold.</summary>
    public ImmutableArray<SaleLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The payments; may be empty, and are in the currency of the lines, which are needed where something is paid.</summary>
    public ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// For a sale out of a hold: what is sold, in any order; null for whatever is in the hold. The answer tells when it is something else.
    /// </summary>
    public PlaceSelection? Places { get; init; }

    /// <summary>Whether an expired hold may be sold if all its places are still free.</summary>
    public bool AllowExpired { get; init; }

    /// <summary>For a sale without a hold: whether the buyer has access needs.</summary>
    public bool ForAccessNeeds { get; init; }

    /// <summary>For a sale without a hold: whether places that their owners have put up for resale may be taken.</summary>
    public bool IncludeResale { get; init; }
}
