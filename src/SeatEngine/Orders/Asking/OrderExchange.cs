using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What is given back of an order, and what is wanted for it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record OrderExchange
{
    /// <summary>The order, which keeps its id.</summary>
    public required OrderId Order { get; init; }

    /// <summary>The numbers of the lines given back, at least one.</summary>
    public required ImmutableArray<int> Lines { get; init; }

    /// <summary>The new tickets, each with its performance.</summary>
    public required ImmutableArray<QuoteTicket> Tickets { get; init; }

    /// <summary>Who does it, who needs the right to change orders.</summary>
    public OrderTerms By { get; init; } = OrderTerms.None;

    /// <summary>By which rules; null for the book's.</summary>
    public ExchangePolicy? Policy { get; init; }

    /// <summary>How is paid what is due.</summary>
    public ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How is paid back, as money above zero, together just what is due back; empty for the means it was paid with.</summary>
    public ImmutableArray<Tender> Repayments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>As of when the new tickets' prices hold; null for now.</summary>
    public DateTimeOffset? PricesAsOf { get; init; }

    /// <summary>Why; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
