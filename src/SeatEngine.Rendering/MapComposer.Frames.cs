namespace SeatEngine.Rendering;

public sealed partial class MapComposer
{
    private const double FrameGap = 12;

    /// <summary>
    /// Views of the hall as the frames of one picture, such as a sell-through week by week: each under its title, and below them one
    /// legend for all.
    /// </summary>
    /// <param name="frames">What the frames show, at least one, in order, left to right and row by row. Their widths and legends are not
    /// regarded; the legend is that of the last, so all should be coloured by the same.</param>
    /// <param name="width">The width of the whole in scene units, 40 to 100,000; a frame has at least 40.</param>
    /// <param name="columns">How many frames stand side by side, at least 1.</param>
    /// <returns>The scene; its frames are pictures, without ids. O(seats · frames).</returns>
    /// <exception cref="ArgumentException">There is no frame, or a view cannot be, see <see cref="Compose"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public MapScene ComposeFrames(IReadOnlyList<MapView> frames, double width = 1200, int columns = 4)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (frames.Count == 0)
        {
            throw new ArgumentException("There is at least one frame.", nameof(frames));
        }

        columns = Math.Min(columns, frames.Count);
        var each = Math.Floor((width - (FrameGap * (columns + 1))) / columns);
        if (!(width <= 100_000 && each >= 40))
        {
            throw new ArgumentOutOfRangeException(nameof(width), "The width is up to 100,000 units, of which a frame has at least 40.");
        }

        MapScene[] scenes = [.. frames.Select(frame => Compose(frame with { Width = each, Legend = false }))];
        var last = frames[^1] with { Width = width - (2 * FrameGap), Margin = 0 };
        var legend = new MapComposition(new MapPage(_geometry.Value, last)).ComposeLegend();
        var rows = scenes.Chunk(columns).ToArray();
        var high = rows.Sum(static row => row.Max(static scene => scene.Height) + FrameGap);
        MapSceneBuilder sheet = new(width, high + FrameGap + legend.Height)
        {
            Background = last.Style.Background,
            Title = SceneText.Clean(Map.Hall.Name),
        };
        var top = FrameGap;
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                sheet.AddScene(row[column], FrameGap + (column * (each + FrameGap)), top);
            }

            top += row.Max(static scene => scene.Height) + FrameGap;
        }

        sheet.AddScene(legend, FrameGap, top);
        return sheet.ToScene();
    }
}
