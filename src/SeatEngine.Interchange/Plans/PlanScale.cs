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
        if (given is { } said)
        {
            return HallScaling.Scaled(hall, said);
        }

        var pitch = MedianPitch(hall);
        var factor = pitch is { } median && median * usual is < LeastPitch or > GreatestPitch ? UsualPitch / median : usual;
        var result = pitch is { } of
            ? FormattableString.Invariant($", so that the median seat pitch is {of * factor:0.###} m") : string.Empty;
        context.Notes.Add(new("unit-scaled", string.Empty,
            FormattableString.Invariant($"The plan names no unit: one is taken as {factor:0.######} m{result}.")));
        return HallScaling.Scaled(hall, factor);
    }

    // From each seat to the nearer of its neighbours, so that aisles and the ends of tables do not count.
    private static double? MedianPitch(Hall hall)
    {
        var pitches = new List<double>();
        foreach (var section in hall.Sections)
        {
            foreach (var row in section.Rows)
            {
                for (var i = 0; i < row.Seats.Length; i++)
                {
                    var before = i == 0 ? double.PositiveInfinity : Distance(row.Seats[i - 1], row.Seats[i]);
                    var after = i == row.Seats.Length - 1 ? double.PositiveInfinity : Distance(row.Seats[i], row.Seats[i + 1]);
                    var pitch = Math.Min(before, after);
                    if (pitch > 0 && double.IsFinite(pitch))
                    {
                        pitches.Add(pitch);
                    }
                }
            }
        }

        pitches.Sort();
        return pitches.Count == 0 ? null : pitches[pitches.Count / 2];
    }

    private static double Distance(Seat left, Seat right) => left.Position.PlanDistanceTo(right.Position);
}
