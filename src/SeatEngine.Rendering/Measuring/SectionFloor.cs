using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>Finds the floor of a section: the outline that the hall gives, or else the band of each stretch of rows.</summary>
internal static class SectionFloor
{
    public static SectionGeometry Make(Section section, int level, RowGeometry[] rows, PlanPoint[] positions)
    {
        List<PlanPoint[]> floor = [];
        var given = section.Outline.Length >= 3;
        if (given)
        {
            floor.Add([.. section.Outline]);
        }
        else
        {
            FromRows(rows, positions, floor);
        }

        var first = rows[0].First;
        ReadOnlySpan<PlanPoint> seats = positions.AsSpan(first, rows[^1].First + rows[^1].Count - first);
        double x = 0;
        double y = 0;
        foreach (var seat in seats)
        {
            x += seat.X;
            y += seat.Y;
        }

        var bounds = PlanBounds.Around(seats.ToArray());
        return new SectionGeometry
        {
            Section = section,
            Level = level,
            Rows = rows,
            First = first,
            Count = seats.Length,
            Floor = floor,
            FloorIsGiven = given,
            Bounds = given ? bounds.Union(PlanBounds.Around(section.Outline)) : bounds,
            Centre = new PlanPoint(x / seats.Length, y / seats.Length),
        };
    }

    /// <summary>Ramer–Douglas–Peucker: drops points that lie within a tolerance of the line between those kept.</summary>
    public static List<PlanPoint> Simplify(IReadOnlyList<PlanPoint> points, double tolerance)
    {
        if (points.Count < 3)
        {
            return [.. points];
        }

        var keep = new bool[points.Count];
        keep[0] = true;
        keep[^1] = true;
        Stack<(int From, int To)> open = new();
        open.Push((0, points.Count - 1));
        while (open.TryPop(out var piece))
        {
            var worst = -1;
            var distance = tolerance;
            for (var i = piece.From + 1; i < piece.To; i++)
            {
                var away = Away(points[i], points[piece.From], points[piece.To]);
                if (away > distance)
                {
                    distance = away;
                    worst = i;
                }
            }

            if (worst >= 0)
            {
                keep[worst] = true;
                open.Push((piece.From, worst));
                open.Push((worst, piece.To));
            }
        }

        return [.. points.Where((_, i) => keep[i])];
    }

    private static void FromRows(RowGeometry[] rows, PlanPoint[] positions, List<PlanPoint[]> floor)
    {
        List<RowGeometry> band = [];
        foreach (var row in rows)
        {
            if (row.Row.Kind != MapRowKind.Row)
            {
                floor.Add(Hull(positions.AsSpan(row.First, row.Count)));
                continue;
            }

            // A row far away or turned round does not carry the band on: the section lies in several pieces.
            if (band.Count > 0 && !Follows(band[^1], row, positions))
            {
                floor.Add(Band(band, positions));
                band.Clear();
            }

            band.Add(row);
        }

        if (band.Count > 0)
        {
            floor.Add(Band(band, positions));
        }
    }

    private static bool Follows(RowGeometry before, RowGeometry row, PlanPoint[] positions)
    {
        var a0 = positions[before.First];
        var a1 = positions[before.Last];
        var b0 = positions[row.First];
        var b1 = positions[row.Last];
        var along = ((a1.X - a0.X) * (b1.X - b0.X)) + ((a1.Y - a0.Y) * (b1.Y - b0.Y));
        var length = Math.Max(a0.PlanDistanceTo(a1), b0.PlanDistanceTo(b1));
        var apart = Math.Min(a0.PlanDistanceTo(b0), a1.PlanDistanceTo(b1));
        return along >= 0 && apart < Math.Max(3, length);
    }

    private static PlanPoint[] Band(List<RowGeometry> rows, PlanPoint[] positions)
    {
        List<PlanPoint> ring = [];
        var front = rows[0];
        var back = rows[^1];
        ring.AddRange(Simplify(positions.AsSpan(front.First, front.Sitting).ToArray(), 0.08));
        List<PlanPoint> right = [.. rows.Select(row => positions[row.Last])];
        ring.AddRange(Simplify(right, 0.15));
        if (rows.Count > 1)
        {
            ring.AddRange(Simplify(positions.AsSpan(back.First, back.Sitting).ToArray(), 0.08).AsEnumerable().Reverse());
            List<PlanPoint> left = [.. rows.Select(row => positions[row.First])];
            ring.AddRange(Simplify(left, 0.15).AsEnumerable().Reverse());
        }

        return [.. ring.Where((point, i) => i == 0 || point != ring[i - 1])];
    }

    private static PlanPoint[] Hull(ReadOnlySpan<PlanPoint> points)
    {
        PlanPoint[] sorted = [.. points.ToArray().OrderBy(point => point.X).ThenBy(point => point.Y)];
        if (sorted.Length < 3)
        {
            return sorted;
        }

        List<PlanPoint> hull = [];
        for (var pass = 0; pass < 2; pass++)
        {
            var start = hull.Count;
            foreach (var point in sorted)
            {
                while (hull.Count >= start + 2 && Turn(hull[^2], hull[^1], point) <= 0)
                {
                    hull.RemoveAt(hull.Count - 1);
                }

                hull.Add(point);
            }

            hull.RemoveAt(hull.Count - 1);
            Array.Reverse(sorted);
        }

        return [.. hull];
    }

    private static double Turn(PlanPoint a, PlanPoint b, PlanPoint c) =>
        ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    private static double Away(PlanPoint point, PlanPoint from, PlanPoint to)
    {
        var length = from.PlanDistanceTo(to);
        return length < 1e-9 ? point.PlanDistanceTo(from) : Math.Abs(Turn(from, to, point)) / length;
    }
}
