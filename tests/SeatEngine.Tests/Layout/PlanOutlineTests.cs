using SeatEngine.Layout;

namespace SeatEngine.Tests.Layout;

public sealed class PlanOutlineTests
{
    // An L: a square of 4 by 4 without its upper right quarter.
    private static readonly PlanPoint[] Outline = [new(0, 0), new(2, 0), new(2, 2), new(4, 2), new(4, 4), new(0, 4)];

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(3, 3, true)]
    [InlineData(3, 1, false)]
    [InlineData(-0.1, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(4, 4, true)]
    [InlineData(0, 0, true)]
    public void Contains_Point_GoesByTheOutlineAndItsEdge(double x, double y, bool expected)
    {
        Assert.Equal(expected, PlanOutline.Contains(Outline, new(x, y)));
        Assert.Equal(expected, PlanOutline.Contains([.. Outline.Reverse()], new(x, y)));
    }

    [Theory]
    [InlineData(2.2, 1, true)]
    [InlineData(2.4, 1, false)]
    [InlineData(4.2, 4.2, true)]
    [InlineData(4.25, 4.25, false)]
    public void Contains_PointOutside_CountsUpToTheTolerance(double x, double y, bool expected) =>
        Assert.Equal(expected, PlanOutline.Contains(Outline, new(x, y), 0.3));

    [Fact]
    public void Contains_FewerThanThreeCorners_HaveNoInside()
    {
        Assert.False(PlanOutline.Contains([], default));
        Assert.False(PlanOutline.Contains([default, new(1, 0)], new(0.5, 0), 1));
    }
}
