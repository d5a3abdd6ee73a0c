using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Maps;

/// <summary>The fixtures of a hall that can stand in a sight line: those with an outline, and a height or made to be in the way.</summary>
internal sealed class SightObstacles
{
    private readonly (HallFixture Fixture, double Bottom)[] _fixtures;

    public SightObstacles(SeatMap map) => _fixtures =
    [
        .. map.Hall.Fixtures
            .Where(static fixture => fixture.Outline.Length >= 3 && fixture.Kind != FixtureKind.Stage
                && (fixture.Height is not null || fixture.Kind == FixtureKind.Obstacle))
            .Select(fixture => (fixture, FloorOf(map, fixture))),
    ];

    public IEnumerable<SightBarrier> In(SightPath path)
    {
        foreach (var (fixture, bottom) in _fixtures)
        {
            if (Crossing(path, fixture.Outline.AsSpan()) is not { } crossing)
            {
                continue;
            }

            double? top = fixture.Height is { } height ? bottom + height : null;
            var (from, until) = (path.HeightAt(crossing.From), path.HeightAt(crossing.Until));
            yield return new SightBarrier(
                SightBarrierKind.Fixture,
                fixture.Name,
                Math.Round(crossing.From, 3),
                Math.Round(crossing.Until, 3),
                Math.Round(bottom, 3),
                top is { } known ? Math.Round(known, 3) : null,
                Math.Min(from, until) < top && Math.Max(from, until) > bottom);
        }
    }

    /// <summary>The floor that it says it stands on; else that of the nearest seat of its level; else the stage's.</summary>
    private static double FloorOf(SeatMap map, HallFixture fixture)
    {
        var own = fixture.Outline.Min(static corner => corner.Z);
        if (own != 0 || fixture.Level is not { } level)
        {
            return own;
        }

        var middle = PlanBounds.Around(fixture.Outline).Centre;
        var (floor, nearest) = (0.0, double.PositiveInfinity);
        foreach (var row in map.Rows.Where(row => row.Section.Level == level))
        {
            foreach (var seat in row.Seats)
            {
                var position = map.PositionOf(seat);
                var distance = position.PlanDistanceTo(middle);
                if (distance < nearest)
                {
                    (floor, nearest) = (position.Z, distance);
                }
            }
        }

        return floor;
    }

    /// <summary>From where to where along the way an outline lies; null when it lies beside it.</summary>
    private static (double From, double Until)? Crossing(SightPath path, ReadOnlySpan<PlanPoint> outline)
    {
        var (from, until) = (double.PositiveInfinity, double.NegativeInfinity);
        var (beforeAlong, beforeAside) = path.Place(outline[^1]);
        foreach (var corner in outline)
        {
            var (along, aside) = path.Place(corner);
            if (aside > 0 != beforeAside > 0)
            {
                var cut = beforeAlong + ((along - beforeAlong) * beforeAside / (beforeAside - aside));
                (from, until) = (Math.Min(from, cut), Math.Max(until, cut));
            }

            (beforeAlong, beforeAside) = (along, aside);
        }

        (from, until) = (Math.Max(0, from), Math.Min(path.Length, until));
        return from < until ? (from, until) : null;
    }
}
