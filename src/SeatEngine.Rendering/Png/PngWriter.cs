using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// Writes scenes and pictures as PNG, in managed code alone: eight bits each of red, green and blue, and of opacity where not
/// all is solid, or a palette when the picture has at most 256 colours. All members may be used by any number of threads at once.
/// </summary>
public static class PngWriter
{
    /// <summary>Draws a scene and writes it to a stream, which stays open.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null takes <see cref="PngOptions.Default"/>.</param>
    /// <returns>The picture that was written, with what could not be drawn as asked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or the picture would be too large.</exception>
    public static ScenePicture Write(MapScene scene, Stream stream, PngOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= PngOptions.Default;
        Check(options);
        using var watch = RenderReport.Start();
        var picture = SceneRasterizer.Draw(scene, options.Scale);
        PngEncoder.Encode(picture, stream, options.Compression, options.DotsPerInch * options.Scale);
        watch.Report("png");
        return picture;
    }

    /// <summary>
    /// Draws a scene and writes it to a stream without blocking, the same bytes as <see cref="Write(MapScene, Stream, PngOptions?)"/>.
    /// </summary>
    /// <param name="scene">The scene.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="options">How; null takes <see cref="PngOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The picture that was written, once all is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or the picture would be too large.</exception>
    public static Task<ScenePicture> WriteAsync(MapScene scene, Stream stream, PngOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(scene, content, options), cancellationToken);

    /// <summary>Draws a scene and writes it into an array of bytes.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="options">How; null takes <see cref="PngOptions.Default"/>.</param>
    /// <returns>The PNG.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or the picture would be too large.</exception>
    public static byte[] ToBytes(MapScene scene, PngOptions? options = null) =>
        PooledContent.ToBytes(content => Write(scene, content, options));

    /// <summary>Writes a picture to a stream, which stays open.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null takes <see cref="PngOptions.Default"/>. The scale matters for the resolution only.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static void Write(ScenePicture picture, Stream stream, PngOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= PngOptions.Default;
        Check(options);
        PngEncoder.Encode(picture, stream, options.Compression, options.DotsPerInch * options.Scale);
    }

    /// <summary>
    /// Writes a picture to a stream without blocking, the same bytes as <see cref="Write(ScenePicture, Stream, PngOptions?)"/>.
    /// </summary>
    /// <param name="picture">The picture.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="options">How; null takes <see cref="PngOptions.Default"/>. The scale matters for the resolution only.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static Task WriteAsync(ScenePicture picture, Stream stream, PngOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(picture, content, options), cancellationToken);

    /// <summary>Writes a picture into an array of bytes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="options">How; null takes <see cref="PngOptions.Default"/>. The scale matters for the resolution only.</param>
    /// <returns>The PNG.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static byte[] ToBytes(ScenePicture picture, PngOptions? options = null) =>
        PooledContent.ToBytes(content => Write(picture, content, options));

    private static void Check(PngOptions options)
    {
        if (!(options.Scale > 0 && options.Scale <= 1000))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "The scale is above 0 and at most 1000.");
        }

        if (!(options.DotsPerInch >= 1 && options.DotsPerInch <= 100_000))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "The resolution is 1 to 100,000 dots per inch.");
        }
    }
}
