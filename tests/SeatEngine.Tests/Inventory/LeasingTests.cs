using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;
using SeatEngine.Tests.Orders;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

/// <summary>One process at a time writes a stream; others are told who, or wait; one that lost its lease can store nothing.</summary>
public sealed class LeasingTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task ExecuteAsync_OfWhatAnotherHas_SaysWhoAndTakesOverWhenItIsGivenUp()
    {
        MemorySeatStore store = new(_clock);
        var (one, two) = (Writer(store, "http://one"), Writer(store, "http://two"));
        var (here, there) = (await OpenAsync(one), await OpenAsync(two));
        Assert.True((await here.ExecuteAsync(InventoryStep.Hold(Places("A1")))).Succeeded);

        var refused = await there.ExecuteAsync(InventoryStep.Hold(Places("A2")));

        Assert.Equal((InventoryOutcome.WrittenElsewhere, "http://one"), (refused.Outcome, refused.Writer));
        Assert.Contains("http://one", refused.Explain(), StringComparison.Ordinal);
        await one.ReleaseLeasesAsync();
        Assert.True((await there.ExecuteAsync(InventoryStep.Hold(Places("A2")))).Succeeded);
        Assert.Equal(2, there.Snapshot().HeldCount);
        Assert.Equal("http://two", (await here.ExecuteAsync(InventoryStep.Hold(Places("A3")))).Writer);
    }

    [Fact]
    public async Task ExecuteAsync_ByAProcessThatSleptOverItsLease_StoresNothing()
    {
        MemorySeatStore store = new(_clock);
        var (here, there) = (await OpenAsync(Writer(store, "one")), await OpenAsync(Writer(store, "two")));
        await here.ExecuteAsync(InventoryStep.Hold(Places("A1")));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await there.ExecuteAsync(InventoryStep.Hold(Places("A2")))).Succeeded);

        // By its own clock the lease still holds, so it tries, and the store knows better.
        var late = await here.ExecuteAsync(InventoryStep.Hold(Places("A3")));

        Assert.Equal(InventoryOutcome.NotStored, late.Outcome);
        Assert.Equal(InventoryOutcome.WrittenElsewhere, (await here.ExecuteAsync(InventoryStep.Hold(Places("A3")))).Outcome);
        await there.RefreshAsync();
        Assert.Equal(2, there.Version);
    }

    [Fact]
    public async Task ExecuteAsync_WithPatience_WaitsForTheEndOfALease()
    {
        MemorySeatStore store = new();
        StoreWriter one = new(store) { Leasing = new StoreLeasing(store, "one") { Length = TimeSpan.FromMilliseconds(200) } };
        StoreWriter two = new(store)
        {
            Leasing = new StoreLeasing(store, "two") { Length = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromSeconds(60) },
        };
        var (here, there) = (await OpenAsync(one), await OpenAsync(two));
        Assert.True((await here.ExecuteAsync(InventoryStep.Hold(Places("A1")))).Succeeded);

        Assert.True((await there.ExecuteAsync(InventoryStep.Hold(Places("A2")))).Succeeded);
        Assert.Equal(2, there.Version);
    }

    [Fact]
    public async Task SellAsync_OfABookThatAnotherHas_SaysWho()
    {
        MemorySeatStore store = new(_clock);
        var here = await OrderHouse.OpenAsync(store, _clock, writer: Writer(store, "one"));
        var there = await OrderHouse.OpenAsync(store, _clock, writer: Writer(store, "two"));
        Assert.True((await here.SellAsync(OrderHouse.Row(1, 1))).Succeeded);

        var refused = await there.SellAsync(OrderHouse.Row(2, 1));

        Assert.Equal((OrderProblemKind.WrittenElsewhere, "one"), (refused.Problems[0].Kind, refused.Writer));
        Assert.Equal(1, here.Orders.Count);
    }

    [Fact]
    public void Leasing_OutOfRange_IsMisuse()
    {
        MemorySeatStore store = new();
        Assert.Throws<ArgumentException>("owner", () => new StoreLeasing(store, " "));
        Assert.Throws<ArgumentOutOfRangeException>("Length", () => new StoreLeasing(store, "one") { Length = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>("Patience", () => new StoreLeasing(store, "one") { Patience = TimeSpan.FromHours(2) });
    }

    private static StoreWriter Writer(MemorySeatStore store, string owner) => new(store) { Leasing = new StoreLeasing(store, owner) };

    private Task<SeatInventory> OpenAsync(StoreWriter writer) => SeatInventory.OpenAsync(
        Map, new SeatInventoryOptions { Performance = new PerformanceId("P1"), Time = _clock, Store = writer });
}
