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
