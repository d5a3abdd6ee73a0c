using SeatEngine.Layout;

namespace SeatEngine.Allocation;

/// <summary>How far it is in space to the nearest of some points: a tree halved along one axis after the other.</summary>
/// <remarks>Used by one thread: it begins with the point that was nearest last, since who asks goes from seat to neighbour.</remarks>
internal sealed class NearestPoint
{
    private const int Axes = 3;

    /// <summary>The middle of each range of points is the root of its tree.</summary>
    private readonly PlanPoint[] _points;
    private PlanPoint _last;
    private double _square;

    /// <param name="points">At least one.</param>
    public NearestPoint(PlanPoint[] points)
    {
        _points = points;
        _last = points[0];
        Halve(0, points.Length, 0);
    }

    /// <summary>The distance to the nearest point, in metres. Logarithmic on the whole.</summary>
    public double DistanceTo(PlanPoint place)
    {
        _square = SquareOf(place, _last);
        Look(place, 0, _points.Length, 0);
        return Math.Sqrt(_square);
    }

    private void Halve(int from, int end, int axis)
    {
        if (end - from < 2)
        {
            return;
        }

        var range = _points.AsSpan(from, end - from);
        range.Sort((a, b) => Along(a, axis).CompareTo(Along(b, axis)));
        var middle = (from + end) / 2;
        Halve(from, middle, (axis + 1) % Axes);
        Halve(middle + 1, end, (axis + 1) % Axes);
    }

    private void Look(in PlanPoint place, int from, int end, int axis)
    {
        while (from < end)
        {
            var middle = (from + end) / 2;
            var square = SquareOf(place, _points[middle]);
            if (square < _square)
            {
                (_square, _last) = (square, _points[middle]);
            }

            var aside = Along(place, axis) - Along(_points[middle], axis);
            axis = (axis + 1) % Axes;
            var (first, firstEnd, other, otherEnd) = aside < 0 ? (from, middle, middle + 1, end) : (middle + 1, end, from, middle);
            Look(place, first, firstEnd, axis);
            if (aside * aside >= _square)
            {
                return;
            }

            (from, end) = (other, otherEnd);
        }
    }

    private static double Along(in PlanPoint point, int axis) => axis switch
    {
        0 => point.X,
        1 => point.Y,
        _ => point.Z,
    };

    private static double SquareOf(in PlanPoint one, in PlanPoint other)
    {
        var (x, y, z) = (one.X - other.X, one.Y - other.Y, one.Z - other.Z);
        return (x * x) + (y * y) + (z * z);
    }
}
