using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Looks for other seats of an account: the same ones, together, on all nights.</summary>
internal sealed class UpgradeSearch
{
    private readonly Dictionary<SeatMap, SeatAllocator> _allocators = [];

    /// <summary>Seats that are what is wished, in the order of the base seats: of several zones one answer each, the one that is liked
    /// best first.</summary>
    public IEnumerable<ImmutableArray<SeatId>> Find(Subscription account, UpgradeWish wish, IReadOnlyList<UpgradeNight> nights)
    {
        var (first, map) = (nights[0], nights[0].Map);
        ImmutableArray<SeatId> own = [.. account.Seats.Select(static seat => seat.Seat)];
        var before = map.Select(own.Where(seat => map.TryGetIndex(seat, out _)));
        var needsAccess = wish.Wish.Wheelchairs > 0 || before.Overlaps(map.AccessiblePlaces);
        var open = nights.Skip(1).Aggregate(OpenOf(first), (common, night) => OpenOf(night) is var here && ReferenceEquals(night.Map, map)
            ? common & here
            : common & map.Select(here.ToIds().Where(seat => map.TryGetIndex(seat, out _))));
        var within = open & wish.Wish.Within(first.Performance);
        foreach (var place in Places(wish, first, before).Select(place => within & place))
        {
            if (place.Count >= own.Length && Allocator(map).Find(place, wish.Wish.RequestFor(own.Length)).Best
                    is { IsTogether: true, Selection: { Areas.IsEmpty: true } found, Seats: var seats } && found.Seats.Length == own.Length
                && (IsElsewhere(wish, before, place) || QualityOf(map, seats) > QualityOf(map, before.ToArray())))
            {
                yield return InOrder(own, found.Seats);
            }
        }

        SeatSet OpenOf(UpgradeNight night) => night.OpenTo(account.SeatsAt(night.Performance.Id), needsAccess);
    }

    /// <summary>Whether the account is not yet where it wishes to be.</summary>
    private static bool IsElsewhere(UpgradeWish wish, SeatSet before, SeatSet place) => wish.Wish.SaysWhere && !before.IsSubsetOf(place);

    private static IEnumerable<SeatSet> Places(UpgradeWish wish, UpgradeNight first, SeatSet before)
    {
        var zones = first.Performance.Zones;
        return wish.Wish.Zones is { IsEmpty: false } wished ? wished.Select(zones.SeatsOf)
            : wish.Wish.SaysWhere ? [first.Map.Seats]
            : before.ToArray().Select(seat => zones.ZoneOf(seat)).OfType<PriceZoneId>().Distinct().Take(1).Select(zones.SeatsOf);
    }

    /// <summary>Who keeps a seat keeps it, and the others take what is left in its order.</summary>
    private static ImmutableArray<SeatId> InOrder(ImmutableArray<SeatId> own, ImmutableArray<SeatId> found)
    {
        Queue<SeatId> left = new(found.Except(own));
        return [.. own.Select(seat => found.Contains(seat) ? seat : left.Dequeue())];
    }

    private static long QualityOf(SeatMap map, IEnumerable<SeatIndex> seats) =>
        seats.Sum(seat => (long)map.PrimaryRanking.QualityOf(seat));

    private SeatAllocator Allocator(SeatMap map)
    {
        if (!_allocators.TryGetValue(map, out var allocator))
        {
            _allocators.Add(map, allocator = new SeatAllocator(map));
        }

        return allocator;
    }
}
