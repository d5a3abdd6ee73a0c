using SeatEngine.Halls;
using SeatEngine.Pricing;

namespace SeatEngine.Interchange;

/// <summary>
/// The CSV price list: zone × price type × layer, one price a line, with names of columns in the first line
/// (<c>zone,price_type,layer,amount</c>), as box offices keep it in spreadsheets.
/// </summary>
/// <remarks>
/// Columns: <c>zone</c> (or <c>price_zone</c>, <c>category</c>), <c>price_type</c> (or <c>type</c>, <c>ticket_type</c>),
/// <c>amount</c> (or <c>price</c>); and, where wished, <c>layer</c> (or <c>price_layer</c>; without it all is one layer
/// called <c>ticket</c>), <c>minimum</c> (or <c>minimum_price</c>), <c>account</c> (or <c>ledger_account</c>; without it
/// the layer's name) and <c>currency</c>. Zones, types and layers are in the order in which the list first names them.
/// All members are pure, but for the stream, and may be called from several threads at once.
/// </remarks>
public static partial class PriceListCsv
{
    /// <summary>Reads a price list.</summary>
    /// <param name="stream">
    /// Text in UTF-8 or UTF-16 with or without byte order mark; read to its end or to the first fatal defect, left open.
    /// </param>
    /// <param name="options">How to read, or null for a list that says its currency.</param>
    /// <returns>The price book; or none and all defects that forbid it. Columns that are not known are warnings.</returns>
    /// <remarks>Linear in the lines; memory is bounded by the limits of the options.</remarks>
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
        return PriceListTable.Read(() => CsvLines.Open(stream, options.Limits), "line 1", options);
    }

    /// <summary>Reads a price list from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8 with or without byte order mark.</param>
    /// <param name="options">How to read, or null for a list that says its currency.</param>
    /// <returns>As <see cref="Read(Stream, PriceListReadOptions?)"/> does.</returns>
    public static PriceBookResult Read(ReadOnlySpan<byte> utf8, PriceListReadOptions? options = null)
    {
        using var stream = new MemoryStream(utf8.ToArray(), writable: false);
        return Read(stream, options);
    }
}
