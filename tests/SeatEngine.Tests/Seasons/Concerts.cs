using System.Collections.Immutable;
using SeatEngine.Files;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Tests.Seasons;

/// <summary>The bundled season in the bundled concert hall, and box offices that sell it from memory.</summary>
internal static class Concerts
{
    public static readonly OrderTerms Desk = new() { AsHouse = true, Operator = new ActorId("desk") };

    public static byte[] File { get; } = System.IO.File.ReadAllBytes(RepositoryFiles.Full("samples/seasons/concert-season.json"));

    public static Season Season { get; } = SeasonFile.Read(File).Season!;

    public static Season Next { get; } =
        new SeasonDateMap(new SeasonId("2027-28"), "Concert season 2027/28") { Prefix = "27-" }.Apply(Season).Season!;

    public static SeatMap Map { get; } =
        SeatMap.Compile(HallFile.Read(System.IO.File.ReadAllBytes(RepositoryFiles.Full("samples/halls/concert-hall.json"))).Hall!);

    public static PriceBook Book { get; } =
        PriceBookFile.Read(System.IO.File.ReadAllBytes(RepositoryFiles.Full("samples/halls/concert-hall.prices.json"))).Book!;

    public static FakeTimeProvider Clock(int year = 2026) => new(new DateTimeOffset(year, 3, 3, 15, 0, 0, TimeSpan.Zero));

    /// <summary>An office that has all nights of a season.</summary>
    /// <param name="season">The season.</param>
    /// <param name="clock">The clock of all parts.</param>
    /// <param name="map">The hall of a night; the bundled one unless stated.</param>
    public static BoxOffice Office(Season season, FakeTimeProvider clock, Func<SeasonNight, SeatMap>? map = null)
    {
        OrderBook orders = new(new OrderBookOptions { Time = clock });
        var zones = new Dictionary<SeatMap, ZoneMap>();
        return new BoxOffice(orders, season.Nights.Select(night =>
        {
            var hall = map?.Invoke(night) ?? Map;
            zones.TryAdd(hall, ZoneMap.OfCategories(hall));
            return new Performance(new SeatInventory(hall, new SeatInventoryOptions { Performance = night.Id, Time = clock }), zones[hall],
                Book,
                new PerformanceOptions { Orders = orders, Curtain = night.Curtain });
        }));
    }

    public static ImmutableArray<SeatId> Row(int first, int count) => [.. Map.Seats.ToIds().Skip(first).Take(count)];
}
