using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>The offer for a group, or the reason why there is none.</summary>
/// <remarks>Immutable.</remarks>
public sealed class GroupOfferResult : IAnswer
{
    internal GroupOfferResult(InventorySnapshot snapshot, GroupSearchResult search, SeatOffer? offer, Quote? quote,
        ImmutableArray<OfferProblem> problems)
    {
        Snapshot = snapshot;
        Search = search;
        Offer = offer;
        Quote = quote;
        Problems = problems;
    }

    /// <summary>The snapshot from which the offer was made.</summary>
    public InventorySnapshot Snapshot { get; }

    /// <summary>The search for the seats, with the reason when there are none.</summary>
    public GroupSearchResult Search { get; }

    /// <summary>The offer, to be held and sold as any other; null when there are no seats, or they cannot be sold at these types.</summary>
    /// <remarks>Its proposal is the search's <see cref="GroupProposal"/>.</remarks>
    public SeatOffer? Offer { get; }

    /// <summary>What the seats found cost, or why they cannot be sold so; null when there are none.</summary>
    public Quote? Quote { get; }

    /// <summary>Why the places found cannot be sold as asked, each reason of each place; empty when they can, or there are none.</summary>
    public ImmutableArray<OfferProblem> Problems { get; }

    /// <summary>Whether there is an offer.</summary>
    [MemberNotNullWhen(true, nameof(Offer), nameof(Quote))]
    public bool Succeeded => Offer is not null;

    /// <summary>
    /// Why there is no offer: a price rule that keeps the seats found from being sold, or else the reason for which none were found;
    /// <see cref="RefusalReason.None"/> when there is one.
    /// </summary>
    public RefusalReason Reason => Succeeded ? RefusalReason.None : PriceReasons.Of(Problems, isOverBudget: false, Search.Reason);

    /// <summary>The offer, or why there is none, in English.</summary>
    /// <returns>One or more whole sentences.</returns>
    public string Explain() => Offer?.Explain() ?? OfferWords.NoOffer(Problems, Search);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
