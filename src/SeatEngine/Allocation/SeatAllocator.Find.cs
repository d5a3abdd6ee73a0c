using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

public sealed partial class SeatAllocator
{
    /// <summary>Finds the best places for a request, or says why there are none.</summary>
    /// <param name="free">The free seats.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="freeAreas">The free places of the general-admission areas that may be offered; none when left out.</param>
    /// <returns>The proposals, the best first, with the steps that were tried.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, an area is unknown, or the request contradicts itself.</exception>
    public SeatSearchResult Find(SeatSet free, SeatRequest request, params ReadOnlySpan<AreaCount> freeAreas)
    {
        using var watch = SearchReport.Start();
        return watch.Report(Search(free, request, freeAreas));
    }

    /// <summary>The same as a part of another search, of which nobody is told.</summary>
    internal SeatSearchResult Search(SeatSet free, SeatRequest request, params ReadOnlySpan<AreaCount> freeAreas)
    {
        CheckMap(free, nameof(free));
        ArgumentNullException.ThrowIfNull(request);
        request.CheckAgainst(Map);
        CheckAreas(freeAreas, nameof(freeAreas));

        var (open, asked) = KeepDistance(free, request);
        var search = new SeatSearch(this, free, open, asked, [.. freeAreas]);
        var tried = ImmutableArray.CreateBuilder<TriedStep>(initialCapacity: 2);
        var competed = false;
        foreach (var step in request.Ladder.Steps)
        {
            if (step.Penalty is not null)
            {
                if (!competed)
                {
                    competed = true;
                    Compete(search, tried);
                }
            }
            else
            {
                TryInTurn(search, step, tried);
            }

            if (search.Offered.Count == asked.Proposals)
            {
                break;
            }
        }

        return new(request, [.. search.Offered], tried.DrainToImmutable());
    }

    private static void TryInTurn(SeatSearch search, SeatStep step, ImmutableArray<TriedStep>.Builder tried)
    {
        var before = search.Offered.Count;
        if (!step.PassesOverStarts)
        {
            search.ShareNoMore();
        }

        var outcome = Judged(search, step);
        var isParted = outcome.IsParted;
        tried.Add(Tried(step, outcome));
        while (outcome.Succeeded && search.Offered.Count < search.Request.Proposals)
        {
            search.Add(step, ProposalMaker.Make(search, step, outcome));
            outcome = search.Offered.Count < search.Request.Proposals ? Judged(search, step) : outcome;
        }

        if (isParted && search.Request.Wheelchairs == 0)
        {
            // Grown one by one, a later one may turn out the better.
            search.OrderFrom(before);
        }
    }

    private static void Compete(SeatSearch search, ImmutableArray<TriedStep>.Builder tried)
    {
        var steps = search.Request.Ladder.Steps.Where(static step => step.Penalty is not null).ToArray();
        var before = search.Offered.Count;
        for (var round = 0; search.Offered.Count < search.Request.Proposals; round++)
        {
            (SeatStep Step, SeatProposal Proposal)? best = null;
            foreach (var step in steps)
            {
                var outcome = Judged(search, step);
                if (round == 0)
                {
                    tried.Add(Tried(step, outcome));
                }

                if (outcome.Succeeded && ProposalMaker.Make(search, step, outcome) is { } proposal
                    && (best is null || proposal.Score.Total > best.Value.Proposal.Score.Total))
                {
                    best = (step, proposal);
                }
            }

            if (best is null)
            {
                break;
            }

            search.Add(best.Value.Step, best.Value.Proposal);
        }

        if (search.Request.Wheelchairs == 0)
        {
            search.OrderFrom(before);
        }
    }

    /// <summary>What a step proposes, unless it breaks a rule of the request or was offered before.</summary>
    private static SeatStepOutcome Judged(SeatSearch search, SeatStep step)
    {
        var outcome = step.Try(search);
        if (!outcome.Succeeded || outcome.Seats.IsEmpty || step is GivenPlacesStep)
        {
            return outcome;
        }

        if (!step.PassesOverStarts && search.Request.Difference == ProposalDifference.SomeSeat && search.Offered.Any(offer =>
            offer.Seats.Length == outcome.Seats.Length && outcome.Seats.All(seat => offer.Seats.Contains(seat))))
        {
            return SeatStepOutcome.Refused(RefusalReason.NotTogether, "nothing but what was offered before");
        }

        var verdict = search.Judge.Judge(search.Judge.Of(outcome));
        return verdict.IsAllowed ? outcome : SeatStepOutcome.Refused(verdict.Reason, verdict.Sentence);
    }

    private static TriedStep Tried(SeatStep step, SeatStepOutcome outcome) => new(step.Name, outcome.Reason, outcome.Sentence);
}
