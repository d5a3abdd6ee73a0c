namespace SeatEngine.Rendering.Tests.Png;

public sealed class PngWriterTests
{
    [Theory]
    [InlineData(PngCompression.Fast, false)]
    [InlineData(PngCompression.Fast, true)]
    [InlineData(PngCompression.Balanced, true)]
    [InlineData(PngCompression.Small, false)]
    [InlineData(PngCompression.Small, true)]
    public void Write_PictureOfManyColours_ReadsBackPixelForPixel(PngCompression compression, bool background)
    {
        var picture = SceneRasterizer.Draw(Colourful(background));
        var read = RoundTrip(picture, new PngOptions { Compression = compression });
        Assert.Equal(background ? 2 : 6, read.ColorType);
        Assert.Equal(picture.Rgba.ToArray(), read.Rgba);
    }

    [Theory]
    [InlineData(PngCompression.Fast, true)]
    [InlineData(PngCompression.Small, false)]
    public void Write_PictureOfFewColours_UsesAPalette(PngCompression compression, bool background)
    {
        MapSceneBuilder builder = new(60, 40) { Background = background ? SceneColor.White : null };
        builder.AddDisc(builder.Style(new SceneStyle { ClassName = "a", Fill = SceneColor.Parse("#8844cc") }), 20, 20, 9);
        var picture = SceneRasterizer.Draw(builder.ToScene());
        var read = RoundTrip(picture, new PngOptions { Compression = compression });
        Assert.Equal(3, read.ColorType);
        Assert.Equal(picture.Rgba.ToArray(), read.Rgba);
    }

    [Fact]
    public void Write_Resolution_IsOfThePixelsNotTheUnits()
    {
        MapSceneBuilder builder = new(10, 10);
        using MemoryStream stream = new();
        PngWriter.Write(builder.ToScene(), stream, new PngOptions { Scale = 2, DotsPerInch = 127 });
        var read = PngReader.Read(stream.ToArray());
        Assert.Equal(20, read.Width);
        Assert.Equal(10_000, read.PixelsPerMetre);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using MemoryStream one = new();
        using MemoryStream two = new();
        PngWriter.Write(Colourful(true), one);
        PngWriter.Write(Colourful(true), two);
        Assert.Equal(one.ToArray(), two.ToArray());
    }

    [Fact]
    public void Write_OptionsOutOfRange_Throw()
    {
        var scene = new MapSceneBuilder(10, 10).ToScene();
        Assert.Throws<ArgumentOutOfRangeException>(() => PngWriter.Write(scene, Stream.Null, new PngOptions { Scale = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => PngWriter.Write(scene, Stream.Null, new PngOptions { DotsPerInch = 0 }));
    }

    [Fact]
    public void Write_CharactersWithoutADrawing_AreBoxesWithAWarning()
    {
        MapSceneBuilder builder = new(100, 40);
        builder.AddText(builder.Style(new SceneStyle { ClassName = "a", Fill = SceneColor.Black, FontSize = 12 }), 5, 20, "A 席 👑 A");
        var picture = PngWriter.Write(builder.ToScene(), Stream.Null);
        var warning = Assert.Single(picture.Warnings);
        Assert.Contains("U+5E2D, U+1F451", warning, StringComparison.Ordinal);
    }

    private static PngReader RoundTrip(ScenePicture picture, PngOptions options)
    {
        using MemoryStream stream = new();
        PngWriter.Write(picture, stream, options);
        var read = PngReader.Read(stream.ToArray());
        Assert.Equal((picture.Width, picture.Height), (read.Width, read.Height));
        return read;
    }

    private static MapScene Colourful(bool background)
    {
        MapSceneBuilder builder = new(90, 70) { Background = background ? SceneColor.White : null };
        Random random = new(5);
        for (var i = 0; i < 60; i++)
        {
            SceneColor color = new((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(30, 256));
            builder.AddDisc(builder.Style(new SceneStyle { ClassName = "a", Fill = color }), random.Next(90), random.Next(70),
                random.Next(2, 20));
        }

        return builder.ToScene();
    }
}
