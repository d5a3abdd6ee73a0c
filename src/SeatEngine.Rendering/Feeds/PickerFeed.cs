using System.Text.Encodings.Web;
using System.Text.Json;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// The map as compact JSON for a page that draws for itself: geometry once, then what changes. Lengths are whole
/// centimetres. Both versions of the format are described in docs/picker-feed.md: what takes a <see cref="PickerMap"/> writes
/// the second, what takes a <see cref="SeatMap"/> the first, which stays for pages that read it. All members may be used by any number
/// of threads at once.
/// </summary>
public static partial class PickerFeed
{
    // Nothing but ASCII, and no character that means something in HTML: a feed can stand in a page as it is.
    internal static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes a whole map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">Its classes, colouring, prices, culture and style; its size and what it hides do not matter.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static void Write(SeatMap map, MapView view, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(stream);
        SeatClassNames.CheckSets(map, view.Classes, nameof(view));
        using var watch = RenderReport.Start();
        using Utf8JsonWriter json = new(stream, Compact);
        new FeedDocument(new MapGeometry(map), view, json).Write();
        watch.Report("feed");
    }

    /// <summary>Writes a whole map without blocking, the same bytes as <see cref="Write"/>; for the body of a response.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">Its classes, colouring, prices, culture and style; its size and what it hides do not matter.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static Task WriteAsync(
        SeatMap map, MapView view, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(map, view, content), cancellationToken);

    /// <summary>Writes a whole map into an array of bytes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">Its classes, colouring, prices, culture and style; its size and what it hides do not matter.</param>
    /// <returns>The JSON in UTF-8.</returns>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static byte[] ToBytes(SeatMap map, MapView view) =>
        PooledContent.ToBytes(content => Write(map, view, content));

    /// <summary>Writes a whole map into a string.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">Its classes, colouring, prices, culture and style; its size and what it hides do not matter.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException">A set of the view belongs to another map.</exception>
    public static string ToText(SeatMap map, MapView view) =>
        PooledContent.ToText(content => Write(map, view, content));

    /// <summary>
    /// Writes what changed between two moments: under each class name the ids of the seats that are in it now and were not.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <param name="before">The classes as they were.</param>
    /// <param name="after">The classes as they are.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="ArgumentException">A set belongs to another map.</exception>
    /// <remarks>A seat that is in no class any more stands under "available". O(seats).</remarks>
    public static void WriteChanges(SeatMap map, IReadOnlyList<SeatClass> before, IReadOnlyList<SeatClass> after, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(stream);
        SeatClassNames.CheckSets(map, before, nameof(before));
        SeatClassNames.CheckSets(map, after, nameof(after));
        using var watch = RenderReport.Start();
        var was = SeatClassNames.Of(map, before);
        var now = SeatClassNames.Of(map, after);
        SortedDictionary<string, List<string>> changes = new(StringComparer.Ordinal);
        foreach (var seat in map.Seats)
        {
            var name = now[seat.Value];
            if (!string.Equals(was[seat.Value], name, StringComparison.Ordinal))
            {
                if (!changes.TryGetValue(name, out var ids))
                {
                    ids = [];
                    changes.Add(name, ids);
                }

                ids.Add(map.IdOf(seat).Value);
            }
        }

        using Utf8JsonWriter json = new(stream, Compact);
        json.WriteStartObject();
        json.WriteString("format"u8, "seatengine-picker-changes/1"u8);
        json.WriteStartObject("changes"u8);
        foreach ((var name, var ids) in changes)
        {
            ids.Sort(NaturalOrder.Comparer);
            json.WriteStartArray(name);
            foreach (var id in ids)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        watch.Report("changes");
    }

    /// <summary>
    /// Writes what changed between two moments without blocking, the same bytes as the form that blocks; for the body of a response.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <param name="before">The classes as they were.</param>
    /// <param name="after">The classes as they are.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map.</exception>
    public static Task WriteChangesAsync(
        SeatMap map, IReadOnlyList<SeatClass> before, IReadOnlyList<SeatClass> after, Stream stream,
            CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => WriteChanges(map, before, after, content), cancellationToken);

    /// <summary>Writes what changed between two moments into an array of bytes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="before">The classes as they were.</param>
    /// <param name="after">The classes as they are.</param>
    /// <returns>The JSON in UTF-8.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map.</exception>
    public static byte[] ChangesToBytes(SeatMap map, IReadOnlyList<SeatClass> before, IReadOnlyList<SeatClass> after) =>
        PooledContent.ToBytes(content => WriteChanges(map, before, after, content));

    /// <summary>Writes what changed between two moments into a string.</summary>
    /// <param name="map">The map.</param>
    /// <param name="before">The classes as they were.</param>
    /// <param name="after">The classes as they are.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map.</exception>
    public static string ChangesToText(SeatMap map, IReadOnlyList<SeatClass> before, IReadOnlyList<SeatClass> after) =>
        PooledContent.ToText(content => WriteChanges(map, before, after, content));
}
