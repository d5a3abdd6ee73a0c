using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// Halls as GeoJSON (RFC 7946), out only: a collection with the outlines of sections, areas and fixtures as polygons and
/// the seats as points, for programs that draw maps. It is described in <c>docs/formats/geojson.md</c>.
/// </summary>
/// <remarks>
/// Coordinates are metres of the hall's own plan, not longitude and latitude: a hall has no place on earth. All members
/// are pure, but for the stream, and may be called from several threads at once.
/// </remarks>
public static class HallGeoJson
{
    /// <summary>Writes a hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to, in UTF-8 without byte order mark, a feature a line; left open.</param>
    /// <param name="options">How to write, or null for <see cref="GeoJsonOptions.Default"/>.</param>
    /// <returns>What the format cannot say and was left out, such as rankings; empty when nothing was.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A coordinate of the hall is not finite; nothing is written then.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    /// <remarks>Linear in the seats, but for the outlines that have to be drawn round them. Same hall, same bytes.</remarks>
    public static ImmutableArray<HallNote> Write(Hall hall, Stream stream, GeoJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return PooledContent.Write(stream, content =>
        {
            using var json = new Utf8JsonWriter((Stream)content, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            return new FeatureWriter(hall, content, json, options ?? GeoJsonOptions.Default).Write();
        });
    }

    /// <summary>Writes a hall without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="options">How to write, or null for <see cref="GeoJsonOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>What the format cannot say and was left out, once all is written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; nothing is written then.</exception>
    public static Task<ImmutableArray<HallNote>> WriteAsync(
        Hall hall, Stream stream, GeoJsonOptions? options = null, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(hall, content, options), cancellationToken);

    /// <summary>Writes a hall to an array of bytes; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="options">How to write, or null for <see cref="GeoJsonOptions.Default"/>.</param>
    /// <returns>The file in UTF-8.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(Hall hall, GeoJsonOptions? options = null) =>
        PooledContent.ToBytes(content => Write(hall, content, options));

    /// <summary>Writes a hall to a text; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="options">How to write, or null for <see cref="GeoJsonOptions.Default"/>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string ToText(Hall hall, GeoJsonOptions? options = null) =>
        PooledContent.ToText(content => Write(hall, content, options));
}
