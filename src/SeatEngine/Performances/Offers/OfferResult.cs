using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>The offers for a request, the best seats first, or the reasons why there are none.</summary>
/// <remarks>Immutable.</remarks>
public sealed class OfferResult : IAnswer
{
    internal OfferResult(InventorySnapshot snapshot, SeatSearchResult search, ImmutableArray<SeatOffer> offers, Quote? refused,
        ImmutableArray<OfferProblem> problems, SeatOffer? overBudget)
    {
        Snapshot = snapshot;
        Search = search;
        Offers = offers;
        Refused = refused;
        Problems = problems;
        OverBudget = overBudget;
    }

    /// <summary>The snapshot from which the offers were made.</summary>
    public InventorySnapshot Snapshot { get; }

    /// <summary>The search for the best seats, with the steps that were tried.</summary>
    public SeatSearchResult Search { get; }

    /// <summary>The offers, the best seats first; empty when nothing can be offered.</summary>
    public ImmutableArray<SeatOffer> Offers { get; }

    /// <summary>The offer of the best seats; null when nothing can be offered.</summary>
    public SeatOffer? Best => Find(OfferKinds.Best);

    /// <summary>The cheapest offer; null when nothing can be offered.</summary>
    public SeatOffer? Cheapest => Find(OfferKinds.Cheapest);

    /// <summary>The offer of the best value; null when nothing can be offered.</summary>
    public SeatOffer? BestValue => Find(OfferKinds.BestValue);

    /// <summary>The offer nearest to the best; null when there is no other.</summary>
    public SeatOffer? NearestAlternative => Find(OfferKinds.NearestAlternative);

    /// <summary>Why the seats found cannot be sold at the types asked for; null when there is an offer, or there are no seats.</summary>
    public Quote? Refused { get; }

    /// <summary>
    /// Why places that were found cannot be sold as asked: each reason of each place once, also where others can be sold. Empty when
    /// all can, or none were found.
    /// </summary>
    public ImmutableArray<OfferProblem> Problems { get; }

    /// <summary>
    /// The cheapest of what was found and costs more than <see cref="OfferRequest.Budget"/>; null without a budget, and where nothing found
    /// does.
    /// </summary>
    public SeatOffer? OverBudget { get; }

    /// <summary>Whether there is an offer.</summary>
    [MemberNotNullWhen(true, nameof(Best), nameof(Cheapest), nameof(BestValue))]
    public bool Succeeded => !Offers.IsEmpty;

    /// <summary>
    /// Why there is no offer: a price rule that keeps the places found from being sold, or the budget, or else the reason for which none
    /// were found; <see cref="RefusalReason.None"/> when there is one.
    /// </summary>
    public RefusalReason Reason => Succeeded ? RefusalReason.None
        : PriceReasons.Of(Problems, OverBudget is not null, Search.Refusal?.Reason ?? RefusalReason.None);

    /// <summary>The offer of the best seats, or why there is none, in English.</summary>
    /// <returns>One or more whole sentences.</returns>
    public string Explain() => Best?.Explain() ?? (OverBudget is { } dear && Problems.IsEmpty
        ? $"Nothing is to be had for what may be spent; the cheapest that was found: {dear.Explain()}"
        : OfferWords.NoOffer(Problems, Search));

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    private SeatOffer? Find(OfferKinds kind) => Offers.FirstOrDefault(offer => (offer.Kinds & kind) != 0);
}
