using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The search for better places; its rules are told at <see cref="SeatAllocator.SuggestMoves"/>.</summary>
internal sealed class MoveSearch
{
    /// <summary>So many times as many proposals are looked at as are suggested, since some are not accepted.</summary>
    private const int Spare = 4;

    private static readonly SeatLadder TogetherOnly = new(SeatSteps.Together);
    private static readonly SeatLadder Together = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan);
    private static readonly SeatLadder WithWheelchairs =
        new(SeatSteps.Together, SeatSteps.TogetherWithOrphan, SeatSteps.AcrossAisle, SeatSteps.SameSection);
    private static readonly SeatLadder InParts =
        new(SeatSteps.Together, SeatSteps.TogetherWithOrphan, SeatSteps.AcrossAisle, SeatSteps.SameSection, SeatSteps.Anywhere);

    private readonly SeatAllocator _allocator;
    private readonly SeatMap _map;
    private readonly MoveRequest _request;
    private readonly SeatSet _open;
    private readonly SeatIndex[] _present;
    private readonly PlanPoint _middle;
    private readonly double _focal;
    private readonly SeatRequest _wanted;
    private readonly MoveParts _parts;
    private readonly SwapRules _rules;
    private readonly KeptZones? _zones;

    public MoveSearch(SeatAllocator allocator, SeatSet free, MoveRequest request)
    {
        _allocator = allocator;
        _map = allocator.Map;
        _request = request;
        _open = free | request.Seats;
        if (request.Spacing is { } rule)
        {
            _open -= allocator.SpacingOf(rule).Dilate((request.Occupied ?? ~free) - request.Seats);
        }

        _present = request.Seats.ToArray();
        _middle = NearScoring.MiddleOf(_map, _present);
        _focal = _present.Average(_map.FocalDistanceOf);
        _parts = MoveParts.Of(_map, _present);
        _zones = request.Zones is { } zones ? new KeptZones(zones, _present) : null;
        var wheelchairs = request.Wheelchairs
            ?? Math.Min(_present.Length,
                (request.Seats & _map.WheelchairSpaces).Count + (request.Has(SeatComplaint.WheelchairNeeded) ? 1 : 0));
        var stepFree = request.StepFree || request.Has(SeatComplaint.StepFreeNeeded);
        _wanted = new SeatRequest(_present.Length)
        {
            Ranking = request.Ranking,
            Within = Solving(),
            StepFree = stepFree,
            Wheelchairs = wheelchairs,
            ReleasedAccessible = stepFree ? Released(request.ReleasedAccessible) : request.ReleasedAccessible,
            Orphans = new(request.Spacing is null ? OrphanRule.LenientInRun : OrphanRule.Off),
            Scoring = new MoveScoring(_middle, request, _zones),
            Costs = request.Costs,
            MostInAll = request.MostInAll,
            Weights = SeatWeights.Default with { Cost = request.PerCost },
            Ladder = wheelchairs > 0 ? WithWheelchairs : _parts.IsTogether || request.Has(SeatComplaint.Apart) ? Together : InParts,
            Proposals = request.Suggestions * Spare,
        };
        _wanted.CheckAgainst(_map);
        _rules = new SwapRules(allocator, request, _wanted, _parts);
    }

    /// <summary>Finds suggestions in the price zones that are kept.</summary>
    public MoveAdvice Find() => Find(_zones?.Places() ?? [_map.Seats], IsInKeptZones, IsInKeptZones);

    /// <summary>Finds suggestions.</summary>
    /// <param name="places">Sets that are searched each by itself, so that none crowds out another.</param>
    /// <param name="acceptMove">Whether a party's seats after a move may be suggested.</param>
    /// <param name="acceptSwap">Whether another party's seats may be.</param>
    public MoveAdvice Find(IEnumerable<SeatSet> places, Func<SeatSet, bool> acceptMove, Func<SeatSet, bool> acceptSwap)
    {
        using var watch = SearchReport.Start();
        return watch.Report(Search(places, acceptMove, acceptSwap));
    }

    private MoveAdvice Search(IEnumerable<SeatSet> places, Func<SeatSet, bool> acceptMove, Func<SeatSet, bool> acceptSwap)
    {
        if (IsAnswered())
        {
            return new(_request, [], []);
        }

        var moves = new List<(MoveSuggestion Move, double Worth)>();
        var known = new HashSet<SeatSet> { _request.Seats };
        foreach (var place in places)
        {
            foreach (var proposal in ProposalsIn(place | _request.Seats))
            {
                var seats = _map.Select(proposal.Seats.AsSpan());
                var difference = DifferenceTo(proposal.Seats);
                if (known.Add(seats) && KeepsTogether(proposal) && difference.Quality >= -_request.MostQualityLost && acceptMove(seats))
                {
                    moves.Add((new(_request.Seats, proposal, difference), WorthOf(difference)));
                }
            }
        }

        return new(_request, [.. moves.OrderByDescending(static move => move.Move.Proposal.IsTogether)
            .ThenByDescending(static move => move.Move.Difference.IsNoWorse).ThenBy(static move => move.Move.LeavesOrphan)
            .ThenByDescending(static move => move.Worth)
            .Take(_request.Suggestions).Select(static move => move.Move)], Swaps(acceptSwap));
    }

    /// <summary>What is found in a set of places, and together those that would leave an orphan, which says so.</summary>
    private IEnumerable<SeatProposal> ProposalsIn(SeatSet places)
    {
        var wanted = _wanted with { Within = _wanted.Within! & places };
        var found = _allocator.Search(_open, wanted).Proposals;
        return wanted.Orphans.Rule == OrphanRule.Off || wanted.Wheelchairs > 0
            ? found
            : found.Concat(_allocator.Search(_open, wanted with { Orphans = new(OrphanRule.Off), Ladder = TogetherOnly }).Proposals
                .Select(proposal => _allocator.Given(_open, wanted, proposal.Step, [.. proposal.Seats])));
    }

    /// <summary>Whether the present seats are not what the complaint says of them.</summary>
    private bool IsAnswered() =>
        (_request.Complaint & ~(SeatComplaint.StepFreeNeeded | SeatComplaint.WheelchairNeeded | SeatComplaint.Apart)) == 0
        && (!_wanted.StepFree || _request.Seats.IsSubsetOf(_allocator.StepFree))
        && (_request.Seats & _allocator.WheelchairPlaces).Count >= _wanted.Wheelchairs
        && (!_request.Has(SeatComplaint.Apart) || _parts.IsTogether);

    /// <summary>The seats, taken or not, that answer the complaints which can be told of a single seat.</summary>
    private SeatSet Solving()
    {
        var solving = _request.Within ?? _map.Seats;
        if (_request.Has(SeatComplaint.RestrictedView))
        {
            var restricted = _map.WithAny(SeatFeatures.RestrictedView);
            solving -= restricted;
            if (!restricted.Overlaps(_request.Seats))
            {
                // The plan does not know what is in their way, so no seat of theirs is known to be better than another.
                solving -= _request.Seats;
            }
        }

        if (_request.Has(SeatComplaint.TooFar))
        {
            solving &= _map.Select(seat => _map.FocalDistanceOf(seat.Index) <= _focal - _request.LeastStep);
        }

        if (_request.Has(SeatComplaint.TooNear))
        {
            solving &= _map.Select(seat => _map.FocalDistanceOf(seat.Index) >= _focal + _request.LeastStep);
        }

        if (_request.Has(SeatComplaint.Neighbours))
        {
            solving = _present.Aggregate(solving, (set, seat) => set - _map.Within(_map.PositionOf(seat), _request.LeastFromNeighbours));
        }

        return solving;
    }

    private SeatSet Released(SeatSet? released)
    {
        var accessible = _map.WithAny(SeatFeatures.Accessible) - _map.WheelchairSpaces;
        return released is null ? accessible : accessible | released;
    }

    private bool IsInKeptZones(SeatSet seats) => _zones?.Hold(seats.ToArray()) != false;

    private bool KeepsTogether(SeatProposal proposal) =>
        _wanted.Wheelchairs > 0 || proposal.IsTogether
            || (!_request.Has(SeatComplaint.Apart) && MoveParts.Of(_map, proposal.Seats).IsNoMoreThan(_parts));

    private ImmutableArray<SwapSuggestion> Swaps(Func<SeatSet, bool> accept) =>
    [
        .. _request.Others
            .Where(other => _rules.Allow(other) && accept(other.Seats))
            .Select(other => (Other: other, Difference: DifferenceTo(other.Seats.ToArray())))
            .Where(swap => swap.Difference.Quality >= -_request.MostQualityLost)
            .OrderByDescending(static swap => swap.Difference.IsNoWorse)
            .ThenByDescending(swap => WorthOf(swap.Difference))
            .Take(_request.Suggestions)
            .Select(swap => new SwapSuggestion(
                swap.Other,
                _allocator.Given(_open | swap.Other.Seats, _wanted, "changed with another party", swap.Other.Seats.ToArray()),
                swap.Difference,
                -swap.Difference.Quality)),
    ];

    private double WorthOf(MoveDifference difference) => difference.Quality - (_request.PerMetre * difference.Distance)
        - (_request.PerCost * (difference.Cost ?? 0) / _present.Length);

    private MoveDifference DifferenceTo(IReadOnlyCollection<SeatIndex> seats)
    {
        SeatIndex[] chosen = [.. seats];
        var ranking = _request.Ranking ?? _map.PrimaryRanking;
        var quality = chosen.Sum(seat => (long)ranking.QualityOf(seat)) - _present.Sum(seat => (long)ranking.QualityOf(seat));
        var distance = NearScoring.MiddleOf(_map, chosen).DistanceTo(_middle);
        var focal = chosen.Average(_map.FocalDistanceOf) - _focal;
        return new(distance, quality / (double)_present.Length / SeatRanking.MaxQuality, focal, [.. Improvements(chosen, distance, focal)])
        {
            Cost = _request.Costs?.TotalOf(chosen) - _request.Costs?.TotalOf(_present),
        };
    }

    private IEnumerable<string> Improvements(SeatIndex[] seats, double distance, double focal)
    {
        if (_request.Has(SeatComplaint.RestrictedView))
        {
            yield return "no restricted view";
        }

        if (_request.Has(SeatComplaint.TooFar | SeatComplaint.TooNear))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{Math.Abs(focal):0.0} m {(focal < 0 ? "nearer to" : "farther from")} the focal point");
        }

        if (_wanted.StepFree)
        {
            yield return "reached without a step";
        }

        if (_request.Has(SeatComplaint.WheelchairNeeded))
        {
            yield return English.WheelchairSpaces.With(seats.Count(_allocator.WheelchairPlaces.Contains));
        }

        if (_request.Has(SeatComplaint.Neighbours))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{distance:0.0} m from the present neighbours");
        }

        if (_request.Has(SeatComplaint.Apart))
        {
            yield return "together";
        }
    }
}
