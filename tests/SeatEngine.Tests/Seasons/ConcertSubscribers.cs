using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Tests.Seasons;

/// <summary>Invented accounts of the bundled season, by a seed: party sizes as houses have them, seats together, no names.</summary>
internal static class ConcertSubscribers
{
    private static readonly (string Package, int Share)[] Packages = [("F12", 42), ("S12", 33), ("M12", 19), ("FM", 6)];

    private static readonly (int Size, int Share)[] Parties = [(1, 10), (2, 52), (3, 10), (4, 20), (5, 3), (6, 5)];

    /// <summary>Accounts that were sold, without the money.</summary>
    public static ImmutableArray<Subscription> Make(Season season, SeatMap map, int count, int seed)
    {
        Random random = new(seed);
        SeatAllocator allocator = new(map);
        var free = season.Definition.Series.ToDictionary(static series => series.Code,
            _ => map.Seats - map.AccessiblePlaces);
        var accounts = ImmutableArray.CreateBuilder<Subscription>(count);
        for (var i = 1; i <= count; i++)
        {
            var package = Pick(random, Packages);
            var series = season.NightsOf(new(package)).Select(static night => night.Series).Distinct().ToArray();
            var open = series.Aggregate(map.Seats, (left, each) => left & free[each]);
            var found = allocator.Find(open, new SeatRequest(Pick(random, Parties))
            {
                ShuffleSeed = (ulong)random.Next(),
                ShuffleTolerance = 0.6
            }).Best!;
            foreach (var each in series)
            {
                free[each] = free[each].Without(found.Seats.AsSpan());
            }

            ImmutableArray<SeatId> seats = [.. found.Seats.Select(map.IdOf)];
            accounts.Add(new()
            {
                Id = new SubscriptionId($"A{i:0000}"),
                Patron = new($"P{i:0000}"),
                Package = new(package),
                Seats = [.. seats.Select(static seat => new BaseSeat(seat, new("Adult")))],
                Nights = [.. season.NightsOf(new(package)).Select(night => new SubscriptionNight(night.Id, seats))],
                Seasons = random.Next(30),
                Status = SubscriptionStatus.Sold,
            });
        }

        return accounts.MoveToImmutable();
    }

    /// <summary>An office of accounts that were sold.</summary>
    public static SeasonOffice Office(Season season, BoxOffice box, params ImmutableArray<Subscription> accounts) => new(season, box,
        SubscriptionBook.Replay(season.Id, [new() { Sequence = 1, Time = default, Kind = SubscriptionEventKind.Sold, After = accounts }]));

    private static T Pick<T>(Random random, (T Value, int Share)[] of)
    {
        var at = random.Next(of.Sum(static entry => entry.Share));
        return of.First(entry => (at -= entry.Share) < 0).Value;
    }
}
