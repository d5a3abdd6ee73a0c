using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Testing;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class JournalTests
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public void Append_AnotherMachineWasFirst_JudgesTheRequestAgainAfterItsEvents()
    {
        var (clock, journal) = (new FakeTimeProvider(), new MemoryJournal());
        var (here, there) = (Machine("P1", clock, journal), Machine("P1", clock, journal));
        Assert.True(there.Hold(Places("A1"), TenMinutes).Succeeded);

        var sameSeat = here.Hold(Places("A1"), TenMinutes);
        var otherSeat = there.Sell(Places("A2"), new OrderId("O1"));

        Assert.Equal(PlaceObstacle.Held, Assert.Single(sameSeat.InTheWay).Obstacle);
        Assert.True(otherSeat.Succeeded);
        Assert.True(here.Hold(Places("A3"), TenMinutes).Succeeded);
        Assert.Equal(3, here.Version);
        there.Reload();
        Assert.True(here.Snapshot().HasSameContentAs(there.Snapshot()));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Append_Throws_RefusesToWriteUntilReloaded(int fault, bool stored)
    {
        var (clock, journal) = (new FakeTimeProvider(), new MemoryJournal());
        var inventory = Machine("P1", clock, journal);
        inventory.Hold(Places("A1"), TenMinutes);
        var before = inventory.Snapshot();
        journal.NextFault = (JournalFault)fault;

        var result = inventory.Hold(Places("A2"), TenMinutes);

        Assert.Equal(InventoryOutcome.JournalUnknown, result.Outcome);
        Assert.IsType<IOException>(result.JournalFailure);
        Assert.True(inventory.IsInDoubt);
        Assert.Equal(InventoryOutcome.WritingRefused, inventory.Hold(Places("A3"), TenMinutes).Outcome);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Same(before, inventory.Snapshot());
        inventory.Reload();
        Assert.False(inventory.IsInDoubt);
        Assert.Equal(stored ? 4 : 2, inventory.Snapshot().Version);
        Assert.True(inventory.Hold(Places("A2"), TenMinutes).Succeeded);
    }

    [Law(60)]
    public void Machines_WithFaultsAtRandom_NeverLeaveAHalfDoneChange(int seed)
    {
        var random = new Random(seed);
        var (clock, journal) = (new FakeTimeProvider(), new MemoryJournal());
        SeatInventory[][] machines = [[Machine("P1", clock, journal), Machine("P2", clock, journal)],
            [Machine("P1", clock, journal), Machine("P2", clock, journal)]];
        for (var i = 0; i < 60; i++)
        {
            journal.NextFault = random.Next(6) == 0 ? (JournalFault)random.Next(1, 4) : JournalFault.None;
            var machine = machines[random.Next(2)];
            var places = Places($"A{random.Next(1, 6)}");
            if (random.Next(3) == 0)
            {
                machine[random.Next(2)].Hold(PlaceSelection.Of(Floor, 1), TimeSpan.FromSeconds(random.Next(1, 60)));
            }
            else
            {
                // What is sold at one performance is sold at the other, always by one transaction.
                InventoryGroup.Execute(
                    new GroupStep(machine[0], InventoryStep.Sell(places, new OrderId("O" + i))),
                    new GroupStep(machine[1], InventoryStep.Sell(places, new OrderId("O" + i))));
            }

            clock.Advance(TimeSpan.FromSeconds(random.Next(10)));
            foreach (var inventory in machine.Where(inventory => inventory.IsInDoubt))
            {
                Assert.Equal(InventoryOutcome.WritingRefused, inventory.Block(Places("B9")).Outcome);
                inventory.Reload();
            }
        }

        journal.NextFault = JournalFault.None;
        foreach (var machine in machines)
        {
            machine[0].Reload();
            machine[1].Reload();
            Assert.Equal(machine[0].Snapshot().Sold.ToIds(), machine[1].Snapshot().Sold.ToIds());
        }

        for (var performance = 0; performance < 2; performance++)
        {
            Assert.True(machines[0][performance].Snapshot().HasSameContentAs(machines[1][performance].Snapshot()));
            var opened = SeatInventory.Open(Map,
                new SeatInventoryOptions { Performance = machines[0][performance].Performance, Time = clock, Journal = journal });
            Assert.True(opened.Snapshot().HasSameContentAs(machines[0][performance].Snapshot()));
        }
    }

    private static SeatInventory Machine(string performance, FakeTimeProvider clock, ISeatJournal journal) =>
        new(Map, new SeatInventoryOptions { Performance = new PerformanceId(performance), Time = clock, Journal = journal });
}
