using System.Diagnostics;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Tests.Inventory;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Primitives;

/// <summary>What the engine tells those who listen; the tests of the guide hear one of each.</summary>
public class DiagnosticsTests
{
    private static readonly SeatMap Map = Rows(6, 6);

    private static readonly PlaceSelection Two = PlaceSelection.Of(new SeatId("A1"), new SeatId("A2"));

    [Fact]
    public void Find_Served_TellsTheStepAndHowLong()
    {
        using var heard = new Heard();

        new SeatAllocator(Map).Find(Map.Seats, new SeatRequest(2));

        Assert.Equal(["seatengine.search.duration kind=seats outcome=done step=together"], heard.Lines);
        Assert.InRange(heard.Values.Single(), double.Epsilon, 3600);
    }

    [Fact]
    public void Find_Refused_CountsTheReason()
    {
        using var heard = new Heard();

        new SeatAllocator(Map).Find(Map.Empty, new SeatRequest(2));

        Assert.Equal(
            ["seatengine.search.duration kind=seats outcome=refused", "seatengine.refusals operation=search reason=too_few_seats"],
            heard.Lines);
    }

    [Fact]
    public void Refusals_HeardAlone_AreCountedWithoutTheDurations()
    {
        var inventory = new SeatInventory(Map);
        inventory.Sell(Two, new OrderId("O"), SaleOptions.House);
        using var heard = new Heard(only: "seatengine.refusals");

        new SeatAllocator(Map).Find(Map.Empty, new SeatRequest(2));
        inventory.Hold(Two);

        Assert.Equal(
            ["seatengine.refusals operation=search reason=too_few_seats", "seatengine.refusals operation=claim reason=places_in_the_way"],
            heard.Lines);
    }

    [Fact]
    public void Find_OverSeveralDates_TellsNothingOfItsParts()
    {
        var allocator = new SeatAllocator(Map);
        using var heard = new Heard();

        SeatSeries.Find([new SeriesNight(allocator, Map.Seats), new SeriesNight(allocator, Map.Seats)],
            new SeriesRequest(new SeatRequest(2)));

        Assert.Equal(["seatengine.search.duration kind=series outcome=done"], heard.Lines);
    }

    [Fact]
    public void TryFind_Listened_TellsTheOutcomeAndAllocatesNothing()
    {
        var allocator = new SeatAllocator(Map);
        var request = new SeatRequest(2);
        var seats = new SeatIndex[2];
        using (var heard = new Heard())
        {
            allocator.TryFind(Map.Seats, request, seats);
            allocator.TryFind(Map.Empty, request, seats);

            Assert.Equal(
                ["seatengine.search.duration kind=seats_only outcome=done", "seatengine.search.duration kind=seats_only outcome=refused"],
                heard.Lines);
        }

        using var deaf = new System.Diagnostics.Metrics.MeterListener();
        deaf.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        deaf.Start();
        Assert.Equal(0, Allocations.Least(() => allocator.TryFind(Map.Seats, request, seats)));
    }

    [Fact]
    public void Hold_PlacesInTheWay_CountsTheOutcome()
    {
        var inventory = new SeatInventory(Map);
        using var heard = new Heard();

        inventory.Hold(Two);
        inventory.Hold(Two);

        Assert.Equal(
            [
                "seatengine.claim.duration kind=hold outcome=done",
                "seatengine.claim.duration kind=hold outcome=refused",
                "seatengine.refusals operation=claim reason=places_in_the_way",
            ],
            heard.Lines);
    }

    [Fact]
    public void Execute_SeveralSteps_AreOneClaim()
    {
        var inventory = new SeatInventory(Map);
        using var heard = new Heard();

        inventory.Execute(InventoryStep.Block(Two, RequestOptions.House), InventoryStep.Unblock(Two, RequestOptions.House));

        Assert.Equal(["seatengine.claim.duration kind=transaction outcome=done"], heard.Lines);
    }

    [Fact]
    public async Task ExecuteAsync_WithAStore_IsTracedWithItsCommit()
    {
        var inventory = await SeatInventory.OpenAsync(
            Map, new() { Performance = new PerformanceId("tonight"), Store = new StoreWriter(new MemorySeatStore()) });
        using var heard = new Heard(withActivities: true);

        await inventory.ExecuteAsync(InventoryStep.Hold(Two));

        Assert.Equal(["seatengine.commit.duration outcome=stored", "seatengine.claim.duration kind=hold outcome=done"], heard.Lines);
        Assert.Equal(["seatengine.commit", "seatengine.claim"], heard.Activities.Select(activity => activity.OperationName));
        Assert.Equal(heard.Activities[1].SpanId, heard.Activities[0].ParentSpanId);
        Assert.Equal("hold", heard.Activities[1].GetTagItem("seatengine.kind"));
    }

    [Fact]
    public void Find_Misuse_LeavesNoActivityOpen()
    {
        var other = Rows(3);
        using var heard = new Heard(withActivities: true);

        Assert.Throws<ArgumentException>(() => new SeatAllocator(Map).Find(other.Seats, new SeatRequest(2)));

        Assert.Null(Activity.Current);
        Assert.Empty(heard.Lines);
    }

    [Fact]
    public void Start_NobodyListens_IsOffAndAllocatesNothing()
    {
        Assert.False(OperationWatch.Start(EngineInstruments.Search).IsOn);
        Assert.Equal(0, SearchReport.Began());
        Assert.Equal(0, Allocations.Least(static () => OperationWatch.Start(EngineInstruments.Claim).Dispose()));
    }
}
