using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Tests.Halls.Samples;

namespace SeatEngine.Tests.Maps;

public class SeatMapPlacesTests
{
    private static readonly SeatMap Map = SeatMap.Compile(ConcertHall.Build());

    [Fact]
    public void Nearest_ToEachSeat_IsThatSeat()
    {
        foreach (var seat in Map.Seats)
        {
            var near = Map.PositionOf(seat) with { X = Map.PositionOf(seat).X + 0.1 };
            Assert.Equal(seat, Map.Nearest(near));
        }
    }

    [Fact]
    public void Nearest_ToNowhere_IsNone()
    {
        Assert.True(Map.Nearest(new PlanPoint(500, 500), 10).IsNone);
        Assert.False(Map.Nearest(new PlanPoint(500, 500)).IsNone);
    }

    [Fact]
    public void Within_ARectangleACircleAndALasso_AreTheSeatsThere()
    {
        var box = new PlanBounds(-5, 4, 5, 9);

        Assert.Equal(Map.Select(seat => box.Contains(seat.Position)), Map.Within(box));
        Assert.Equal(Map.Select(static seat => seat.Position.PlanDistanceTo(new(0, 10)) <= 4), Map.Within(new PlanPoint(0, 10), 4));
        Assert.Equal(Map.Within(box), Map.Within([new(-5, 4), new(5, 4), new(5, 9), new(-5, 9)]));
        Assert.Equal(Map.Seats, Map.Within(Map.Bounds));
        Assert.InRange(Map.Within(box).Count, 50, 200);
    }
}
