using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The rules for windows of the line region.</summary>
internal ref partial struct PlacementRules : IWindowScore
{
    /// <summary>Unlimited where the score is another, or a draw.</summary>
    public readonly long MostAboveSum =>
        !ReferenceEquals(_request.Scoring, SeatScoring.Quality) || DrawFrom is not null ? long.MaxValue : MostAboveQuality;

    /// <summary>With a seed, what a window must have to take part in the draw.</summary>
    public readonly long LeastSum =>
        DrawFrom is { } least && ReferenceEquals(_request.Scoring, SeatScoring.Quality) ? least - MostAboveQuality : long.MinValue;

    /// <summary>A window can gain by the aisle, by each preferred seat, and by filling a stretch that would strand seats.</summary>
    private readonly long MostAboveQuality =>
        _weights.ForAisle + (_weights.PerCompanion * _count) - ((Wishes?.Least ?? 0) * _count)
            + (_request.Prefer is null ? 0 : _weights.PerPreference * _count)
            + (_weights.PerStranded == 0 ? 0 : (long)(_weights.PerStranded * _request.PartyMix.MostSaved(_count)) + 2);

    public bool TryScore(int start, out long score)
    {
        score = 0;
        if (!IsAllowed(start))
        {
            return false;
        }

        var needsNeighbours = Orphans is OrphanRule.Strict or OrphanRule.LenientInRun || _weights.PerStranded != 0;
        var left = needsNeighbours ? SlotBits.OnesBefore(_free, start) : 0;
        var right = needsNeighbours ? SlotBits.OnesFrom(_free, start + _count) : 0;
        if (!KeepsOrphanRule(start, left, right))
        {
            Barred = Barred || IsOffered(start);
            return false;
        }

        score = ScoreOf(start, left, right);
        if (score == long.MinValue)
        {
            return false;
        }

        return TakesPart(new(start), _request.Costs?.TotalOf(start, _count) ?? 0, ref score);
    }

    public void Improve(int word, ulong starts, bool vectors, ref Window best) =>
        WindowSearch.ImproveByEach(ref this, word, starts, ref best);

    public readonly int CompareTies(int start, int other) => SeatTies.Compare(_map, new(start), new(other));

    /// <summary>The rules that are not about orphans.</summary>
    private readonly bool IsAllowed(int start)
    {
        if (_request.NeedsAisle && !HasAisleWanted(!SlotBits.Has(_seats, start - 1), !SlotBits.Has(_seats, start + _count)))
        {
            return false;
        }

        return (_beside.IsEmpty || SlotBits.Has(_beside, start - 1) || SlotBits.Has(_beside, start + _count))
            && (_request.Wheelchairs == 0 || HasPlacesForWheelchairs(start, _count))
            && (_request.MostInAll is not { } most || _request.Costs!.TotalOf(start, _count) <= most)
            && !Offered.Contains(start);
    }

    private readonly bool KeepsOrphanRule(int start, int left, int right) => Orphans switch
    {
        OrphanRule.Strict => !LeavesOrphan(start, left, right),
        OrphanRule.LenientInRun => !LeavesOrphan(start, left, right) || NoneInStretchAvoids(start - left, left + right),
        OrphanRule.LenientInHouse or OrphanRule.Off => true,
    };

    private readonly bool LeavesOrphan(int start, int left, int right) =>
        _orphans.IsTooFew(left, !SlotBits.Has(_seats, start - left - 1))
        || _orphans.IsTooFew(right, !SlotBits.Has(_seats, start + _count + right));

    /// <summary>Whether each placement that may be had in a stretch of free seats leaves an orphan.</summary>
    private readonly bool NoneInStretchAvoids(int first, int spare)
    {
        for (var left = 0; left <= spare; left++)
        {
            var start = first + left;
            if (!LeavesOrphan(start, left, spare - left) && _available.HasAll(start, _count) && IsAllowed(start) && IsOffered(start))
            {
                return false;
            }
        }

        return true;
    }

    private readonly long ScoreOf(int start, int left, int right)
    {
        if (!_request.Scoring.UsesWeights || !ReferenceEquals(_request.Scoring, SeatScoring.Quality))
        {
            var basis = OwnScoreOf(start);
            return _request.Scoring.UsesWeights && basis != long.MinValue ? basis + PartsOf(start, left, right) : basis;
        }

        return _ranking.SumOf(new(start), _count) + PartsOf(start, left, right);
    }

    /// <summary>Whether the scoring lets a window be offered.</summary>
    private readonly bool IsOffered(int start) =>
        ReferenceEquals(_request.Scoring, SeatScoring.Quality) || OwnScoreOf(start) != long.MinValue;

    /// <summary>What the scoring itself says of a window.</summary>
    private readonly long OwnScoreOf(int start)
    {
        Span<SeatIndex> seats = stackalloc SeatIndex[_count];
        for (var i = 0; i < seats.Length; i++)
        {
            seats[i] = new(start + i);
        }

        return _request.Scoring.ScoreOf(_map, seats);
    }

    private readonly long PartsOf(int start, int left, int right)
    {
        var parts = _weights.ForLeftovers(left, _count, right);
        if (_weights.ForAisle != 0 && HasAisleWanted(!SlotBits.Has(_seats, start - 1), !SlotBits.Has(_seats, start + _count)))
        {
            parts += _weights.ForAisle;
        }

        if (_weights.PerCompanion != 0)
        {
            parts += _weights.PerCompanion * CompanionsIn(start, SlotBits.Mask(_count));
        }

        if (_request.Prefer is { } prefer)
        {
            parts += _weights.PerPreference * SlotBits.Count(prefer.Words, start, _count);
        }

        if (_request.Avoid is { } avoid)
        {
            parts -= _weights.PerPreference * SlotBits.Count(avoid.Words, start, _count);
        }

        return parts - (Wishes?.LossOf(start, _count) ?? 0);
    }
}
