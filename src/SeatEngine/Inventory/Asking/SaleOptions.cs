using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>How places are sold.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SaleOptions : RequestOptions
{
    /// <summary>What is paid for each place; empty, or covering exactly the places sold.</summary>
    public ImmutableArray<SaleLine> Lines { get; init; } = [];

    /// <summary>The payments; may be empty.</summary>
    public ImmutableArray<Tender> Tenders { get; init; } = [];

    /// <summary>Whether an expired hold may be sold if all its places are still free.</summary>
    public bool AllowExpired { get; init; }

    /// <summary>For a sale without a hold: whether the buyer has access needs.</summary>
    public bool ForAccessNeeds { get; init; }

    /// <summary>For a sale without a hold: whether places that their owners have put up for resale may be taken.</summary>
    public bool IncludeResale { get; init; }
}
