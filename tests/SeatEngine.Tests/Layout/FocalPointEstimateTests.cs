using SeatEngine.Layout;

namespace SeatEngine.Tests.Layout;

public sealed class FocalPointEstimateTests
{
    [Fact]
    public void Of_StraightRows_LiesThreeSpacingsBeforeTheFirst()
    {
        var estimate = FocalPointEstimate.Of([Rows(new(0, 10), new(0, 1), 5), Rows(new(12, 10), new(0, 1), 5)]);

        Assert.Equal(HouseForm.EndStage, estimate.Form);
        Assert.Equal(new PlanPoint(6, 7), estimate.Point);
        Assert.Equal((0, -1), (estimate.GazeX, estimate.GazeY));
    }

    [Fact]
    public void Of_Fan_HasItsStageAtTheCentreOfItsArcsAndPrefersTheMiddle()
    {
        var centre = new PlanPoint(3, 4);
        var sections = new[] { -60, -30, 0, 30, 60 }.Select(degrees => Radial(centre, degrees, 10, 5)).ToArray();

        var estimate = FocalPointEstimate.Of(sections);

        Assert.Equal(HouseForm.EndStage, estimate.Form);
        Assert.InRange(estimate.StageCentre.PlanDistanceTo(new(3, 4)), 0, 0.01);
        Assert.InRange(estimate.Point.PlanDistanceTo(new(3, 9)), 0, 0.01);
        Assert.True(sections[2][0].PlanDistanceTo(estimate.Point) < sections[1][0].PlanDistanceTo(estimate.Point));
    }

    [Fact]
    public void Of_FlatFan_StaysNearTheFirstRow()
    {
        // Arcs about a point 60 m away: the stage is at the rows, not there.
        var sections = new[] { -12, -4, 4, 12 }.Select(degrees => Radial(default, degrees, 60, 10)).ToArray();

        var estimate = FocalPointEstimate.Of(sections);

        Assert.Equal(HouseForm.EndStage, estimate.Form);
        Assert.InRange(estimate.Point.PlanDistanceTo(default), 50, 60);
    }

    [Fact]
    public void Of_HouseInTheRound_IsItsMiddle()
    {
        var sections = Enumerable.Range(0, 24).Select(i => Radial(new(-5, 8), i * 15, 30, 10)).ToArray();

        var estimate = FocalPointEstimate.Of(sections);

        Assert.Equal(HouseForm.Centre, estimate.Form);
        Assert.InRange(estimate.Point.PlanDistanceTo(new(-5, 8)), 0, 0.01);
    }

    [Fact]
    public void Of_FacingStands_IsBetweenTheirFirstRows()
    {
        var estimate = FocalPointEstimate.Of([Rows(new(0, 10), new(0, 1), 8), Rows(new(0, -6), new(0, -1), 8)]);

        Assert.Equal(HouseForm.Centre, estimate.Form);
        Assert.Equal(new PlanPoint(0, 2), estimate.Point);
    }

    [Fact]
    public void Of_OneRow_LooksToTheTopOfThePlan()
    {
        var estimate = FocalPointEstimate.Of([[new PlanPoint(2, 5)]]);

        Assert.Equal(new PlanPoint(2, 2.3), estimate.Point);
        Assert.Equal((0, -1), (estimate.GazeX, estimate.GazeY));
    }

    [Fact]
    public void Of_NoRows_IsTheOrigin() => Assert.Equal(default, FocalPointEstimate.Of([]).Point);

    [Law]
    public bool Of_HouseMovedOnThePlan_MovesWithIt(short x, short y)
    {
        IReadOnlyList<PlanPoint>[] house =
            [Rows(new(0, 10), new(0.3, 1), 5), Rows(new(9, 10), new(-0.2, 1), 6), Rows(new(4, 9), new(0, 1), 7)];
        var moved = house.Select(rows => (IReadOnlyList<PlanPoint>)[.. rows.Select(row => new PlanPoint(row.X + x, row.Y + y))]).ToArray();
        var (here, there) = (FocalPointEstimate.Of(house), FocalPointEstimate.Of(moved));
        return here.Form == there.Form && there.Point.PlanDistanceTo(new(here.Point.X + x, here.Point.Y + y)) < 0.003;
    }

    private static IReadOnlyList<PlanPoint> Rows(PlanPoint first, PlanPoint step, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new PlanPoint(first.X + (i * step.X), first.Y + (i * step.Y)))];

    // Rows one behind another on a ray: 0 degrees is down the plan.
    private static IReadOnlyList<PlanPoint> Radial(PlanPoint centre, double degrees, double radius, int count)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return [.. Enumerable.Range(0, count).Select(i => new PlanPoint(centre.X + ((radius + i) * sin), centre.Y + ((radius + i) * cos)))];
    }
}
