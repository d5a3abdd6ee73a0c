using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>The floors of sections, which hang over the seats of others or stand before them.</summary>
internal sealed class SightFloors
{
    private readonly SightRules _rules;
    private readonly Floor[] _floors;

    public SightFloors(SeatMap map, SightRules rules)
    {
        _rules = rules;
        Dictionary<LevelId, string> levels = [];
        foreach (var level in map.Hall.Levels)
        {
            levels.TryAdd(level.Id, level.Name);
        }

        _floors =
        [
            .. map.Rows.GroupBy(static row => row.Section).Select(rows => new Floor(
                rows.Key,
                rows.Key.Level is { } level && levels.TryGetValue(level, out var name) ? name : rows.Key.Name,
                [.. rows.SelectMany(static row => row.Seats).Select(map.PositionOf)])),
        ];
    }

    /// <summary>What floors do to a view: the one that hides most of what is above, and those that the line meets.</summary>
    public (IReadOnlyList<SightBarrier> Barriers, double? SeenAbove) Over(SightPath path)
    {
        List<SightBarrier> barriers = [];
        double? seen = null;
        SightBarrier? lowest = null;
        var bounds = path.Bounds(_rules.HeadWidth);
        foreach (var floor in _floors)
        {
            if (ReferenceEquals(floor.Section, path.Row.Section) || floor.Highest <= Math.Min(path.Eye.Z, path.Focus.Z)
                || !Meet(floor.Bounds, bounds))
            {
                continue;
            }

            var (limit, over, met) = Of(floor, path);
            if (met is not null)
            {
                barriers.Add(met);
            }

            if (over is not null && !(seen <= limit))
            {
                (seen, lowest) = (limit, over);
            }
        }

        if (lowest is not null)
        {
            barriers.Add(lowest);
        }

        return (barriers, seen);
    }

    /// <summary>How far above the focal point one sees under a floor, where that floor then hangs, and where the line meets it.</summary>
    private (double Limit, SightBarrier? Over, SightBarrier? Met) Of(Floor floor, SightPath path)
    {
        var limit = double.PositiveInfinity;
        var nearest = double.PositiveInfinity;
        SightBarrier? over = null;
        SightBarrier? met = null;
        foreach (var place in floor.Seats)
        {
            var (along, aside) = path.Place(place);
            if (along < 0 || along > path.Length || Math.Abs(aside) > _rules.HeadWidth)
            {
                continue;
            }

            var underside = place.Z - _rules.FloorThickness;
            if (underside > path.Eye.Z)
            {
                var edge = Math.Min(along + _rules.FloorEdge, path.Length);
                var above = edge > 0 ? path.Eye.Z + ((underside - path.Eye.Z) * path.Length / edge) - path.Focus.Z : limit;
                nearest = Math.Min(nearest, along);
                if (above < limit)
                {
                    (limit, over) = (above, Barrier(floor, along, edge, place.Z, above < 0));
                }
            }
            else if (place.Z >= path.HeightAt(along) && underside <= path.HeightAt(along) && !(met?.Distance <= along))
            {
                met = Barrier(floor, along, Math.Min(along + _rules.FloorEdge, path.Length), place.Z, true);
            }
        }

        return (limit, over is null ? null : over with { Distance = Math.Round(nearest, 3) }, met);
    }

    private SightBarrier Barrier(Floor floor, double from, double until, double top, bool hides) => new(
        SightBarrierKind.Overhang, floor.Name, Math.Round(from, 3), Math.Round(until, 3), Math.Round(top - _rules.FloorThickness, 3),
        Math.Round(top, 3), hides);

    private static bool Meet(PlanBounds one, PlanBounds other) =>
        one.MinX <= other.MaxX && one.MaxX >= other.MinX && one.MinY <= other.MaxY && one.MaxY >= other.MinY;

    private sealed class Floor(Section section, string name, PlanPoint[] seats)
    {
        public Section Section { get; } = section;

        public string Name { get; } = name;

        public PlanPoint[] Seats { get; } = seats;

        public PlanBounds Bounds { get; } = PlanBounds.Around(seats);

        public double Highest { get; } = seats.Length == 0 ? double.NegativeInfinity : seats.Max(static seat => seat.Z);
    }
}
