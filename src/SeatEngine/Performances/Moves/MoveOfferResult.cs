using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Where an order may move, and with whom it may change, each list the best first.</summary>
/// <remarks>Immutable.</remarks>
public sealed class MoveOfferResult : IAnswer
{
    internal MoveOfferResult(InventorySnapshot snapshot, ImmutableArray<MoveOffer> moves, ImmutableArray<SwapOffer> swaps,
        ImmutableArray<OfferProblem> problems)
    {
        Snapshot = snapshot;
        Moves = moves;
        Swaps = swaps;
        Problems = problems;
    }

    /// <summary>The snapshot from which the offers were made.</summary>
    public InventorySnapshot Snapshot { get; }

    /// <summary>Free places.</summary>
    public ImmutableArray<MoveOffer> Moves { get; }

    /// <summary>Changes with other orders.</summary>
    public ImmutableArray<SwapOffer> Swaps { get; }

    /// <summary>
    /// Why places that would do cannot be sold at the party's price types, or their present ones cannot be priced at them today: each
    /// reason of each place once, also where there is an offer.
    /// </summary>
    public ImmutableArray<OfferProblem> Problems { get; }

    /// <summary>Whether there is an offer.</summary>
    public bool Succeeded => !Moves.IsEmpty || !Swaps.IsEmpty;

    /// <summary>One sentence about the best of it, in English.</summary>
    /// <returns>The first of the moves, or else of the changes; or why there is none.</returns>
    public string Explain() =>
        !Moves.IsEmpty ? Moves[0].Explain()
        : !Swaps.IsEmpty ? Swaps[0].Explain()
        : !Problems.IsEmpty ? OfferWords.NotSold(Problems)
        : "No free places at such a price, and no other order's seats that could be changed without loss, answer the complaint.";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
