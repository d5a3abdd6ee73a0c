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
    /// The standing areas that will do; null, as unless said otherwise, for all. <see cref="SeatRequest.Within"/> says it of seats.
    /// </summary>
    public ImmutableArray<AreaId>? Areas { get; init; }

    /// <summary>
    /// What the party may spend in all, with everything that a quote adds and takes off; null for no limit. Nothing that costs more is
    /// offered.
    /// </summary>
    /// <remarks>
    /// Seats are looked for by the prices of the book, less what the quotes of the first found add to them. A party of several price types
    /// is taken to pay their mean on each seat, so that with zones mixed in one party an offer just within the budget may be missed.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Money? Budget
    {
        get;
        init => field = value is null or { MinorUnits: >= 0 }
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A budget is at least nothing.");
    }

    /// <summary>
    /// What the whole way from the worst seat to the best is worth to one person, so that price counts in the search itself and dear seats
    /// do not crowd out those that are nearly as good; null where quality alone counts.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above nothing.</exception>
    public Money? WorthOfQuality
    {
        get;
        init => field = value is null or { MinorUnits: > 0 }
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The worth of quality is above nothing.");
    }

    /// <summary>An order near whose seats the party wants to sit, as <see cref="SeatRequest.Near"/>; <c>default</c> for none.</summary>
    public OrderId NearOrder { get; init; }

    /// <summary>Whether the search is to know what seats cost.</summary>
    internal bool CountsPrices => Budget is not null || WorthOfQuality is not null || (Seats.CheaperWithin > 0 && Seats.Costs is null);

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
