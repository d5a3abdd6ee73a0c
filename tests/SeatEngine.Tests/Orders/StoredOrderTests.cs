using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Tests.Inventory;
using static SeatEngine.Tests.Orders.OrderHouse;

namespace SeatEngine.Tests.Orders;

/// <summary>A book of orders behind a store: each sale is one batch with its inventories, stored before anybody sees it.</summary>
public sealed class StoredOrderTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task SellAsync_OverTwoNights_IsOneBatchOfThreeStreams()
    {
        MemorySeatStore store = new(_clock);
        var house = await OpenAsync(store, _clock);

        var sold = await house.SellAsync([.. Row(1, 2), .. Row(2, 2)]);

        Assert.True(sold.Succeeded, sold.Explain());
        var batch = Assert.Single(await BatchesAsync(store, StoreStreamId.Of(new OrderBookId("house")))).Batch;
        Assert.Equal(["performance:N1", "performance:N2", "orders:house"], batch.Parts.Select(static part => part.Stream.ToString()));
        Assert.Equal(sold.Event!.Transaction, house.Office[Night(2)].Inventory.Snapshot().Logged.Last!.Transaction);
        house.Balanced();
        var again = await OpenAsync(store, _clock);
        Assert.Equal(house.Orders.ToText(), again.Orders.ToText());
        Assert.Equal(2, again.Office[Night(2)].Inventory.Snapshot().SoldCount);
        Assert.Throws<InvalidOperationException>(() => again.Sell(Row(3, 1)));
    }

    [Fact]
    public async Task SellAsync_ByManyAtOnce_IsJudgedOnEachOtherAndStoredTogether()
    {
        FaultyStore store = new(_clock) { Latency = TimeSpan.FromMilliseconds(2) };
        var house = await OpenAsync(store, _clock, static book => book with
        {
            Discounts = [new() { Id = new("half"), Name = "Half", Benefit = DiscountBenefit.Percent(Rate.FromPercent(50)) }],
            Codes = [new PromoCodeRule { Code = new("HALF"), Discounts = [new("half")], MaximumOrders = 3 }],
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 96).Select(at => Task.Run(() => house.Office.SellAsync(
            new OrderCart
            {
                Terms = House with { Codes = at % 2 == 0 ? [new PromoCode("HALF")] : [] },
                Tickets = Seats((at % 3) + 1, $"A-{(at / 8) + 1}")
            },
            default).AsTask())));

        var sold = answers.Where(static answer => answer.Succeeded).ToArray();
        Assert.Equal(36, sold.Length);
        Assert.Equal(36, sold.Select(static answer => answer.Order!.Id).Distinct().Count());
        Assert.Equal(3, house.Orders.OrdersOf(new("HALF")).Length);
        Assert.InRange(store.Appends, 1, 30);
        Assert.All(answers.Except(sold), static answer =>
            Assert.Contains(answer.Problems[0].Kind, new[] { OrderProblemKind.Places, OrderProblemKind.Limit }));
        house.Balanced();
        Assert.Equal(house.Orders.ToText(), (await OpenAsync(store, _clock)).Orders.ToText());
    }

    [Fact]
    public async Task SellAsync_FromTwoProcesses_SellsASeatOnce()
    {
        MemorySeatStore store = new(_clock);
        var (here, there) = (await OpenAsync(store, _clock), await OpenAsync(store, _clock));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => Task.Run(() => (at % 2 == 0 ? here : there).SellAsync(
            Seats((at % 3) + 1, $"A-{(at / 4) + 1}", $"B-{(at / 4) + 1}"), order: default(OrderId)).AsTask())));

        var sold = answers.Where(static answer => answer.Succeeded).ToArray();
        var seats = sold.SelectMany(static answer => answer.Order!.Tickets.Select(static line => (line.Performance, line.Place))).ToArray();
        Assert.Equal(seats.Distinct().Count(), seats.Length);
        Assert.Equal(30, sold.Length);
        await here.Orders.RefreshAsync();
        await there.Orders.RefreshAsync();
        Assert.Equal(here.Orders.ToText(), there.Orders.ToText());
        Assert.Equal(Enumerable.Range(1001, 30).Select(static number => $"{number}"),
            here.Orders.Orders.Select(static order => order.Id.Value));
        here.Balanced();
        there.Balanced();
    }

    [Fact]
    public async Task ReturnAsync_OfWhatAnotherProcessHasExchanged_FindsItThere()
    {
        MemorySeatStore store = new(_clock);
        var (here, there) = (await OpenAsync(store, _clock), await OpenAsync(store, _clock));
        var sold = await here.SellAsync(Row(1, 2));
        await there.Orders.RefreshAsync();
        Assert.True((await there.Office.ExchangeAsync(
            new OrderExchange { Order = sold.Order!.Id, Lines = [1, 2], Tickets = Row(3, 2), By = House })).Succeeded);

        // Here the order is still at the first night: that it has moved turns out when its turn has come.
        var returned = await here.Office.ReturnAsync(new OrderReturn { Order = sold.Order.Id, By = House });

        Assert.True(returned.Succeeded, returned.Explain());
        Assert.All(here.Office.Performances, static night => Assert.Equal(0, night.Inventory.Snapshot().SoldCount));
        here.Balanced();
    }

    [Fact]
    public async Task SellAsync_WhenTheStoreRefuses_DoesNothing()
    {
        FaultyStore store = new(_clock);
        var house = await OpenAsync(store, _clock);
        store.Faults.Enqueue(StoreFault.Refuses);

        var refused = await house.SellAsync(Row(1, 2));

        Assert.Equal(OrderProblemKind.NotStored, Assert.Single(refused.Problems).Kind);
        Assert.Contains("The disk is full.", refused.Explain());
        Assert.Equal((0, 0), (house.Orders.Count, house.Office[Night(1)].Inventory.Snapshot().SoldCount));
        Assert.True((await house.SellAsync(Row(1, 2))).Succeeded);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public async Task SellAsync_WhenNobodyKnows_IsFoundOutByTheNext(int fault, int orders)
    {
        FaultyStore store = new(_clock);
        var house = await OpenAsync(store, _clock);
        for (var i = 0; i < 4; i++)
        {
            store.Faults.Enqueue((StoreFault)fault);
        }

        var unknown = await house.SellAsync(Row(1, 1));

        Assert.Equal(OrderProblemKind.StoreUnknown, Assert.Single(unknown.Problems).Kind);
        Assert.True(house.Orders.IsInDoubt);
        Assert.True((await house.SellAsync(Row(2, 1))).Succeeded);
        Assert.False(house.Orders.IsInDoubt);
        Assert.Equal(2, house.Orders.Count);
        Assert.InRange(orders, 1, 2);
        house.Balanced();
        Assert.Equal(house.Orders.ToText(), (await OpenAsync(store, _clock)).Orders.ToText());
    }

    [Fact]
    public async Task BooksOfTheHouse_BehindAStore_AreThereAgain()
    {
        MemorySeatStore store = new(_clock);
        var house = await OpenAsync(store, _clock);
        Assert.True((await house.Orders.OpenDrawerAsync(House, new Tender(Cash, Usd(100)))).Succeeded);
        await house.SellAsync(Row(1, 1), change: static cart => cart with { Tenders = [new Tender(Cash, Usd(100))] });
        Assert.True((await house.Orders.CountDrawerAsync(House, new Tender(Cash, Usd(199)), Usd(200))).Succeeded);
        Assert.True((await house.Orders.GiveCreditAsync(new("p1"), Usd(10), new("goodwill"), new DateOnly(2000, 1, 31), House)).Succeeded);
        Assert.True((await house.Orders.EarnAsync(Night(1))).Succeeded);
        Assert.False((await house.Orders.EarnAsync(Night(1))).Succeeded);

        var again = await OpenAsync(store, _clock);

        Assert.Equal(house.Orders.ToText(), again.Orders.ToText());
        Assert.Equal(5, again.Orders.Events.Length);
    }

    [Fact]
    public async Task OpenAsync_OfABookThatWasChanged_IsRefusedWithStreamAndSequence()
    {
        MemorySeatStore store = new(_clock);
        var house = await OpenAsync(store, _clock);
        await house.SellAsync(Row(1, 1));
        await house.SellAsync(Row(2, 1));
        MemorySeatStore changed = new(_clock);
        await foreach (var stored in store.ChangesAsync(0).Take(2))
        {
            await changed.AppendAsync(stored.Batch with
            {
                Parts = [.. stored.Batch.Parts.Select(part =>
                    part.Stream.Kind != StoreStreamKind.Orders || part.After == 0 ? part : part with
                {
                    Events = [part.Events[0] with { Payload = part.Events[0].Payload.ToArray().Append((byte)' ').ToArray() }],
                })],
            });
        }

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => OpenAsync(changed, _clock));

        Assert.Contains("Event 2 of orders:house", refusal.Message);
    }

    private static async Task<List<StoredBatch>> BatchesAsync(ISeatStore store, StoreStreamId stream)
    {
        List<StoredBatch> batches = [];
        await foreach (var batch in store.ReadAsync(stream, 0))
        {
            batches.Add(batch);
        }

        return batches;
    }
}
