using System.Text;
using SeatEngine.Files;
using SeatEngine.Maps;
using SeatEngine.Rendering.Skia;
using SeatEngine.Testing;
using SkiaSharp;

namespace SeatEngine.Rendering.Tests.Skia;

/// <summary>A PDF is read by another program: every text is found in it, and it looks as our own picture does.</summary>
public sealed class PdfTests
{
    [PopplerTheory]
    [InlineData("black-box")]
    [InlineData("cabaret")]
    [InlineData("horseshoe-opera")]
    [InlineData("concert-hall")]
    public void Write_Pdf_HasEveryTextAndIsOurPicture(string hall)
    {
        var scene = new MapComposer(SeatMap.Compile(HallFile.Read(
            File.ReadAllBytes(RepositoryFiles.Full($"samples/halls/{hall}.json"))).Hall!)).Compose(new MapView { Width = 800 });
        var pdf = SkiaSceneRenderer.ToBytes(scene, new SkiaOptions { Format = SkiaImageFormat.Pdf });

        // Turned texts come in pieces, and numbers of two boxes side by side as one word: so words are looked for without spaces.
        var found = string.Concat(Split(Encoding.UTF8.GetString(Poppler.Run("pdftotext", pdf, "-raw", "-", "-"))));
        Assert.All(Split(string.Join(' ', scene.Items.ToArray().Select(static item => item.Text))).CountBy(static word => word),
            word => Assert.True(found.Split(word.Key).Length > word.Value, $"{word.Key}: {word.Value} wanted"));

        using var theirs = SKBitmap.Decode(Poppler.Run("pdftoppm", pdf, "-r", "96", "-png", "-singlefile", "-"));
        using var ours = SkiaSceneRenderer.Render(scene);
        Assert.InRange(theirs.Width, ours.Width, ours.Width + 1);
        Assert.InRange(theirs.Height, ours.Height, ours.Height + 1);
        var comparison = PictureComparison.Of(Pixels(ours, ours.Width, ours.Height), Pixels(theirs, ours.Width, ours.Height));
        Assert.True(comparison.Mean < 3, comparison.ToString());
        Assert.True(comparison.ShareAbove32 < 0.04, comparison.ToString());
    }

    private static string[] Split(string text) =>
        text.Split((char[])[' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Pixels(SKBitmap bitmap, int width, int height)
    {
        using SKBitmap flat = new(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using SKCanvas canvas = new(flat);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(bitmap, 0, 0);
        canvas.Flush();
        return flat.GetPixelSpan().ToArray();
    }
}
