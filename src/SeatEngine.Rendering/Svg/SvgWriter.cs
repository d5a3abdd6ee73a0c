using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// Writes scenes as SVG 1.1: valid, streamed as UTF-8 with no tree in between, and the same bytes for the same scene on
/// every machine and in every culture. Styles become classes of a style sheet at the top, so that a page can restyle
/// the picture; a thing that looks like the group around it carries no class at all. All members may be used by any
/// number of threads at once.
/// </summary>
public static class SvgWriter
{
    /// <summary>Writes a scene to a stream, which stays open.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null takes <see cref="SvgOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <remarks>Time is proportional to the things in the scene; memory is one small buffer.</remarks>
    public static void Write(MapScene scene, Stream stream, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= SvgOptions.Default;
        Check(options);
        using var watch = RenderReport.Start();
        Utf8Sink sink = new(stream, options.Decimals);
        new SvgDocument(scene, options, sink).Write();
        sink.Flush();
        watch.Report("svg");
    }

    /// <summary>Writes a scene to a stream without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="options">How; null takes <see cref="SvgOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static Task WriteAsync(MapScene scene, Stream stream, SvgOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(scene, content, options), cancellationToken);

    /// <summary>Writes a scene into an array of bytes.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="options">How; null takes <see cref="SvgOptions.Default"/>.</param>
    /// <returns>The SVG in UTF-8.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static byte[] ToBytes(MapScene scene, SvgOptions? options = null) =>
        PooledContent.ToBytes(content => Write(scene, content, options));

    /// <summary>Writes a scene into a string.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="options">How; null takes <see cref="SvgOptions.Default"/>.</param>
    /// <returns>The SVG.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static string ToText(MapScene scene, SvgOptions? options = null) =>
        PooledContent.ToText(content => Write(scene, content, options));

    private static void Check(SvgOptions options)
    {
        if (options.Decimals is < 0 or > 4)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Decimals are 0 to 4.");
        }

        if (options.Width is { } width && !(width > 0 && width <= MapScene.CoordinateLimit))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "The width is above 0 and at most 1,000,000.");
        }

        foreach (var c in options.FontFamily)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or ',' or '-' or '\''))
            {
                throw new ArgumentException("Font families are letters, digits, spaces, commas, hyphens and apostrophes.", nameof(options));
            }
        }
    }
}
