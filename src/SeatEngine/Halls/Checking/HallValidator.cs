using System.Collections.Immutable;

namespace SeatEngine.Halls;

/// <summary>Finds what is wrong with a hall: all of it at once, so that a plan is mended in one go.</summary>
/// <remarks>
/// Pure and safe to call from several threads. Time grows a little faster than the number of seats, n log n; a million
/// seats take seconds. At most <see cref="MaxDefects"/> defects are told, then one that says that there are more.
/// </remarks>
public static class HallValidator
{
    /// <summary>The most defects that are told: 10,000.</summary>
    public const int MaxDefects = 10_000;

    /// <summary>Finds the defects of a hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>
    /// The defects, in the order of the checks and, within one, of the hall; the codes are those of
    /// <see cref="DefectCodes"/>. Empty for a sound hall. A hall with warnings only can be used.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="hall"/> is null.</exception>
    public static ImmutableArray<Defect> Validate(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return new HallCheck(hall).Run();
    }
}
