using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Performances;

/// <summary>Where an order may move, and with whom it may change, each list the best first.</summary>
/// <remarks>Immutable.</remarks>
public sealed class MoveOfferResult
{
    internal MoveOfferResult(InventorySnapshot snapshot, ImmutableArray<MoveOffer> moves, ImmutableArray<SwapOffer> swaps)
    {
        Snapshot = snapshot;
        Moves = moves;
        Swaps = swaps;
    }

    /// <summary>The snapshot from which the offers were made.</summary>
    public InventorySnapshot Snapshot { get; }

    /// <summary>Free places.</summary>
    public ImmutableArray<MoveOffer> Moves { get; }

    /// <summary>Changes with other orders.</summary>
    public ImmutableArray<SwapOffer> Swaps { get; }
}
