using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Judges places for one request: whether they may be offered and, if not, by which rule; what they leave; what they are worth.
/// Steps only propose.
/// </summary>
/// <remarks>
/// Orphans are judged by what is free, whoever may have it. <see cref="PlacementRules"/> is its shortcut for windows of neighbours,
/// and is held to it by a law.
/// </remarks>
internal sealed partial class PlacementJudge(SeatAllocator allocator, SeatRequest request, SeatSet free, SeatWishes? wishes = null)
{
    /// <summary>
    /// What each metre of mean distance from the party's middle, each further part, and each orphan takes off the mean quality of a party
    /// in parts.
    /// </summary>
    public const double PerMetre = 0.02;
    private const double PerPart = 0.05;
    private const double PerOrphan = 0.05;

    /// <summary>What stays beside places: orphans, and how many fewer seats are expected to stay empty than before.</summary>
    public readonly record struct Leftover(bool IsTogether, int Orphans, double Saved);

    private readonly SeatMap _map = allocator.Map;
    private readonly SeatRanking _ranking = request.Ranking ?? allocator.Map.PrimaryRanking;
    private readonly PlacementWeights _weights = new(request);
    private readonly long _mostByStretch = (long)(new PlacementWeights(request).PerStranded
        * request.PartyMix.MostSavedByAny(request.PartySize)) + 2;
    private (SeatStepOutcome Outcome, Placement Placement)? _last;
    private readonly SeatWishes? _wishes = wishes ?? SeatWishes.Of(request, free);

    /// <summary>Places as they lie among what is free.</summary>
    public Placement Of(ReadOnlySpan<SeatIndex> seats) => Placement.Of(free, [.. seats]);

    /// <summary>The places that a step proposes; those of the last one asked about are kept.</summary>
    public Placement Of(SeatStepOutcome outcome)
    {
        if (_last?.Outcome != outcome)
        {
            _last = (outcome, Placement.Of(free, outcome.Seats));
        }

        return _last.Value.Placement;
    }

    /// <summary>
    /// How many orphans are left beside the party; none under a rule that does not regard them, nor by what is sold as a whole.
    /// </summary>
    public int OrphansOf(Placement placement)
    {
        if (request.Orphans.Rule == OrphanRule.Off || IsWhole(placement))
        {
            return 0;
        }

        var orphans = 0;
        foreach (var stretch in placement.Stretches)
        {
            orphans += stretch.Orphans(request.Orphans);
        }

        return orphans;
    }

    /// <summary>What places leave beside them, without a word more; allocates nothing for neighbours in a line.</summary>
    public Leftover LeftBy(ReadOnlySpan<SeatIndex> seats)
    {
        if (_map.RunOf(seats[0]) is { Kind: SeatRunKind.Line } run
            && seats[^1].Value - seats[0].Value == seats.Length - 1 && run.Contains(seats[^1]))
        {
            var stretch = Stretch.OfWindow(free, seats[0], seats[^1], seats.Length);
            return new(true, stretch.Orphans(request.Orphans), stretch.Saved(request.PartyMix));
        }

        var placement = Of(seats);
        return new(placement.IsTogether, OrphansOf(placement),
            IsWhole(placement) ? 0 : placement.Saved(request.PartyMix));
    }

    /// <summary>The worth in units of quality, without rounding: of placements of one size the better has more.</summary>
    public long WorthOf(Placement placement)
    {
        var scoring = request.Scoring;
        var worth = ReferenceEquals(scoring, SeatScoring.Quality) ? 0 : scoring.ScoreOf(_map, placement.Seats.AsSpan());
        if (!scoring.UsesWeights || worth == long.MinValue)
        {
            return worth;
        }

        worth += ReferenceEquals(scoring, SeatScoring.Quality) ? QualityOf(placement.Seats.AsSpan()) : 0;
        foreach (var seat in placement.Seats)
        {
            worth += (_weights.PerPreference * PreferenceOf(seat))
                + (_weights.PerCompanion != 0 && allocator.IsCompanionAmong(seat, placement.Seats.AsSpan()) ? _weights.PerCompanion : 0);
        }

        return worth + _weights.ForLeftovers(placement) - (_wishes?.LossOf(placement.Seats.AsSpan()) ?? 0)
            + (_weights.ForAisle != 0 && IsAtAisle(placement.Seats.AsSpan()) ? _weights.ForAisle : 0);
    }

    /// <summary>The sum of the qualities of some seats.</summary>
    public long QualityOf(ReadOnlySpan<SeatIndex> seats)
    {
        var quality = 0L;
        foreach (var seat in seats)
        {
            quality += _ranking.QualityOf(seat);
        }

        return quality;
    }

    /// <summary>The most that places in so many stretches can be worth beside the quality of their seats.</summary>
    public long MostAboveQuality(int stretches) =>
        MostByNeighbours(stretches) + (((request.Prefer is null ? 0 : _weights.PerPreference) - (_wishes?.Least ?? 0)) * request.PartySize);

    /// <summary>The most that the score of a party in so many stretches can exceed the mean quality by.</summary>
    public double MostAboveMean(int stretches) =>
        MostAboveQuality(stretches) / (double)request.PartySize / SeatRanking.MaxQuality;

    /// <summary>What a party in so many stretches scores at most on seats that are known; allocates nothing.</summary>
    public double MostOf(ReadOnlySpan<SeatIndex> seats, int stretches) => MostOf(seats, stretches, MostByNeighbours(stretches));

    /// <summary>The same for a party in one stretch of neighbours in each of some rows, of which what stays beside is known.</summary>
    public double MostOfRows(ReadOnlySpan<SeatIndex> seats, int rows)
    {
        if (!_map.ReplacingPlaces.IsEmpty)
        {
            return MostOf(seats, rows);
        }

        var saved = 0L;
        for (var first = 0; first < seats.Length && _weights.PerStranded > 0;)
        {
            var end = first + 1;
            while (end < seats.Length && seats[end].Value == seats[end - 1].Value + 1)
            {
                end++;
            }

            var (left, taken, right, _, _) = Stretch.OfWindow(free, seats[first], seats[end - 1], end - first);
            saved += _weights.ForLeftovers(left, taken, right) + 2;
            first = end;
        }

        return MostOf(seats, rows, MostByNeighbours(stretches: 0) + saved);
    }

    private double MostOf(ReadOnlySpan<SeatIndex> seats, int stretches, long byNeighbours)
    {
        var preference = 0.0;
        if (_wishes is not null || request.Prefer is not null || request.Avoid is not null)
        {
            foreach (var seat in seats)
            {
                preference += PreferenceFor(seat);
            }
        }

        return MeanQualityOf(seats) + (preference / seats.Length) + DistanceLoss(seats) - LossOfParts(stretches)
            + (byNeighbours / (double)seats.Length / SeatRanking.MaxQuality);
    }

    /// <summary>The mean quality of some seats, from 0 to 1.</summary>
    public double MeanQualityOf(ReadOnlySpan<SeatIndex> seats) => QualityOf(seats) / (double)seats.Length / SeatRanking.MaxQuality;

    /// <summary>What so many parts take off at least.</summary>
    public static double LossOfParts(int parts) => PerPart * (parts - 1);

    /// <summary>What the distance of some seats from their middle takes off, at most 0.</summary>
    public double DistanceLoss(ReadOnlySpan<SeatIndex> seats)
    {
        var middle = NearScoring.MiddleOf(_map, seats);
        var distance = 0.0;
        foreach (var seat in seats)
        {
            distance += _map.PositionOf(seat).DistanceTo(middle);
        }

        return -(PerMetre * distance / seats.Length);
    }

    /// <summary>The parts of the score, in mean quality a person.</summary>
    /// <param name="placement">The places.</param>
    /// <param name="penalty">What the step takes off.</param>
    /// <param name="isParted">Whether it counts how far apart the party sits.</param>
    public SeatScore ScoreOf(Placement placement, double penalty = 0, bool isParted = false)
    {
        var seats = placement.Seats;
        var people = (double)seats.Length;
        var (preferred, companions) = (0, 0);
        foreach (var seat in seats)
        {
            preferred += PreferenceOf(seat);
            companions += request.Wheelchairs > 0 && allocator.IsCompanionAmong(seat, seats.AsSpan()) ? 1 : 0;
        }

        var score = new SeatScore(QualityOf(seats.AsSpan()) / people / SeatRanking.MaxQuality, 0, 0, 0, penalty)
        {
            Parting = isParted ? PartingOf(placement) : 0
        };
        if (!request.Scoring.UsesWeights)
        {
            return score;
        }

        var weights = request.Weights;
        var saved = placement.Saved(request.PartyMix);
        var (cost, nearness, untouched) = _wishes?.PartsOf(seats.AsSpan()) ?? default;
        return score with
        {
            Cost = cost,
            Nearness = nearness,
            UntouchedRows = untouched,
            Fragmentation = weights.Fragmentation * saved / people,
            Aisle = request.Aisle != AislePreference.None && IsAtAisle(seats.AsSpan()) ? weights.Aisle / people : 0,
            Preference = ((weights.Preference * preferred) + (weights.Companion * companions)) / people,
        };
    }

    /// <summary>What a seat gains by being preferred, or loses by being avoided and by what is wished for, in mean quality.</summary>
    public double PreferenceFor(SeatIndex seat) => request.Scoring.UsesWeights
        ? (request.Weights.Preference * PreferenceOf(seat)) - ((_wishes?.LossOf(seat.Value, 1) ?? 0) / (double)SeatRanking.MaxQuality)
        : 0;

    /// <summary>The most that the aisle, company and what is left beside can be worth.</summary>
    private long MostByNeighbours(int stretches) => _weights.ForAisle + (_weights.PerCompanion * request.PartySize)
        + (stretches * _mostByStretch);

    private double PartingOf(Placement placement)
    {
        var parts = request.Wheelchairs > 0 ? PartsOf(placement).Length : placement.Stretches.Length;
        return DistanceLoss(placement.Seats.AsSpan()) - LossOfParts(parts) - (PerOrphan * OrphansOf(placement));
    }

    private int PreferenceOf(SeatIndex seat) =>
        (request.Prefer?.Contains(seat) == true ? 1 : 0) - (request.Avoid?.Contains(seat) == true ? 1 : 0);
}
