using System.Numerics;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The rules for clusters, of which anyone sits beside anyone.</summary>
internal ref partial struct PlacementRules
{
    /// <summary>As many wheelchair spaces of a box are chosen among, the best of them.</summary>
    private const int MostSpaces = 12;

    private void TryCluster(SeatRun run, scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        if ((run.Length <= 64 && BitOperations.PopCount(_available.Bits(run.First.Value, run.Length)) < _count)
            || _request.NeedsAisle || !ClusterIsBeside(run) || !PartyCompany.IsKeptTogether(_request, isBox: true))
        {
            return;
        }

        var offered = Offered.Count(run.First.Value);

        var spare = -_count;
        for (var seat = run.First.Value; seat <= run.Last.Value; seat++)
        {
            spare += SlotBits.Has(_free, seat) ? 1 : 0;
        }

        if (offered > 0 || (_request.MostInAll is not null && _request.Wheelchairs == 0))
        {
            TakeFurther(run, offered, spare, candidate, best, ref score);
            return;
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

        if (taken == _count)
        {
            KeepCluster(spare, candidate, best, ref score);
        }
    }

    /// <summary>
    /// Takes the combination of a box that comes after those offered and costs no more than may be spent; with wheelchairs there is but
    /// one.
    /// </summary>
    private void TakeFurther(SeatRun run, int offered, int spare,
        scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        if (_request.Wheelchairs > 0)
        {
            return;
        }

        Span<SeatIndex> seats = new SeatIndex[run.Length];
        var (known, worths) = (0, new List<long>());
        while (known < run.Length && BestOfCluster(run, seats[..known], spaces: false) is { IsNone: false } seat)
        {
            seats[known++] = seat;
            worths.Add(WorthOf(seat));
        }

        if (BoxChoices.TryTake(seats[..known].ToArray(), worths, _request, offered, candidate))
        {
            KeepCluster(spare, candidate, best, ref score);
        }
    }

    private void KeepCluster(int spare, scoped Span<SeatIndex> candidate, scoped Span<SeatIndex> best, ref long score)
    {
        candidate.Sort();
        if (!_request.CanPay(candidate))
        {
            return;
        }

        if (Orphans == OrphanRule.Strict && _orphans.IsTooFew(spare, false))
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

            var worth = WorthOf(seat)
                + (_weights.PerCompanion != 0 && !spaces && _allocator.IsCompanionAmong(seat, taken) ? _weights.PerCompanion : 0);
            if (worth > bestWorth || (worth == bestWorth && SeatTies.Compare(_map, seat, best) < 0))
            {
                (best, bestWorth) = (seat, worth);
            }
        }

        return best;
    }

    private readonly long WorthOf(SeatIndex seat) =>
        _request.Scoring.IsSumOfSeats
            ? _request.Scoring.ScoreOf(_map, [seat])
            : _ranking.Qualities[seat.Value] + PreferenceOf(seat) - (Wishes?.LossOf(seat.Value, 1) ?? 0);

    /// <summary>
    /// Whether one who comes along may have a seat that is no wheelchair space; what is kept for companions, only beside those.
    /// </summary>
    private readonly bool MaySit(SeatIndex seat, scoped ReadOnlySpan<SeatIndex> taken) => !_allocator.WheelchairPlaces.Contains(seat)
        && (!_map.AccessiblePlaces.Contains(seat) || _request.ReleasedAccessible?.Contains(seat) == true
            || _allocator.IsCompanionAmong(seat, taken));
}
