using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Measures rows: which way they run at each seat, and each section's usual width of a place and depth of a row.</summary>
internal sealed class SpacingFrames
{
    /// <summary>The share of distances below the one that counts as usual: gaps and aisles are above it.</summary>
    private const double Quantile = 0.25;

    /// <summary>How many seats of a section are looked at to learn how deep its rows are.</summary>
    private const int Samples = 100;

    private readonly SeatMap _map;
    private readonly Dictionary<Section, SectionMeasures> _sections = [];
    private readonly (double X, double Y)[] _along;

    public SpacingFrames(SeatMap map, SpacingRule rule)
    {
        _map = map;
        _along = new (double X, double Y)[map.SlotCount];
        foreach (var rows in map.Rows.Where(static row => row.Kind == MapRowKind.Row).GroupBy(static row => row.Section))
        {
            Measure(rows.Key, [.. rows], rule);
        }
    }

    /// <summary>How things lie as seen from a seat; null for a seat of a box or table.</summary>
    public SpacingFrame? FrameOf(SeatIndex seat)
    {
        var row = _map.RowOf(seat);
        if (row.Kind != MapRowKind.Row)
        {
            return null;
        }

        var section = _sections[row.Section];
        return new(_along[seat.Value].X, _along[seat.Value].Y, section.SeatPitch, section.RowPitch);
    }

    /// <summary>
    /// The place of each of a row's seats along it: neighbours of a run are one place apart, gaps as many as would fit.
    /// </summary>
    public int[] PlacesAlong(SeatIndex[] sitting)
    {
        var places = new int[sitting.Length];
        for (var i = 1; i < sitting.Length; i++)
        {
            var areNeighbours = _map.RunOf(sitting[i - 1])!.Contains(sitting[i]);
            var pitch = _sections[_map.RowOf(sitting[i]).Section].SeatPitch;
            places[i] = places[i - 1] + (areNeighbours ? 1 : Math.Max(1, SpacingFrame.Whole(Apart(sitting[i - 1], sitting[i]) / pitch)));
        }

        return places;
    }

    private void Measure(Section section, MapRow[] rows, SpacingRule rule)
    {
        var lines = Array.ConvertAll(rows, row => row.Seats.Where(seat => _map.RunOf(seat) is not null).ToArray());
        var gaps = new List<double>();
        var (x, y) = (0.0, 0.0);
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Length; i++)
            {
                gaps.Add(Apart(line[i - 1], line[i]));
                var (one, other) = (_map.PositionOf(line[i - 1]), _map.PositionOf(line[i]));
                (x, y) = (x + other.X - one.X, y + other.Y - one.Y);
            }
        }

        var seatPitch = rule.SeatPitch ?? Usual(gaps, 0.5);
        var mean = Unit(x, y) ?? Across(rows) ?? (1, 0);
        foreach (var line in lines)
        {
            Direct(line, seatPitch, mean);
        }

        foreach (var place in rows.SelectMany(static row => row.Seats).Where(seat => _map.RunOf(seat) is null))
        {
            _along[place.Value] = mean;
        }

        _sections.Add(section, new(seatPitch, rule.RowPitch ?? Usual(RowDistances(rows, seatPitch), 2 * seatPitch)));
    }

    /// <summary>Which way a row runs at each of its seats: from the seat before to the seat after, where they are near.</summary>
    private void Direct(SeatIndex[] line, double seatPitch, (double X, double Y) mean)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var before = i > 0 && Apart(line[i - 1], line[i]) < 3 * seatPitch ? i - 1 : i;
            var after = i + 1 < line.Length && Apart(line[i], line[i + 1]) < 3 * seatPitch ? i + 1 : i;
            if (before == after)
            {
                (before, after) = (Math.Max(0, i - 1), Math.Min(line.Length - 1, i + 1));
            }

            var (one, other) = (_map.PositionOf(line[before]), _map.PositionOf(line[after]));
            _along[line[i].Value] = Unit(other.X - one.X, other.Y - one.Y) ?? mean;
        }
    }

    /// <summary>For some seats, the way to the nearest row before or behind, straight or a place aside.</summary>
    private List<double> RowDistances(MapRow[] rows, double seatPitch)
    {
        var seats = rows.SelectMany(static row => row.Seats).ToArray();
        var step = Math.Max(1, seats.Length / Samples);
        var distances = new List<double>();
        for (var i = 0; i < seats.Length; i += step)
        {
            var (from, along, row) = (_map.PositionOf(seats[i]), _along[seats[i].Value], _map.RowOf(seats[i]));
            var nearest = double.PositiveInfinity;
            foreach (var other in seats)
            {
                var to = _map.PositionOf(other);
                var (dx, dy) = (to.X - from.X, to.Y - from.Y);
                var deep = Math.Abs((dy * along.X) - (dx * along.Y));
                if (deep < nearest && deep > seatPitch / 4 && Math.Abs((dx * along.X) + (dy * along.Y)) < 1.5 * seatPitch
                    && _map.RowOf(other) != row)
                {
                    nearest = deep;
                }
            }

            if (double.IsFinite(nearest))
            {
                distances.Add(nearest);
            }
        }

        return distances;
    }

    private (double X, double Y)? Across(MapRow[] rows)
    {
        var seat = rows.SelectMany(static row => row.Seats).First();
        var (from, focal) = (_map.PositionOf(seat), _map.FocalPointOf(seat));
        return Unit(from.Y - focal.Y, focal.X - from.X);
    }

    private double Apart(SeatIndex one, SeatIndex other) => _map.PositionOf(one).PlanDistanceTo(_map.PositionOf(other));

    private static (double X, double Y)? Unit(double x, double y)
    {
        var length = Math.Sqrt((x * x) + (y * y));
        return length > 1e-6 ? (x / length, y / length) : null;
    }

    private static double Usual(List<double> distances, double otherwise)
    {
        distances.RemoveAll(static distance => distance < 1e-3);
        if (distances.Count == 0)
        {
            return otherwise;
        }

        distances.Sort();
        return distances[(int)(distances.Count * Quantile)];
    }

    private readonly record struct SectionMeasures(double SeatPitch, double RowPitch);
}
