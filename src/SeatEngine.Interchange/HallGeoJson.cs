using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeatEngine.Halls;

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
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var notes = new FeatureWriter(hall, buffer, json, options ?? GeoJsonOptions.Default).Write();
        buffer.WriteTo(stream);
        return notes;
    }
}
