using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Maps;

public sealed class RankingTests
{
    [Law]
    public void Composite_AnyWeights_AreTheSharesOfEachCost(int seed)
    {
        var random = new Random(seed);
        var plain = RandomHalls.Make(seed);
        double Weight() => random.Next(3) == 0 ? 0 : random.Next(1, 10);
        var weights = new RankingWeights(Weight(), Weight(), Weight(), random.Next(1, 10));
        var hall = plain with
        {
            FocalPoint = new PlanPoint(random.Next(-9, 10), random.Next(-9, 10), random.Next(3)),
            Sections = [.. plain.Sections.Select(section =>
                section with { Rows =
                [.. section.Rows.Select(row => row with { Seats =
                [.. row.Seats.Select(seat => random.Next(4) == 0 ? seat with { Features = SeatFeatures.RestrictedView } : seat)] })] })],
            Rankings = [new() { Name = "all", Kind = RankingKind.Composite, Weights = weights },
                new() { Name = "near", Kind = RankingKind.FocalPoint }],
        };
        var map = SeatMap.Compile(hall);
        var seats = map.Seats.ToArray();

        double[] Shares(Func<SeatIndex, double> cost)
        {
            var costs = Array.ConvertAll(seats, seat => cost(seat));
            var (least, most) = (costs.Min(), costs.Max());
            return Array.ConvertAll(costs, one => most - least > 1e-9 ? (one - least) / (most - least) : 0);
        }

        // The axis of the house leads from its focal point to the middle of its seats.
        var focal = map.FocalPoint;
        var (ax, ay) = (map.Bounds.Centre.X - focal.X, map.Bounds.Centre.Y - focal.Y);
        double FromAxis(SeatIndex seat)
        {
            var (x, y) = (map.PositionOf(seat).X - focal.X, map.PositionOf(seat).Y - focal.Y);
            var along = ((x * ax) + (y * ay)) / ((ax * ax) + (ay * ay));
            return new PlanPoint(x, y).PlanDistanceTo(new PlanPoint(along * ax, along * ay));
        }

        var far = Shares(map.FocalDistanceOf);
        var aside = Shares(seat => (ax, ay) == (0, 0) ? 0 : FromAxis(seat));
        var high = Shares(seat => Math.Abs(map.PositionOf(seat).Z - focal.Z));
        var hidden = Shares(seat => map[seat].Features == SeatFeatures.RestrictedView ? 1 : 0);
        var total = Enumerable.Range(0, seats.Length)
            .Select(i => (weights.Distance * far[i]) + (weights.Centre * aside[i]) + (weights.Elevation * high[i])
                + (weights.FreeView * hidden[i]))
            .ToArray();

        AssertQuality(map.Rankings[0], seats, total);
        AssertQuality(map.Rankings[1], seats, Array.ConvertAll(seats, map.FocalDistanceOf));
    }

    [Fact]
    public void Composite_SensibleWeights_AreThoseThatAreFiniteAndNotAllNone()
    {
        Assert.All(
            [new(0, 0, 0, 0), new(-1, 2, 0, 0), new(1, double.NaN, 0, 0), new(1, 0, double.PositiveInfinity, 0),
                new RankingWeights(1, 1, 1, -1)],
            static weights => Assert.Throws<ArgumentException>("hall",
                () => Compile(new RankingDefinition { Name = "c", Kind = RankingKind.Composite, Weights = weights })));
        Assert.Equal(3, Compile(new RankingDefinition { Name = "c", Kind = RankingKind.Composite, Weights = new(0, 0, 1, 0) }).SeatCount);
    }

    [Fact]
    public void Painted_FromOneToAThousand_SpansTheWholeScale()
    {
        var map = Compile(Painted(("S-A-1", 1), ("S-A-2", 1000), ("S-A-3", 500)));

        Assert.Equal([0, SeatRanking.MaxQuality, (499 * SeatRanking.MaxQuality / 999) + 1],
            new[] { "S-A-1", "S-A-2", "S-A-3" }.Select(id => map.Rankings[0].QualityOf(Index(map, id))));
        Assert.Throws<ArgumentException>("hall", () => Compile(Painted(("S-A-1", 0))));
        Assert.Throws<ArgumentException>("hall", () => Compile(Painted(("S-A-1", 1001))));
        Assert.Throws<ArgumentException>("hall", () => Compile(Painted(("S-A-9", 5))));
    }

    [Fact]
    public void Compile_EverySeatAlike_RanksThemAllBest()
    {
        var map = SeatMap.Compile(Lines.Hall(Lines.Row("A", "x", 0)));

        Assert.Equal(SeatRanking.MaxQuality, map.PrimaryRanking.QualityOf(Index(map, "S-A-1")));
    }

    [Fact]
    public void Composite_SeatsThatDifferByRoundingAlone_RankAlike()
    {
        // A row on a slanted line through the focal point: all stand on the axis of the house, but for what a double cannot say.
        var row = new Row
        {
            Label = "A",
            Seats = [.. Enumerable.Range(1, 9).Select(static i => Lines.Seat("S", "A", i, 0.7 * i, 0.3 * i))]
        };
        var map = SeatMap.Compile(Lines.Hall(row) with
        {
            FocalPoint = new PlanPoint(0, 0),
            Rankings = [new() { Name = "axis", Kind = RankingKind.Composite, Weights = new(0, 1, 0, 0) }]
        });

        Assert.All(map.Seats.ToArray(), seat => Assert.Equal(SeatRanking.MaxQuality, map.Rankings[0].QualityOf(seat)));
    }

    [Fact]
    public void SumOf_StretchesOfSlots_AddsTheirQualitiesAndRefusesOthers()
    {
        var map = Compile(Painted(("S-A-1", 1), ("S-A-2", 1000), ("S-A-3", 500)));
        var (ranking, first) = (map.Rankings[0], Index(map, "S-A-1"));

        Assert.Equal((uint)Enumerable.Range(first.Value, 3).Sum(slot => ranking.QualityOf(new SeatIndex(slot))), ranking.SumOf(first, 3));
        Assert.Equal(0u, ranking.SumOf(new SeatIndex(map.SlotCount), 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => ranking.SumOf(first, 4097));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => ranking.SumOf(first, -1));
        Assert.Throws<ArgumentOutOfRangeException>("first", () => ranking.SumOf(new SeatIndex(map.SlotCount - 1), 2));
        Assert.Throws<ArgumentOutOfRangeException>("seat", () => ranking.QualityOf(new SeatIndex(map.SlotCount)));
        Assert.Throws<ArgumentOutOfRangeException>("seat", () => ranking.QualityOf(new SeatIndex(-1)));
    }

    private static void AssertQuality(SeatRanking ranking, SeatIndex[] seats, double[] costs)
    {
        var (least, most) = (costs.Min(), costs.Max());
        for (var i = 0; i < seats.Length; i++)
        {
            // A hair's breadth of a double may fall on the other side of a half.
            var expected = most - least > 1e-9 ? (most - costs[i]) / (most - least) * SeatRanking.MaxQuality : SeatRanking.MaxQuality;
            Assert.InRange(ranking.QualityOf(seats[i]), expected - 0.51, expected + 0.51);
        }
    }

    private static RankingDefinition Painted(params (string Seat, int Value)[] painted) =>
        new()
        {
            Name = "p",
            Kind = RankingKind.Painted,
            Painted = [.. painted.Select(static one => new PaintedQuality(new SeatId(one.Seat), one.Value))]
        };

    private static SeatMap Compile(RankingDefinition ranking) =>
        SeatMap.Compile(Lines.Hall(Lines.Row("A", "xxx", 0)) with { Rankings = [ranking] });

    private static SeatIndex Index(SeatMap map, string id) =>
        map.TryGetIndex(new SeatId(id), out var seat) ? seat : throw new ArgumentException(id);
}
