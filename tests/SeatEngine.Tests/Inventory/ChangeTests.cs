using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class ChangeTests
{
    [Fact]
    public void ChangeSince_AnEarlierSnapshot_NamesTheSeatsAndAreasThatAreOtherwise()
    {
        var inventory = New(out var clock);
        inventory.Sell(Places("A9"), new OrderId("O1"));
        var before = inventory.Snapshot();
        inventory.Hold(PlaceSelection.Of([new SeatId("BW1"), new SeatId("A1")], [new AreaCount(Floor, 2)]), TimeSpan.FromMinutes(5));
        var held = inventory.Snapshot().ChangeSince(before);

        Assert.Equal(["A1", "B1", "B2", "B3", "BW1"], held.Seats.ToIds().Select(static id => id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(Floor, Assert.Single(held.Areas));
        Assert.False(held.IsEmpty || held.IsNewMap || held.AreRulesChanged);
        Assert.True(inventory.Snapshot().ChangeSince(inventory.Snapshot()).IsEmpty);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(inventory.Snapshot().ChangeSince(before).Seats.IsEmpty);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("press") });
        Assert.True(inventory.Snapshot().ChangeSince(before).AreRulesChanged);
        Assert.True(inventory.ChangePlan(new PlanId("v2"), SeatEngine.Maps.SeatMap.Compile(Hall())).Succeeded);
        Assert.True(inventory.Snapshot().ChangeSince(before).IsNewMap);
        Assert.Throws<ArgumentException>("earlier", () => before.ChangeSince(new SeatInventory(Map).Snapshot()));
    }

    [Fact]
    public async Task ChangesAsync_WhileOthersWrite_LeadWithoutGapsToWhatIsTrue()
    {
        var inventory = New(out _);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var before = inventory.Snapshot();
        var follower = Task.Run(async () =>
        {
            var (known, changed) = (before, before.Map.Empty);
            await foreach (var change in inventory.Inventory.ChangesAsync(before, enough.Token))
            {
                Assert.Same(known, change.From);
                (known, changed) = (change.To, changed | change.Seats);
                if (change.To.SoldCount == 9)
                {
                    return (known, changed);
                }
            }

            throw new InvalidOperationException("The changes have ended.");
        });
        for (var i = 1; i <= 9; i++)
        {
            Assert.True(inventory.Sell(Places($"A{i}"), new OrderId("O")).Succeeded);
            await Task.Yield();
        }

        var (seen, all) = await follower;
        Assert.Equal(inventory.Version, seen.Version);
        Assert.Equal(9, all.Count);
    }

    [Fact]
    public async Task ChangesAsync_WhenTimeEndsAHold_TellsItThoughNobodyWrites()
    {
        var inventory = new SeatInventory(Map);
        inventory.Hold(Places("A1"), TimeSpan.FromMilliseconds(30));
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        await foreach (var change in inventory.ChangesAsync(cancellationToken: enough.Token))
        {
            Assert.Equal(["A1"], change.Seats.ToIds().Select(static id => id.Value));
            Assert.True(change.To.Free.Contains(Seat("A1")));
            break;
        }

        Assert.Equal(1, inventory.Version);
        Assert.Throws<ArgumentException>("since", () => inventory.ChangesAsync(New(out _).Snapshot()));
    }
}
