using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Who is too near to whom under a spacing rule, as stretches of slots for each slot.</summary>
internal sealed class SpacingNeighbours
{
    /// <summary>Seats that lie higher or lower by this much, in metres, are on another level.</summary>
    private const double OtherLevel = 2;

    /// <summary>Less than squares of whole millimetres can differ by, and more than the square of a limit is off.</summary>
    private const double NoMillimetre = 0.25;

    private readonly int[] _starts;
    private readonly SpacingStretch[] _stretches;

    private SpacingNeighbours(SpacingStretches near)
    {
        (_starts, _stretches) = near.Join();
    }

    /// <summary>The stretches of slots near a slot, ascending.</summary>
    public ReadOnlySpan<SpacingStretch> Of(int slot) => _stretches.AsSpan(_starts[slot], _starts[slot + 1] - _starts[slot]);

    /// <summary>The slots near a slot, ascending.</summary>
    public SpacingSlots SlotsOf(int slot) => new(Of(slot));

    /// <summary>Whether a slot is near another.</summary>
    public bool AreNear(int slot, int other)
    {
        foreach (var (first, last) in Of(slot))
        {
            if (other <= last)
            {
                return other >= first;
            }
        }

        return false;
    }

    /// <summary>Nearer than so many metres in space.</summary>
    public static SpacingNeighbours ByDistance(SeatMap map, double metres)
    {
        var seats = map.Seats.ToArray();
        var points = Array.ConvertAll(seats, map.PositionOf);
        var index = new PlanPointIndex(points);
        var pairs = new SpacingStretches(map);
        var limit = metres * 1000;
        for (var i = 0; i < seats.Length; i++)
        {
            foreach (var other in index.Within(points[i], metres))
            {
                if (other > i && SquareOf(points[i], points[other]) < (limit * limit) - NoMillimetre)
                {
                    pairs.Add(seats[i], seats[other]);
                }
            }
        }

        return new(pairs);
    }

    /// <summary>By places along rows and rows behind each other.</summary>
    public static SpacingNeighbours ByPlaces(SeatMap map, SpacingRule rule)
    {
        var pairs = new SpacingStretches(map);
        var frames = new SpacingFrames(map, rule);
        foreach (var row in map.Rows)
        {
            if (row.Kind == MapRowKind.Row)
            {
                AddAlong(pairs, map, frames, row, rule.SideSeats);
            }
        }

        foreach (var run in map.Runs)
        {
            if (run.Row.Kind != MapRowKind.Row)
            {
                AddRound(pairs, run, rule.SideSeats);
            }
        }

        AddAround(pairs, map, frames, rule);
        return new(pairs);
    }

    /// <summary>The square of a distance, in square millimetres: whole, since plans are.</summary>
    private static double SquareOf(PlanPoint one, PlanPoint other)
    {
        static double Whole(double metres) => Math.Round(metres * 1000);
        var (x, y, z) = (Whole(one.X - other.X), Whole(one.Y - other.Y), Whole(one.Z - other.Z));
        return (x * x) + (y * y) + (z * z);
    }

    /// <summary>Along a row, by places: a gap counts as many as would fit into it.</summary>
    private static void AddAlong(SpacingStretches pairs, SeatMap map, SpacingFrames frames, MapRow row, int sideSeats)
    {
        var sitting = row.Seats.Where(seat => map.RunOf(seat) is not null).ToArray();
        var places = frames.PlacesAlong(sitting);
        for (var i = 0; i < sitting.Length; i++)
        {
            for (var j = i + 1; j < sitting.Length && places[j] - places[i] <= sideSeats; j++)
            {
                pairs.Add(sitting[i], sitting[j]);
            }
        }
    }

    /// <summary>At a table by chairs, in a box everyone.</summary>
    private static void AddRound(SpacingStretches pairs, SeatRun run, int sideSeats)
    {
        for (var i = 0; i < run.Length && sideSeats > 0; i++)
        {
            for (var j = i + 1; j < run.Length; j++)
            {
                var apart = run.Kind == SeatRunKind.Ring ? Math.Min(j - i, run.Length - j + i) : j - i;
                if (run.Kind == SeatRunKind.Cluster || apart <= sideSeats)
                {
                    pairs.Add(new(run.First.Value + i), new(run.First.Value + j));
                }
            }
        }
    }

    /// <summary>Between rows, by what lies where as seen from each seat.</summary>
    private static void AddAround(SpacingStretches pairs, SeatMap map, SpacingFrames frames, SpacingRule rule)
    {
        var seats = map.Seats.ToArray();
        var points = Array.ConvertAll(seats, map.PositionOf);
        var index = new PlanPointIndex(points);
        Span<PlanPoint> corners = stackalloc PlanPoint[4];
        var around = new List<int>();
        for (var i = 0; i < seats.Length; i++)
        {
            if (frames.FrameOf(seats[i]) is not { } frame)
            {
                continue;
            }

            // What may be near lies beside the seat in a row of its own depth, or before and behind it.
            around.Clear();
            frame.WriteAround(points[i], rule.SideSeats, 0, corners);
            index.AddNear(corners, around);
            frame.WriteAround(points[i], rule.Diagonal, rule.Rows, corners);
            index.AddNear(corners, around);
            var (row, from) = (map.RowOf(seats[i]), i);
            around.RemoveAll(other => other == from || !frame.IsNear(points[from], points[other], rule));
            around.Sort();
            for (var at = 0; at < around.Count; at++)
            {
                var other = around[at];
                var otherRow = map.RowOf(seats[other]);
                var alongOneRow = otherRow == row && map.RunOf(seats[i]) is not null && map.RunOf(seats[other]) is not null;
                if ((at == 0 || other != around[at - 1]) && !alongOneRow && otherRow.Kind == MapRowKind.Row
                    && otherRow.Section.Level == row.Section.Level && Math.Abs(points[other].Z - points[i].Z) < OtherLevel)
                {
                    pairs.Add(seats[i], seats[other]);
                }
            }
        }
    }
}
