using System.Collections.Immutable;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Writes a hall in any format that can be written.</summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static class HallWriter
{
    /// <summary>The format that a file's name asks for.</summary>
    /// <param name="fileName">A name or path: <c>.csv</c> is a manifest, <c>.xlsx</c> one in a workbook, <c>.pretix.json</c> a pretix
    /// plan, <c>.geojson</c> GeoJSON, other <c>.json</c> the native format.</param>
    /// <returns>The format, or null when the name asks for none that can be written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fileName"/> is null.</exception>
    public static HallFormat? FormatOf(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? HallFormat.Csv
            : fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? HallFormat.Workbook
            : fileName.EndsWith(".pretix.json", StringComparison.OrdinalIgnoreCase) ? HallFormat.PretixPlan
            : fileName.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase) ? HallFormat.GeoJson
            : fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? HallFormat.Native
            : null;
    }

    /// <summary>Writes a hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="format">In which format.</param>
    /// <returns>What the format cannot say and was left out; empty for the native format.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="format"/> cannot be written, or the hall holds what it cannot say at
    /// all.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static ImmutableArray<HallNote> Write(Hall hall, Stream stream, HallFormat format)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(stream);
        switch (format)
        {
            case HallFormat.Native:
                HallFile.Write(hall, stream);
                return [];
            case HallFormat.Csv:
                return ManifestCsv.Write(hall, stream);
            case HallFormat.PretixPlan:
                return PretixPlan.Write(hall, stream);
            case HallFormat.Workbook:
                return ManifestXlsx.Write(hall, stream);
            case HallFormat.GeoJson:
                return HallGeoJson.Write(hall, stream);
            case HallFormat.SeatsIoChart:
            case HallFormat.SvgDrawing:
            default:
                throw new ArgumentException($"Halls are not written as {format}.", nameof(format));
        }
    }

    /// <summary>Writes a hall without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="format">In which format.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>What the format cannot say and was left out, once all is written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; nothing is written then.</exception>
    public static Task<ImmutableArray<HallNote>> WriteAsync(
        Hall hall, Stream stream, HallFormat format, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(hall, content, format), cancellationToken);

    /// <summary>Writes a hall to an array of bytes; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="format">In which format.</param>
    /// <returns>The file; in UTF-8, but for a workbook.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(Hall hall, HallFormat format) => PooledContent.ToBytes(content => Write(hall, content, format));

    /// <summary>Writes a hall to a text; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="format">In which format.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; or the format is <see cref="HallFormat.Workbook"/>.</exception>
    public static string ToText(Hall hall, HallFormat format) => format == HallFormat.Workbook
        ? throw new ArgumentException("A workbook is no text.", nameof(format))
        : PooledContent.ToText(content => Write(hall, content, format));
}
