using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Layout;

public class RowPathTests
{
    [Fact]
    public void PointAt_OnALine_RunsToTheRightOfWhoLooksForward()
    {
        Assert.Equal(new PlanPoint(3, 2, 1), RowPath.Line(new(1, 2, 1)).PointAt(2));
        Assert.Equal(new PlanPoint(1, 4, 1), RowPath.Line(new(1, 2, 1), 90).PointAt(2));
        Assert.Equal(new PlanPoint(-1, 2, 1), RowPath.Line(new(1, 2, 1), 180).PointAt(2));
    }

    [Fact]
    public void PointAt_OnAnArc_RunsRoundItsCentre()
    {
        var arc = RowPath.Arc(new(0, -10), 10);

        Assert.Equal(new PlanPoint(0, 0), arc.PointAt(0));
        Assert.Equal(new PlanPoint(10, -10), arc.PointAt(10 * Math.PI / 2));
        Assert.Equal(new PlanPoint(-10, -10), arc.PointAt(-10 * Math.PI / 2));
        Assert.Equal(new PlanPoint(-10, -10), RowPath.Arc(new(0, -10), 10, 90).PointAt(0));
        Assert.Equal(new PlanPoint(0, -20), RowPath.Arc(new(0, -10), 10, 180).PointAt(0));
    }

    [Fact]
    public void Behind_OfAPath_LiesAwayFromWhatPeopleLookAt()
    {
        Assert.Equal(new PlanPoint(0, 1, 0.2), RowPath.Line(default).Behind(1, 0.2).PointAt(0));
        Assert.Equal(new PlanPoint(-1, 0), RowPath.Line(default, 90).Behind(1).PointAt(0));
        Assert.Equal(new PlanPoint(0, 6, 0.5), RowPath.Arc(default, 5).Behind(1, 0.5).PointAt(0));
        Assert.Equal(new PlanPoint(0, 4), RowPath.Arc(default, 5).Behind(-1).PointAt(0));
    }

    [Fact]
    public void PointAt_AlongAnyPath_KeepsDistancesAndMillimetres()
    {
        Prop.ForAll(Gen.Choose(-3600, 3600).ToArbitrary(), Gen.Choose(-5000, 5000).ToArbitrary(), (turn, offset) =>
        {
            foreach (var path in new[] { RowPath.Line(new(1, 2), turn / 10.0), RowPath.Arc(new(1, 2), 12, turn / 10.0) })
            {
                var (here, next) = (path.PointAt(offset / 1000.0), path.PointAt((offset / 1000.0) + 0.55));
                Assert.Equal(here.Rounded(), here);
                Assert.InRange(here.PlanDistanceTo(next), 0.547, 0.552);
                Assert.InRange(here.PlanDistanceTo(path.Behind(0.9).PointAt(offset / 1000.0)), 0.898, 1.1);
            }

            Assert.InRange(RowPath.Arc(new(1, 2), 12, turn / 10.0).PointAt(offset / 1000.0).PlanDistanceTo(new(1, 2)), 11.999, 12.001);
        }).Check(Cases.Of(200));
    }

    [Fact]
    public void Paths_OfNumbersThatMakeNone_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => RowPath.Line(new(double.NaN, 0)));
        Assert.Throws<ArgumentException>(() => RowPath.Line(default, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => RowPath.Arc(default, 0));
        Assert.Throws<ArgumentException>(() => RowPath.Arc(default, 5).Behind(-5));
        Assert.Throws<ArgumentException>(() => RowPath.Line(default).Behind(double.NaN));
    }
}
