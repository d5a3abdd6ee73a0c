using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>Steps of one's own: what they are told, and how they compete.</summary>
public class OwnStepTests
{
    [Fact]
    public void Find_AStepThatTakesWhatComes_IsNotToldOfSeatsOfferedBefore()
    {
        var map = Rows(7);
        var request = new SeatRequest(2) { Ladder = new(new FirstCome("first come")), Proposals = 5, Within = map.Seats - Only(map, "A1") };

        var result = new SeatAllocator(map).Find(map.Seats, request);

        Assert.Equal(["A2 A3", "A4 A5", "A6 A7"], result.Proposals.Select(static proposal => string.Join(' ', Ids(proposal))));
        Assert.Equal([new TriedStep("first come", RefusalReason.None, "")], result.Tried.ToArray());
        Assert.Equal(["taken as they come", "an orphan is left"], result.Best!.Relaxed.ToArray());
        Assert.Equal("Stalls, row A, seats 2–3", result.Best.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Find_SoManyProposals_IsNotMore(int proposals)
    {
        var map = Rows(7);

        Assert.Equal(proposals, new SeatAllocator(map).Find(map.Seats,
            new SeatRequest(2) { Ladder = new(new FirstCome("first come")), Proposals = proposals }).Proposals.Length);
        Assert.Equal(proposals, new SeatAllocator(map).Find(map.Seats,
            new SeatRequest(2) { Ladder = new(new FirstCome("first come") { Penalty = 0.1 }), Proposals = proposals }).Proposals.Length);
    }

    /// <summary>Of steps that compete for the same seats the cheaper wins, and of equals the first; each is told of once.</summary>
    [Theory]
    [InlineData(0.2, 0.2, "first")]
    [InlineData(0.2, 0.1, "second")]
    [InlineData(0.1, 0.2, "first")]
    public void Find_StepsThatCompete_AreTriedAllAndTheBestTotalWins(double first, double second, string winner)
    {
        var map = Rows(4);
        var ladder = new SeatLadder(new FirstCome("first") { Penalty = first }, new Never("between"),
            new FirstCome("second") { Penalty = second });

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Ladder = ladder, Proposals = 3 });

        Assert.Equal([winner, winner], result.Proposals.Select(static proposal => proposal.Step));
        Assert.Equal(["first", "second", "between"], result.Tried.Select(static tried => tried.Step));
        Assert.Equal(-Math.Min(first, second), result.Best!.Score.Total - result.Best.Score.Quality - result.Best.Score.Fragmentation, 9);
    }

    [Fact]
    public void Find_StepsOfWhichNoneServes_AreEachTriedOnceInTheirOrder()
    {
        var map = Rows(2);
        var ladder = new SeatLadder(new Never("one"), new FirstCome("two") { Penalty = 0.1 }, new Never("three"),
            new Never("four") { Penalty = 0 });

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { Ladder = ladder });

        Assert.Equal(["one", "two", "four", "three"], result.Tried.Select(static tried => tried.Step));
        Assert.Equal("two", result.Refusal!.Step);
        Assert.Equal("No seats: two: too few.", result.Explain());
        Assert.False(result.Succeeded);
        Assert.Null(result.Best);
    }

    [Fact]
    public void Find_AStepThatServes_EndsTheLadderOnceThereAreProposalsEnough()
    {
        var map = Rows(4);
        var ladder = new SeatLadder(new Never("one"), new FirstCome("two"), new FirstCome("three") { Penalty = 0 });

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { Ladder = ladder, Proposals = 9 });

        Assert.Equal(["one", "two", "three"], result.Tried.Select(static tried => tried.Step));
        Assert.Single(result.Proposals);
        Assert.Equal(["one", "two"], new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { Ladder = ladder }).Tried
            .Select(static tried => tried.Step));
        Assert.Null(result.Refusal);
    }

    [Fact]
    public void Try_AStep_IsToldTheRequestAndWhatIsFree()
    {
        var hall = Rows(3).Hall with { Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 9 }] };
        var map = SeatMap.Compile(hall);
        var step = new FirstCome("first come");
        var free = Free(map, "A2");
        var request = new SeatRequest(1) { Ladder = new(step), Proposals = 2 };

        new SeatAllocator(map).Find(free, request, new AreaCount(new("PIT"), 4));

        var told = step.Told!;
        Assert.Same(map, told.Map);
        Assert.Same(map.PrimaryRanking, told.Ranking);
        Assert.Equal((1, free), (told.Request.PartySize, told.Free));
        Assert.Equal([new AreaCount(new("PIT"), 4)], told.FreeAreas.ToArray());
        Assert.Equal(2, told.Offered.Count);
        Assert.True(told.Available.IsEmpty);
    }

    /// <summary>The first seats that are to be had, in the order of the layout.</summary>
    private sealed class FirstCome(string name) : SeatStep(name)
    {
        public SeatSearch? Told { get; private set; }

        public override SeatStepOutcome Try(SeatSearch search)
        {
            Told = search;
            return search.Available.Count < search.Request.PartySize
                ? SeatStepOutcome.Refused(RefusalReason.TooFewSeats, "too few")
                : SeatStepOutcome.Seated(search.Available.ToArray().AsSpan(0, search.Request.PartySize), "taken as they come");
        }
    }

    private sealed class Never(string name) : SeatStep(name)
    {
        public override SeatStepOutcome Try(SeatSearch search) => SeatStepOutcome.Refused(RefusalReason.NotApplicable, "never");
    }
}
