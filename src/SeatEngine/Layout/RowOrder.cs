using System.Runtime.InteropServices;

namespace SeatEngine.Layout;

/// <summary>Finds the order in which the seats of a row sit, from their positions alone.</summary>
internal static class RowOrder
{
    /// <summary>Up to so many seats the walk from neighbour to neighbour is tried, which is quadratic.</summary>
    private const int LongestWalk = 512;

    /// <summary>
    /// The sitting order of points that stand along one line, straight or curved: the order listed when no other
    /// makes a shorter way, else the order along the row's main direction, else, for rows bent further than a half
    /// circle, a chain grown from neighbour to neighbour.
    /// </summary>
    public static int[] Along(ReadOnlySpan<PlanPoint> points)
    {
        var listed = new int[points.Length];
        for (var i = 0; i < listed.Length; i++)
        {
            listed[i] = i;
        }

        if (points.Length < 3)
        {
            return listed;
        }

        var best = listed;
        var bestLength = Length(points, listed);
        Consider(points, Projected(points), ref best, ref bestLength);
        if (points.Length <= LongestWalk && !IsEven(points, best, bestLength))
        {
            Consider(points, Walked(points), ref best, ref bestLength);
        }

        return best;
    }

    private static void Consider(ReadOnlySpan<PlanPoint> points, int[] order, ref int[] best, ref double bestLength)
    {
        var length = Length(points, order);
        if (length < bestLength - 1e-6)
        {
            (best, bestLength) = (order, length);
        }
    }

    private static double Length(ReadOnlySpan<PlanPoint> points, int[] order)
    {
        var length = 0.0;
        for (var i = 1; i < order.Length; i++)
        {
            length += points[order[i - 1]].PlanDistanceTo(points[order[i]]);
        }

        return length;
    }

    /// <summary>Whether no step is more than twice the mean: then no other order can be better by much.</summary>
    private static bool IsEven(ReadOnlySpan<PlanPoint> points, int[] order, double length)
    {
        var limit = 2 * length / (order.Length - 1);
        for (var i = 1; i < order.Length; i++)
        {
            if (points[order[i - 1]].PlanDistanceTo(points[order[i]]) > limit)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Projected(ReadOnlySpan<PlanPoint> points)
    {
        var (mx, my) = (0.0, 0.0);
        foreach (var point in points)
        {
            (mx, my) = (mx + point.X, my + point.Y);
        }

        (mx, my) = (mx / points.Length, my / points.Length);
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            var (dx, dy) = (point.X - mx, point.Y - my);
            (xx, xy, yy) = (xx + (dx * dx), xy + (dx * dy), yy + (dy * dy));
        }

        // The main axis of the scatter: the eigenvector of the larger eigenvalue, without trigonometry.
        var half = (xx - yy) / 2;
        var root = Math.Sqrt((half * half) + (xy * xy));
        var (ax, ay) = half >= 0 ? (half + root, xy) : (xy, root - half);
        var keys = new double[points.Length];
        var order = new int[points.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = (points[i].X * ax) + (points[i].Y * ay);
        }

        Array.Sort(keys, order, Comparer<double>.Default);
        return order;
    }

    /// <summary>Grows a chain at whichever end has the nearest point left, so that it may begin anywhere.</summary>
    private static int[] Walked(ReadOnlySpan<PlanPoint> points)
    {
        var rest = new List<int>(points.Length);
        for (var i = 1; i < points.Length; i++)
        {
            rest.Add(i);
        }

        var chain = new LinkedList<int>([0]);
        while (rest.Count > 0)
        {
            var (before, after) = (chain.First!.Value, chain.Last!.Value);
            var (left, right) = (Nearest(points, rest, points[before]), Nearest(points, rest, points[after]));
            if (points[left].PlanDistanceTo(points[before]) < points[right].PlanDistanceTo(points[after]))
            {
                chain.AddFirst(left);
                rest.Remove(left);
            }
            else
            {
                chain.AddLast(right);
                rest.Remove(right);
            }
        }

        return [.. chain];
    }

    private static int Nearest(ReadOnlySpan<PlanPoint> points, List<int> rest, PlanPoint from)
    {
        var best = rest[0];
        foreach (var candidate in CollectionsMarshal.AsSpan(rest)[1..])
        {
            if (points[candidate].PlanDistanceTo(from) < points[best].PlanDistanceTo(from))
            {
                best = candidate;
            }
        }

        return best;
    }
}
