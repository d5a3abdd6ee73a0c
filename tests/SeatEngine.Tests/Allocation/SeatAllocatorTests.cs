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

        var result = new SeatAllocator(map).Find(map.Seats,
            new SeatRequest(2) { Orphans = new(OrphanRule.Strict), Ladder = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan) });

        Assert.False(result.Succeeded);
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

    [Theory]
    [InlineData(ProposalDifference.SomeSeat, 6)]
    [InlineData(ProposalDifference.EachSeat, 6)]
    [InlineData(ProposalDifference.Row, 2)]
    [InlineData(ProposalDifference.Section, 1)]
    public void Find_ProposalsThatMustDiffer_DoSo(ProposalDifference difference, int most)
    {
        var map = Rows(6, 6);

        var result = new SeatAllocator(map).Find(map.Seats,
            new SeatRequest(2) { Proposals = 6, Difference = difference, Orphans = new(OrphanRule.Off), Ladder = new(SeatSteps.Together) });

        Assert.Equal(most, result.Proposals.Length);
        Assert.Equal(result.Proposals.Length, result.Proposals.Select(static proposal => proposal.ToString()).Distinct().Count());
    }

    [Fact]
    public void Find_SeveralProposalsInParts_AreNotTheSame()
    {
        var map = Rows(2, 2, 2, 2);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4) { Proposals = 5, Difference = ProposalDifference.SomeSeat });

        Assert.Equal(2, result.Proposals.Length);
    }

    [Fact]
    public void Find_Seed_DrawsTheSameAmongNearEqualsAgain()
    {
        var map = Rows(40, 40);
        var allocator = new SeatAllocator(map);
        string[] Drawn(ulong seed) => Ids(allocator.Find(map.Seats, new SeatRequest(2) { ShuffleSeed = seed, ShuffleTolerance = 0.1 }));

        Assert.Equal(Drawn(5), Drawn(5));
        Assert.True(Enumerable.Range(0, 20).Select(seed => Drawn((ulong)seed)[0]).Distinct().Count() > 5);
        var best = allocator.Find(map.Seats, new SeatRequest(2)).Best!.Quality;
        Assert.All(Enumerable.Range(0, 20), seed => Assert.True(
            allocator.Find(map.Seats,
                new SeatRequest(2) { ShuffleSeed = (ulong)seed, ShuffleTolerance = 0.1 }).Best!.Quality > best - 0.11));
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
