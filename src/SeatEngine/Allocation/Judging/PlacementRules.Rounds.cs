using System.Numerics;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The rules for rings, for clusters, and for what is sold only as a whole.</summary>
internal ref partial struct PlacementRules
{
    /// <summary>As many wheelchair spaces of a box are chosen among, the best of them.</summary>
    private const int MostSpaces = 12;

    /// <summary>Finds the best placement outside the line region, and writes it when it beats a score.</summary>
    /// <param name="best">Where the seats are written; holds those of the score to beat.</param>
    /// <param name="score">The score to beat, and the new one. <see cref="long.MinValue"/> with nothing found yet.</param>
    public void ImproveByRounds(scoped Span<SeatIndex> best, ref long score)
    {
        Span<SeatIndex> candidate = stackalloc SeatIndex[_count];
        var above = MostAboveSum;
        foreach (var (run, top) in _allocator.RoundsOf(_ranking))
        {
            if (above != long.MaxValue && score != long.MinValue && ((long)top * _count) + above < score)
            {
                break;
            }

            if (run.Length < _count)
            {
                continue;
            }

            if (run.Kind == SeatRunKind.Ring)
            {
                TryRing(run, candidate, best, ref score);
            }
            else
            {
                TryCluster(run, candidate, best, ref score);
            }
        }

        foreach (var row in _allocator.WholeRows)
        {
            TryWhole(row, candidate, best, ref score);
        }
    }

    private void TryRing(SeatRun run, scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        var (first, length) = (run.First.Value, run.Length);
        var available = _available.Bits(first, length);
        if (BitOperations.PopCount(available) < _count)
        {
            return;
        }

        for (var start = 0; start < (_count == length ? 1 : length); start++)
        {
            if (!RingAllows(run, start, available))
            {
                continue;
            }

            if (RingKeepsOrphanRule(run, start, available, out var left, out var right))
            {
                TakeOfRing(run, start, candidate);
                Keep(candidate, left, right, best, ref score);
            }
            else
            {
                Barred = Barred || RingIsOffered(run, start);
            }
        }
    }

    private readonly void TakeOfRing(SeatRun run, int start, scoped Span<SeatIndex> seats)
    {
        for (var i = 0; i < _count; i++)
        {
            seats[i] = new(run.First.Value + ((start + i) % run.Length));
        }
    }

    private readonly bool RingIsOffered(SeatRun run, int start)
    {
        Span<SeatIndex> seats = stackalloc SeatIndex[_count];
        TakeOfRing(run, start, seats);
        return _request.Scoring.Offers(_map, seats);
    }

    private readonly bool RingAllows(SeatRun run, int start, ulong available)
    {
        var (first, length) = (run.First.Value, run.Length);
        var window = Turned(SlotBits.Mask(_count), start, length);
        if ((available & window) != window || (_request.AisleRequired && _request.Aisle != AislePreference.None))
        {
            return false;
        }

        var sides = Turned(1, (start + length - 1) % length, length) | Turned(1, (start + _count) % length, length);
        return (_beside.IsEmpty || (SlotBits.Take(_beside, first, length) & sides & ~window) != 0)
            && (_request.Wheelchairs == 0 || SeatsServeWheelchairs(first, window))
            && !Offered.Contains(first + start);
    }

    private readonly bool RingKeepsOrphanRule(SeatRun run, int start, ulong available, out int left, out int right)
    {
        RingSpare(run, start, out left, out right);
        if (Orphans is not (OrphanRule.Strict or OrphanRule.LenientInRun) || !(Strands(left, false) || Strands(right, false)))
        {
            return true;
        }

        if (Orphans == OrphanRule.Strict)
        {
            return false;
        }

        for (var shift = -left; shift <= right; shift++)
        {
            var other = (start + shift + run.Length) % run.Length;
            RingSpare(run, other, out var otherLeft, out var otherRight);
            if (!Strands(otherLeft, false) && !Strands(otherRight, false) && RingAllows(run, other, available) && RingIsOffered(run, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The free seats on either side of a window round a table; those of a table that is all free count once.</summary>
    private readonly void RingSpare(SeatRun run, int start, out int left, out int right)
    {
        var length = run.Length;
        var rest = length - _count;

        // Turned so that the window comes first: what follows it on the right is at the bottom, on the left at the top.
        var free = Turned(SlotBits.Take(_free, run.First.Value, length), (length - start) % length, length) >> (_count & 63);
        free = _count == 64 ? 0 : free & SlotBits.Mask(rest);
        right = Math.Min(rest, BitOperations.TrailingZeroCount(~free));
        left = right == rest ? 0 : BitOperations.LeadingZeroCount(~(free << (64 - rest)));
    }

    private void TryCluster(SeatRun run, scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        if ((run.Length <= 64 && BitOperations.PopCount(_available.Bits(run.First.Value, run.Length)) < _count)
            || (_request.AisleRequired && _request.Aisle != AislePreference.None) || Offered.Contains(run.First.Value)
                || !ClusterIsBeside(run))
        {
            return;
        }

        var spare = -_count;
        for (var seat = run.First.Value; seat <= run.Last.Value; seat++)
        {
            spare += SlotBits.Has(_free, seat) ? 1 : 0;
        }

        if (_request.Wheelchairs == 0)
        {
            FillCluster(run, 0, spare, candidate, best, ref score);
            return;
        }

        // Which spaces are taken decides who may come along: each choice among the best of them is tried. More than are
        // asked for may be taken of those that are released to everyone.
        Span<SeatIndex> spaces = stackalloc SeatIndex[MostSpaces];
        var (known, reserved) = (0, 0);
        while (known < MostSpaces && BestOfCluster(run, spaces[..known], spaces: true) is { IsNone: false } space)
        {
            reserved |= _request.ReleasedAccessible?.Contains(space) == true ? 0 : 1 << known;
            spaces[known++] = space;
        }

        for (var choice = 0; choice < 1 << known; choice++)
        {
            var chosen = BitOperations.PopCount((uint)choice);
            if (chosen >= _request.Wheelchairs && chosen <= _count
                && BitOperations.PopCount((uint)(choice & reserved)) <= _request.Wheelchairs)
            {
                var taken = 0;
                for (var left = choice; left != 0; left &= left - 1)
                {
                    candidate[taken++] = spaces[BitOperations.TrailingZeroCount(left)];
                }

                FillCluster(run, taken, spare, candidate, best, ref score);
            }
        }
    }

    /// <summary>Takes the best seats of a box beside those taken, and keeps them where they are enough.</summary>
    private void FillCluster(SeatRun run, int taken, int spare,
        scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        while (taken < _count && BestOfCluster(run, candidate[..taken], spaces: false) is { IsNone: false } seat)
        {
            candidate[taken++] = seat;
        }

        if (taken < _count)
        {
            return;
        }

        candidate.Sort();
        if (Orphans == OrphanRule.Strict && Strands(spare, false))
        {
            Barred = Barred || _request.Scoring.Offers(_map, candidate);
        }
        else
        {
            Keep(candidate, spare, 0, best, ref score);
        }
    }

    private readonly bool ClusterIsBeside(SeatRun run)
    {
        for (var seat = run.First.Value; seat <= run.Last.Value; seat++)
        {
            if (_beside.IsEmpty || SlotBits.Has(_beside, seat))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The best seat of a box that is still to be had: a wheelchair space, or one for those who come along.</summary>
    private readonly SeatIndex BestOfCluster(SeatRun run, scoped ReadOnlySpan<SeatIndex> taken, bool spaces)
    {
        var (best, bestWorth) = (default(SeatIndex), long.MinValue);
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            var seat = new SeatIndex(slot);
            if (!_available.Has(slot) || taken.Contains(seat)
                || (_request.Wheelchairs > 0 && !(spaces ? _allocator.WheelchairPlaces.Contains(seat) : MaySit(seat, taken))))
            {
                continue;
            }

            var worth = _ranking.Qualities[slot] + PreferenceOf(seat) + (_perCompanion != 0 && !spaces && IsCompanionAmong(seat, taken)
                ? _perCompanion : 0);
            if (worth > bestWorth || (worth == bestWorth && SeatTies.Compare(_map, seat, best) < 0))
            {
                (best, bestWorth) = (seat, worth);
            }
        }

        return best;
    }

    /// <summary>
    /// Whether one who comes along may have a seat that is no wheelchair space; what is kept for companions, only beside those.
    /// </summary>
    private readonly bool MaySit(SeatIndex seat, scoped ReadOnlySpan<SeatIndex> taken) => !_allocator.WheelchairPlaces.Contains(seat)
        && (!_map.AccessiblePlaces.Contains(seat) || _request.ReleasedAccessible?.Contains(seat) == true || IsCompanionAmong(seat, taken));

    private readonly void TryWhole(MapRow row, scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        var seats = row.Seats.AsSpan();
        if (seats.Length != _count || Offered.Contains(seats[0].Value)
            || (_request.AisleRequired && _request.Aisle != AislePreference.None))
        {
            return;
        }

        var (wheelchairs, beside) = (0, _beside.IsEmpty);
        foreach (var seat in seats)
        {
            wheelchairs += _allocator.WheelchairPlaces.Contains(seat) ? 1 : 0;
            beside |= !_beside.IsEmpty && SlotBits.Has(_beside, seat.Value);
            if (!_search.IsOpen(seat))
            {
                return;
            }
        }

        if (beside && wheelchairs >= _request.Wheelchairs)
        {
            seats.CopyTo(candidate);
            Keep(candidate, 0, 0, best, ref score);
        }
    }

    private readonly void Keep(Span<SeatIndex> candidate, int left, int right, Span<SeatIndex> best, ref long score)
    {
        var worth = ReferenceEquals(_request.Scoring, SeatScoring.Quality) ? 0 : _request.Scoring.ScoreOf(_map, candidate);
        if (worth == long.MinValue)
        {
            return;
        }

        if (_request.Scoring.UsesWeights)
        {
            worth += _perStranded == 0 ? 0 : StrandedCost(left + _count + right) - StrandedCost(left) - StrandedCost(right);
            foreach (var seat in candidate)
            {
                worth += _perCompanion == 0 || !IsCompanionAmong(seat, candidate) ? 0 : _perCompanion;
                worth += PreferenceOf(seat) + (ReferenceEquals(_request.Scoring, SeatScoring.Quality) ? _ranking.Qualities[seat.Value] : 0);
            }
        }

        if (DrawFrom is { } least)
        {
            if (worth < least)
            {
                return;
            }

            worth = SeatDraw.Key(_request.ShuffleSeed.GetValueOrDefault(), _map.IdOf(candidate[0]));
        }

        if (worth > score || (worth == score && score != long.MinValue && SeatTies.Compare(_map, candidate[0], best[0]) < 0))
        {
            score = worth;
            candidate.CopyTo(best);
        }
    }

    private readonly bool IsCompanionAmong(SeatIndex seat, scoped ReadOnlySpan<SeatIndex> seats)
    {
        foreach (var other in seats)
        {
            if (_allocator.WheelchairPlaces.Contains(other) && !_allocator.WheelchairPlaces.Contains(seat)
                && _map.CompanionsOf(other).AsSpan().Contains(seat))
            {
                return true;
            }
        }

        return false;
    }

    private readonly long PreferenceOf(SeatIndex seat) =>
        (_request.Prefer?.Contains(seat) == true ? _perPreference : 0) - (_request.Avoid?.Contains(seat) == true ? _perPreference : 0);

    private readonly bool SeatsServeWheelchairs(int first, ulong window)
    {
        var wheelchairs = SlotBits.Take(_allocator.WheelchairPlaces.Words, first, 64) & window;
        var others = SlotBits.Take(_map.AccessiblePlaces.Words, first, 64) & window & ~wheelchairs;
        var released = _request.ReleasedAccessible is { } set ? SlotBits.Take(set.Words, first, 64) : 0;
        if (BitOperations.PopCount(wheelchairs) < _request.Wheelchairs
            || BitOperations.PopCount(wheelchairs & ~released) > _request.Wheelchairs)
        {
            return false;
        }

        for (others &= ~released; others != 0; others &= others - 1)
        {
            if (!IsCompanionOfAny(first + BitOperations.TrailingZeroCount(others), first, wheelchairs))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The lowest bits of a circle turned upward.</summary>
    private static ulong Turned(ulong bits, int by, int length) =>
        by == 0 ? bits : ((bits << by) | (bits >> (length - by))) & SlotBits.Mask(length);
}
