using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// The CSV manifest: a table of a hall's seats, one a line, with names of columns in the first line, as box offices
/// keep them in spreadsheets. The format is described in <c>docs/formats/csv.md</c>.
/// </summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static partial class ManifestCsv
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="stream">UTF-8 text with or without byte order mark; read to its end or to the first fatal defect, left open.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>
    /// The whole hall, or none and the defects that forbid it. The order of the lines has no influence on the hall. Time
    /// is n log n in the number of seats; memory is bounded by <see cref="HallReadLimits"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static HallReadResult Read(Stream stream, ManifestReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        options ??= ManifestReadOptions.Default;
        var defects = new List<Defect>();
        try
        {
            var (header, seats) = ManifestParser.Parse(stream, options.Limits, defects);
            return header is null || HasErrors(defects) ? Refused(defects) : Assemble(header, seats, options, defects);
        }
        catch (ManifestSyntaxException exception)
        {
            defects.Add(new(exception.Code, DefectSeverity.Error, FormattableString.Invariant($"line {exception.Line}"),
                exception.Message));
            return Refused(defects);
        }
    }

    /// <summary>Reads a manifest from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8 with or without byte order mark.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>As <see cref="Read(Stream, ManifestReadOptions?)"/> does.</returns>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, ManifestReadOptions? options = null)
    {
        using var stream = new MemoryStream(utf8.ToArray(), writable: false);
        return Read(stream, options);
    }

    private static HallReadResult Assemble(ManifestHeader header,
        List<ManifestSeat> seats, ManifestReadOptions options, List<Defect> defects)
    {
        var plan = ManifestPlan.Of(seats);
        ManifestIds.Assign(plan, defects);
        if (header.IsDrawn)
        {
            plan.IsSchematic = true;
        }
        else if (header.HasCoordinates)
        {
            MeasuredLayout.Apply(plan, header.IsMetric, header[ManifestField.Index] >= 0);
            if (header[ManifestField.Z] < 0)
            {
                LevelSpread.Apply(plan);
            }
        }
        else
        {
            SchematicLayout.Apply(plan);
        }

        // Rounded before anything is estimated from it, so that what is written reads back the same.
        foreach (var seat in plan.Seats)
        {
            seat.Position = seat.Position.Rounded();
        }

        if (header[ManifestField.CompanionOf] < 0)
        {
            CompanionMarks.Apply(plan);
        }

        plan.EstimateFocus(static _ => true);
        plan.OrderLevels();
        var hall = ManifestAssembler.Assemble(plan, options.Name.Length == 0 ? "Hall" : options.Name);
        return HallRepair.Admit(new() { Hall = hall, Defects = [.. defects], Notes = [.. plan.Notes] }, options.Lenient);
    }

    private static bool HasErrors(List<Defect> defects) => defects.Exists(static defect => defect.Severity == DefectSeverity.Error);

    private static HallReadResult Refused(List<Defect> defects) => new() { Defects = [.. defects] };
}
