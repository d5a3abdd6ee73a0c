using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>The small parts of the search, each by itself.</summary>
public class SearchPartTests
{
    [Law(30)]
    public void FusedSets_OfUpToSevenSets_AreTheirIntersection(int seed)
    {
        var random = new Random(seed);
        var sets = Enumerable.Range(0, random.Next(1, 8))
            .Select(_ => Enumerable.Range(0, 4).Select(_ => Dense(random)).ToArray()).ToArray();
        var all = sets.Aggregate(static (a, b) => [.. a.Zip(b, static (x, y) => x & y)]);
        var fused = new FusedSets(sets[0]);
        foreach (var set in sets[1..])
        {
            fused.And(set);
        }

        Assert.Equal(Math.Min(sets.Length, 3), fused.Count);
        for (var slot = 0; slot < 256; slot++)
        {
            var count = random.Next(1, Math.Min(64, 256 - slot) + 1);
            Assert.Equal(SlotBits.Has(all, slot), fused.Has(slot));
            Assert.Equal(SlotBits.Take(all, slot, count), fused.Bits(slot, count));
            Assert.Equal(SlotBits.HasAll(all, slot, count % 4), fused.HasAll(slot, count % 4));
        }

        fused.Return();
        fused.Return();
    }

    [Fact]
    public void FusedSets_WithNoSet_AreAsBefore()
    {
        var fused = new FusedSets(new ulong[] { 1 });

        fused.And((SeatSet?)null);

        Assert.Equal(1, fused.Count);
    }

    [Fact]
    public void Take_AWholeWord_TakesNothingOfTheNext()
    {
        Assert.Equal(5UL, SlotBits.Take([0, 5, ulong.MaxValue], 64, 64));
        Assert.Equal((1UL << 60) | 0b101, SlotBits.Take([0b101UL << 4, 1], 4, 64));
        Assert.Equal(ulong.MaxValue, SlotBits.Mask(64));
        Assert.Equal(ulong.MaxValue >> 1, SlotBits.Mask(63));
        Assert.Equal(0UL, SlotBits.Mask(0));
    }

    [Fact]
    public void Key_OfASeedAndSeat_IsTheSameInEveryVersion()
    {
        Assert.Equal(
            [
                (1UL, "A1", 2283305392388785288),
                (2UL, "A1", 1934922511536707752),
                (1UL, "A2", 3479889244815440466),
                (0UL, "B12", 4020753311408394390),
                (ulong.MaxValue, "Ä", 2930367607696819928),
            ],
            new[] { (1UL, "A1"), (2UL, "A1"), (1UL, "A2"), (0UL, "B12"),
                (ulong.MaxValue, "Ä") }.Select(static at => (at.Item1, at.Item2, SeatDraw.Key(at.Item1, new SeatId(at.Item2)))));
    }

    [Fact]
    public void ScoreOf_SeatsNearAPlace_IsTheDistanceInMillimetresAndThenTheQuality()
    {
        var map = Rows(4, 4);
        var ids = (string[])["A1", "A2"];
        var seats = ids.Select(id => Only(map, id).ToArray()[0]).ToArray();
        var point = new PlanPoint(-0.5, 0);
        var quality = seats.Sum(seat => (long)map.PrimaryRanking.QualityOf(seat));

        // The middle of the two is at -0.5, three metres behind the point.
        Assert.Equal(quality - (3000L << 27), new NearScoring(point, null).ScoreOf(map, seats));
        Assert.Equal(quality - (3000L << 27), new NearScoring(point, map.PrimaryRanking).ScoreOf(map, seats));
        Assert.Equal(new PlanPoint(-0.5, 3, 0), NearScoring.MiddleOf(map, seats));
        Assert.Equal("nearest to a place", new NearScoring(point, null).Name);
    }

    [Fact]
    public void ScoreOf_SeatsNearAPlaceByAnotherRanking_IsOfThatRanking()
    {
        var map = SeatMap.Compile(Rows(3).Hall with
        {
            Rankings =
            [
                new() { Name = "focal" },
                new() { Name = "painted", Kind = RankingKind.Painted, Painted = [new(new("A1"), 1), new(new("A2"), 2), new(new("A3"), 3)] },
            ],
        });
        var seat = Only(map, "A3").ToArray()[0];

        Assert.NotEqual(map.Rankings[0].QualityOf(seat), map.Rankings[1].QualityOf(seat));
        Assert.Equal(map.Rankings[1].QualityOf(seat), new NearScoring(map.PositionOf(seat), map.Rankings[1]).ScoreOf(map, [seat]));
    }

    [Fact]
    public void MiddleOf_SeatsAboveEachOther_IsTheirMeanInSpace()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "slope",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [Section("S",
                [new Row { Label = "A",
                Seats = [Seat("A1", 1, 0, 0) with { Position = new(2, 4, 1) }, Seat("A2", 2, 0, 0) with { Position = new(3, 8, 6) }] }])],
        });

        Assert.Equal(new PlanPoint(2.5, 6, 3.5), NearScoring.MiddleOf(map, [.. map.Rows[0].Seats]));
    }

    [Fact]
    public void Scorings_ThatComeWithTheLibrary_HaveNamesAndTellOfWeights()
    {
        var map = Rows(3, 3);
        var last = map.Rows[1].Seats[0];

        Assert.Equal(["quality", "centroid distance", "first fit"],
            new[] { SeatScoring.Quality, SeatScoring.CentroidDistance, SeatScoring.FirstFit }.Select(static scoring => scoring.Name));
        Assert.Equal([true, false, false], new[] { SeatScoring.Quality, SeatScoring.CentroidDistance,
            SeatScoring.FirstFit }.Select(static scoring => scoring.UsesWeights));
        Assert.Equal(-1, SeatScoring.FirstFit.ScoreOf(map, [last]));
        Assert.Equal(0, SeatScoring.FirstFit.ScoreOf(map, [map.Rows[0].Seats[2], last]));
    }

    [Law(40)]
    public void Tables_OfAnAllocator_AreBestFirstAndKept(int seed)
    {
        var map = SeatMap.Compile(RandomHouse.Draw(new Random(seed)));
        var allocator = new SeatAllocator(map);
        foreach (var ranking in map.Rankings)
        {
            int TopOf(IEnumerable<SeatIndex> seats) => seats.Max(seat => ranking.QualityOf(seat));
            var rows = map.Rows.Where(static row => row.Kind == MapRowKind.Row && row.Runs.Length > 1)
                .Select(row => (row, TopOf(row.Seats))).OrderByDescending(static row => row.Item2).ThenBy(static row => row.row.Ordinal);
            var rounds = map.Runs.Where(static run => run.Kind != SeatRunKind.Line && run.Booking == BookingMode.BySeat)
                .Select(run => (run, TopOf(Enumerable.Range(run.First.Value, run.Length).Select(static slot => new SeatIndex(slot)))))
                .OrderByDescending(static run => run.Item2).ThenBy(static run => run.run.Ordinal);

            Assert.Equal(rows, allocator.RowsWithAislesOf(ranking));
            Assert.Equal(rounds, allocator.RoundsOf(ranking));
            Assert.Same(allocator.RowsWithAislesOf(ranking), allocator.RowsWithAislesOf(ranking));
            Assert.Same(allocator.RoundsOf(ranking), allocator.RoundsOf(ranking));
            for (var count = 1; count <= 64; count += 21)
            {
                Assert.Equal(WindowBounds.Compute(map, ranking, count).OfWord, allocator.BoundsOf(ranking, count).OfWord);
                Assert.Same(allocator.BoundsOf(ranking, count), allocator.BoundsOf(ranking, count));
            }
        }

        var whole = map.Select(static seat => seat.Run is { Booking: BookingMode.Whole });
        Assert.Equal(map.Rows.Where(row => row.Seats.Any(whole.Contains)).OrderBy(static row => row.Ordinal),
            allocator.WholeRows.OrderBy(static row => row.Ordinal));
        Assert.Equal(map.Runs.Any(static run => run.Kind != SeatRunKind.Line), allocator.HasRounds);
        Assert.Equal(map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces, allocator.WheelchairPlaces);
        Assert.Equal(map.Seats - whole, allocator.SoldBySeat ?? map.Seats);
        Assert.Equal(whole.IsEmpty, allocator.SoldBySeat is null);
        Assert.Equal(map.Seats - whole - map.AccessiblePlaces, allocator.Ordinary ?? map.Seats);
        Assert.Equal(map.Select(static seat => (seat.Features & (SeatFeatures.StepFree | SeatFeatures.WheelchairSpace)) != 0),
            allocator.StepFree);
    }

    [Fact]
    public void Then_AStepMore_ComesLast()
    {
        var ladder = new SeatLadder(SeatSteps.Whole).Then(SeatSteps.Together);

        Assert.Equal([SeatSteps.Whole, SeatSteps.Together], ladder.Steps.ToArray());
        Assert.Equal(
            ["together", "together, leaving an orphan", SeatSteps.Nearby.Name, SeatSteps.AcrossAisle.Name, SeatSteps.StackedRows.Name,
                SeatSteps.SameSection.Name, SeatSteps.SameLevel.Name, SeatSteps.Anywhere.Name, SeatSteps.Whole.Name,
                SeatSteps.GeneralAdmission.Name],
            SeatLadder.Default.Steps.Select(static step => step.Name));
    }

    [Theory]
    [InlineData("12 13 20", "seats 12, 13, 20")]
    [InlineData("1 2 3 5 6", "seats 1–3, 5, 6")]
    [InlineData("3", "seat 3")]
    [InlineData("1 2 3 a b", "seats 1–3, a, b")]
    [InlineData("-1 0 1", "seats -1, 0, 1")]
    [InlineData("2147483647 2147483648", "seats 2147483647, 2147483648")]
    [InlineData("8 10", "seats 8, 10")]
    public void SeatLabels_InSeveralParts_AreListed(string labels, string expected) =>
        Assert.Equal(expected, ProposalWords.SeatLabels(labels.Split(' ')));

    private static ulong Dense(Random random) => (ulong)(random.NextInt64(long.MinValue, long.MaxValue) | random
        .NextInt64(long.MinValue, long.MaxValue) | random.NextInt64(long.MinValue, long.MaxValue));
}
