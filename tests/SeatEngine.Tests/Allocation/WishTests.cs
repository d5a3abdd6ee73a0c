using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>What people ask for beside seats together: a budget, company for children, a box for themselves, seats near others.</summary>
public class WishTests
{
    private static readonly SeatMap TwoRows = Rows(6, 6);
    private static readonly SeatCosts FrontIsDear = SeatCosts.Of(TwoRows, static seat => TwoRows.RowOf(seat).Label == "A" ? 60 : 40);

    [Theory]
    [InlineData(null, "A1 A2 A3 A4", 240L)]
    [InlineData(240L, "A1 A2 A3 A4", 240L)]
    [InlineData(200L, "B1 B2 B3 B4", 160L)]
    public void Find_WithABudget_OffersTheBestThatItPays(long? most, string seats, long cost)
    {
        var found = new SeatAllocator(TwoRows).Find(TwoRows.Seats, new SeatRequest(4) { Costs = FrontIsDear, MostInAll = most });

        Assert.Equal(seats, string.Join(' ', Ids(found)));
        Assert.Equal(cost, found.Best!.Cost);
    }

    [Fact]
    public void Find_BelowWhatAnySeatsCost_IsRefusedForTheBudget()
    {
        var found = new SeatAllocator(TwoRows).Find(TwoRows.Seats, new SeatRequest(4) { Costs = FrontIsDear, MostInAll = 159 });

        Assert.Equal((RefusalReason.Budget, "every placement costs more than the party may spend in all"),
            (found.Refusal!.Reason, found.Refusal.Sentence));
        var pick = new SeatAllocator(TwoRows).TryPick(TwoRows.Seats, new SeatRequest(2) { Costs = FrontIsDear, MostInAll = 100 },
            [.. Only(TwoRows, "A3", "A4").ToArray()]);
        Assert.Equal(RefusalReason.Budget, pick.Faults.Single().Reason);
        Assert.Equal("B3 B4", string.Join(' ', Ids(pick.Nearest!)));
    }

    [Fact]
    public void Find_WhereOneRowCannotBePaid_PartsThePartyOverSeatsThatCan()
    {
        var map = Rows(4, 3, 3);
        var costs = SeatCosts.Of(map, seat => map.RowOf(seat).Label == "A" ? 100 : 10);

        var found = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4) { Costs = costs, MostInAll = 60 });

        Assert.True(found.Succeeded);
        Assert.DoesNotContain(Ids(found), static id => id.StartsWith('A'));
    }

    [Theory]
    [InlineData(0.0, "A")]
    [InlineData(0.0001, "A")]
    [InlineData(0.1, "B")]
    public void Find_WherePriceCounts_ExchangesQualityForMoney(double weight, string row)
    {
        var request = new SeatRequest(2) { Costs = FrontIsDear, Weights = new SeatWeights { Cost = weight } };

        var best = new SeatAllocator(TwoRows).Find(TwoRows.Seats, request).Best!;

        Assert.Equal(row, TwoRows.RowOf(best.Seats[0]).Label);
        Assert.Equal(-weight * FrontIsDear.CostOf(best.Seats[0]), best.Score.Cost, 12);
    }

    [Theory]
    [InlineData(0.0, "A3 A4")]
    [InlineData(0.9, "B3 B4")]
    public void Find_CheaperWithinAShare_TakesTheBestOfTheCheapest(double share, string seats)
    {
        var request = new SeatRequest(2) { Costs = FrontIsDear, CheaperWithin = share, Weights = SeatWeights.QualityOnly };
        var allocator = new SeatAllocator(TwoRows);

        Assert.Equal(seats, string.Join(' ', Ids(allocator.Find(TwoRows.Seats, request))));
        Span<SeatIndex> span = stackalloc SeatIndex[2];
        Assert.True(allocator.TryFind(TwoRows.Seats, request, span));
        Assert.Equal(seats, string.Join(' ', span.ToArray().Select(seat => TwoRows.IdOf(seat).Value)));
    }

    /// <summary>In a line of four two adults are needed, so that each child has one right beside; in a box one is enough.</summary>
    [Fact]
    public void Find_ChildrenWithAnAdultBeside_SitInALineOrBoxWhereTheyHaveOne()
    {
        var map = RowAndBox(Row("A", 0, 6), Enumerable.Range(1, 4).Select(static at => Seat($"X{at}", at, 8 + at, 9)));
        var allocator = new SeatAllocator(map);
        var two = allocator.Find(map.Seats, new SeatRequest(4) { Accompanied = 2, Company = CompanyRule.Beside }).Best!;
        var three = allocator.Find(map.Seats, new SeatRequest(4) { Accompanied = 3, Company = CompanyRule.Beside }).Best!;
        var line = allocator.Find(map.Seats - Only(map, "X1"), new SeatRequest(4) { Accompanied = 3, Company = CompanyRule.Beside });

        Assert.Equal("A1 A2 A3 A4", string.Join(' ', Ids(two)));
        Assert.Equal(["A1", "A3"], two.Accompanied.Select(seat => map.IdOf(seat).Value));
        Assert.Equal("X1 X2 X3 X4", string.Join(' ', Ids(three)));
        Assert.Equal(3, three.Accompanied.Length);
        Assert.Equal(RefusalReason.Company, line.Refusal!.Reason);
        Assert.Equal("A1 A2 A3 A4", string.Join(' ', Ids(allocator.Find(map.Seats, new SeatRequest(4) { Accompanied = 3 }))));
    }

    /// <summary>One adult is in one part only: four people are not parted, or the children of a part would be alone.</summary>
    [Fact]
    public void Find_OneAdultWithChildren_IsNotPartedFromThem()
    {
        var map = Rows(2, 2);
        var allocator = new SeatAllocator(map);

        Assert.Equal(RefusalReason.Company, allocator.Find(map.Seats, new SeatRequest(4) { Accompanied = 3 })
            .Tried.Single(static step => step.Step == SeatSteps.StackedRows.Name).Reason);
        Assert.True(allocator.Find(map.Seats, new SeatRequest(4) { Accompanied = 2 }).Succeeded);
    }

    /// <summary>Where the party must be parted, two of each role sit in each part that has any; a child of three would be alone.</summary>
    [Fact]
    public void Find_WithRoles_PartsNobodyFromAllOthersOfTheirRole()
    {
        var map = Rows(4, 3);
        var allocator = new SeatAllocator(map);
        SeatRequest Family(int children, int adults) => new(children + adults)
        {
            Roles = [new("child", children), new("adult", adults)],
            Orphans = new(OrphanRule.Off),
        };

        var four = allocator.Find(map.Seats, Family(4, 3)).Best!;
        var five = allocator.Find(map.Seats, Family(5, 2)).Best!;
        var small = Rows(2, 2);
        var odd = new SeatAllocator(small).Find(small.Seats, new SeatRequest(4) { Roles = [new("child", 3)] });

        Assert.Equal(["child", "adult"], four.Roles.Select(static role => role.Role));
        Assert.Equal([4, 3], four.Roles.Select(static role => role.Seats.Length));
        Assert.All(four.Roles.Concat(five.Roles),
            role => Assert.All(role.Seats.GroupBy(map.RowOf), static row => Assert.True(row.Count() > 1)));
        Assert.Equal(RefusalReason.Roles, odd.Tried.Single(static step => step.Step == SeatSteps.StackedRows.Name).Reason);
        var pick = new SeatAllocator(small).TryPick(small.Seats, new SeatRequest(4) { Roles = [new("child", 3)] }, [.. small.Seats]);
        Assert.Equal(RefusalReason.Roles, pick.Faults.Single().Reason);
    }

    [Fact]
    public void Find_AWholeBox_IsHadAloneThoughItIsSoldBySeat()
    {
        var map = RowAndBox(Row("A", 0, 6), Enumerable.Range(1, 4).Select(static at => Seat($"X{at}", at, 8 + at, 9)));
        var allocator = new SeatAllocator(map);
        var request = new SeatRequest(3) { WholeBoxes = true };

        var best = allocator.Find(map.Seats, request).Best!;
        var shared = allocator.Find(map.Seats - Only(map, "X2"), request);

        Assert.Equal("X1 X2 X3 X4", string.Join(' ', Ids(best)));
        Assert.Contains("all seats of it are taken, so that the party has it for itself", best.Relaxed);
        Assert.Equal((RefusalReason.Whole, "no whole box or table will do"), (shared.Refusal!.Reason, shared.Refusal.Sentence));
        var pick = allocator.TryPick(map.Seats, request, [.. Only(map, "X1", "X2").ToArray()]);
        Assert.Equal(RefusalReason.Whole, pick.Faults.Single().Reason);
    }

    [Fact]
    public void Find_NearAnEarlierOrder_SitsThere()
    {
        var map = Rows(8, 8, 8);
        var own = Only(map, "C1", "C2");
        SeatRequest request = new(2) { Near = own, Weights = new SeatWeights { Near = 10, Fragmentation = 0 } };

        var best = new SeatAllocator(map).Find(map.Seats - own, request).Best!;

        Assert.Equal("C3 C4", string.Join(' ', Ids(best)));
        Assert.Equal(-7.5, best.Score.Nearness, 9);
    }

    [Fact]
    public void Find_WithRowsKeptForLater_BreaksTheRowThatIsBroken()
    {
        var map = Rows(8, 8);
        var free = map.Seats - Only(map, "B1", "B2");

        var usual = new SeatAllocator(map).Find(free, new SeatRequest(2)).Best!;
        var kept = new SeatAllocator(map).Find(free, new SeatRequest(2) { Weights = new SeatWeights { UntouchedRow = 2 } }).Best!;

        Assert.Equal(("A", "B"), (map.RowOf(usual.Seats[0]).Label, map.RowOf(kept.Seats[0]).Label));
        Assert.Equal(0, kept.Score.UntouchedRows);
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(1, "A2 A3 A4 A5")]
    public void Find_WithAnotherLeastAtTheAisle_LeavesSoManyThere(int atAisle, string seats)
    {
        var map = Rows(5);
        var policy = new OrphanPolicy(OrphanRule.Strict) { SmallestLeft = 1, SmallestLeftAtAisle = atAisle };
        var request = new SeatRequest(4)
        {
            Orphans = policy,
            Prefer = Only(map, "A5"),
            Weights = new SeatWeights { Fragmentation = 0 },
            Ladder = new(SeatSteps.Together),
        };

        var found = new SeatAllocator(map).Find(map.Seats, request);

        Assert.Equal(seats, string.Join(' ', Ids(found)));
    }

    [Fact]
    public void WithPenalty_OfAUsualStep_LetsItCompete()
    {
        var map = Rows(3, 6);
        var free = map.Seats - Only(map, "B3", "B6");
        SeatLadder Ladder(double penalty) => new(SeatSteps.StackedRows.WithPenalty(penalty), SeatSteps.Anywhere.WithPenalty(0.2));

        Assert.Equal(SeatSteps.StackedRows.Name, new SeatAllocator(map).Find(free, new SeatRequest(4) { Ladder = Ladder(0.1) }).Best!.Step);
        Assert.Equal(SeatSteps.Anywhere.Name, new SeatAllocator(map).Find(free, new SeatRequest(4) { Ladder = Ladder(1) }).Best!.Step);
        Assert.Null(SeatSteps.StackedRows.Penalty);
        Assert.Throws<ArgumentOutOfRangeException>(static () => SeatSteps.Together.WithPenalty(1.1));
    }

    [Fact]
    public void Find_WithWishesThatContradictThemselves_NamesThem()
    {
        var allocator = new SeatAllocator(TwoRows);
        void Throws(string name, SeatRequest request) =>
            Assert.Throws<ArgumentException>(name, () => allocator.Find(TwoRows.Seats, request));

        Throws("Costs", new SeatRequest(2) { MostInAll = 1 });
        Throws("Costs", new SeatRequest(2) { CheaperWithin = 0.1 });
        Throws("Costs", new SeatRequest(2) { Costs = SeatCosts.Of(Rows(2), static _ => 1) });
        Throws("CheaperWithin", new SeatRequest(2) { Costs = FrontIsDear, CheaperWithin = 0.1, ShuffleSeed = 1 });
        Throws("Accompanied", new SeatRequest(2) { Accompanied = 2 });
        Throws("Roles", new SeatRequest(2) { Roles = [new("child", 3)] });
        Throws("Roles", new SeatRequest(3) { Roles = [new("child", 2)], Accompanied = 1 });
        Assert.Throws<ArgumentException>("Roles", static () => new SeatRequest(3) { Roles = [new("child", 2), new("child", 1)] });
        Assert.Throws<ArgumentOutOfRangeException>("people", static () => new PartyRole("child", 0));
        Throws("Near", new SeatRequest(2) { Near = Rows(6, 6).Seats });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SeatRequest(2) { MostInAll = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("CheaperWithin", static () => new SeatRequest(2) { CheaperWithin = 1.1 });
        Assert.Throws<ArgumentException>("cost", static () => SeatCosts.Of(TwoRows, static _ => -1));
        Assert.Throws<ArgumentException>("cost", static () => SeatCosts.Of(TwoRows, static _ => SeatCosts.MostOfPlace + 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new OrphanPolicy { SmallestLeftAtAisle = 0 });
        Assert.Equal(0, FrontIsDear.CostOf(new AreaId("none")));
    }
}
