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
        return new(map, PlaceSelection.Of(outcome.Seats.Select(seat => map.IdOf(seat))), outcome.Seats, step.Name)
        {
            Score = judge.ScoreOf(placement, penalty, outcome.IsParted),
            Relaxed = [.. judge.Relaxed(placement, outcome.Relaxed, outcome.TellsParts)],
            Accompanied = judge.AccompaniedOf(placement),
            Cost = judge.CostOf(placement),
            LeavesBehind = placement.LeavesBehind,
            FocalDistance = outcome.Seats.Average(seat => map.FocalDistanceOf(seat)),
            IsTogether = placement.IsTogether,
        };
    }
}
