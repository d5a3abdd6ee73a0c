using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.Tests.Sqlite;

/// <summary>Performances over a file, from their opening to the next opening.</summary>
public sealed class SqliteInventoryTests : IAsyncLifetime
{
    private static readonly OrderId Order = new("O1");

    private readonly SqliteHouse _house = new();

    [Fact]
    public async Task OpenAsync_AfterAnEvening_FindsItAsItWas()
    {
        var store = await _house.OpenAsync();
        var evening = await OpenAsync(store, "evening");
        var held = await evening.ExecuteAsync(InventoryStep.Hold(Evening.Places(1, 2)));
        Assert.True((await evening.ExecuteAsync(InventoryStep.Sell(held.Token, Order))).Succeeded);
        await evening.WriteCheckpointAsync();
        Assert.True((await evening.ExecuteAsync(InventoryStep.Hold(Evening.Places(3)))).Succeeded);
        Assert.False((await evening.ExecuteAsync(InventoryStep.Hold(Evening.Places(3)))).Succeeded);
        await store.DisposeAsync();

        var again = await OpenAsync(await _house.OpenAsync(), "evening");

        Assert.Equal((2, 3, 2, 1),
            (again.FirstKept, again.Version, again.Snapshot().SoldCount, again.Snapshot().HeldCount));
        Assert.True(again.Snapshot().HasSameContentAs(evening.Snapshot()));
        Assert.True((await again.ExecuteAsync(InventoryStep.Hold(Evening.Places(4)))).Succeeded);
    }

    [Fact]
    public async Task ExecuteAsync_OfAGroupOverTwo_IsOneBatch()
    {
        var store = await _house.OpenAsync();
        var writer = new StoreWriter(store);
        SeatInventory[] both = [await Evening.OpenAsync(writer, "friday", _house.Clock), await Evening.OpenAsync(writer, "saturday", _house.Clock)];
        var other = await OpenAsync(await _house.OpenAsync(), "friday");

        var sold = await InventoryGroup.ExecuteAsync(both.Select(inventory =>
            new GroupStep(inventory, InventoryStep.Sell(Evening.Places(1), Order, SaleOptions.House))));
        Assert.True(sold.Succeeded);
        Assert.True((await other.ExecuteAsync(InventoryStep.Hold(Evening.Places(2)))).Succeeded);
        var refused = await InventoryGroup.ExecuteAsync(both.Select(inventory =>
            new GroupStep(inventory, InventoryStep.Sell(Evening.Places(2), Order, SaleOptions.House))));

        Assert.False(refused.Succeeded);
        Assert.Equal([2, 1], both.Select(static inventory => (int)inventory.Version));
        Assert.All(both, static inventory => Assert.Equal(1, inventory.Snapshot().SoldCount));
        Assert.True((await store.CheckAsync()).Succeeded);
    }

    [Fact]
    public async Task ExecuteAsync_ByThreeProcessesWorth_SellsEachSeatOnce()
    {
        SeatInventory[] desks =
        [
            await OpenAsync(await _house.OpenAsync(), "evening"),
            await OpenAsync(await _house.OpenAsync(), "evening"),
            await OpenAsync(await _house.OpenAsync(), "evening"),
        ];
        var sold = await Task.WhenAll(desks.Select(desk => Task.Run(async () =>
        {
            var own = new List<int>();
            for (var seat = 0; seat < 60; seat++)
            {
                var answer = await desk.ExecuteAsync(InventoryStep.Sell(Evening.Places(seat), Order, SaleOptions.House));
                Assert.NotEqual(InventoryOutcome.StoreUnknown, answer.Outcome);
                if (answer.Succeeded)
                {
                    own.Add(seat);
                }
            }

            return own;
        })));

        Assert.Equal(Enumerable.Range(0, 60), sold.SelectMany(static own => own).Order());
        await desks[0].RefreshAsync();
        await desks[1].RefreshAsync();
        Assert.True(desks[0].Snapshot().HasSameContentAs(desks[1].Snapshot()));
    }

    [Fact]
    public async Task DropEventsAsync_UpToACheckpoint_LeavesWhatOpeningNeeds()
    {
        var store = await _house.OpenAsync();
        var evening = await OpenAsync(store, "evening");
        for (var seat = 0; seat < 20; seat++)
        {
            await evening.ExecuteAsync(InventoryStep.Sell(Evening.Places(seat), Order, SaleOptions.House));
        }

        await evening.WriteCheckpointAsync();
        await evening.ExecuteAsync(InventoryStep.Sell(Evening.Places(30), Order, SaleOptions.House));

        Assert.Equal(20, await store.DropEventsAsync(StoreStreamId.Of(evening.Performance), 20));
        var again = await OpenAsync(store, "evening");
        Assert.True(again.Snapshot().HasSameContentAs(evening.Snapshot()));
        Assert.True((await evening.ExecuteAsync(InventoryStep.Sell(Evening.Places(31), Order, SaleOptions.House))).Succeeded);
        Assert.True((await store.CheckAsync()).Succeeded);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<SeatInventory> OpenAsync(ISeatStore store, string id) => Evening.OpenAsync(new StoreWriter(store), id, _house.Clock);
}
