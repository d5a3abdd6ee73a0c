using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>What somebody wants offered: seats, and the price type of each person.</summary>
/// <remarks>Immutable.</remarks>
public sealed record OfferRequest
{
    /// <summary>Asks for seats at price types.</summary>
    /// <param name="seats">The seats wanted.</param>
    /// <param name="types">The price type of each person, as many as the party has; or a single one for all.</param>
    /// <exception cref="ArgumentException">The number of types is neither 1 nor the size of the party.</exception>
    public OfferRequest(SeatRequest seats, params ImmutableArray<PriceTypeId> types)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (types.IsDefault || (types.Length != seats.PartySize && types.Length != 1))
        {
            throw new ArgumentException("Each person of the party needs a price type, or all the same.", nameof(types));
        }

        Seats = seats;
        Types = types.Length == seats.PartySize ? types : [.. Enumerable.Repeat(types[0], seats.PartySize)];
    }

    /// <summary>The seats wanted.</summary>
    public SeatRequest Seats { get; }

    /// <summary>The price type of each person; the offer decides who sits where.</summary>
    public ImmutableArray<PriceTypeId> Types { get; }

    /// <summary>Channel, codes and facts about the buyer.</summary>
    public BuyingTerms Terms { get; init; } = BuyingTerms.None;

    /// <summary>
    /// A hold of whoever asks, whose seats are free for this request: what is offered or judged is to take its place. One of somebody
    /// else's frees nothing. <c>default</c> for none.
    /// </summary>
    public HoldToken InsteadOf { get; init; }

    /// <summary>
    /// How much quality counts against price for <see cref="OfferKinds.BestValue"/>, from 0 (price alone) to 1 (quality
    /// alone); a half when not said. An offer's value is this weight times its quality, plus the rest times what it
    /// saves against the dearest offer of the same search, as a share of the dearest.
    /// </summary>
    public double QualityWeight
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A weight is from 0 to 1.");
    } = 0.5;
}
