using SeatEngine.Allocation;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Free places to which an order may move, and what that costs.</summary>
/// <remarks>
/// Immutable; it holds nothing. To carry it out, hold <see cref="Offer"/> and exchange the lines of the seats given up for
/// the hold, see <see cref="BoxOffice.Exchange(OrderExchange, OfferHold)"/>.
/// </remarks>
public sealed class MoveOffer
{
    internal MoveOffer(MoveSuggestion suggestion, SeatOffer offer, Quote presentQuote)
    {
        Suggestion = suggestion;
        Offer = offer;
        PresentQuote = presentQuote;
    }

    /// <summary>The places of the whole party after the move, and what is better.</summary>
    public MoveSuggestion Suggestion { get; }

    /// <summary>The seats that the party takes, at the price types of those given up.</summary>
    public SeatOffer Offer { get; }

    /// <summary>What the seats given up cost today.</summary>
    public Quote PresentQuote { get; }

    /// <summary>The seats given up.</summary>
    public PlaceSelection GivenUp => Suggestion.GivenUp;

    /// <summary>
    /// How much more (or, negative, less) the seats taken cost today than those given up. What is due in an exchange also follows its
    /// policy.
    /// </summary>
    public Money PriceDifference => Offer.Total - PresentQuote.Total;

    /// <summary>One sentence about the offer, in English.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() =>
        $"{Suggestion.Explain().TrimEnd('.')}, price difference {PriceDifference.ToAmountString()} {PriceDifference.Currency.Code}.";
}
