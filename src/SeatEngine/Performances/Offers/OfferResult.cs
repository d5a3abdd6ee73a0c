using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;

namespace SeatEngine.Performances;

/// <summary>The offers for a request, the best seats first, or the reasons why there are none.</summary>
/// <remarks>Immutable.</remarks>
public sealed class OfferResult
{
    internal OfferResult(InventorySnapshot snapshot, SeatSearchResult search, ImmutableArray<SeatOffer> offers)
    {
        Snapshot = snapshot;
        Search = search;
        Offers = offers;
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

    private SeatOffer? Find(OfferKinds kind) => Offers.FirstOrDefault(offer => (offer.Kinds & kind) != 0);
}
