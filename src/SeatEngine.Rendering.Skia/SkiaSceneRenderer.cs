using SeatEngine.Primitives;
using SkiaSharp;

namespace SeatEngine.Rendering.Skia;

/// <summary>
/// Draws scenes through SkiaSharp: on a canvas that an application owns, or as PNG, JPEG, WebP and PDF. Texts take the
/// fonts of the machine, shaped for their script; what no font of it has is drawn with <see cref="StrokeFace"/>. All members
/// may be used by any number of threads at once, each with a canvas of its own.
/// </summary>
public static class SkiaSceneRenderer
{
    private const double LargestPicture = 200_000_000;
    private const double PointsPerUnit = 72.0 / 96;

    /// <summary>Draws a scene on a canvas, at its origin and in its units; the caller translates and scales.</summary>
    /// <param name="scene">The scene. What lies outside its bounds is clipped.</param>
    /// <param name="canvas">The canvas; its state is as before afterwards.</param>
    /// <param name="options">The font family; the rest is for <see cref="Write"/>. Null takes <see cref="SkiaOptions.Default"/>.</param>
    public static void Draw(MapScene scene, SKCanvas canvas, SkiaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(canvas);
        Draw(scene, canvas, options ?? SkiaOptions.Default, null);
    }

    private static void Draw(MapScene scene, SKCanvas canvas, SkiaOptions options, double? pixels)
    {
        var before = canvas.Save();
        canvas.ClipRect(new SKRect(0, 0, (float)scene.Width, (float)scene.Height));
        using (var painter = new SkiaPainter(scene, canvas, options, pixels))
        {
            painter.Paint();
        }

        canvas.RestoreToCount(before);
    }

    /// <summary>Draws a scene and writes it to a stream, which stays open.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null takes <see cref="SkiaOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or the picture would have more than 200 million
    /// pixels.</exception>
    public static void Write(MapScene scene, Stream stream, SkiaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= SkiaOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(options.Quality, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Quality, 100, nameof(options));
        if (options.Format == SkiaImageFormat.Pdf)
        {
            WritePages([scene], stream, options);
            return;
        }

        using var bitmap = Render(scene, options);
        using var pixels = bitmap.PeekPixels();
        if (options.Format == SkiaImageFormat.Png)
        {
            WritePng(pixels, stream, options.Scale);
            return;
        }

        using var data = options.Format switch
        {
            SkiaImageFormat.Jpeg => pixels.Encode(SKEncodedImageFormat.Jpeg, options.Quality),
            SkiaImageFormat.Webp => pixels.Encode(SKEncodedImageFormat.Webp, options.Quality),
            SkiaImageFormat.Png or SkiaImageFormat.Pdf => throw Unknown.Value(options.Format),
        } ?? throw new InvalidOperationException($"SkiaSharp could not write the picture as {options.Format}.");
        data.SaveTo(stream);
    }

    /// <summary>By the framework, which makes maps a quarter smaller than SkiaSharp does, in a third of the time.</summary>
    private static void WritePng(SKPixmap pixels, Stream stream, double scale)
    {
        PngOptions options = new() { Compression = PngCompression.Balanced, Scale = scale };
        if (pixels.ComputeIsOpaque())
        {
            PngWriter.Write(ScenePicture.Of(pixels.Width, pixels.Height, pixels.GetPixelSpan()), stream, options);
            return;
        }

        using SKBitmap straight = new(pixels.Info.WithAlphaType(SKAlphaType.Unpremul));
        pixels.ReadPixels(straight.Info, straight.GetPixels(), straight.RowBytes);
        PngWriter.Write(ScenePicture.Of(pixels.Width, pixels.Height, straight.GetPixelSpan()), stream, options);
    }

    /// <summary>Draws a scene and writes it to a stream without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="options">How; null takes <see cref="SkiaOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Write"/>.</exception>
    public static Task WriteAsync(MapScene scene, Stream stream, SkiaOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(scene, content, options), cancellationToken);

    /// <summary>Draws a scene and writes it into an array of bytes.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="options">How; null takes <see cref="SkiaOptions.Default"/>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(MapScene scene, SkiaOptions? options = null) =>
        PooledContent.ToBytes(content => Write(scene, content, options));

    /// <summary>Draws scenes as the pages of one PDF, such as <see cref="MapComposer.ComposePages"/> makes them.</summary>
    /// <param name="pages">The scenes, at least one; each page has the size of its scene.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="options">Scale and font family; null takes <see cref="SkiaOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">There is no page.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of its range.</exception>
    public static void WritePages(IEnumerable<MapScene> pages, Stream stream, SkiaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= SkiaOptions.Default;
        var scale = Scale(options) * PointsPerUnit;
        using var document = SKDocument.CreatePdf(stream);
        var count = 0;
        foreach (var page in pages)
        {
            var canvas = document.BeginPage((float)(page.Width * scale), (float)(page.Height * scale));
            canvas.Scale((float)scale);
            Draw(page, canvas, options);
            document.EndPage();
            count++;
        }

        if (count == 0)
        {
            document.Abort();
            throw new ArgumentException("There is at least one page.", nameof(pages));
        }

        document.Close();
    }

    /// <summary>Draws scenes as the pages of one PDF without blocking, the same bytes as <see cref="WritePages"/>.</summary>
    /// <param name="pages">The scenes, at least one.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="options">Scale and font family; null takes <see cref="SkiaOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">As for <see cref="WritePages"/>.</exception>
    public static Task WritePagesAsync(IEnumerable<MapScene> pages, Stream stream, SkiaOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => WritePages(pages, content, options), cancellationToken);

    /// <summary>Draws scenes as the pages of one PDF into an array of bytes.</summary>
    /// <param name="pages">The scenes, at least one.</param>
    /// <param name="options">Scale and font family; null takes <see cref="SkiaOptions.Default"/>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">As for <see cref="WritePages"/>.</exception>
    public static byte[] PagesToBytes(IEnumerable<MapScene> pages, SkiaOptions? options = null) =>
        PooledContent.ToBytes(content => WritePages(pages, content, options));

    /// <summary>Draws a scene as a bitmap, which the caller disposes of.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="options">How; null takes <see cref="SkiaOptions.Default"/>.</param>
    /// <returns>Eight bits each of red, green, blue and premultiplied opacity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of its range, or the picture would have more than 200 million
    /// pixels.</exception>
    public static SKBitmap Render(MapScene scene, SkiaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        options ??= SkiaOptions.Default;
        // The managed backend rounds in the same way, so that both give pictures of one size.
        var scale = Scale(options);
        var width = Math.Max(1, Math.Ceiling((scene.Width * scale) - 1e-6));
        var height = Math.Max(1, Math.Ceiling((scene.Height * scale) - 1e-6));
        if (width * height > LargestPicture)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "The picture would have more than 200 million pixels.");
        }

        var bitmap = new SKBitmap(new SKImageInfo((int)width, (int)height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(scene.Background is null && options.Format == SkiaImageFormat.Jpeg ? SKColors.White : SKColors.Transparent);
        canvas.Scale((float)options.Scale);
        Draw(scene, canvas, options, options.Scale);
        canvas.Flush();
        return bitmap;
    }

    private static double Scale(SkiaOptions options) => options.Scale is > 0 and <= 1000
        ? options.Scale
        : throw new ArgumentOutOfRangeException(nameof(options), "The scale is above 0 and at most 1000.");
}
