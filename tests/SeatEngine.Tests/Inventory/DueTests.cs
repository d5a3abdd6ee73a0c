using System.Diagnostics;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

/// <summary>What time ends is seen at once, and logged by whoever writes next.</summary>
public class DueTests
{
    [Fact]
    public void Snapshot_AfterAnEnd_ShowsItAndLogsNothing()
    {
        var inventory = New(out var clock);
        var token = inventory.Hold(PlaceSelection.Of([new SeatId("A1"), new SeatId("BW1")], [new AreaCount(Floor, 3)]),
            TimeSpan.FromMinutes(5)).Token;
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("press"), Until = clock.Now + TimeSpan.FromMinutes(8) });
        inventory.PaintCode(new HoldCodeId("press"), Places("A2"));
        var logged = inventory.Version;
        Assert.Equal(clock.Now + TimeSpan.FromMinutes(5), inventory.Inventory.NextDue);
        clock.Advance(TimeSpan.FromMinutes(5));

        var seen = inventory.Snapshot();

        Assert.Equal((logged, clock.Now), (seen.Version, seen.At));
        Assert.Equal((Map.SeatCount, 0, 0), (seen.FreeCount, seen.HeldCount, seen.DisplacedCount));
        Assert.Equal(20, seen.CountsOf(Floor).Free);
        Assert.Null(seen.FindHold(token));
        Assert.Same(seen, inventory.Snapshot());
        Assert.Equal(logged, inventory.Version);
        Assert.Single(seen.CodeLayers);
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Empty(inventory.Snapshot().CodeLayers);
        Assert.Equal(2, inventory.SettleDue());
        Assert.Null(inventory.Inventory.NextDue);
        Assert.Equal([InventoryEventKind.Expired, InventoryEventKind.CodeReleased],
            inventory.EventsAfter(logged).ToArray().Select(static logged => logged.Kind));
        Assert.Equal(0, inventory.SettleDue());
    }

    [Fact]
    public void Snapshot_OfThirtyFiveThousandHoldsThatEndTogether_CostsLittle()
    {
        // A share of the time that the holds took to make, so that it holds on any machine; it was as long as all of it.
        const double Allowed = 0.25;
        var map = SeatMap.Compile(new HallBuilder("Bowl").Section("S", "Stalls", static stalls => stalls.Rows(500, "70 | 70")).Build());
        var clock = new FakeTimeProvider();
        var best = double.MaxValue;
        for (var attempt = 0; attempt < 4 && best > Allowed; attempt++)
        {
            var inventory = new SeatInventory(map, new SeatInventoryOptions { Time = clock, EventsKept = 10 });
            var ids = map.Seats.ToIds();
            var making = Stopwatch.StartNew();
            for (var i = 0; i + 1 < ids.Length; i += 2)
            {
                Assert.True(inventory.Hold(PlaceSelection.Of(ids[i], ids[i + 1]), TimeSpan.FromMinutes(5)).Succeeded);
            }

            making.Stop();
            clock.Advance(TimeSpan.FromMinutes(5));
            var looking = Stopwatch.StartNew();
            var seen = inventory.Snapshot();
            best = Math.Min(best, looking.Elapsed / making.Elapsed);
            Assert.Equal(map.SeatCount, seen.FreeCount);
        }

        Assert.True(best <= Allowed, $"a look took {best:P0} of the time of making the holds");
    }

    [Fact]
    public void NextDue_OfAnyHolds_IsTheEarliestOfThoseThatAreLeft()
    {
        var random = new Random(7);
        var inventory = New(out var clock);
        var holds = new Dictionary<HoldToken, DateTimeOffset>();
        for (var i = 0; i < 2_000; i++)
        {
            var seats = Places($"A{random.Next(1, 11)}");
            if (random.Next(3) > 0 && inventory.Hold(seats, TimeSpan.FromSeconds(random.Next(1, 100))) is { Succeeded: true } made)
            {
                holds[made.Token] = made.ExpiresAt!.Value;
            }
            else if (holds.Count > 0 && random.Next(2) == 0)
            {
                var token = holds.Keys.ElementAt(random.Next(holds.Count));
                inventory.Release(token);
                holds.Remove(token);
            }
            else
            {
                clock.Advance(TimeSpan.FromSeconds(random.Next(4)));
                inventory.SettleDue();
                holds = holds.Where(entry => entry.Value > clock.Now).ToDictionary();
            }

            holds = holds.Where(entry => entry.Value > clock.Now).ToDictionary();
            Assert.Equal(holds.Count == 0 ? null : holds.Values.Min(), inventory.Inventory.NextDue);
            Assert.Equal(holds.Keys.Order(), inventory.Snapshot().Holds.Select(static hold => hold.Token));
        }
    }

    [Fact]
    public void AvailableTo_OfNamesThatAnybodyMakesUp_KeepsOneMaskForThemAll()
    {
        var inventory = New(out var clock);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("press"), BreakableBy = [Phone] });
        inventory.PaintCode(new HoldCodeId("press"), Places("A2"));
        var snapshot = inventory.Snapshot();
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                Assert.False(snapshot.Logged.Codes.MaskOf(new ChannelId("made up " + i), clock.Now)!.Contains(Seat("A2")));
            }
        });

        Assert.True(allocated < 1_000_000);
        Assert.True(snapshot.AvailableTo(Phone, clock.Now).Contains(Seat("A2")));
    }

    [Fact]
    public void Hold_OfAnAreaUnderCodesBeyondCounting_NeverSellsMoreThanThereIs()
    {
        SeatInventory inventory = New(out var clock);
        foreach (var (id, count) in new[] { ("one", int.MaxValue), ("two", int.MaxValue), ("three", 1_200_000_000) })
        {
            inventory.DefineCode(new HoldCode { Id = new HoldCodeId(id) }, RequestOptions.House);
            inventory.PaintCode(new HoldCodeId(id), PlaceSelection.Of(Floor, count), CodePaintMode.Below, RequestOptions.House);
            Assert.Equal(0, inventory.Snapshot().AvailableTo(Web, Floor, clock.Now));
            Assert.Equal(PlaceObstacle.TooFewLeft,
                inventory.Hold(PlaceSelection.Of(Floor, 1), new HoldOptions { Channel = Web }).InTheWay[0].Obstacle);
        }

        Assert.Equal(20, inventory.Snapshot().AvailableTo(RequestOptions.House, Floor, clock.Now));
        for (var i = 0; i < 4; i++)
        {
            inventory.Sell(PlaceSelection.Of(Floor, 8), new OrderId("O"), SaleOptions.House);
        }

        Assert.Equal(16, inventory.Snapshot().CountsOf(Floor).Sold);
    }

    [Fact]
    public void Options_ThatWouldBreakLater_AreRefusedAtOnce()
    {
        Assert.Throws<ArgumentOutOfRangeException>("KeyRetention",
            () => new SeatInventory(Map, new SeatInventoryOptions { KeyRetention = TimeSpan.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>("Lifetime",
            () => new SeatInventory(Map, new SeatInventoryOptions { Holds = new HoldPolicy { Lifetime = TimeSpan.MaxValue } }));
        Assert.Throws<ArgumentOutOfRangeException>("EventsKept", () => new SeatInventory(Map, new SeatInventoryOptions { EventsKept = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("MostPlaces",
            () => new SeatInventory(Map, new SeatInventoryOptions { Holds = new HoldPolicy { MostPlaces = 0 } }));
        Assert.Empty(new HoldCode { Id = new HoldCodeId("press"), BreakableBy = default }.BreakableBy);
        Assert.Empty(new SaleOptions { Lines = default, Tenders = default }.Lines);
        Assert.Empty(new ReturnOptions { Lines = default, Tenders = default }.Tenders);
    }
}
