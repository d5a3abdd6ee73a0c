using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Plain tables in Excel workbooks (<c>.xlsx</c>): lists of holds and of orders in, reports out.</summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static class XlsxTable
{
    /// <summary>Whether a file begins like a workbook, which is a package of parts.</summary>
    /// <param name="bytes">The first bytes of the file; four are enough.</param>
    /// <returns>True for any such package: whether there is a workbook in it, reading tells.</returns>
    public static bool Recognises(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads the rows of a sheet that are shown and hold anything.</summary>
    /// <param name="stream">The workbook; read to its end, left open.</param>
    /// <param name="sheet">The name of the sheet; null for the first that is shown.</param>
    /// <param name="limits">How much the file may hold, unpacked; null for the default limits.</param>
    /// <returns>The texts of the cells, row by row, each as wide as the widest row up to it; formulas by their values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is no sound workbook, is too large, or has no such sheet; the message says it.
    /// </exception>
    public static ImmutableArray<ImmutableArray<string>> Read(Stream stream, string? sheet = null, HallReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return Workbook.Read(stream, limits ?? HallReadLimits.Default, sheet, workbook =>
            {
                using var lines = new SheetLines(workbook);
                var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
                while (lines.Read())
                {
                    rows.Add([.. Enumerable.Range(0, lines.FieldCount).Select(lines.Text)]);
                }

                return rows.ToImmutable();
            });
        }
        catch (TableFormatException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>Writes a workbook of one sheet; every cell is a text, so that nothing is taken for a formula, a number or a date.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="sheet">What the sheet is called: 1 to 31 characters, none of them one of <c>: \ / ? * [ ]</c>.</param>
    /// <param name="rows">The texts of the cells, row by row.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A sheet cannot be called so.</exception>
    /// <remarks>Same texts, same bytes. Linear in the cells.</remarks>
    public static void Write(Stream stream, string sheet, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrEmpty(sheet);
        if (!WorkbookWriter.IsSheetName(sheet))
        {
            throw new ArgumentException(WorkbookWriter.SheetNames, nameof(sheet));
        }

        PooledContent.Write(stream, content => WorkbookWriter.Write(content,
            [(sheet, rows.Select(static row => (IReadOnlyList<WrittenCell>)[.. row.Select(static cell => new WrittenCell(cell))]))]));
    }

    /// <summary>Reads the rows of a sheet out of the bytes of a workbook.</summary>
    /// <param name="bytes">The whole workbook.</param>
    /// <param name="sheet">The name of the sheet; null for the first that is shown.</param>
    /// <param name="limits">How much the file may hold, unpacked; null for the default limits.</param>
    /// <returns>As <see cref="Read(Stream, string?, HallReadLimits?)"/> does.</returns>
    /// <exception cref="InvalidDataException">As for <see cref="Read(Stream, string?, HallReadLimits?)"/>.</exception>
    public static ImmutableArray<ImmutableArray<string>> Read(ReadOnlySpan<byte> bytes, string? sheet = null, HallReadLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Read(stream, sheet, limits);
    }

    /// <summary>Writes a workbook of one sheet without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="sheet">What the sheet is called.</param>
    /// <param name="rows">The texts of the cells, row by row; gone through before this returns.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; nothing is written then.</exception>
    public static Task WriteAsync(
        Stream stream, string sheet, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(content, sheet, rows), cancellationToken);

    /// <summary>Writes a workbook of one sheet to an array of bytes, as <see cref="Write"/> does.</summary>
    /// <param name="sheet">What the sheet is called.</param>
    /// <param name="rows">The texts of the cells, row by row.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(string sheet, IEnumerable<IReadOnlyList<string>> rows) =>
        PooledContent.ToBytes(content => Write(content, sheet, rows));
}
