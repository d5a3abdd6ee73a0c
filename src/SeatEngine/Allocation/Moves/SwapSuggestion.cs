using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Another party's seats that answer a party's complaint, where the other party loses nothing by the change.</summary>
/// <remarks>
/// Immutable and safe to share between threads. What it means to lose nothing is told at <see cref="SeatAllocator.SuggestMoves"/>.
/// </remarks>
public sealed class SwapSuggestion
{
    internal SwapSuggestion(MoveParty other, SeatProposal proposal, MoveDifference difference, double otherQuality)
    {
        Other = other;
        Proposal = proposal;
        Difference = difference;
        OtherQuality = otherQuality;
    }

    /// <summary>The other party.</summary>
    public MoveParty Other { get; }

    /// <summary>Its seats, as places for the party that complains.</summary>
    public SeatProposal Proposal { get; }

    /// <summary>How they compare with the present ones, for the party that complains.</summary>
    public MoveDifference Difference { get; }

    /// <summary>How much better the other party sits after the change, in mean quality; at least 0.</summary>
    public double OtherQuality { get; }

    /// <summary>One sentence about the suggestion, in English.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() =>
        FormattableString.Invariant(
        $"{Proposal}, changed with those who sit there: {Difference}; they gain {OtherQuality:0.000} in quality.");
}
