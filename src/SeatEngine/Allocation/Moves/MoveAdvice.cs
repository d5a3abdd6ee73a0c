using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What can be done about a complaint: free places, and changes with others, each list the best first.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the selections of its moves and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class MoveAdvice : IAnswer
{
    internal MoveAdvice(MoveRequest request, ImmutableArray<MoveSuggestion> moves, ImmutableArray<SwapSuggestion> swaps)
    {
        Request = request;
        Moves = moves;
        Swaps = swaps;
    }

    /// <summary>What was asked for.</summary>
    public MoveRequest Request { get; }

    /// <summary>
    /// Free places that answer each complaint: those where the party sits together first, of these those no worse in quality,
    /// then those that leave no orphan, then by quality less <see cref="MoveRequest.PerMetre"/> for the way and
    /// <see cref="MoveRequest.PerCost"/> for the price.
    /// </summary>
    public ImmutableArray<MoveSuggestion> Moves { get; }

    /// <summary>Changes with other parties that answer each complaint and by which nobody loses, in the same order.</summary>
    public ImmutableArray<SwapSuggestion> Swaps { get; }

    /// <summary>Whether something can be done.</summary>
    public bool Succeeded => !Moves.IsEmpty || !Swaps.IsEmpty;

    /// <summary>One sentence about the best of it, in English.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() =>
        !Moves.IsEmpty ? Moves[0].Explain()
        : !Swaps.IsEmpty ? Swaps[0].Explain()
        : "No free places, and nobody's seats that could be changed without loss, answer the complaint.";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
