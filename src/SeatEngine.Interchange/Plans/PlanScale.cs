using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Brings a hall that was read in units of a drawing to metres.</summary>
internal static class PlanScale
{
    private const double UsualPitch = 0.55;
    private const double LeastPitch = 0.4;
    private const double GreatestPitch = 1.1;

    /// <summary>The hall in metres.</summary>
    /// <param name="hall">The hall in units of the plan.</param>
    /// <param name="given">The metres of a unit, when the caller says it.</param>
    /// <param name="usual">The metres of a unit that the format usually means.</param>
    /// <param name="context">Takes the note of what was done.</param>
    public static Hall Apply(Hall hall, double? given, double usual, PlanContext context)
    {
        return HallScaling.Scaled(hall, FactorOf(given is null ? Pitches(hall) : [], given, usual, context));
    }

    /// <summary>The metres of a unit, for seats so far from their nearer neighbours.</summary>
    public static double FactorOf(List<double> pitches, double? given, double usual, PlanContext context)
    {
        if (given is { } said)
        {
            return said;
        }

        pitches.Sort();
        double? pitch = pitches.Count == 0 ? null : pitches[pitches.Count / 2];
        var factor = pitch is { } median && median * usual is < LeastPitch or > GreatestPitch ? UsualPitch / median : usual;
        var result = pitch is { } of
            ? FormattableString.Invariant($", so that the median seat pitch is {of * factor:0.###} m") : string.Empty;
        context.Notes.Add(new("unit-scaled", string.Empty,
            FormattableString.Invariant($"The plan names no unit: one is taken as {factor:0.######} m{result}.")));
        return factor;
    }

    /// <summary>Adds for each place of a row how far it is to the nearer of its neighbours, so that aisles do not count.</summary>
    public static void AddPitches(List<double> pitches, ReadOnlySpan<PlanPoint> row)
    {
        row = InOrder(row);
        for (var i = 0; i < row.Length; i++)
        {
            var before = i == 0 ? double.PositiveInfinity : row[i - 1].PlanDistanceTo(row[i]);
            var after = i == row.Length - 1 ? double.PositiveInfinity : row[i].PlanDistanceTo(row[i + 1]);
            var pitch = Math.Min(before, after);
            if (pitch > 0 && double.IsFinite(pitch))
            {
                pitches.Add(pitch);
            }
        }
    }

    // A plan may list the seats of a row in any order: the shorter way tells more, whether along the row or as they are listed.
    private static ReadOnlySpan<PlanPoint> InOrder(ReadOnlySpan<PlanPoint> row)
    {
        var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var place in row)
        {
            (left, right) = (Math.Min(left, place.X), Math.Max(right, place.X));
            (top, bottom) = (Math.Min(top, place.Y), Math.Max(bottom, place.Y));
        }

        Func<PlanPoint, (double, double)> along = right - left >= bottom - top
            ? static place => (place.X, place.Y) : static place => (place.Y, place.X);
        var (rises, falls) = (true, true);
        for (var i = 1; i < row.Length; i++)
        {
            var step = along(row[i]).CompareTo(along(row[i - 1]));
            (rises, falls) = (rises && step >= 0, falls && step <= 0);
        }

        if (rises || falls)
        {
            return row;
        }

        PlanPoint[] sorted = [.. row.ToArray().OrderBy(along)];
        return Length(sorted) < Length(row) ? sorted : row;
    }

    private static double Length(ReadOnlySpan<PlanPoint> row)
    {
        var length = 0.0;
        for (var i = 1; i < row.Length; i++)
        {
            length += row[i].PlanDistanceTo(row[i - 1]);
        }

        return length;
    }

    private static List<double> Pitches(Hall hall)
    {
        var pitches = new List<double>();
        foreach (var row in hall.Sections.SelectMany(static section => section.Rows))
        {
            AddPitches(pitches, [.. row.Seats.Select(static seat => seat.Position)]);
        }

        return pitches;
    }
}
