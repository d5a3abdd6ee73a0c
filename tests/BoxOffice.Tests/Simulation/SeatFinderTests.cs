using BoxOfficeSample.Simulation;
using BoxOfficeSample.Support;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace BoxOfficeSample.Tests.Simulation;

/// <summary>An order that stands before the sale must answer what the allocator answers for the same scoring.</summary>
public sealed class SeatFinderTests
{
    public static TheoryData<SeatScoring, bool> Scorings => new()
    {
        { SeatScoring.FirstFit, false },
        { SeatScoring.CentroidDistance, true },
        { new NearestScoring(), false },
    };

    [Theory]
    [MemberData(nameof(Scorings))]
    public void TryFind_HouseOfRowsBeingSold_AnswersWhatTheAllocatorDoes(SeatScoring scoring, bool avoidsOrphans)
    {
        var house = new HouseToSell(HallSource.ReadMap(Path.Combine(RepositoryFiles.Root, "samples/halls/black-box.json"), lenient: false));
        Compare(
            house,
            new OrderedStrategy("order", house.Map, house.Sellable, scoring, avoidsOrphans, 6).Open(),
            Library(house, size =>
                new SeatRequest(size) { Scoring = scoring, Orphans = new(avoidsOrphans ? OrphanRule.LenientInRun : OrphanRule.Off) }));
    }

    [Fact]
    public void TryFind_RowFirst_AnswersWhatTheAllocatorDoes()
    {
        var house = new HouseToSell(HallSource
            .ReadMap(Path.Combine(RepositoryFiles.Root, "samples/halls/concert-hall.json"), lenient: false));
        var scoring = new RowFirstScoring(house.Map);
        var lines = house.Map.SelectRows(static row => row.Kind == MapRowKind.Row) & house.Sellable;
        Compare(
            house,
            new OrderedStrategy("order", house.Map, lines, scoring, avoidsOrphans: false, 6).Open(),
            Library(house, size => new SeatRequest(size) { Scoring = scoring, Orphans = new(OrphanRule.Off), Within = lines }));
    }

    [Fact]
    public void TryFind_MoreThanWereEverAskedFor_IsNone()
    {
        var house = new HouseToSell(HallSource.ReadMap(Path.Combine(RepositoryFiles.Root, "samples/halls/black-box.json"), lenient: false));
        var order = new OrderedStrategy("order", house.Map, house.Sellable, SeatScoring.FirstFit, avoidsOrphans: false, 2).Open();

        Assert.True(order.TryFind(new SeatIndex[2]));
        Assert.False(order.TryFind(new SeatIndex[3]));
    }

    private static ISeatFinder Library(HouseToSell house, Func<int, SeatRequest> request) =>
        new AllocatorStrategy("allocator", house.Allocator, house.Sellable, request).Open();

    private static void Compare(HouseToSell house, ISeatFinder order, ISeatFinder allocator)
    {
        var arrivals = new SaleTerms { Abandon = 0.3 }.Draw(house.Sellable.Count, 5);
        var back = new Queue<SeatIndex[]>();
        var refused = 0;
        foreach (var arrival in arrivals)
        {
            var (one, other) = (new SeatIndex[arrival.Size], new SeatIndex[arrival.Size]);
            var found = order.TryFind(one);

            Assert.Equal(allocator.TryFind(other), found);
            Assert.Equal(other, one);
            if (!found)
            {
                refused++;
                continue;
            }

            order.Take(one);
            allocator.Take(one);
            if (arrival.Abandons)
            {
                back.Enqueue(one);
            }

            if (back.Count > 5)
            {
                var seats = back.Dequeue();
                order.GiveBack(seats);
                allocator.GiveBack(seats);
            }
        }

        Assert.True(refused > 0);
    }
}
