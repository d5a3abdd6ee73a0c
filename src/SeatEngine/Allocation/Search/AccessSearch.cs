using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Seats people in wheelchairs with their company where the places do not lie side by side in one run, as beside chairs
/// that are taken out.
/// </summary>
/// <remarks>
/// From each wheelchair space the party is grown: the nearest further spaces of the same row (or section), then the
/// companions, shared out equally one by one: a linked companion seat first, then the nearest of the run, then of the
/// row, then of the section.
/// </remarks>
internal sealed class AccessSearch
{
    private const double PerMetre = 0.02;

    /// <summary>
    /// What the order of a sum may change in a worth, and more: places that differ by less are alike, and the first in order wins.
    /// </summary>
    private const double Alike = 1e-9;

    private readonly SeatSearch _search;
    private readonly SeatMap _map;
    private readonly SeatSet _wheelchairPlaces;
    private readonly SeatSet _available;
    private readonly bool _wholeSection;

    private AccessSearch(SeatSearch search, bool wholeSection)
    {
        _search = search;
        _map = search.Map;
        _wholeSection = wholeSection;
        _available = search.Available;
        _wheelchairPlaces = search.Allocator.WheelchairPlaces;
    }

    public static SeatStepOutcome Outcome(SeatSearch search, bool wholeSection)
    {
        if (TogetherRefusal.WheelchairShortage(search) is { } shortage)
        {
            return shortage;
        }

        var best = new AccessSearch(search, wholeSection).Best();
        return best is null
            ? SeatStepOutcome.Refused(RefusalReason.Accessibility, wholeSection
                ? "no section has the wheelchair spaces with company"
                : "no row has the wheelchair spaces with company")
            : SeatStepOutcome.Seated(best, [.. LaterRules.Relaxed(search, 1)]);
    }

    private SeatIndex[]? Best()
    {
        SeatIndex[]? best = null;
        var bestWorth = double.NegativeInfinity;
        foreach (var seed in (_available & _wheelchairPlaces).ToArray().OrderBy(seat => _map.IdOf(seat)))
        {
            if (Grow(seed) is { } found && found.Worth > bestWorth + Alike && LaterRules.Admit(_search, found.Seats))
            {
                (best, bestWorth) = found;
            }
        }

        return best;
    }

    private (SeatIndex[] Seats, double Worth)? Grow(SeatIndex seed)
    {
        var taken = new List<SeatIndex>();
        var spaces = (_available & _wheelchairPlaces).ToArray()
            .Where(seat => IsInReach(seed, seat))
            .OrderBy(seat => _map.RowOf(seat) == _map.RowOf(seed) ? 0 : 1)
            .ThenBy(seat => Distance(seed, seat))
            .ThenBy(seat => _map.IdOf(seat));
        foreach (var space in spaces)
        {
            if (taken.Count < _search.Request.Wheelchairs && IsUsable(space, taken))
            {
                taken.Add(space);
            }
        }

        if (taken.Count < _search.Request.Wheelchairs)
        {
            return null;
        }

        var wheelchairs = taken.ToArray();
        var apart = 0.0;
        for (var next = 0; taken.Count < _search.Request.PartySize; next++)
        {
            var space = wheelchairs[next % wheelchairs.Length];
            if (Companion(space, wheelchairs, taken) is not { } companion)
            {
                return null;
            }

            taken.Add(companion);
            apart += Distance(space, companion);
        }

        var quality = taken.Average(seat => _search.Ranking.QualityOf(seat) / (double)SeatRanking.MaxQuality);
        var seats = taken.OrderBy(seat => _map.RowOf(seat).Ordinal).ThenBy(_map.OffsetInRow).ThenBy(seat => _map.IdOf(seat)).ToArray();
        return (seats, quality - (PerMetre * (apart + wheelchairs.Sum(space => Distance(seed, space))) / taken.Count));
    }

    private bool IsInReach(SeatIndex from, SeatIndex seat) =>
        _wholeSection ? _map.RowOf(from).Section == _map.RowOf(seat).Section : _map.RowOf(from) == _map.RowOf(seat);

    /// <summary>Whether a place can be used beside those taken: the chairs that it replaces are free, and none of them is taken.</summary>
    private bool IsUsable(SeatIndex place, List<SeatIndex> taken)
    {
        foreach (var chair in _map.ReplacedBy(place))
        {
            if (!_search.Free.Contains(chair) || taken.Contains(chair))
            {
                return false;
            }
        }

        return !taken.Exists(other => other == place || _map.ReplacedBy(other).AsSpan().Contains(place) || SharesChair(place, other));
    }

    private bool SharesChair(SeatIndex place, SeatIndex other)
    {
        foreach (var chair in _map.ReplacedBy(place))
        {
            if (_map.ReplacedBy(other).AsSpan().Contains(chair))
            {
                return true;
            }
        }

        return false;
    }

    private SeatIndex? Companion(SeatIndex space, SeatIndex[] wheelchairs, List<SeatIndex> taken)
    {
        SeatIndex? best = null;
        var bestRank = (Kind: int.MaxValue, Distance: double.PositiveInfinity);
        foreach (var row in _wholeSection ? _map.Rows.Where(row => row.Section == _map.RowOf(space).Section) : [_map.RowOf(space)])
        {
            foreach (var seat in row.Seats)
            {
                if (!_available.Contains(seat) || !MayAccompany(seat, wheelchairs) || !IsUsable(seat, taken))
                {
                    continue;
                }

                var rank = (KindOf(space, seat), Distance(space, seat));
                var order = rank.CompareTo(bestRank);
                if (order < 0 || (order == 0 && SeatTies.Compare(_map, seat, best!.Value) < 0))
                {
                    (best, bestRank) = (seat, rank);
                }
            }
        }

        return best;
    }

    private int KindOf(SeatIndex space, SeatIndex seat)
    {
        if (_map.CompanionsOf(space).AsSpan().Contains(seat))
        {
            return 0;
        }

        if (_map.RunOf(space) is { } run && run == _map.RunOf(seat))
        {
            return 1;
        }

        return _map.RowOf(space) == _map.RowOf(seat) ? 2 : 3;
    }

    private bool MayAccompany(SeatIndex seat, SeatIndex[] wheelchairs)
    {
        if (!_map.AccessiblePlaces.Contains(seat) || _search.Request.ReleasedAccessible?.Contains(seat) == true)
        {
            return true;
        }

        return !_wheelchairPlaces.Contains(seat) && Array.Exists(wheelchairs, space => _map.CompanionsOf(space).AsSpan().Contains(seat));
    }

    private double Distance(SeatIndex one, SeatIndex other) => _map.PositionOf(one).DistanceTo(_map.PositionOf(other));
}
