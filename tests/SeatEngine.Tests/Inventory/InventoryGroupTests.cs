using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Testing;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class InventoryGroupTests
{
    private static readonly SaleOptions AsHouse = new() { AsHouse = true };

    [Fact]
    public void Execute_OverTwoPerformances_LogsOneTransaction()
    {
        var (first, second) = Two();

        var result = InventoryGroup.Execute(
            new GroupStep(second, InventoryStep.Sell(Places("A1", "A2"), new OrderId("O1"), AsHouse)),
            new GroupStep(first, InventoryStep.Hold(Places("A1", "A2"))),
            new GroupStep(first, InventoryStep.Block(Places("A3"), RequestOptions.House)));

        Assert.True(result.Succeeded);
        Assert.Equal((2, 1), (first.Version, second.Version));
        Assert.Equal(result.Transaction, first.EventsAfter(0).Span[0].Transaction);
        Assert.Equal(result.Transaction, first.EventsAfter(0).Span[1].Transaction);
        Assert.Equal(result.Transaction, second.EventsAfter(0).Span[0].Transaction);
    }

    [Fact]
    public void Execute_OneStepFails_ChangesNothingAnywhere()
    {
        var (first, second) = Two();
        second.Block(Places("A2"));
        var before = InventoryGroup.Snapshots(first, second);

        var result = InventoryGroup.Execute(
            new GroupStep(first, InventoryStep.Hold(Places("A1", "A2"))),
            new GroupStep(second, InventoryStep.Hold(Places("A1", "A2"))));

        Assert.Equal(InventoryOutcome.PlacesInTheWay, result.Outcome);
        Assert.Equal([InventoryOutcome.NotReached, InventoryOutcome.PlacesInTheWay], result.Steps.Select(step => step.Outcome));
        Assert.Equal("A2", Assert.Single(result.Steps[1].InTheWay).Place.Value);
        Assert.Same(before[0], first.Snapshot());
        Assert.Same(before[1], second.Snapshot());
    }

    [Fact]
    public void Execute_ReturnAndSaleInOneInventory_IsAnExchange()
    {
        var inventory = New(out _);
        inventory.Sell(Places("A1", "A2"), new OrderId("O1"));

        var result = inventory.Execute(
            InventoryStep.Return(new OrderId("O1"), Places("A1", "A2"), new ReturnOptions { AsHouse = true }),
            InventoryStep.Sell(Places("A2", "A3"), new OrderId("O1"), AsHouse));

        Assert.True(result.Succeeded);
        Assert.Equal(Places("A2", "A3"), inventory.Snapshot().PlacesOf(new OrderId("O1")));
    }

    [Fact]
    public void Execute_TwoInventoriesOfOnePerformance_IsMisuse()
    {
        var (first, second) = (New(out _), New(out _));

        Assert.Throws<ArgumentException>("steps", () => InventoryGroup.Execute(
            new GroupStep(first, InventoryStep.Hold(Places("A1"))),
            new GroupStep(second, InventoryStep.Hold(Places("A1")))));
    }

    [Fact]
    public void Execute_FromBothSides_NeverDeadlocksAndNeverHalfSucceeds()
    {
        var (first, second) = Two();
        var complaints = 0;
        var threads = Enumerable.Range(0, 6).Select(number => new Thread(() =>
        {
            var random = new Random(number);
            for (var i = 0; i < 4000; i++)
            {
                var places = Places($"A{random.Next(1, 8)}");
                var (one, other) = number % 2 == 0 ? (first, second) : (second, first);
                if (number >= 4)
                {
                    // Both are sold and given back together, so that at every instant both have sold the same.
                    var both = InventoryGroup.Snapshots(one, other);
                    if (!both[0].Sold.Equals(both[1].Sold))
                    {
                        Interlocked.Increment(ref complaints);
                    }

                    continue;
                }

                var order = new OrderId($"O{number}");
                var step = random.Next(2) == 0
                    ? InventoryStep.Sell(places, order, AsHouse)
                    : InventoryStep.Return(order, places, new ReturnOptions { AsHouse = true });
                InventoryGroup.Execute(new GroupStep(one, step), new GroupStep(other, step));
            }
        })).ToList();

        threads.ForEach(static thread => thread.Start());

        Assert.All(threads, static thread => Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "a deadlock"));
        Assert.Equal(0, complaints);
        Assert.Equal(first.Snapshot().Sold.ToIds(), second.Snapshot().Sold.ToIds());
        Assert.True(first.Version > 500);
        Assert.Equal(first.Version, second.Version);
    }

    private static (HouseDesk First, HouseDesk Second) Two()
    {
        var shared = new FakeTimeProvider();
        var both = new[] { "P1", "P2" }
            .Select(id => new HouseDesk(new SeatInventory(Map,
            new SeatInventoryOptions { Performance = new PerformanceId(id), Time = shared }))).ToArray();
        return (both[0], both[1]);
    }
}
