using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The answer to a request: proposals, the best first, or the reasons why there are none.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the selections of its proposals and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatSearchResult : IAnswer
{
    internal SeatSearchResult(SeatRequest request, ImmutableArray<SeatProposal> proposals, ImmutableArray<TriedStep> tried)
    {
        Request = request;
        Proposals = proposals;
        Tried = tried;
    }

    /// <summary>What was asked for.</summary>
    public SeatRequest Request { get; }

    /// <summary>The proposals, the best first; empty when no step served.</summary>
    public ImmutableArray<SeatProposal> Proposals { get; }

    /// <summary>The steps tried, in order, with the reason of each that did not serve.</summary>
    public ImmutableArray<TriedStep> Tried { get; }

    /// <summary>The best proposal; null when no step served.</summary>
    public SeatProposal? Best => Proposals.IsEmpty ? null : Proposals[0];

    /// <summary>Whether there is a proposal.</summary>
    [MemberNotNullWhen(true, nameof(Best))]
    public bool Succeeded => !Proposals.IsEmpty;

    /// <summary>The reason of the refusal; null when there is a proposal. Of several steps the first that had a say counts.</summary>
    public TriedStep? Refusal =>
        Succeeded ? null : Tried.FirstOrDefault(static step => step.Reason is not (RefusalReason.NotApplicable or RefusalReason.NoArea))
            ?? Tried.FirstOrDefault();

    /// <summary>One sentence about the answer, in English: the best proposal, or which steps failed and why.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() =>
        Best is { } best
            ? best.Explain()
            : "No seats: " + string.Join("; ", Reasons().DefaultIfEmpty("no step of the ladder is for such a request")) + ".";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    private IEnumerable<string> Reasons() =>
        Tried.Where(static step => step.Reason != RefusalReason.NotApplicable).Select(static step => $"{step.Step}: {step.Sentence}");
}
