using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A cart to be priced.</summary>
/// <remarks>Immutable. The order of tickets and items does not matter: ties go by price, performance and place.</remarks>
public sealed record QuoteRequest
{
    /// <summary>The places to be priced, each with a price type; one line of the quote each, in this order.</summary>
    public ImmutableArray<QuoteTicket> Tickets { get; init; } = [];

    /// <summary>What else is in the cart.</summary>
    public ImmutableArray<QuoteItem> Items { get; init; } = [];

    /// <summary>The channel of the sale; <c>default</c> is none, which only rules without channels take.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>The codes that the buyer gave; a code given twice counts once.</summary>
    public ImmutableArray<PromoCode> Codes { get; init; } = [];

    /// <summary>What is known of the buyer.</summary>
    public ImmutableArray<PatronFact> Patron { get; init; } = [];

    /// <summary>In how many orders each code has been used before; a code not named has not.</summary>
    public ImmutableDictionary<PromoCode, int> CodeUses { get; init; } = ImmutableDictionary<PromoCode, int>.Empty;

    /// <summary>How discounts that need a code are chosen, or null for what the book says.</summary>
    public DiscountChoice? DiscountChoice { get; init; }

    /// <summary>Whether each line and fee says what it posts to which account; see <see cref="QuoteLine.Postings"/>.</summary>
    public bool WithPostings { get; init; }

    /// <summary>Tickets for seats of one performance, all of one type.</summary>
    /// <param name="type">The price type.</param>
    /// <param name="seats">The seats.</param>
    /// <returns>The request.</returns>
    public static QuoteRequest Of(PriceTypeId type, params IEnumerable<SeatId> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        return new QuoteRequest { Tickets = [.. seats.Select(seat => new QuoteTicket(PlaceId.Of(seat), type))] };
    }
}
