using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What is given back of an order.</summary>
/// <remarks>Immutable.</remarks>
public sealed record OrderReturn
{
    /// <summary>Of which order something is given back.</summary>
    public required OrderId Order { get; init; }

    /// <summary>The numbers of the lines given back; empty for all.</summary>
    public ImmutableArray<int> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who does it, who needs the right to change orders.</summary>
    public OrderTerms By { get; init; } = OrderTerms.None;

    /// <summary>By which rules; null for the book's.</summary>
    public ReturnPolicy? Policy { get; init; }

    /// <summary>How is paid back, as money above zero, together just what is due back; empty for the means it was paid with.</summary>
    public ImmutableArray<Tender> Repayments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether it is given back because the performance is cancelled.</summary>
    public bool IsCancellation { get; init; }

    /// <summary>Why; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
