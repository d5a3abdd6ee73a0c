using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Free places that answer a party's complaint.</summary>
/// <remarks>Immutable and safe to share between threads. Some of the party may keep their seats.</remarks>
public sealed class MoveSuggestion
{
    internal MoveSuggestion(SeatSet present, SeatProposal proposal, MoveDifference difference)
    {
        Proposal = proposal;
        Difference = difference;
        var chosen = proposal.Map.Select(proposal.Seats.AsSpan());
        Taken = PlaceSelection.Of(proposal.Seats.Where(seat => !present.Contains(seat)).Select(seat => proposal.Map.IdOf(seat)));
        GivenUp = PlaceSelection.Of((present - chosen).ToIds());
    }

    /// <summary>The places of the whole party after the move.</summary>
    public SeatProposal Proposal { get; }

    /// <summary>How they compare with the present ones.</summary>
    public MoveDifference Difference { get; }

    /// <summary>The free seats that the party takes.</summary>
    public PlaceSelection Taken { get; }

    /// <summary>The seats that it gives up, as many.</summary>
    public PlaceSelection GivenUp { get; }

    /// <summary>Whether an orphan is left beside the new places.</summary>
    internal bool LeavesOrphan => Proposal.LeavesOrphan;

    /// <summary>One sentence about the suggestion, in English: where, what is better, and which rules had to be relaxed.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() => Sentences.Join($"{Proposal}: {Difference}.", Proposal.Relaxed);
}
