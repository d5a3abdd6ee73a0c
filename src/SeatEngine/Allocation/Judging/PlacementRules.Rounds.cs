using System.Numerics;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The rules for rings, and for what is sold only as a whole.</summary>
internal ref partial struct PlacementRules
{
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

        foreach (var row in _search.Wholes)
        {
            TryWhole(row, candidate, best, ref score);
        }
    }

    private void TryRing(SeatRun run, scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        var (first, length) = (run.First.Value, run.Length);
        var available = _available.Bits(first, length);
        if (BitOperations.PopCount(available) < _count || !PartyCompany.IsKeptTogether(_request, isBox: false))
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

    private readonly bool RingCanBePaid(SeatRun run, int start)
    {
        if (_request.MostInAll is null)
        {
            return true;
        }

        Span<SeatIndex> seats = stackalloc SeatIndex[_count];
        TakeOfRing(run, start, seats);
        return _request.CanPay(seats);
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
        if ((available & window) != window || _request.NeedsAisle)
        {
            return false;
        }

        var sides = Turned(1, (start + length - 1) % length, length) | Turned(1, (start + _count) % length, length);
        return (_beside.IsEmpty || (SlotBits.Take(_beside, first, length) & sides & ~window) != 0)
            && (_request.Wheelchairs == 0 || SeatsServeWheelchairs(first, window))
            && RingCanBePaid(run, start)
            && !Offered.Contains(first + start);
    }

    private readonly bool RingKeepsOrphanRule(SeatRun run, int start, ulong available, out int left, out int right)
    {
        RingSpare(run, start, out left, out right);
        if (Orphans is not (OrphanRule.Strict or OrphanRule.LenientInRun)
            || !(_orphans.IsTooFew(left, false) || _orphans.IsTooFew(right, false)))
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
            if (!_orphans.IsTooFew(otherLeft, false) && !_orphans.IsTooFew(otherRight, false)
                && RingAllows(run, other, available) && RingIsOffered(run, other))
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

    private readonly void TryWhole(MapRow row, scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        var seats = row.Seats.AsSpan();
        if (seats.Length != _count || Offered.Contains(seats[0].Value)
            || _request.NeedsAisle || !_request.CanPay(seats)
            || !PartyCompany.IsKeptTogether(_request, isBox: row.Kind == MapRowKind.Box))
        {
            return;
        }

        var (wheelchairs, kept, beside) = (0, 0, _beside.IsEmpty);
        foreach (var seat in seats)
        {
            var isSpace = _allocator.WheelchairPlaces.Contains(seat);
            wheelchairs += isSpace ? 1 : 0;
            kept += isSpace && _request.ReleasedAccessible?.Contains(seat) != true ? 1 : 0;
            beside |= !_beside.IsEmpty && SlotBits.Has(_beside, seat.Value);
            if (!_search.IsOpen(seat))
            {
                return;
            }
        }

        if (beside && wheelchairs >= _request.Wheelchairs && (_request.Wheelchairs > 0 || kept == 0))
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
            worth += _weights.ForLeftovers(left, _count, right) - (Wishes?.LossOf(candidate) ?? 0);
            foreach (var seat in candidate)
            {
                worth += _weights.PerCompanion == 0 || !_allocator.IsCompanionAmong(seat, candidate) ? 0 : _weights.PerCompanion;
                worth += PreferenceOf(seat) + (ReferenceEquals(_request.Scoring, SeatScoring.Quality) ? _ranking.Qualities[seat.Value] : 0);
            }
        }

        if (!TakesPart(candidate[0], _request.Costs?.TotalOf(candidate) ?? 0, ref worth))
        {
            return;
        }

        if (worth > score || (worth == score && score != long.MinValue && SeatTies.Compare(_map, candidate[0], best[0]) < 0))
        {
            score = worth;
            candidate.CopyTo(best);
        }
    }

    private readonly long PreferenceOf(SeatIndex seat) =>
        (_request.Prefer?.Contains(seat) == true ? _weights.PerPreference : 0)
            - (_request.Avoid?.Contains(seat) == true ? _weights.PerPreference : 0);

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
