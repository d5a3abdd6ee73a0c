using SeatEngine.Rendering.Skia;
using SeatEngine.Rendering.Tests.Composing;
using SkiaSharp;

namespace SeatEngine.Rendering.Tests.Skia;

public sealed class SkiaSceneRendererTests
{
    [Fact]
    public void Render_Studio_IsTheManagedPictureButForTexts()
    {
        var scene = new MapComposer(SmallHalls.Studio()).Compose(new MapView
        {
            Title = "",
            Legend = false,
            SectionLabels = false,
            RowLabels = false,
            SeatNumbers = false,
        });
        var managed = SceneRasterizer.Draw(scene);
        using var skia = SkiaSceneRenderer.Render(scene);
        Assert.Equal((managed.Width, managed.Height), (skia.Width, skia.Height));
        var comparison = PictureComparison.Of(managed.Rgba, skia.GetPixelSpan());
        Assert.True(comparison.Mean < 0.6, comparison.ToString());
        Assert.True(comparison.ShareAbove32 < 0.004, comparison.ToString());
    }

    [FontFact]
    public void Render_Text_LeavesInkWhereItStands()
    {
        var ink = InkOf("Row A");

        Assert.InRange(ink.Length, 20, 100);
        Assert.InRange(ink.Average(), 90, 110);
    }

    [Fact]
    public void Render_ACharacterThatNoFontHas_IsDrawnWithStrokes()
    {
        // A private one, which no font of a machine is expected to have.
        var ink = InkOf("\ue9d3\ue9d3");

        Assert.InRange(ink.Length, 8, 60);
    }

    [FontFact]
    public void Render_ATextThatIsWiderThanItsRoom_IsDrawnNarrower()
    {
        var ink = InkOf(new string('W', 9));

        Assert.True(ink.Max() - ink.Min() <= StrokeFace.Room(new string('W', 9), 20) + 1);
    }

    [Fact]
    public void WritePages_OfAHall_IsAPdfOfAsManyPages()
    {
        var pages = new MapComposer(SmallHalls.Studio()).ComposePages(paper: PaperSize.Letter);
        using var stream = new MemoryStream();

        SkiaSceneRenderer.WritePages(pages, stream);

        var file = System.Text.Encoding.Latin1.GetString(stream.ToArray());
        Assert.StartsWith("%PDF-", file, StringComparison.Ordinal);
        Assert.Equal(pages.Count, System.Text.RegularExpressions.Regex.Count(file, "/Type /Page\\b"));
        Assert.Contains("[0 0 612 792]", file, StringComparison.Ordinal);
        Assert.True(stream.CanWrite);
        Assert.Throws<ArgumentException>(() => SkiaSceneRenderer.WritePages([], stream));
    }

    [Theory]
    [InlineData(SkiaImageFormat.Png, 0x89)]
    [InlineData(SkiaImageFormat.Jpeg, 0xff)]
    [InlineData(SkiaImageFormat.Webp, 0x52)]
    public void Write_AnyFormat_CanBeReadBack(SkiaImageFormat format, byte first)
    {
        var scene = new MapComposer(SmallHalls.Studio()).Compose();
        using var stream = new MemoryStream();
        SkiaSceneRenderer.Write(scene, stream, new SkiaOptions { Format = format, Scale = 0.5 });
        var file = stream.ToArray();
        Assert.Equal(first, file[0]);
        using var read = SKBitmap.Decode(file);
        Assert.Equal(600, read.Width);
    }

    [Fact]
    public void Draw_OnACanvasOfTheCallers_LeavesItsStateAsItWas()
    {
        using var bitmap = new SKBitmap(100, 100);
        using var canvas = new SKCanvas(bitmap);
        canvas.Translate(5, 5);
        var before = canvas.TotalMatrix;
        var depth = canvas.SaveCount;
        SkiaSceneRenderer.Draw(new MapComposer(SmallHalls.Studio()).Compose(), canvas);
        Assert.Equal(before, canvas.TotalMatrix);
        Assert.Equal(depth, canvas.SaveCount);
    }

    [Fact]
    public void Render_ImpossibleScale_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SkiaSceneRenderer.Render(new MapSceneBuilder(10, 10).ToScene(), new SkiaOptions { Scale = 0 }));

    /// <summary>The columns of pixels in which a text has left ink, its middle at 100.</summary>
    private static int[] InkOf(string text)
    {
        var builder = new MapSceneBuilder(200, 40) { Background = SceneColor.White };
        var style = new SceneStyle { ClassName = "row", Fill = SceneColor.Black, FontSize = 20, Anchor = SceneAnchor.Middle };
        builder.AddText(builder.Style(style), 100, 27, text);
        using var picture = SkiaSceneRenderer.Render(builder.ToScene());
        return [.. Enumerable.Range(0, 200).Where(x => Enumerable.Range(0, 40).Any(y => picture.GetPixel(x, y).Red < 128))];
    }
}
