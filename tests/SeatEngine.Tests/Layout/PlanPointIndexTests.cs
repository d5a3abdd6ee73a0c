using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Layout;

public class PlanPointIndexTests
{
    [Fact]
    public void Nearest_AmongAnyPoints_IsWhatAPlainLoopFinds()
    {
        Prop.ForAll(PointLists().ToArbitrary(), Points(60).ToArbitrary(), Gen.Choose(0, 90).ToArbitrary(), (points, place, limit) =>
        {
            var index = new PlanPointIndex(points);
            foreach (var most in new[] { double.PositiveInfinity, limit })
            {
                var expected = Enumerable.Range(0, points.Length)
                    .Where(at => points[at].PlanDistanceTo(place) <= most)
                    .OrderBy(at => Square(points[at], place))
                    .ThenBy(static at => at)
                    .FirstOrDefault(-1);
                Assert.Equal(expected, index.Nearest(place, most));
            }
        }).Check(Cases.Of(500));
    }

    [Fact]
    public void Within_AnyShape_IsWhatAPlainLoopFinds()
    {
        Prop.ForAll(PointLists().ToArbitrary(), Points(60).ListOf(6).ToArbitrary(), (points, corners) =>
        {
            var index = new PlanPointIndex(points);
            var box = PlanBounds.Around(corners.Take(2));
            var circle = (Middle: corners[0], Radius: (double)(int)corners[0].PlanDistanceTo(corners[1]));
            PlanPoint[] outline = [.. corners];

            Assert.Equal(Where(points, box.Contains), index.Within(box));
            Assert.Equal(Where(points, point => Square(point, circle.Middle) <= circle.Radius * circle.Radius),
                index.Within(circle.Middle, circle.Radius));
            Assert.Equal(Where(points, point => PlanOutlines.Contains(outline, point)), index.Within([.. outline]));
        }).Check(Cases.Of(500));
    }

    /// <summary>All points of a rectangle, however it is turned, are among those of the cells that it touches, each once.</summary>
    [Fact]
    public void AddNear_ARectangleTurned_HasAllThatLieInIt()
    {
        var widths = Gen.Choose(0, 30).ToArbitrary();
        Prop.ForAll(PointLists().ToArbitrary(), Points(60).ListOf(2).ToArbitrary(), widths, (points, ends, width) =>
        {
            var (dx, dy) = (ends[1].X - ends[0].X, ends[1].Y - ends[0].Y);
            var scale = width / Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
            PlanPoint[] outline = [ends[0], ends[1], new(ends[1].X - (dy * scale), ends[1].Y + (dx * scale)),
                new(ends[0].X - (dy * scale), ends[0].Y + (dx * scale))];
            var found = new List<int>();

            new PlanPointIndex(points).AddNear(outline, found);

            Assert.Equal(found.Count, found.Distinct().Count());
            Assert.Empty(Where(points, point => PlanOutlines.Contains(outline, point)).Except(found));
        }).Check(Cases.Of(500));
    }

    [Fact]
    public void Index_OfFarFlungPoints_StaysSmallAndRight()
    {
        PlanPoint[] points = [.. Enumerable.Range(0, 1000).Select(static at => new PlanPoint(at % 30, at / 30)), new PlanPoint(1e9, -1e9),
            new PlanPoint(-1e9, 0)];
        var index = new PlanPointIndex(points);

        Assert.Equal(1000, index.Nearest(new(9e8, -9e8)));
        Assert.Equal(31, index.Nearest(new(1.2, 0.9)));
        Assert.Equal(1002, index.Within(new PlanBounds(double.NegativeInfinity, -1e300, double.PositiveInfinity, 1e300)).Length);
        Assert.Empty(index.Within(new PlanBounds(double.NaN, 0, 1, 1)));
    }

    [Fact]
    public void Calls_WithWhatIsNoPlace_AreRefused()
    {
        var index = new PlanPointIndex([new(0, 0)]);

        Assert.Throws<ArgumentException>(() => new PlanPointIndex([new(double.NaN, 0)]));
        Assert.Throws<ArgumentException>(() => index.Nearest(new(double.NaN, 0)));
        Assert.ThrowsAny<ArgumentException>(() => index.Nearest(default, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Within(default, -1));
        Assert.Throws<ArgumentException>(() => index.Within([new(0, 0), new(1, 0), new(0, double.PositiveInfinity)]));
        Assert.Equal(-1, new PlanPointIndex([]).Nearest(default));
    }

    private static Gen<PlanPoint[]> PointLists() =>
        from wide in Gen.Elements(1, 20, 50)
        from count in Gen.Choose(0, 120)
        from points in Points(wide).ArrayOf(count)
        select points;

    // On a grid, so that ties and edges come up all the time.
    private static Gen<PlanPoint> Points(int reach) =>
        from x in Gen.Choose(-reach, reach)
        from y in Gen.Choose(-reach, reach)
        from z in Gen.Choose(0, 9)
        select new PlanPoint(x, y, z);

    private static double Square(PlanPoint point, PlanPoint place) => Math.Pow(point.X - place.X, 2) + Math.Pow(point.Y - place.Y, 2);

    private static IEnumerable<int> Where(PlanPoint[] points, Predicate<PlanPoint> isIn) =>
        Enumerable.Range(0, points.Length).Where(at => isIn(points[at]));
}
