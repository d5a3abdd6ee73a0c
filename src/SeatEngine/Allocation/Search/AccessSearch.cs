using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Seats people in wheelchairs with their company where the places do not lie side by side in one run, as beside chairs
/// that are taken out.
/// </summary>
/// <remarks>
/// From each wheelchair space the party is grown: the nearest further spaces, then the companions one by one, first for who would be
/// alone and else in turn: a linked companion seat first, then the nearest. Of all that are grown those win where nobody is alone, then
/// those in the fewest parts, then those worth most.
/// </remarks>
internal sealed class AccessSearch
{
    /// <summary>
    /// What the order of a sum may change in a worth, and more: places that differ by less are alike, and the first in order wins.
    /// </summary>
    private const double Alike = 1e-9;

    private readonly SeatSearch _search;
    private readonly PlacementJudge _judge;
    private readonly SeatMap _map;
    private readonly SeatSet _wheelchairPlaces;
    private readonly SeatSet _available;
    private readonly bool _wholeSection;

    private AccessSearch(SeatSearch search, bool wholeSection)
    {
        _search = search;
        _judge = search.Judge;
        _map = search.Map;
        _wholeSection = wholeSection;
        _available = search.Available;
        _wheelchairPlaces = search.Allocator.WheelchairPlaces;
    }

    /// <summary>The spaces and their company in one row, unless they would sit nearer together in one section.</summary>
    public static SeatStepOutcome InOneRow(SeatSearch search)
    {
        if (Refusals.WheelchairShortage(search) is { } shortage)
        {
            return shortage;
        }

        var best = new AccessSearch(search, wholeSection: false).Best();
        if (best is { Alone: > 0 } or { Parts: > 1 } && new AccessSearch(search, wholeSection: true).Best() is { } other
            && (other.Alone, other.Parts).CompareTo((best.Alone, best.Parts)) < 0)
        {
            return SeatStepOutcome.Refused(RefusalReason.Alone, "in one row the party would sit apart, and nearer in one section");
        }

        return Outcome(search, best, wholeSection: false, mayBeAlone: false);
    }

    /// <summary>The spaces and their company in one section.</summary>
    public static SeatStepOutcome InOneSection(SeatSearch search, bool mayBeAlone) =>
        Refusals.WheelchairShortage(search)
            ?? Outcome(search, new AccessSearch(search, wholeSection: true).Best(), wholeSection: true, mayBeAlone);

    private static SeatStepOutcome Outcome(SeatSearch search, Company? best, bool wholeSection, bool mayBeAlone)
    {
        var word = wholeSection ? "section" : "row";
        return best is null
            ? Refusals.Of(search, other => new AccessSearch(other, wholeSection).Best() is not null, () =>
                SeatStepOutcome.Refused(RefusalReason.Accessibility, $"no {word} has the wheelchair spaces with company"))
            : best.Alone > 0 && !mayBeAlone
                ? SeatStepOutcome.Refused(RefusalReason.Alone, $"in each {word} somebody of the party would sit alone")
                : SeatStepOutcome.InParts(best.Placement.Seats.AsSpan());
    }

    private Company? Best()
    {
        Company? best = null;
        foreach (var seed in (_available & _wheelchairPlaces).ToArray().OrderBy(seat => _map.IdOf(seat)))
        {
            if (Grow(seed) is { } found && (best is null || found.IsBetterThan(best)))
            {
                best = found;
            }
        }

        return best;
    }

    private Company? Grow(SeatIndex seed)
    {
        var taken = new List<SeatIndex>();
        var spaces = (_available & _wheelchairPlaces).ToArray()
            .Where(seat => IsInReach(seed, seat))
            .OrderBy(seat => Distance(seed, seat))
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
        var company = new int[wheelchairs.Length];
        while (taken.Count < _search.Request.PartySize)
        {
            var next = NextToAccompany(wheelchairs, company, taken);
            if (Companion(wheelchairs[next], wheelchairs, taken) is not { } companion)
            {
                return null;
            }

            company[next]++;
            taken.Add(companion);
        }

        var seats = taken.OrderBy(seat => _map.RowOf(seat).Ordinal).ThenBy(_map.OffsetInRow).ThenBy(seat => _map.IdOf(seat)).ToArray();
        var placement = _judge.Of(seats);
        return _judge.Judge(placement).IsAllowed ? Company.Of(_judge, placement) : null;
    }

    /// <summary>
    /// Who gets the next companion: one of those who are alone, of these or else of all the one with the least company.
    /// </summary>
    private int NextToAccompany(SeatIndex[] wheelchairs, int[] company, List<SeatIndex> taken)
    {
        bool IsAlone(SeatIndex space) => !taken.Exists(other => other != space && Distance(space, other) <= PlacementJudge.Reach);
        return Enumerable.Range(0, wheelchairs.Length)
            .OrderBy(at => IsAlone(wheelchairs[at]) ? 0 : 1).ThenBy(at => company[at]).ThenBy(static at => at).First();
    }

    private bool IsInReach(SeatIndex from, SeatIndex seat) =>
        _wholeSection ? _map.RowOf(from).Section == _map.RowOf(seat).Section : _map.RowOf(from) == _map.RowOf(seat);

    /// <summary>
    /// Whether a place can be used beside those taken: the chairs that it replaces are free, and none of them is taken.
    /// </summary>
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

                var rank = (_map.CompanionsOf(space).AsSpan().Contains(seat) ? 0 : 1, Distance(space, seat));
                var order = rank.CompareTo(bestRank);
                if (order < 0 || (order == 0 && SeatTies.Compare(_map, seat, best!.Value) < 0))
                {
                    (best, bestRank) = (seat, rank);
                }
            }
        }

        return best;
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

    /// <summary>People in wheelchairs with their company: how many are alone, in how many parts they sit, and the rest.</summary>
    private sealed record Company(Placement Placement, int Alone, int Parts, double Worth)
    {
        public static Company Of(PlacementJudge judge, Placement placement)
        {
            var parts = judge.PartsOf(placement);
            return new(placement, parts.Length == 1 ? 0 : parts.Count(static people => people == 1), parts.Length,
                judge.ScoreOf(placement, isParted: true).Total);
        }

        public bool IsBetterThan(Company other)
        {
            var order = (Alone, Parts).CompareTo((other.Alone, other.Parts));
            return order < 0 || (order == 0 && Worth > other.Worth + Alike);
        }
    }
}
