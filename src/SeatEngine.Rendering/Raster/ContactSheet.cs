namespace SeatEngine.Rendering;

/// <summary>Puts pictures side by side on one sheet. All members may be used by any number of threads at once.</summary>
public static class ContactSheet
{
    /// <summary>Arranges pictures in rows, each as high as its highest picture and each column as wide as its widest.</summary>
    /// <param name="pictures">The pictures, at least one.</param>
    /// <param name="columns">How many stand in a row, above 0.</param>
    /// <param name="gap">Pixels between pictures and round the sheet, not negative.</param>
    /// <param name="background">The colour behind them.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">There is no picture.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the sheet would be too large.</exception>
    public static ScenePicture Arrange(IReadOnlyList<ScenePicture> pictures, int columns, int gap, SceneColor background)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(gap);
        if (pictures.Count == 0)
        {
            throw new ArgumentException("A sheet has at least one picture.", nameof(pictures));
        }

        var rows = (pictures.Count + columns - 1) / columns;
        var widths = new long[columns];
        var heights = new long[rows];
        for (var i = 0; i < pictures.Count; i++)
        {
            widths[i % columns] = Math.Max(widths[i % columns], pictures[i].Width);
            heights[i / columns] = Math.Max(heights[i / columns], pictures[i].Height);
        }

        var width = widths.Sum() + ((long)gap * (columns + 1));
        var height = heights.Sum() + ((long)gap * (rows + 1));
        if (width * height > SceneRasterizer.LargestPicture)
        {
            throw new ArgumentOutOfRangeException(nameof(pictures), "The sheet would have more than 200 million pixels.");
        }

        var pixels = new uint[width * height];
        Array.Fill(pixels, background.Red | ((uint)background.Green << 8) | ((uint)background.Blue << 16) | ((uint)background.Alpha << 24));
        long top = gap;
        for (var row = 0; row < rows; row++)
        {
            long left = gap;
            for (var column = 0; column < columns && (row * columns) + column < pictures.Count; column++)
            {
                var picture = pictures[(row * columns) + column];
                for (var y = 0; y < picture.Height; y++)
                {
                    picture.Pixels.Slice(y * picture.Width, picture.Width).CopyTo(pixels.AsSpan((int)(((top + y) * width) + left)));
                }

                left += widths[column] + gap;
            }

            top += heights[row] + gap;
        }

        return new ScenePicture((int)width, (int)height, pixels,
            [.. pictures.SelectMany(picture => picture.Warnings).Distinct(StringComparer.Ordinal)]);
    }
}
