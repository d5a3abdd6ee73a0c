using SeatEngine.Catalogues;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Tests.Orders;
using static SeatEngine.Tests.Orders.OrderHouse;
using House = SeatEngine.Catalogues.House;

namespace SeatEngine.Tests.Performances;

/// <summary>What a performance needs besides its hall and its prices: a set-up, price zones of its own, and what is set aside.</summary>
public sealed class HouseCatalogueTests
{
    private static readonly DateTimeOffset Curtain = new(2030, 3, 12, 19, 30, 0, TimeSpan.Zero);
    private static readonly ChannelId Web = new("web");

    private static readonly HallSetUp FrontRowOut = new()
    {
        Name = "pit open",
        WithoutSeats = [new("S-A-12")],
        Changed = [Map.Hall.Sections[0].Rows[1].Seats[0] with { Features = SeatFeatures.RestrictedView }],
        AddedFixtures = [new() { Kind = FixtureKind.Obstacle, Name = "Pit", Position = new(3, -1) }],
        AddedAreas = [new() { Id = new("FLOOR"), Name = "Floor", Capacity = 30, Centre = new(3, 5) }],
        FocalPoint = new(6, -3),
    };

    private static readonly ZonePlan AllInFront = new()
    {
        Zones =
        [
            new(new("P2")) { Seats = [.. Map.Seats.ToIds().Where(static seat => seat.Value is not "S-A-1" and not "S-A-12")] },
            new(new("P1")) { Seats = [new("S-A-1")], Areas = [new("FLOOR")] },
        ],
    };

    private static readonly HoldTemplate Holds = new()
    {
        Codes =
        [
            new(new HoldCode { Id = new("press"), BreakableBy = [new("phone")], Description = "Press" },
                PlaceSelection.Of(new SeatId("S-A-2")), TimeSpan.FromDays(2)),
            new(new HoldCode { Id = new("house"), Priority = 3 }, PlaceSelection.Of([new SeatId("S-A-3")], [new(new("FLOOR"), 4)])),
            new(new HoldCode { Id = new("unused") }, PlaceSelection.Empty),
        ],
        Channels = [new() { Channel = Web, MaySell = true, Sees = PlaceSelection.Of(new SeatId("S-A-4")) }],
        Release = new AccessibleRelease(Curtain.AddDays(-1)),
        Blocked = PlaceSelection.Of(new SeatId("S-B-12")),
    };

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task FindAsync_OfAPerformanceWithEverything_HasSetUpZonesAndHolds()
    {
        var store = await CreateAsync();
        var night = (await (await OpenAsync(store)).FindAsync(Night(1)))!;

        var snapshot = night.Inventory.Snapshot();
        Assert.Equal(23, snapshot.Map.SeatCount);
        Assert.False(snapshot.Map.TryGetIndex(new("S-A-12"), out _));
        Assert.Equal("P1", night.Zones.ZoneOf(new AreaId("FLOOR"))!.Value.Value);
        Assert.Equal("P2", night.Zones.ZoneOf(Index(snapshot.Map, "S-A-5"))!.Value.Value);
        Assert.Equal(["house", "press", "unused"], snapshot.HoldCodes.Select(static code => code.Id.Value).Order());
        Assert.Equal(Curtain.AddDays(-2), snapshot.HoldCodes.Single(static code => code.Id.Value == "press").Until);
        Assert.False(snapshot.Free.Contains(Index(snapshot.Map, "S-B-12")));
        Assert.Equal(["S-A-4"], snapshot.AvailableTo(Web, _clock.Now).ToIds().Select(static seat => seat.Value));
    }

    [Fact]
    public async Task FindAsync_OfSeveralProcesses_LaysTheTemplateOnce()
    {
        var store = await CreateAsync();
        var houses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(store)));

        var nights = await Task.WhenAll(houses.Select(house => house.FindAsync(Night(1)).AsTask()));

        var later = (await (await OpenAsync(store)).FindAsync(Night(1)))!;
        Assert.Equal("CodeDefined CodePainted CodeDefined CodePainted CodeDefined ChannelDefined AccessibleReleaseChanged Blocked",
            string.Join(' ', later.Inventory.EventsAfter(0).ToArray().Select(static logged => logged.Kind)));
        Assert.Equal(nights.Select(_ => later.Inventory.Version), nights.Select(static night => night!.Inventory.Version));
    }

    [Fact]
    public async Task FindAsync_OfATemplateThatCannotBe_IsRefusedWithASentence()
    {
        var store = await CreateAsync(Holds with { Blocked = PlaceSelection.Of(new SeatId("S-Z-9")) });
        Assert.Contains("hold template of performance 'N1' cannot be laid", await RefusalAsync(store), StringComparison.Ordinal);

        store = await CreateAsync(curtain: false);
        Assert.Contains("'press' ends before the curtain", await RefusalAsync(store), StringComparison.Ordinal);

        store = await CreateAsync(zones: new ZonePlan { Zones = [new(new("P1")) { Seats = [new("S-Z-9")] }] });
        Assert.Contains("zone-map 'painted' in version 1 cannot be read", await RefusalAsync(store), StringComparison.Ordinal);

        store = await CreateAsync(setUp: FrontRowOut with { WithoutSeats = [new("S-Z-9")] });
        Assert.Contains("set-up 'pit' in version 1 cannot be read", await RefusalAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AZoneMap_IsTheSameZoneMapAgain()
    {
        var zones = new ZoneMapBuilder(Map).PaintSeats(new("P2"), new SeatId("S-A-1")).PaintRest(new("P1")).Build();

        var again = ZonePlan.Of(zones).ToZoneMap(Map);

        Assert.Equal(zones.Zones.ToArray(), again.Zones.ToArray());
        Assert.All(Map.Seats.ToArray(), seat => Assert.Equal(zones.ZoneOf(seat), again.ZoneOf(seat)));
    }

    private static SeatIndex Index(SeatMap map, string seat) =>
        map.TryGetIndex(new(seat), out var index) ? index : throw new InvalidOperationException(seat);

    private async Task<string> RefusalAsync(MemorySeatStore store)
    {
        var house = await OpenAsync(store);
        return (await Assert.ThrowsAsync<InvalidDataException>(() => house.FindAsync(Night(1)).AsTask())).Message;
    }

    private async Task<MemorySeatStore> CreateAsync(HoldTemplate? holds = null, ZonePlan? zones = null, HallSetUp? setUp = null,
        bool curtain = true)
    {
        MemorySeatStore store = new(_clock);
        Assert.Empty(await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Evening")),
            HouseCatalogue.Of("hall", Map.Hall), HouseCatalogue.Of("prices", PriceBook.Of(Definition)),
            HouseCatalogue.Of("pit", setUp ?? FrontRowOut), HouseCatalogue.Of("painted", zones ?? AllInFront),
            HouseCatalogue.Of("season", holds ?? Holds),
            HouseCatalogue.Of(new HousePerformance(Night(1), new("hall"), new("prices"), curtain ? Curtain : null)
            {
                SetUp = new("pit"),
                Zones = new("painted"),
                Holds = new("season"),
            }),
        ]));
        return store;
    }

    private Task<House> OpenAsync(MemorySeatStore store) => House.OpenAsync(store, new HouseOptions { Time = _clock });
}
