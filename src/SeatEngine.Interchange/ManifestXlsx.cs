using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// The manifest as a sheet of an Excel workbook (<c>.xlsx</c>): the table that <see cref="ManifestCsv"/> describes, or a hall drawn with
/// a seat number a cell. It is described in <c>docs/formats/xlsx.md</c>.
/// </summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static class ManifestXlsx
{
    /// <summary>Reads a manifest, or a drawing, out of a workbook.</summary>
    /// <param name="stream">The workbook; read to its end, left open.</param>
    /// <param name="options">How to read, or null for strict reading of the first sheet that is shown, with the default limits.</param>
    /// <returns>
    /// The whole hall, or none and the defects that forbid it. Formulas count by their values, merged cells all say what the first does;
    /// hidden rows are passed over, with a note. No formula is worked out, and nothing is fetched from anywhere.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="stream"/> cannot be read, or the options name a field that there is not.
    /// </exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    /// <remarks>
    /// Time is n log n in the cells. <see cref="HallReadLimits.MaxBytes"/> bounds the file, and also what is unpacked of it all together.
    /// </remarks>
    public static HallReadResult Read(Stream stream, ManifestReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        options = ManifestReadOptions.Checked(options);
        try
        {
            return Workbook.Read(stream, options.Limits, options.Sheet, workbook => Read(workbook, options));
        }
        catch (TableFormatException exception)
        {
            return HallReadResult.Refused(new(exception.Code, DefectSeverity.Error, exception.Place, exception.Message));
        }
    }

    /// <summary>Reads a manifest, or a drawing, out of the bytes of a workbook.</summary>
    /// <param name="bytes">The whole workbook.</param>
    /// <param name="options">How to read, or null for strict reading of the first sheet that is shown, with the default limits.</param>
    /// <returns>As <see cref="Read(Stream, ManifestReadOptions?)"/> does.</returns>
    public static HallReadResult Read(ReadOnlySpan<byte> bytes, ManifestReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Read(stream, options);
    }

    /// <summary>Writes a hall as a manifest into a workbook of one sheet; numbers are cells of numbers, all else is text.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <returns>What the format cannot say and was left out, as <see cref="ManifestCsv.Write"/> tells it. Same hall, same bytes.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static ImmutableArray<HallNote> Write(Hall hall, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return PooledContent.Write(stream, content =>
        {
            var writer = new ManifestWriter(hall);
            WorkbookWriter.Write(content, [("Seats", writer.Lines())]);
            return writer.Notes();
        });
    }

    /// <summary>Writes a hall as a manifest into a workbook without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>What the format cannot say and was left out, once all is written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static Task<ImmutableArray<HallNote>> WriteAsync(
        Hall hall, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(hall, content), cancellationToken);

    /// <summary>Writes a hall as a manifest to the bytes of a workbook; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(Hall hall) => PooledContent.ToBytes(content => Write(hall, content));

    private static HallReadResult Read(Workbook workbook, ManifestReadOptions options) =>
        options.Columns.IsEmpty && options.HasHeader && SheetGrid.IsDrawn(workbook)
            ? SheetGrid.Read(workbook, options)
            : ManifestTable.Read(() => new SheetLines(workbook), "row 1", options);
}
