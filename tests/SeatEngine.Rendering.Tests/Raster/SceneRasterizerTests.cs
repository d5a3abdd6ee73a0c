namespace SeatEngine.Rendering.Tests.Raster;

public sealed class SceneRasterizerTests
{
    [Fact]
    public void Draw_ShapesThatShareNoPixel_IsTheSameInAnyOrder()
    {
        byte[]? first = null;
        for (var seed = 0; seed < 8; seed++)
        {
            MapSceneBuilder builder = new(200, 200) { Background = SceneColor.White };
            var style = builder.Style(new SceneStyle
            {
                ClassName = "a",
                Fill = SceneColor.Parse("#cc3344"),
                Stroke = SceneColor.Parse("#11335580"),
                StrokeWidth = 0.7,
                FontSize = 9,
            });
            List<Action> shapes = [];
            Random places = new(99);
            for (var cell = 0; cell < 100; cell++)
            {
                var x = ((cell % 10) * 20) + 10 + places.NextDouble();
                var y = ((cell / 10) * 20) + 10 + places.NextDouble();
                var size = 2 + (places.NextDouble() * 5);
                shapes.Add((cell % 4) switch
                {
                    0 => () => builder.AddDisc(style, x, y, size),
                    1 => () => builder.AddRectangle(style, new SceneRectangle(x - size, y - size, size * 2, size), 1),
                    2 => () => builder.AddPath(style, ScenePath.Polygon(new(x, y - size), new(x + size, y + size), new(x - size, y))),
                    _ => () => builder.AddText(style, x - 6, y, "7"),
                });
            }

            new Random(seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(shapes));
            shapes.ForEach(add => add());
            var picture = SceneRasterizer.Draw(builder.ToScene()).Rgba.ToArray();
            first ??= picture;
            Assert.Equal(first, picture);
        }
    }

    [Fact]
    public void Draw_ThingsAcrossAndBeyondEveryEdge_DrawsThemClipped()
    {
        MapSceneBuilder builder = new(40, 30);
        var style = builder.Style(new SceneStyle
        {
            ClassName = "a",
            Fill = SceneColor.Black,
            Stroke = SceneColor.White,
            StrokeWidth = 2,
            FontSize = 12
        });
        double[] places = [-1e6, -100, -1, 0, 20, 30, 40, 41, 1e6];
        foreach (var x in places)
        {
            foreach (var y in places)
            {
                builder.AddDisc(style, x, y, 3);
                builder.AddDisc(style, x, y, 500);
                builder.AddRectangle(style, new SceneRectangle(x, y, 5, 5), 2);
                builder.AddRectangle(style, new SceneRectangle(x, y, 1e6, 5), 2);
                builder.AddPath(style, ScenePath.Polygon(new(x, y), new(y, x), new(20, 15)));
                builder.AddText(style, x, y, "Row A 12", 30);
            }
        }

        var picture = SceneRasterizer.Draw(builder.ToScene(), 1.5);
        Assert.Equal(60, picture.Width);
        Assert.Equal(45, picture.Height);
    }

    [Fact]
    public void Draw_HalfTransparentOverNothing_KeepsStraightColour()
    {
        MapSceneBuilder builder = new(4, 4);
        var style = builder.Style(new SceneStyle { ClassName = "a", Fill = new SceneColor(200, 100, 50, 128) });
        builder.AddRectangle(style, new SceneRectangle(0, 0, 4, 4));
        var pixel = SceneRasterizer.Draw(builder.ToScene()).Rgba[..4];
        Assert.Equal(128, pixel[3]);
        Assert.InRange(pixel[0], 199, 201);
        Assert.InRange(pixel[1], 99, 101);
        Assert.InRange(pixel[2], 49, 51);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Draw_ImpossibleScale_Throws(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SceneRasterizer.Draw(new MapSceneBuilder(10, 10).ToScene(), scale));

    [Fact]
    public void Draw_TooManyPixels_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SceneRasterizer.Draw(new MapSceneBuilder(100_000, 100_000).ToScene()));
}
