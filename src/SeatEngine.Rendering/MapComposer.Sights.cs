using SeatEngine.Maps;

namespace SeatEngine.Rendering;

public sealed partial class MapComposer
{
    /// <summary>
    /// The view from a seat, as a section through the hall along the sight line: the stage at the left, whoever sits in between, floors
    /// that hang over, and in words how far and how steep it is.
    /// </summary>
    /// <param name="line">The sight line of a seat of the map; see <see cref="SightLines.Of"/>.</param>
    /// <param name="view">Width, style, words and culture; the rest is not regarded. Null takes a width of 480.</param>
    /// <returns>The scene, whose description says the same in words. O(heads in the line).</returns>
    /// <exception cref="ArgumentException">The map has no seat of that id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The width is out of its range.</exception>
    public MapScene ComposeSight(SightLine line, MapView? view = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        view ??= new MapView { Width = 480 };
        Check(view);
        return Map.TryGetIndex(line.Seat, out var seat)
            ? new SightDrawing(Map, seat, line, view).Compose()
            : throw new ArgumentException($"The map has no seat '{line.Seat}'.", nameof(line));
    }
}
