using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;

namespace SeatEngine.Performances;

/// <summary>The offers for several performances, the best first, or the performances in the way.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SeriesOfferResult
{
    internal SeriesOfferResult(ImmutableArray<InventorySnapshot> snapshots, SeriesResult search, ImmutableArray<SeriesOffer> offers)
    {
        Snapshots = snapshots;
        Search = search;
        Offers = offers;
    }

    /// <summary>The snapshots from which the offers were made; they agree with each other.</summary>
    public ImmutableArray<InventorySnapshot> Snapshots { get; }

    /// <summary>The search, with the dates that could not be served.</summary>
    public SeriesResult Search { get; }

    /// <summary>The offers that can be sold, the best first.</summary>
    public ImmutableArray<SeriesOffer> Offers { get; }

    /// <summary>The best offer; null when there is none.</summary>
    public SeriesOffer? Best => Offers.IsEmpty ? null : Offers[0];
}
