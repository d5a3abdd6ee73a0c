using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Works out what the positions of a manifest mean: their unit, the order along rows, which row is in front.</summary>
internal static class MeasuredLayout
{
    private const double UsualPitch = 0.55;
    private const double LeastPitch = 0.4;
    private const double GreatestPitch = 1.1;

    public static void Apply(ManifestPlan plan, bool isMetric, bool isIndexed)
    {
        if (!isIndexed)
        {
            foreach (var row in plan.Sections.SelectMany(static section => section.Rows))
            {
                OrderAlong(row);
            }
        }

        if (!isMetric)
        {
            Scale(plan);
        }

        if (LooksBackwards(plan))
        {
            plan.Notes.Add(new("rows-from-the-back", string.Empty,
                "The rows curve round a stage behind their last one: they are taken to be named from the back to the front."));
            plan.Sections.ForEach(static section => section.Rows.Reverse());
        }
    }

    private static void Scale(ManifestPlan plan)
    {
        var pitch = MedianPitch(plan);
        if (pitch is null or (>= LeastPitch and <= GreatestPitch))
        {
            return;
        }

        var factor = UsualPitch / pitch.Value;
        foreach (var seat in plan.Seats)
        {
            seat.Position = Scaled(seat.Position);
        }

        plan.Shapes.ForEach(shape => shape.Move(Scaled));

        plan.Notes.Add(new("unit-scaled", string.Empty, string.Create(
            CultureInfo.InvariantCulture,
            $"The file names no unit: a plan unit is taken as {factor:0.######} m, so that the median seat pitch is {UsualPitch} m.")));

        PlanPoint Scaled(PlanPoint p) => new(p.X * factor, p.Y * factor, p.Z * factor);
    }

    private static double? MedianPitch(ManifestPlan plan)
    {
        var pitches = new List<double>();
        foreach (var row in plan.Sections.SelectMany(static section => section.Rows))
        {
            for (var i = 1; i < row.Seats.Count; i++)
            {
                var pitch = row.Seats[i].Position.PlanDistanceTo(row.Seats[i - 1].Position);
                if (pitch > 0)
                {
                    pitches.Add(pitch);
                }
            }
        }

        pitches.Sort();
        return pitches.Count == 0 ? null : pitches[pitches.Count / 2];
    }

    // Labels usually run along the row. Where they do not (odd numbers to one side, even to the other), the way from
    // seat to seat along the row's main axis is shorter than the way from label to label.
    private static void OrderAlong(ManifestRow row)
    {
        if (row.Seats.Count < 3 || row.Kind != PlaceKind.Row)
        {
            return;
        }

        var middle = row.Middle;
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var seat in row.Seats)
        {
            var (dx, dy) = (seat.Position.X - middle.X, seat.Position.Y - middle.Y);
            (xx, xy, yy) = (xx + (dx * dx), xy + (dx * dy), yy + (dy * dy));
        }

        var angle = Math.Atan2(2 * xy, xx - yy) / 2;
        var (sin, cos) = Math.SinCos(angle);
        var along = new List<(ManifestSeat Seat, double At, int Order)>(row.Seats.Count);
        var (rises, falls) = (true, true);
        foreach (var seat in row.Seats)
        {
            var at = Math.Round((seat.Position.X * cos) + (seat.Position.Y * sin), 9);
            rises &= along.Count == 0 || at >= along[^1].At;
            falls &= along.Count == 0 || at < along[^1].At;
            along.Add((seat, at, along.Count));
        }

        if (rises || falls)
        {
            return;
        }

        along.Sort(static (left, right) => left.At.CompareTo(right.At) is var order && order != 0 ? order : left.Order - right.Order);
        var byPlace = along.ConvertAll(static entry => entry.Seat);
        if (WayThrough(row.Seats) > 1.05 * WayThrough(byPlace))
        {
            row.Seats.Clear();
            row.Seats.AddRange(byPlace);
        }
    }

    private static double WayThrough(List<ManifestSeat> seats)
    {
        var way = 0.0;
        for (var i = 1; i < seats.Count; i++)
        {
            way += seats[i].Position.PlanDistanceTo(seats[i - 1].Position);
        }

        return way;
    }

    // A curved row bulges away from what it looks at. When rows as named lead against that, row 1 is the last.
    private static bool LooksBackwards(ManifestPlan plan)
    {
        var (forwards, backwards) = (0, 0);
        foreach (var section in plan.Sections)
        {
            var rows = section.Rows.FindAll(static row => row.Kind == PlaceKind.Row);
            if (rows.Count < 2)
            {
                continue;
            }

            var (front, back) = (rows[0].Middle, rows[^1].Middle);
            foreach (var row in rows)
            {
                var bulge = Bulge(row, back.X - front.X, back.Y - front.Y);
                forwards += bulge > 0 ? 1 : 0;
                backwards += bulge < 0 ? 1 : 0;
            }
        }

        return backwards > 10 && backwards > 4 * forwards;
    }

    // 1 when the row clearly bulges to its back, -1 to its front, 0 when it is straight or bulges sideways.
    private static int Bulge(ManifestRow row, double backX, double backY)
    {
        if (row.Seats.Count < 5)
        {
            return 0;
        }

        var (first, middle, last) = (row.Seats[0].Position, row.Seats[row.Seats.Count / 2].Position, row.Seats[^1].Position);
        var (dx, dy) = (middle.X - ((first.X + last.X) / 2), middle.Y - ((first.Y + last.Y) / 2));
        var depth = Math.Sqrt((dx * dx) + (dy * dy));
        var length = Math.Sqrt((backX * backX) + (backY * backY));
        var along = (dx * backX) + (dy * backY);
        var isCurved = depth > 0.03 * first.PlanDistanceTo(last) && Math.Abs(along) > 0.7 * depth * length;
        return isCurved ? Math.Sign(along) : 0;
    }
}
