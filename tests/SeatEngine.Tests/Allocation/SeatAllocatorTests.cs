using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class SeatAllocatorTests
{
    [Fact]
    public void Find_FourInAnEmptyHouse_SitInTheMiddleOfTheFrontRow()
    {
        var map = Rows(8, 8, 8);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4));

        Assert.Equal(["A3", "A4", "A5", "A6"], Ids(result));
        Assert.Equal("together", result.Best!.Step);
        Assert.Equal("Stalls, row A, seats 3–6", Assert.Single(result.Best.Labels));
        Assert.Equal([2, 2], result.Best.LeavesBehind.ToArray());
        Assert.True(result.Best.IsTogether);
    }

    [Fact]
    public void Find_RunOfThreeForTwo_ServesThemWithAnOrphan()
    {
        var map = Rows(3);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2));

        Assert.Equal("together, leaving an orphan", result.Best!.Step);
        Assert.Equal(RefusalReason.Orphans, result.Tried[0].Reason);
        Assert.Single(result.Best.Relaxed);
    }

    [Fact]
    public void Find_RunOfThreeForTwoStrictly_IsRefusedForTheOrphan()
    {
        var map = Rows(3);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Orphans = new(OrphanRule.Strict), Ladder = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan) });

        Assert.False(result.IsServed);
        Assert.Equal(RefusalReason.Orphans, result.Refusal!.Reason);
    }

    [Fact]
    public void Find_NineInARowOfTen_StayTogether()
    {
        var map = Rows(10, 4);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(9));

        Assert.Equal(9, result.Best!.Seats.Length);
        Assert.True(result.Best.IsTogether);
    }

    [Fact]
    public void Find_NothingFree_SaysSo()
    {
        var map = Rows(4);

        var result = new SeatAllocator(map).Find(map.Empty, new SeatRequest(2));

        Assert.Empty(result.Proposals);
        Assert.Equal(RefusalReason.TooFewSeats, result.Refusal!.Reason);
        Assert.StartsWith("No seats: together: no seat is free there", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_SeveralProposals_ShareNoSeat()
    {
        var map = Rows(8, 8);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { Proposals = 4 });

        Assert.Equal(4, result.Proposals.Length);
        Assert.Equal(12, result.Proposals.SelectMany(Ids).Distinct().Count());
    }

    [Fact]
    public void TryFind_SetsOfSeveralKinds_AreAllRegarded()
    {
        var map = Rows(8, 8);
        var allocator = new SeatAllocator(map);
        var seats = new SeatIndex[2];

        var found = allocator.TryFind(
            map.Seats, new SeatRequest(2) { Within = Only(map, "A1", "A2", "B1", "B2", "B3") }, seats,
            Only(map, "A2", "B1", "B2", "B3"), Only(map, "B1", "B2", "B3", "B4"), map.Seats);

        Assert.True(found);
        Assert.Equal(["B1", "B2"], seats.Select(seat => map.IdOf(seat).Value));
    }

    [Fact]
    public void SeatRequest_SizeOutOfRange_IsMisuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRequest(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRequest(65));
    }
}
