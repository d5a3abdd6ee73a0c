using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The answer to a group's request: a proposal, or the reason why there is none.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the selection of its proposal and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class GroupSearchResult : IAnswer
{
    internal GroupSearchResult(GroupRequest request, GroupProposal? proposal, RefusalReason reason, string sentence)
    {
        Request = request;
        Proposal = proposal;
        Reason = reason;
        Sentence = sentence;
    }

    /// <summary>What was asked for.</summary>
    public GroupRequest Request { get; }

    /// <summary>The places proposed; null when there are none.</summary>
    public GroupProposal? Proposal { get; }

    /// <summary>Whether there is a proposal.</summary>
    [MemberNotNullWhen(true, nameof(Proposal))]
    public bool Succeeded => Proposal is not null;

    /// <summary>Why the seats could not be had; <see cref="RefusalReason.None"/> when there is a proposal.</summary>
    public RefusalReason Reason { get; }

    /// <summary>The reason for a person, as one sentence without a full stop; empty when there is a proposal.</summary>
    public string Sentence { get; }

    /// <summary>One sentence about the answer, in English: the proposal, or why there is none.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() => Proposal?.Explain() ?? $"No seats for the group: {Sentence}.";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
