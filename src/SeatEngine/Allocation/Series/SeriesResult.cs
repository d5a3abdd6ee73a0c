using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The answer to a request over several dates: proposals that serve all of them, or the dates in the way.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the selections of its proposals and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeriesResult : IAnswer
{
    internal SeriesResult(SeriesRequest request, ImmutableArray<SeriesProposal> proposals, ImmutableArray<NightRefusal> refusals)
    {
        Request = request;
        Proposals = proposals;
        Refusals = refusals;
    }

    /// <summary>What was asked for.</summary>
    public SeriesRequest Request { get; }

    /// <summary>The proposals, the best first; empty when some date cannot be served.</summary>
    public ImmutableArray<SeriesProposal> Proposals { get; }

    /// <summary>
    /// The dates at which the party cannot be seated as asked; empty when there is a proposal, or when each date can be
    /// served but no places are free at all of them.
    /// </summary>
    public ImmutableArray<NightRefusal> Refusals { get; }

    /// <summary>The best proposal; null when there is none.</summary>
    public SeriesProposal? Best => Proposals.IsEmpty ? null : Proposals[0];

    /// <summary>Whether there is a proposal.</summary>
    [MemberNotNullWhen(true, nameof(Best))]
    public bool Succeeded => !Proposals.IsEmpty;

    /// <summary>One sentence about the answer, in English.</summary>
    /// <returns>The best proposal, or which dates failed and why; dates are counted from 1.</returns>
    public string Explain()
    {
        if (Best is { } best)
        {
            return best.Explain();
        }

        return Refusals.IsEmpty
            ? "No seats: no such places are free at all dates."
            : "No seats: " + string.Join("; ", Refusals.Select(static night =>
                string.Create(CultureInfo.InvariantCulture, $"date {night.Night + 1}: {night.Sentence}"))) + ".";
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
