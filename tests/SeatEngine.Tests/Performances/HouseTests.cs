using SeatEngine.Catalogues;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Tests.Orders;
using static SeatEngine.Tests.Orders.OrderHouse;
using House = SeatEngine.Catalogues.House;

namespace SeatEngine.Tests.Performances;

/// <summary>A house out of a store's catalogue: performances opened on demand, closed when idle, sold from, and checked.</summary>
public sealed class HouseTests
{
    private static readonly OrderTerms Desk = OrderHouse.House;

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task OpenAsync_OfACatalogue_OpensPerformancesWhenTheyAreAskedFor()
    {
        var store = await CreateAsync(3);
        var house = await OpenAsync(store);
        Assert.Empty(house.Office.Performances);

        var sold = await house.Office.SellAsync(new OrderCart { Terms = Desk, Tickets = [.. Row(1, 2), .. Row(3, 2)] }, default);

        // They are opened side by side, so either may be the first.
        Assert.True(sold.Succeeded, sold.Explain());
        Assert.Equal(["N1", "N3"], house.Office.Performances.Select(static night => night.Id.Value).Order());
        Assert.Equal(["N1", "N2", "N3"], (await house.ListAsync()).Select(static listed => listed.Id.Value));
        Assert.Null(await house.FindAsync(new("N9")));
        Assert.Equal(OrderProblemKind.Line, (await house.Office.SellAsync(
            new OrderCart { Terms = Desk, Tickets = Row(9, 1) }, default)).Problems[0].Kind);
        Assert.Equal("America/New_York", house.TimeZone.Id);
    }

    [Fact]
    public async Task FindAsync_OfMoreThanMayBeOpen_ClosesWhatNobodyAskedForLongest()
    {
        var store = await CreateAsync(4);
        var house = await OpenAsync(store, mostOpen: 2);
        var first = (await house.FindAsync(Night(1)))!;
        await house.FindAsync(Night(2));
        await house.FindAsync(Night(1));
        await house.FindAsync(Night(3));
        Assert.Equal(["N1", "N3"], house.Office.Performances.Select(static night => night.Id.Value));

        // An order over more nights than may be open has them all open as long as it needs them.
        var sold = await house.Office.SellAsync(
            new OrderCart { Terms = Desk, Tickets = [.. Row(1, 1), .. Row(2, 1), .. Row(3, 1), .. Row(4, 1)] }, default);
        Assert.True(sold.Succeeded, sold.Explain());
        await house.FindAsync(Night(2));
        Assert.Equal(2, house.Office.Performances.Length);
        var returned = await house.Office.ReturnAsync(new OrderReturn { Order = sold.Order!.Id, By = Desk });
        Assert.True(returned.Succeeded, returned.Explain());

        // Who still has the first night in hand is told what has happened meanwhile.
        await first.Inventory.RefreshAsync();
        Assert.Equal((2, 0), (first.Inventory.Version, first.Inventory.Snapshot().SoldCount));
        Assert.True((await house.CheckAsync()).Succeeded);
    }

    [Fact]
    public async Task ReturnAsync_OfAnOrderOfAnotherProcess_IsFoundAndOpened()
    {
        var store = await CreateAsync(2);
        var (here, there) = (await OpenAsync(store), await OpenAsync(store));
        var sold = await there.Office.SellAsync(new OrderCart { Terms = Desk, Tickets = Row(2, 2) }, default);

        var returned = await here.Office.ReturnAsync(new OrderReturn { Order = sold.Order!.Id, By = Desk });

        Assert.True(returned.Succeeded, returned.Explain());
        Assert.Equal(0, here.Office[Night(2)].Inventory.Snapshot().SoldCount);
    }

    [Fact]
    public async Task MoveAsync_ToAnotherVersionOfTheHall_IsFollowedByEachProcess()
    {
        var store = await CreateAsync(2);
        var (here, there) = (await OpenAsync(store), await OpenAsync(store));
        var sold = await here.Office.SellAsync(new OrderCart { Terms = Desk, Tickets = Row(1, 2) }, default);
        var (before, elsewhere) = ((await here.FindAsync(Night(1)))!, (await there.FindAsync(Night(1)))!);
        var larger = Map.Hall with
        {
            Sections = [.. Map.Hall.Sections.Select(static section => section with { Rows = [.. section.Rows.SkipLast(1)] })],
        };
        Assert.Empty(await store.AddAsync([HouseCatalogue.Of("hall", larger, 2)]));

        Assert.Equal(InventoryOutcome.NotAllowed, (await here.MoveAsync(Night(1), new("hall", 2))).Outcome);
        var moved = await here.MoveAsync(Night(1), new("hall", 2), RequestOptions.House);
        Assert.True(moved.Succeeded, moved.Explain());

        Assert.True(before.HasMoved);
        var after = (await here.FindAsync(Night(1)))!;
        Assert.False(after.HasMoved);
        Assert.Same(before.Inventory, after.Inventory);
        Assert.True(after.Map.SeatCount < Map.SeatCount);
        Assert.Equal(2, after.Inventory.Snapshot().SoldCount);
        Assert.True(after.Offer(new SeatEngine.Allocation.SeatRequest(2), new PriceTypeId("adult")).Succeeded);

        // Another process reads of it, and one that opens the performance later finds it on its plan.
        await elsewhere.Inventory.RefreshAsync();
        Assert.True(elsewhere.HasMoved);
        Assert.Equal(after.Map.SeatCount, (await there.FindAsync(Night(1)))!.Zones.Map.SeatCount);
        Assert.Equal(after.Map.SeatCount, (await (await OpenAsync(store)).FindAsync(Night(1)))!.Zones.Map.SeatCount);
        Assert.True((await there.Office.ReturnAsync(new OrderReturn { Order = sold.Order!.Id, By = Desk })).Succeeded);
        Assert.Equal(Map.SeatCount, (await here.FindAsync(Night(2)))!.Map.SeatCount);
        await Assert.ThrowsAsync<ArgumentException>("id", () => here.MoveAsync(Night(9), new("hall", 2)).AsTask());
        await Assert.ThrowsAsync<InvalidDataException>(() => here.MoveAsync(Night(1), new("hall", 3)).AsTask());
    }

    [Fact]
    public async Task PricesNow_WhileTheBookSaysTheSame_AreOfOneCompilation()
    {
        var house = await OpenAsync(await CreateAsync(2));
        var (first, second) = ((await house.FindAsync(Night(1)))!, (await house.FindAsync(Night(2)))!);
        var before = first.PricesNow();
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.True(before.SaysTheSameAs(first.PricesNow()));
        Assert.NotEqual(before.Moment.AsOf, first.PricesNow().Moment.AsOf);
        Assert.False(before.SaysTheSameAs(second.PricesNow()));
    }

    [Fact]
    public async Task OrdersBy_ABuyer_AreHisInOrder()
    {
        var house = await OpenAsync(await CreateAsync(1));
        var anna = Desk with { Buyer = new PatronId("anna") };
        var first = await house.Office.SellAsync(new OrderCart { Terms = anna, Tickets = Row(1, 1) }, default);
        var second = await house.Office.SellAsync(new OrderCart { Terms = anna, Tickets = [.. Row(1, 2).Skip(1)] }, default);

        Assert.Equal([first.Order!.Id, second.Order!.Id], house.Orders.OrdersBy(new PatronId("anna")).Select(static order => order.Id));
        Assert.Empty(house.Orders.OrdersBy(new PatronId("ben")));
        Assert.Equal([2L], house.Orders.EventsAfter(1, 5).Select(static logged => logged.Sequence));
        Assert.Empty(house.Orders.EventsAfter(2, 5));
        Assert.Throws<ArgumentException>("buyer", () => house.Orders.OrdersBy(default));
    }

    [Fact]
    public async Task CheckAsync_WhereSeatsAndOrdersDisagree_NamesEach()
    {
        var store = await CreateAsync(2);
        var house = await OpenAsync(store);
        var sold = await house.Office.SellAsync(new OrderCart { Terms = Desk, Tickets = Row(1, 2) }, default);
        Assert.True((await house.CheckAsync()).Succeeded);
        var inventory = house.Office[Night(1)].Inventory;
        var returned = await inventory.ExecuteAsync(InventoryStep.Return(sold.Order!.Id, PlaceSelection.Of(new SeatId("S-A-1")),
            new ReturnOptions { AsHouse = true }));
        Assert.True(returned.Succeeded);
        Assert.True((await inventory.ExecuteAsync(
            InventoryStep.Sell(PlaceSelection.Of(new SeatId("S-B-1")), sold.Order.Id, new SaleOptions { AsHouse = true }))).Succeeded);

        var check = await house.CheckAsync();

        Assert.False(check.Succeeded);
        Assert.Equal(string.Join("\n", ["'S-A-1' at performance 'N1' is in order '1001', and is not sold.",
            "'S-B-1' at performance 'N1' is sold to '1001', which does not have it."]), string.Join("\n", check.Faults));
    }

    [Fact]
    public async Task CheckAsync_WhileAnotherProcessSells_FindsNothing()
    {
        var store = await CreateAsync(1);
        var (here, there) = (await OpenAsync(store), await OpenAsync(store));
        using var ended = new CancellationTokenSource();
        var selling = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                var sold = await there.Office.SellAsync(new OrderCart { Terms = Desk, Tickets = Row(1, 2) }, default);
                Assert.True(sold.Succeeded, sold.Explain());
                Assert.True((await there.Office.ReturnAsync(new OrderReturn { Order = sold.Order!.Id, By = Desk })).Succeeded);
            }
        });

        for (var look = 0; look < 50; look++)
        {
            var check = await here.CheckAsync();
            Assert.True(check.Succeeded, check.Explain());
        }

        await ended.CancelAsync();
        await selling;
    }

    [Fact]
    public async Task OpenAsync_OfACatalogueThatLacksSomething_IsRefusedWithASentence()
    {
        MemorySeatStore store = new(_clock);
        Assert.Contains("no house", (await Assert.ThrowsAsync<InvalidDataException>(() => House.OpenAsync(store))).Message);
        await store.AddAsync([HouseCatalogue.Of(new HouseSettings("Evening")),
            HouseCatalogue.Of(new HousePerformance(Night(1), new("hall"), new("prices")))]);
        var house = await OpenAsync(store);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => house.FindAsync(Night(1)).AsTask());

        Assert.Contains("lacks the hall 'hall' in version 1", refusal.Message);
        var check = await house.CheckAsync();
        Assert.Contains("lacks the hall", Assert.Single(check.Faults));
    }

    private async Task<MemorySeatStore> CreateAsync(int nights)
    {
        MemorySeatStore store = new(_clock);
        Assert.Empty(await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Evening", "America/New_York")),
            HouseCatalogue.Of("hall", Map.Hall),
            HouseCatalogue.Of("prices", PriceBook.Of(Definition)),
            .. Enumerable.Range(1, nights).Select(night =>
                HouseCatalogue.Of(new HousePerformance(Night(night), new("hall"), new("prices"), _clock.GetUtcNow().AddDays(night)))),
        ]));
        return store;
    }

    private Task<House> OpenAsync(MemorySeatStore store, int mostOpen = 256) =>
        House.OpenAsync(store, new HouseOptions { Time = _clock, MostOpen = mostOpen });
}
