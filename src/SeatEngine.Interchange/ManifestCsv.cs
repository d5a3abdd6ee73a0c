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
    /// <param name="stream">
    /// Text in UTF-8 or UTF-16, with or without byte order mark; read to its end or to the first fatal defect, left open.
    /// </param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>
    /// The whole hall, or none and the defects that forbid it. The order of the lines has no influence on the hall, but where nothing
    /// else tells who sits beside whom and the lines do (<see cref="HallReadResult.Neighbours"/>). Time is n log n in the number of
    /// seats; memory is bounded by <see cref="HallReadLimits"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="stream"/> cannot be read, or the options name a field that there is not.
    /// </exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static HallReadResult Read(Stream stream, ManifestReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        options = ManifestReadOptions.Checked(options);
        return ManifestTable.Read(() => CsvLines.Open(stream, options.Limits), "line 1", options);
    }

    /// <summary>Reads a manifest from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8 or UTF-16 with or without byte order mark.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>As <see cref="Read(Stream, ManifestReadOptions?)"/> does.</returns>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, ManifestReadOptions? options = null)
    {
        using var stream = new MemoryStream(utf8.ToArray(), writable: false);
        return Read(stream, options);
    }
}
