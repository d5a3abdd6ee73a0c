using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>The hold list of <see cref="HoldListCsv"/> as a sheet of an Excel workbook (<c>.xlsx</c>).</summary>
/// <remarks>
/// Columns: <c>place</c> (or <c>seat</c>, <c>seat_id</c>, <c>id</c>, <c>area</c>), <c>code</c> (or <c>hold</c>, <c>hold_code</c>) and,
/// where wished, <c>count</c> (or <c>places</c>, <c>quantity</c>). A list without names of columns has them in this order. A line with a
/// count is an area, one without is a seat. All members are pure, but for the stream, and may be called from several threads at once.
/// </remarks>
public static class HoldListXlsx
{
    /// <summary>Reads a hold list in a workbook.</summary>
    /// <param name="stream">The workbook; read to its end, left open.</param>
    /// <param name="options">How to read, or null for the default limits.</param>
    /// <returns>The list, which may be empty; or none and all defects that forbid it. What stands in it twice is a warning.</returns>
    /// <remarks>Linear in the lines; memory is bounded by the limits of the options.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static HoldListResult Read(Stream stream, HoldListReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        options ??= HoldListReadOptions.Default;
        try
        {
            return Workbook.Read(stream, options.Limits, options.Sheet, workbook =>
                HoldListTable.Read(() => new SheetLines(workbook), options.Limits));
        }
        catch (TableFormatException exception)
        {
            return new() { Defects = [new(exception.Code, DefectSeverity.Error, exception.Place, exception.Message)] };
        }
    }

    /// <summary>Reads a hold list in a workbook out of the bytes of a file.</summary>
    /// <param name="bytes">The whole workbook.</param>
    /// <param name="options">How to read, or null for the default limits.</param>
    /// <returns>As <see cref="Read(Stream, HoldListReadOptions?)"/> does.</returns>
    public static HoldListResult Read(ReadOnlySpan<byte> bytes, HoldListReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Read(stream, options);
    }

    /// <summary>Writes a hold list in a workbook, with names of columns; a text is never run as a formula.</summary>
    /// <param name="list">The list.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    /// <remarks>Same list, same bytes; what is written reads back as the same list. Linear in the lines.</remarks>
    public static void Write(HoldList list, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(stream);
        ReportXlsx.Write([ReportTables.Holds(list)], stream);
    }

    /// <summary>Writes a hold list in a workbook without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteAsync(HoldList list, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(list, content), cancellationToken);

    /// <summary>Writes a hold list in a workbook to an array of bytes.</summary>
    /// <param name="list">The list.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    public static byte[] ToBytes(HoldList list) => PooledContent.ToBytes(content => Write(list, content));
}
