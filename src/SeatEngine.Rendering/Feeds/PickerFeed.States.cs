using System.Text.Json;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

public static partial class PickerFeed
{
    /// <summary>Writes the state of every seat and the free places of every standing area, with the version of the inventory.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="state">Which seats are not simply to be had, and at which version.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="view">Style and words; null takes what a view has unless told.</param>
    /// <exception cref="ArgumentException">A set of the state belongs to another map.</exception>
    /// <remarks>O(seats).</remarks>
    public static void WriteStates(PickerMap map, PickerState state, Stream stream, MapView? view = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(state);
        SeatClassNames.CheckSets(map.Map, state.Classes, nameof(state));
        ArgumentNullException.ThrowIfNull(stream);
        using var watch = RenderReport.Start();
        using Utf8JsonWriter json = new(stream, Compact);
        new FeedStatesDocument(map, json).Write(state, view ?? new MapView());
        json.Flush();
        watch.Report("feed");
    }

    /// <summary>Writes the same without blocking; for the body of a response.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="state">Which seats are not simply to be had, and at which version.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="view">Style and words; null takes what a view has unless told.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">A set of the state belongs to another map.</exception>
    public static Task WriteStatesAsync(
        PickerMap map, PickerState state, Stream stream, MapView? view = null, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => WriteStates(map, state, content, view), cancellationToken);

    /// <summary>Writes the same into an array of bytes.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="state">Which seats are not simply to be had, and at which version.</param>
    /// <param name="view">Style and words; null takes what a view has unless told.</param>
    /// <returns>The JSON in UTF-8.</returns>
    /// <exception cref="ArgumentException">A set of the state belongs to another map.</exception>
    public static byte[] StatesToBytes(PickerMap map, PickerState state, MapView? view = null) =>
        PooledContent.ToBytes(content => WriteStates(map, state, content, view));

    /// <summary>Writes the same into a string.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="state">Which seats are not simply to be had, and at which version.</param>
    /// <param name="view">Style and words; null takes what a view has unless told.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException">A set of the state belongs to another map.</exception>
    public static string StatesToText(PickerMap map, PickerState state, MapView? view = null) =>
        PooledContent.ToText(content => WriteStates(map, state, content, view));
}
