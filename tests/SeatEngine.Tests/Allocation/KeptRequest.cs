using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using Xunit.Sdk;

namespace SeatEngine.Tests.Allocation;

/// <summary>The rules and wishes of a request, said slowly of the seats of a proposal, whatever step made it.</summary>
internal sealed class KeptRequest(SeatMap map, SeatSet free, SeatRequest request, SeatProposal proposal)
{
    private readonly SeatIndex[] _seats = [.. proposal.Seats];

    private bool HasWhole => request.WholeBoxes || _seats.Any(IsSoldWhole);

    /// <summary>Fails unless a proposal keeps its request.</summary>
    /// <param name="map">The map.</param>
    /// <param name="free">What was free.</param>
    /// <param name="request">The request.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="minded">Whether orphans are judged by what was free.</param>
    public static void Assert(SeatMap map, SeatSet free, SeatRequest request, SeatProposal proposal, bool minded = true)
    {
        KeptRequest kept = new(map, free, request, proposal);
        if ((kept.FaultOfSeats() ?? kept.FaultOfWishes() ?? (minded ? kept.FaultOfOrphans() : null)) is { } fault)
        {
            throw new XunitException($"{proposal} ({proposal.Step}) {fault}");
        }
    }

    private bool IsSoldWhole(SeatIndex seat) => map.RunOf(seat) is { Booking: BookingMode.Whole };

    private string? FaultOfSeats()
    {
        var spaces = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
        return HasWhole ? _seats.Length < request.PartySize ? "is too small" : null
            : _seats.Length != request.PartySize ? "is not for the party"
            : _seats.Distinct().Count() < _seats.Length ? "has a seat twice"
            : !_seats.All(seat => free.Contains(seat) && request.Within?.Contains(seat) != false) ? "is not all free, or outside"
            : request.StepFree && _seats.Any(seat =>
                (map[seat].Features & (SeatFeatures.StepFree | SeatFeatures.WheelchairSpace)) == 0) ? "has a step"
            : _seats.Count(spaces.Contains) < request.Wheelchairs ? "has too few wheelchair spaces"
            : request.Wheelchairs == 0
                && _seats.Any(seat => spaces.Contains(seat) && request.ReleasedAccessible?.Contains(seat) != true) ? "takes kept spaces"
            : request.AisleRequired && request.Aisle != AislePreference.None && !_seats.Any(IsAtAisle) ? "is at no aisle"
            : null;
    }

    private string? FaultOfWishes()
    {
        var cost = request.Costs is { } costs ? _seats.Sum(costs.CostOf) : (long?)null;
        return cost != proposal.Cost ? $"costs {cost} and is said to cost {proposal.Cost}"
            : cost > request.MostInAll ? $"costs {cost}, and {request.MostInAll} may be spent"
            : request.WholeBoxes && map.RowOf(_seats[0]) is var row
                && (row.Kind == MapRowKind.Row || !row.Seats.ToHashSet().SetEquals(_seats)) ? "is no whole box"
            : request.NeverAcrossAisle && _seats.Any(one => _seats.Any(other => IsParted(one, other))) ? "is parted by an aisle"
            : FaultOfCompany() ?? FaultOfScore();
    }

    private bool IsParted(SeatIndex one, SeatIndex other) => map.RunOf(one) is { } run
        && map.RunOf(other) is { Kind: SeatRunKind.Line } beyond && beyond != run && beyond.Row == run.Row;

    private bool IsAtAisle(SeatIndex seat) => map.RunOf(seat) is { Kind: SeatRunKind.Line } run
        && ((request.Aisle != AislePreference.Right && seat == run.First) || (request.Aisle != AislePreference.Left && seat == run.Last));

    /// <summary>Each of those to be accompanied has somebody else of the party in the same part, or right beside.</summary>
    private string? FaultOfCompany()
    {
        var children = proposal.Accompanied;
        if (children.Length != request.Accompanied || !children.All(_seats.Contains) || children.Distinct().Count() < children.Length)
        {
            return $"has seats for {children.Length} to be accompanied";
        }

        SeatIndex[] sat = [.. _seats.Take(request.PartySize)];
        var isBeside = request.Company == CompanyRule.Beside && request.Wheelchairs == 0;
        return children.All(child => sat.Except(children).Any(adult => isBeside
            ? AreNeighbours(child, adult) : PartOf(child, sat).Contains(adult))) ? null : "leaves somebody without company";
    }

    /// <summary>Those who are reached from one by going from neighbour to neighbour; with wheelchairs, from near to near.</summary>
    private HashSet<SeatIndex> PartOf(SeatIndex seat, SeatIndex[] sat)
    {
        HashSet<SeatIndex> part = [seat];
        for (var before = 0; before < part.Count;)
        {
            before = part.Count;
            part.UnionWith(sat.Where(other => part.Any(one => AreNeighbours(one, other)
                || (request.Wheelchairs > 0 && map.PositionOf(one).DistanceTo(map.PositionOf(other)) <= 2.5))).ToArray());
        }

        return part;
    }

    private bool AreNeighbours(SeatIndex one, SeatIndex other)
    {
        if (map.RunOf(one) is not { } run || !run.Contains(other))
        {
            return false;
        }

        var apart = Math.Abs(one.Value - other.Value);
        return run.Kind == SeatRunKind.Cluster || apart == 1 || (run.Kind == SeatRunKind.Ring && apart == run.Length - 1);
    }

    /// <summary>What is wished for seat by seat is lost as often as it is said.</summary>
    private string? FaultOfScore()
    {
        if (!request.Scoring.UsesWeights || request.Spacing is not null)
        {
            return null;
        }

        var (weights, people) = (request.Weights, (double)_seats.Length);
        var near = request.Near is { IsEmpty: false } set ? set.ToArray() : [];
        var cost = weights.Cost * _seats.Sum(seat => request.Costs?.CostOf(seat) ?? 0) / people;
        var way = near.Length == 0 ? 0
            : weights.Near * _seats.Sum(seat => near.Min(other => map.PositionOf(seat).DistanceTo(map.PositionOf(other)))) / people;
        var untouched = weights.UntouchedRow * _seats.Count(seat => map.RowOf(seat).Seats.All(free.Contains)) / people;
        var score = proposal.Score;
        return Math.Abs(score.Cost + cost) > 1e-9 ? $"loses {cost} by its price and is said to lose {score.Cost}"
            : Math.Abs(score.Nearness + way) > 1e-9 ? $"loses {way} by the way and is said to lose {score.Nearness}"
            : Math.Abs(score.UntouchedRows + untouched) > 1e-9 ? $"loses {untouched} by whole rows, and is said to lose otherwise"
            : null;
    }

    /// <summary>Under a strict rule none is left, and under any but none at all it is said when one is.</summary>
    private string? FaultOfOrphans()
    {
        var isLeft = request.Orphans.Rule != OrphanRule.Off && request.Spacing is null && !request.WholeBoxes
            && !_seats.All(IsSoldWhole) && _seats.Any(LeavesOrphan);
        return isLeft != proposal.Relaxed.Any(static said => said.Contains("orphan", StringComparison.Ordinal))
            ? isLeft ? "leaves an orphan unsaid" : "leaves no orphan"
            : isLeft && request.Orphans.Rule == OrphanRule.Strict ? "leaves an orphan" : null;
    }

    private bool LeavesOrphan(SeatIndex seat)
    {
        if (map.RunOf(seat) is not { } run)
        {
            return false;
        }

        var policy = request.Orphans;
        bool IsSpare(int slot) => run.Contains(new(slot)) && free.Contains(new SeatIndex(slot)) && !_seats.Contains(new(slot))
            && !map.ReplacementsOf(new(slot)).Any(place => _seats.Contains(place));
        if (run.Kind == SeatRunKind.Cluster)
        {
            var spare = Enumerable.Range(run.First.Value, run.Length).Count(IsSpare);
            return spare > 0 && spare < policy.SmallestLeft;
        }

        foreach (var side in (int[])[-1, 1])
        {
            int At(int step) => run.Kind == SeatRunKind.Ring
                ? run.First.Value + ((((seat.Value - run.First.Value + (side * step)) % run.Length) + run.Length) % run.Length)
                : seat.Value + (side * step);
            var spare = Enumerable.Range(1, run.Length).TakeWhile(step => IsSpare(At(step))).Count();
            var atAisle = run.Kind == SeatRunKind.Line && !run.Contains(new(At(spare + 1)));
            if (spare > 0 && spare < (!atAisle ? policy.SmallestLeft : policy.AllowedAtAisle ? 1
                : policy.SmallestLeftAtAisle ?? policy.SmallestLeft))
            {
                return true;
            }
        }

        return false;
    }
}
