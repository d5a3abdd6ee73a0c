using System.Collections.Immutable;

namespace SeatEngine.Halls;

/// <summary>Mends a hall by the rules that <see cref="DefectCodes"/> states, and lists what it did.</summary>
/// <remarks>
/// Pure and safe to call from several threads. What people print or see (labels, numbers, places) is never changed; where
/// that is wrong, it is kept and said. The time is linear in the seats, but for the checks.
/// </remarks>
public static class HallRepair
{
    /// <summary>Mends a hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>
    /// The mended hall, from which a map can be made, with the defects that it had and notes of what was done; or no hall
    /// when there are defects beyond repair. A sound hall comes back as it is.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="hall"/> is null.</exception>
    public static HallReadResult Repair(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var defects = HallValidator.Validate(hall);
        return Repair(hall, defects);
    }

    /// <summary>Lets a hall in that has been read: strictly when it has no errors, leniently with them mended.</summary>
    /// <param name="read">What a reader made of a file; without a hall it comes back as it is.</param>
    /// <param name="lenient">Whether to mend errors rather than to refuse.</param>
    /// <returns>
    /// The hall or none, with the defects and notes of the reading and those of the checks; the reader's defects come
    /// first.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    public static HallReadResult Admit(HallReadResult read, bool lenient)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (read.Hall is null)
        {
            return read;
        }

        // A reader may have told twins already, and with their lines.
        var found = HallValidator.Validate(read.Hall);
        var isTold = read.Defects.Any(static defect => defect.Code == DefectCodes.DuplicateSeatId);
        var defects = read.Defects.AddRange(found.Where(defect => !isTold || defect.Code != DefectCodes.DuplicateSeatId));
        var isSound = !defects.Any(static defect => defect.Severity == DefectSeverity.Error);
        if (isSound || !lenient)
        {
            return read with { Hall = isSound ? read.Hall : null, Defects = defects };
        }

        var mended = Repair(read.Hall, found);
        return mended with { Defects = defects, Notes = read.Notes.AddRange(mended.Notes), Neighbours = read.Neighbours };
    }

    private static HallReadResult Repair(Hall hall, ImmutableArray<Defect> defects)
    {
        if (!defects.Any(static defect => defect.Severity == DefectSeverity.Error))
        {
            return new() { Hall = hall, Defects = defects };
        }

        if (defects.Any(static defect => defect.Code is DefectCodes.NonFiniteCoordinate or DefectCodes.AbsurdCoordinate))
        {
            return new() { Defects = defects };
        }

        var mending = new HallMending(hall);
        return new() { Hall = mending.Run(), Defects = defects, Notes = [.. mending.Notes, .. Kept(defects)] };
    }

    private static IEnumerable<HallNote> Kept(ImmutableArray<Defect> defects)
    {
        foreach (var group in defects.Where(static defect => defect.Severity == DefectSeverity.Error)
            .GroupBy(static defect => defect.Code, StringComparer.Ordinal))
        {
            if (group.Key is DefectCodes.DuplicateLabel or DefectCodes.RepeatedNumber or DefectCodes.OverlappingSeats)
            {
                yield return new(group.Key, string.Empty, FormattableString.Invariant($"{group.Count()} found and kept as they are."));
            }
        }
    }
}
