namespace SeatEngine.Rendering;

/// <summary>
/// Draws scenes as pixels in managed code alone: no native library, no font files. Shapes are laid over each other in
/// the order of the scene, each through the exact area that it covers in every pixel. The same scene gives the same
/// pixels on every run. All members may be used by any number of threads at once.
/// </summary>
public static class SceneRasterizer
{
    /// <summary>No picture has more pixels than this.</summary>
    public const int LargestPicture = 200_000_000;

    /// <summary>Draws a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="scale">Pixels per scene unit, above 0.</param>
    /// <returns>The picture; its size is that of the scene times the scale, rounded up to whole pixels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="scale"/> is not above 0 or not finite, or the picture would have more than <see cref="LargestPicture"/> pixels.
    /// </exception>
    public static ScenePicture Draw(MapScene scene, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(scene);
        if (!(scale > 0 && scale <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), "The scale is above 0 and at most 1000.");
        }

        // A hair less, so that a width of 2048 that was computed as 2048.0000001 is not 2049.
        var width = Math.Max(1, Math.Ceiling((scene.Width * scale) - 1e-6));
        var height = Math.Max(1, Math.Ceiling((scene.Height * scale) - 1e-6));
        if (width * height > LargestPicture)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), "The picture would have more than 200 million pixels.");
        }

        PixelCanvas canvas = new((int)width, (int)height);
        ScenePainter painter = new(scene, scale, canvas);
        painter.Paint();
        return new ScenePicture(canvas.Width, canvas.Height, scene.Background?.Alpha == 255
            ? canvas.Pixels
            : canvas.ToStraight(), painter.Warnings());
    }
}
