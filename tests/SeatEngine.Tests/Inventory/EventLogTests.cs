using SeatEngine.Inventory;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class EventLogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(40)]
    public void EventsAfter_WhateverIsForgotten_AreThoseThatFollow(int forgotten)
    {
        var inventory = New(out _);
        for (var i = 0; i < 40; i++)
        {
            inventory.Release(inventory.Hold(Places("A1")).Token);
            if (inventory.Version == 2 * forgotten)
            {
                inventory.ForgetEvents(inventory.Snapshot());
            }
        }

        for (var after = 2 * forgotten; after <= 80; after++)
        {
            Assert.Equal(Enumerable.Range(after + 1, 80 - after).Select(static sequence => (long)sequence),
                inventory.EventsAfter(after).ToArray().Select(static logged => logged.Sequence));
        }

        Assert.True(inventory.EventsAfter(1000).IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>("after", () => inventory.EventsAfter((2 * forgotten) - 1));
    }

    [Fact]
    public void ForgetEvents_ButTheLast_KeepsThose()
    {
        var inventory = New(out _);
        inventory.Hold(Places("A1"));
        var early = inventory.Snapshot();
        inventory.Hold(Places("A2"));
        inventory.Hold(Places("A3"));

        inventory.ForgetEvents(early);

        Assert.Equal(1, inventory.FirstKept);
        Assert.Equal(["A2", "A3"], inventory.EventsAfter(1).ToArray().Select(static logged => logged.Places.Seats[0].Value));
        Assert.Equal(["A3"], inventory.EventsAfter(2).ToArray().Select(static logged => logged.Places.Seats[0].Value));
    }
}
