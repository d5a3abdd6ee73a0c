using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Layout;

public class PlanOutlinesTests
{
    [Fact]
    public void ConvexHull_OfASquareAndItsInside_IsTheSquare()
    {
        var hull = PlanOutlines.ConvexHull([new(0, 0), new(2, 0, 3), new(2, 2), new(0, 2), new(1, 1), new(1, 0)]);

        Assert.Equal([new(0, 0), new(0, 2), new(2, 0), new(2, 2)], hull.OrderBy(static point => point.X).ThenBy(static point => point.Y));
    }

    [Fact]
    public void ConvexHull_OfAnyPoints_HoldsThemAll()
    {
        Prop.ForAll(Lists().ToArbitrary(), points =>
        {
            var hull = PlanOutlines.ConvexHull(points);
            Assert.All(points, point => Assert.True(hull.Length < 3 || PlanOutlines.Contains(hull.AsSpan(), point with { Z = 0 })));
            Assert.All(hull, corner => Assert.Contains(corner, points));
        }).Check(Cases.Of(50));
    }

    [Fact]
    public void ConvexHull_WithACornerThatHardlyStandsOut_HasIt()
    {
        var hull = PlanOutlines.ConvexHull([new(-6, -8.5), new(6.5, -9), new(6, -9), new(7.5, -1), new(-8, 6.5)]);

        Assert.Contains(new PlanPoint(6, -9), hull);
    }

    [Fact]
    public void ConvexHull_OfLittle_IsLittle()
    {
        Assert.Empty(PlanOutlines.ConvexHull([]));
        Assert.Single(PlanOutlines.ConvexHull([new(1, 1), new(1, 1)]));
        Assert.Equal(2, PlanOutlines.ConvexHull([new(0, 0), new(1, 1), new(2, 2)]).Length);
        Assert.Throws<ArgumentException>(() => PlanOutlines.ConvexHull([new(double.NaN, 0)]));
    }

    [Fact]
    public void AroundRows_OfABlock_IsOneOutlineWithItsMargin()
    {
        var rows = Enumerable.Range(0, 4).Select(static row => new PlanPoint[] { new(0, row * 0.9), new(3, row * 0.9) });

        var outline = Assert.Single(PlanOutlines.AroundRows(rows));

        Assert.Equal(new PlanBounds(-0.5, -0.5, 3.5, 3.2), PlanBounds.Around(outline));
        Assert.Equal(4, outline.Length);
    }

    [Fact]
    public void AroundRows_ThatStandApart_AreBridgedOnlyWhenAsked()
    {
        PlanPoint[][] rows = [[new(0, 0), new(3, 0)], [new(0, 3), new(6, 3)], [new(20, 20)], [], [new(21, 20), new(21, 20)]];

        Assert.Equal(3, PlanOutlines.AroundRows(rows).Length);
        Assert.Equal(2, PlanOutlines.AroundRows(rows, bridge: 2.5).Length);
        Assert.Empty(PlanOutlines.AroundRows([]));
    }

    [Fact]
    public void AroundRows_OfAnyRows_HoldThemAll()
    {
        Prop.ForAll(Lists().ToArbitrary(), Lists().ToArbitrary(), (first, second) =>
        {
            var outlines = PlanOutlines.AroundRows([first, second], 0.5, 1);
            Assert.All(first.Concat(second), point => Assert.Contains(outlines, outline => PlanOutlines.Contains(outline.AsSpan(), point)));
        }).Check(Cases.Of(50));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(0, 0, true)]
    [InlineData(2, 1, true)]
    [InlineData(1, 0, true)]
    [InlineData(2.001, 1, false)]
    [InlineData(1, -0.001, false)]
    [InlineData(1.5, 1.9, false)]
    public void Contains_APoint_WithTheEdge(double x, double y, bool expected) =>
        Assert.Equal(expected, PlanOutlines.Contains([new(0, 0), new(2, 0), new(2, 1), new(1, 1.5), new(0, 2)], new(x, y)));

    private static Gen<PlanPoint[]> Lists() =>
        from count in Gen.Choose(1, 12)
        from points in (from x in Gen.Choose(-20, 20) from y in Gen.Choose(-20, 20) select new PlanPoint(x / 2.0, y / 2.0)).ArrayOf(count)
        select points;
}
