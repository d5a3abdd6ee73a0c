using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>One line of an order: a ticket, or an item without a place, as it is priced within its order.</summary>
/// <remarks>Immutable. Exactly one of <see cref="Ticket"/> and <see cref="Item"/> is set.</remarks>
public sealed record OrderLine
{
    /// <summary>The number of the line in its order, from 1; never given to another.</summary>
    public required int Number { get; init; }

    /// <summary>The ticket that was asked for; null for an item.</summary>
    public QuoteTicket? Ticket { get; init; }

    /// <summary>The item that was asked for; null for a ticket.</summary>
    public QuoteItem? Item { get; init; }

    /// <summary>What it costs, with layers, discount shares, fees, taxes and what it posts. Its own number is that of the quote.</summary>
    public required QuoteLine Priced { get; init; }

    /// <summary>When it came into the order.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who has the ticket now, when it was transferred; <c>default</c> for the order's buyer.</summary>
    public PatronId Holder { get; init; }

    /// <summary>How often its ticket was printed after the first time, at least 0.</summary>
    public int Reprints { get; init; }

    /// <summary>The performance; <c>default</c> for an item of none.</summary>
    public PerformanceId Performance => Priced.Performance;

    /// <summary>The place; <c>default</c> for an item.</summary>
    public PlaceId Place => Priced.Place;

    /// <summary>What the buyer pays for it.</summary>
    public Money Total => Priced.Total;

    /// <summary>Whether it has a place, and is no item.</summary>
    public bool IsTicket => Ticket is not null;
}
