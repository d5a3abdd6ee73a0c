using SeatEngine.Halls;
using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Interchange;

/// <summary>A season as an Excel workbook (<c>.xlsx</c>): a sheet for each of its lists.</summary>
/// <remarks>
/// Sheets: <c>Season</c>, which is one row, <c>Series</c>, <c>Titles</c>, <c>Performances</c>, <c>On sale</c>, <c>Price sheets</c>,
/// <c>Packages</c>, <c>Groups</c>, <c>Waves</c>; their columns are the members of the native form, and the thing to which a row belongs.
/// Lists within a cell are between semicolons. Sheets and columns that are left out say nothing. All members are pure, but for the
/// stream, and may be called from several threads at once.
/// </remarks>
public static class SeasonXlsx
{
    /// <summary>Reads a season in a workbook.</summary>
    /// <param name="stream">The workbook; read to its end, left open.</param>
    /// <param name="limits">How much the file may hold, unpacked; null for the default limits.</param>
    /// <returns>The season, or all that is wrong with it, by sheets and rows.</returns>
    /// <remarks>Linear in the rows; memory is bounded by the limits.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static SeasonResult Read(Stream stream, HallReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= HallReadLimits.Default;
        using var content = PooledContent.Read(stream, limits.MaxBytes);
        return content is null
            ? SeasonResult.Refused(new("file-too-large", DefectSeverity.Error, "the workbook",
                FormattableString.Invariant($"The file has more than {limits.MaxBytes} bytes.")))
            : Read(content.Written.Span, limits);
    }

    /// <summary>Reads a season in a workbook out of the bytes of a file.</summary>
    /// <param name="bytes">The whole workbook.</param>
    /// <param name="limits">How much the file may hold, unpacked; null for the default limits.</param>
    /// <returns>As <see cref="Read(Stream, HallReadLimits?)"/> does.</returns>
    public static SeasonResult Read(ReadOnlySpan<byte> bytes, HallReadLimits? limits = null)
    {
        var file = bytes.ToArray();
        try
        {
            return new SeasonTableReader((sheet, read) => Open(file, limits ?? HallReadLimits.Default, sheet, read)).Read();
        }
        catch (TableFormatException exception)
        {
            return SeasonResult.Refused(new(exception.Code, DefectSeverity.Error, exception.Place, exception.Message));
        }
    }

    /// <summary>Writes a season in a workbook; a text is never run as a formula.</summary>
    /// <param name="season">The season.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A code has a semicolon, or a time a part of a second.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    /// <remarks>Same season, same bytes; what is written reads back as the same season. Linear in its parts.</remarks>
    public static void Write(Season season, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(season);
        ArgumentNullException.ThrowIfNull(stream);
        ReportXlsx.Write(SeasonTableWriter.Of(season), stream);
    }

    /// <summary>Writes a season in a workbook without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="season">The season.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteAsync(Season season, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(season, content), cancellationToken);

    /// <summary>Writes a season in a workbook to an array of bytes.</summary>
    /// <param name="season">The season.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="season"/> is null.</exception>
    public static byte[] ToBytes(Season season) => PooledContent.ToBytes(content => Write(season, content));

    private static bool Open(byte[] file, HallReadLimits limits, string sheet, Func<ITableLines, bool> read)
    {
        try
        {
            using MemoryStream stream = new(file, writable: false);
            return Workbook.Read(stream, limits, sheet, workbook =>
            {
                using SheetLines lines = new(workbook);
                return read(lines);
            });
        }
        catch (TableFormatException exception) when (exception.Code == "no-such-sheet")
        {
            return false;
        }
    }
}
