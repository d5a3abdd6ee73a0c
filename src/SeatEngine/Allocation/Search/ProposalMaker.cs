using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Makes a proposal of what a step found, as the judge sees it.</summary>
internal static class ProposalMaker
{
    public static SeatProposal Make(SeatSearch search, SeatStep step, SeatStepOutcome outcome)
    {
        var penalty = step.Penalty ?? 0;
        if (outcome.Area is { } area)
        {
            return new(search.Map, PlaceSelection.Of(area.Area, area.Count), [], step.Name)
            {
                Score = new(0, 0, 0, 0, penalty),
                Cost = search.Request.Costs?.CostOf(area.Area) * area.Count,
                Relaxed = search.Request.BesideWanted is null ? outcome.Relaxed : [.. outcome.Relaxed, PlacementJudge.NotBeside],
            };
        }

        var (map, judge) = (search.Map, search.Judge);
        var placement = judge.Of(outcome);
        var (ids, focal) = (ImmutableArray.CreateBuilder<SeatId>(outcome.Seats.Length), 0.0);
        foreach (var seat in outcome.Seats)
        {
            ids.Add(map.IdOf(seat));
            focal += map.FocalDistanceOf(seat);
        }

        return new(map, new(ids.MoveToImmutable(), []), outcome.Seats, step.Name)
        {
            Score = judge.ScoreOf(placement, penalty, outcome.IsParted),
            Relaxed = [.. judge.Relaxed(placement, outcome.Relaxed, outcome.TellsParts)],
            Accompanied = judge.AccompaniedOf(placement),
            Roles = judge.RolesOf(placement),
            Cost = judge.CostOf(placement),
            LeavesBehind = placement.LeavesBehind,
            FocalDistance = focal / outcome.Seats.Length,
            IsTogether = placement.IsTogether,
        };
    }
}
