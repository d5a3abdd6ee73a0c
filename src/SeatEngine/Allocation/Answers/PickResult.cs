using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What is to be said of places that somebody picked: whether they will do, by which rules not, and what would.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the selection of its places, its faults and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class PickResult : IAnswer
{
    internal PickResult(SeatProposal proposal, ImmutableArray<PickFault> faults, SeatProposal? nearest)
    {
        Proposal = proposal;
        Faults = faults;
        Nearest = nearest;
    }

    /// <summary>The places picked, scored and explained as a proposal is, whether they will do or not.</summary>
    public SeatProposal Proposal { get; }

    /// <summary>The rules that they break, each once; empty when they will do.</summary>
    public ImmutableArray<PickFault> Faults { get; }

    /// <summary>The nearest places that would do, for as many people; null when those picked will, or when there are none.</summary>
    public SeatProposal? Nearest { get; }

    /// <summary>Whether the places will do.</summary>
    public bool Succeeded => Faults.IsEmpty;

    /// <summary>The judgement in words, in English.</summary>
    /// <returns>One sentence about the places, or one for each rule that they break, and which would do.</returns>
    public string Explain() =>
        Succeeded ? Proposal.Explain()
        : Sentences.Join($"{Proposal} will not do", [.. Faults.Select(static fault => fault.Sentence),
            Nearest is { } nearest ? $"the nearest that would do: {nearest}" : "nothing near would do either"]);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
