using System.Text.Json;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

public static partial class PickerFeed
{
    /// <summary>Writes what is different between two versions of an inventory: seats by number, and standing areas.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="before">What the page has.</param>
    /// <param name="after">What it is to have.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="ArgumentException">A set of a state belongs to another map.</exception>
    /// <remarks>O(seats).</remarks>
    public static void WriteChanges(PickerMap map, PickerState before, PickerState after, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        SeatClassNames.CheckSets(map.Map, before.Classes, nameof(before));
        SeatClassNames.CheckSets(map.Map, after.Classes, nameof(after));
        ArgumentNullException.ThrowIfNull(stream);
        using var watch = RenderReport.Start();
        using Utf8JsonWriter json = new(stream, Compact);
        new FeedStatesDocument(map, json).WriteChanges(before, after);
        json.Flush();
        watch.Report("changes");
    }

    /// <summary>Writes the same without blocking; for the body of a response.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="before">What the page has.</param>
    /// <param name="after">What it is to have.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">A set of a state belongs to another map.</exception>
    public static Task WriteChangesAsync(
        PickerMap map, PickerState before, PickerState after, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => WriteChanges(map, before, after, content), cancellationToken);

    /// <summary>Writes the same into an array of bytes.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="before">What the page has.</param>
    /// <param name="after">What it is to have.</param>
    /// <returns>The JSON in UTF-8.</returns>
    /// <exception cref="ArgumentException">A set of a state belongs to another map.</exception>
    public static byte[] ChangesToBytes(PickerMap map, PickerState before, PickerState after) =>
        PooledContent.ToBytes(content => WriteChanges(map, before, after, content));

    /// <summary>Writes the same into a string.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="before">What the page has.</param>
    /// <param name="after">What it is to have.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException">A set of a state belongs to another map.</exception>
    public static string ChangesToText(PickerMap map, PickerState before, PickerState after) =>
        PooledContent.ToText(content => WriteChanges(map, before, after, content));
}
