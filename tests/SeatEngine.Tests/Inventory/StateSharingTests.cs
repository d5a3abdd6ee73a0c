using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

/// <summary>However states are shared by loads, replays and checkpoints, none is ever written by another.</summary>
public class StateSharingTests
{
    private static readonly SeatInventoryOptions Options = new() { Performance = new PerformanceId("P1") };

    [Fact]
    public void Load_OfWhatALoadedInventoryHasSaved_IsReadAgainAndAgain()
    {
        var inventory = New(out var clock);
        var hold = inventory.Hold(Places("A1", "A2"));
        inventory.ForgetEvents(inventory.Snapshot());
        Assert.True(inventory.Sell(hold.Token, new OrderId("O1")).Succeeded);
        SeatInventory current = inventory;
        for (var i = 0; i < 4; i++)
        {
            using var file = new MemoryStream();
            current.Write(file);
            file.Position = 0;
            var loaded = SeatInventory.Read(file, Map, Options with { Time = clock });
            Assert.Null(loaded.Refusal);
            Assert.True(loaded.Inventory!.Snapshot().HasSameContentAs(inventory.Snapshot()));
            current = loaded.Inventory;
        }
    }

    [Fact]
    public void Replay_FromASnapshot_NeverWritesWhatTheSnapshotShows()
    {
        var first = New(out var clock);
        first.Sell(Places("A1"), new OrderId("O1"));
        first.Sell(Places("A2"), new OrderId("O1"));
        var before = first.Snapshot();
        var text = before.ToUtf8Lines();

        var second = new HouseDesk(SeatInventory.Replay(before, [], Options with { Time = clock }));
        Assert.True(second.Sell(Places("A3"), new OrderId("O2")).Succeeded);
        Assert.True(first.Sell(Places("A4"), new OrderId("O3")).Succeeded);

        Assert.Equal(SeatState.Free, first.Snapshot().StateOf(Seat("A3")));
        Assert.Equal(SeatState.Free, second.Snapshot().StateOf(Seat("A4")));
        Assert.Equal(text, before.ToUtf8Lines());
    }

    [Fact]
    public void Decide_TwiceOnOneState_GivesTwoStatesThatKnowNothingOfEachOther()
    {
        var state = InventoryState.Of(Map, Options);
        var now = new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var one = InventoryRules.Decide(state, InventoryStep.Hold(Places("A1")), new DecisionContext(now));
        var other = InventoryRules.Decide(one.State, InventoryStep.Hold(Places("A2")), new DecisionContext(now));
        var instead = InventoryRules.Decide(one.State, InventoryStep.Hold(Places("A3")), new DecisionContext(now));

        Assert.Equal(0, state.At(now).HeldCount);
        Assert.Equal(["A1"], one.State.At(now).Held.ToIds().Select(static id => id.Value));
        Assert.Equal(["A1", "A2"], other.State.At(now).Held.ToIds().Select(static id => id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["A1", "A3"], instead.State.At(now).Held.ToIds().Select(static id => id.Value).Order(StringComparer.Ordinal));
        Assert.True(InventoryRules.Apply(state, [.. one.Events, .. other.Events]).OrThrow().At(now).HasSameContentAs(other.State.At(now)));
    }

    [Fact]
    public void ForgetEvents_OfAnotherInventoryOfTheSamePerformance_IsMisuse()
    {
        var (mine, other) = (New(out _), New(out _));
        mine.Hold(Places("A1"));
        other.Hold(Places("A2"));

        Assert.Throws<ArgumentException>("snapshot", () => mine.ForgetEvents(other.Snapshot()));
        mine.ForgetEvents(mine.Snapshot());
        Assert.Throws<ArgumentException>("snapshot", () => mine.ForgetEvents(other.Snapshot()));
    }

    [Fact]
    public void EventsKept_OfALongEvening_AreAFewTimesWhatWasAsked()
    {
        var inventory = New(out var clock, Options with { EventsKept = 10 });
        for (var i = 0; i < 100; i++)
        {
            inventory.Release(inventory.Hold(Places("A1")).Token);
            Assert.InRange(inventory.Version - inventory.FirstKept, Math.Min(10, inventory.Version), 20);
        }

        using var file = new MemoryStream();
        inventory.Write(file);
        file.Position = 0;
        Assert.True(SeatInventory.Read(file, Map, Options with { Time = clock }).OrThrow().Snapshot()
            .HasSameContentAs(inventory.Snapshot()));
    }

    [Fact]
    public void Hold_WhileClockAndTokensLookAtTheInventory_LogsEachEventOnce()
    {
        SeatInventory? inventory = null;
        var clock = new LookingClock(() => inventory?.Snapshot());
        inventory = new SeatInventory(Map, Options with
        {
            Time = clock,
            NewToken = () => new HoldToken(9, (ulong)inventory!.Snapshot().Version + 1),
        });
        inventory.Hold(Places("A1"), TimeSpan.FromMinutes(1));
        clock.Now += TimeSpan.FromMinutes(2);
        inventory.Hold(Places("A1"), TimeSpan.FromMinutes(1));

        Assert.Equal([1L, 2, 3], inventory.EventsAfter(0).ToArray().Select(static logged => logged.Sequence));
        Assert.Equal(3, inventory.Version);
    }

    [Fact]
    public void Hold_WhileTheSourceOfTokensHoldsToo_KeepsBoth()
    {
        SeatInventory? inventory = null;
        var (inner, number) = (0, 0UL);
        inventory = new SeatInventory(Map, Options with
        {
            Time = new LookingClock(() => null),
            NewToken = () =>
            {
                if (inner++ == 0)
                {
                    inventory!.Hold(Places("A2"));
                }

                return new HoldToken(1, ++number);
            },
        });

        Assert.True(inventory.Hold(Places("A1")).Succeeded);

        Assert.Equal(2, inventory.Version);
        Assert.Equal(2, inventory.Snapshot().HeldCount);
    }

    private sealed class LookingClock(Func<object?> look) : TimeProvider
    {
        private bool _looks;

        public DateTimeOffset Now { get; set; } = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow()
        {
            if (!_looks)
            {
                _looks = true;
                look();
                _looks = false;
            }

            return Now;
        }
    }
}
