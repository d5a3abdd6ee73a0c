using SeatEngine.Layout;

namespace SeatEngine.Maps;

/// <summary>Which rows of a section lie behind each other, by geometry.</summary>
internal static class RowsBehind
{
    /// <summary>How many of the next deeper rows are looked at; halves of one row count apart.</summary>
    private const int Reach = 12;

    /// <summary>By row ordinal: the ordinal of the row behind, or −1.</summary>
    public static int[] Find(SeatMap map)
    {
        var behind = new int[map.Rows.Length];
        Array.Fill(behind, -1);
        foreach (var section in map.Rows.Where(static row => row.Kind == MapRowKind.Row && !row.Seats.IsEmpty)
            .GroupBy(static row => row.Section))
        {
            var rows = section
                .Select(row => (Row: row, Depth: Depth(map, row)))
                .OrderBy(static entry => entry.Depth)
                .ThenBy(static entry => entry.Row.Ordinal)
                .ToArray();
            for (var i = 0; i < rows.Length; i++)
            {
                behind[rows[i].Row.Ordinal] = Behind(map, rows, i);
            }
        }

        return behind;
    }

    private static double Depth(SeatMap map, MapRow row)
    {
        var middle = row.Seats[row.Seats.Length / 2];
        return map.PositionOf(middle).PlanDistanceTo(map.FocalPointOf(middle));
    }

    private static int Behind(SeatMap map, (MapRow Row, double Depth)[] rows, int at)
    {
        var row = rows[at].Row;
        var middle = row.Seats[row.Seats.Length / 2];
        var from = map.PositionOf(middle);
        var focal = map.FocalPointOf(middle);
        var (best, bestDistance) = (-1, double.PositiveInfinity);
        for (var i = at + 1; i < rows.Length && i <= at + Reach; i++)
        {
            foreach (var seat in rows[i].Row.Seats)
            {
                var to = map.PositionOf(seat);
                var distance = to.PlanDistanceTo(from);
                if (distance < bestDistance && IsBackward(from, to, focal, distance))
                {
                    (best, bestDistance) = (rows[i].Row.Ordinal, distance);
                }
            }
        }

        return best;
    }

    /// <summary>Whether the way leads away from the focal point, by no more than 60 degrees aside.</summary>
    private static bool IsBackward(PlanPoint from, PlanPoint to, PlanPoint focal, double distance)
    {
        var (bx, by) = (from.X - focal.X, from.Y - focal.Y);
        var along = ((to.X - from.X) * bx) + ((to.Y - from.Y) * by);
        return along > 0.5 * distance * Math.Sqrt((bx * bx) + (by * by));
    }
}
