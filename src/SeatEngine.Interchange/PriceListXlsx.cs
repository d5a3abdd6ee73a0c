using SeatEngine.Halls;
using SeatEngine.Pricing;

namespace SeatEngine.Interchange;

/// <summary>The price list of <see cref="PriceListCsv"/> as a sheet of an Excel workbook (<c>.xlsx</c>).</summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static partial class PriceListXlsx
{
    /// <summary>Reads a price list out of a workbook: the first sheet that is shown, or the one that the options name.</summary>
    /// <param name="stream">The workbook; read to its end, left open.</param>
    /// <param name="options">How to read, or null for a list that says its currency.</param>
    /// <returns>The price book; or none and all defects that forbid it, with their rows.</returns>
    /// <remarks>Linear in the rows; memory is bounded by the limits of the options.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static PriceBookResult Read(Stream stream, PriceListReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        options ??= PriceListReadOptions.Default;
        try
        {
            return Workbook.Read(stream, options.Limits, options.Sheet, workbook =>
                PriceListTable.Read(() => new SheetLines(workbook), "row 1", options));
        }
        catch (TableFormatException exception)
        {
            return PriceBookResult.Refused(new Defect(exception.Code, DefectSeverity.Error, exception.Place, exception.Message));
        }
    }

    /// <summary>Reads a price list out of the bytes of a workbook.</summary>
    /// <param name="bytes">The whole workbook.</param>
    /// <param name="options">How to read, or null for a list that says its currency.</param>
    /// <returns>As <see cref="Read(Stream, PriceListReadOptions?)"/> does.</returns>
    public static PriceBookResult Read(ReadOnlySpan<byte> bytes, PriceListReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return Read(stream, options);
    }
}
