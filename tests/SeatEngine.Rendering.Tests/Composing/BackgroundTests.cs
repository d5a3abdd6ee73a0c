using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering.Tests.Composing;

public sealed class BackgroundTests
{
    private static readonly BackgroundShape Wall = new()
    {
        Lines = [[new(-5, -5), new(-5, 12), new(-400, 12)]],
        Stroke = "#553311",
        StrokeWidth = 0.2,
    };

    private static readonly BackgroundShape Bar = new()
    {
        Lines = [[new(-1, 1), new(1, 1), new(1, 2), new(-1, 2), new(-1, 1)]],
        Fill = "#ff0000",
    };

    [Fact]
    public void Compose_Background_LiesBeneathAllAndWithinThePlan()
    {
        var scene = Compose(new MapView { Title = "" }, Wall, Bar);
        var classes = scene.Items.ToArray().Select(item => item.Style < 0 ? "" : scene.Styles[item.Style].ClassName).ToList();

        Assert.Equal(["drawing look0", "drawing look1"], classes.Take(2));
        Assert.All(scene.Items.ToArray().Take(2), item => Assert.All(item.Path!.Points.ToArray(), point =>
        {
            Assert.InRange(point.X, 0, scene.Width);
            Assert.InRange(point.Y, 0, scene.Height);
        }));
    }

    [Fact]
    public void Compose_Styles_TakeTheColoursFaintlyOrTheirOwn()
    {
        Assert.Equal(SceneColor.Parse("#ffa6a6"), FillOf(MapStyle.Light));
        Assert.NotEqual(FillOf(MapStyle.Light), FillOf(MapStyle.Print));

        static SceneColor? FillOf(MapStyle style) => Compose(new MapView { Style = style }, Bar).Styles.ToArray()
            .First(look => look.ClassName.StartsWith("drawing", StringComparison.Ordinal)).Fill;
    }

    [Fact]
    public void Compose_WithoutBackground_IsThePictureOfAHallWithoutOne() => Assert.Equal(
        SvgWriter.ToText(Compose(new MapView())), SvgWriter.ToText(Compose(new MapView { Background = false }, Wall, Bar)));

    [Fact]
    public void Compose_UnknownColours_AreNotDrawn() => Assert.DoesNotContain("drawing",
        SvgWriter.ToText(Compose(new MapView(), Bar with { Fill = "red;}</style><script>" })), StringComparison.Ordinal);

    [Fact]
    public void Compose_ShapeOfAnotherLevel_IsDrawnOnItsOwn()
    {
        var hall = SmallHall(Bar with { Level = new("up") }) with { Levels = [new() { Id = new("up"), Name = "Up" }] };
        var composer = new MapComposer(SeatMap.Compile(hall));

        Assert.Contains("drawing", SvgWriter.ToText(composer.Compose(new MapView())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-10, 0, 10, 0, "-2,0 2,0")]
    [InlineData(0, 0, 1, 1, "0,0 1,1")]
    [InlineData(-10, 3, 10, 3, "")]
    [InlineData(0, 0, 0, 9, "0,0 0,2")]
    public void LineClip_Line_IsCutToTheRectangle(double x1, double y1, double x2, double y2, string expected) =>
        Assert.Equal(expected, Said(LineClip.Inside([new(x1, y1), new(x2, y2)], new(-2, -2, 2, 2))));

    [Fact]
    public void LineClip_LineThatComesInTwice_IsTwoPieces() => Assert.Equal("0,0 0,2|1,2 1,0",
        Said(LineClip.Inside([new(0, 0), new(0, 5), new(1, 5), new(1, 0)], new(-2, -2, 2, 2))));

    private static string Said(List<List<PlanPoint>> pieces) =>
        string.Join('|', pieces.Select(static piece => string.Join(' ', piece.Select(static point => $"{point.X:0},{point.Y:0}"))));

    private static MapScene Compose(MapView view, params BackgroundShape[] shapes) =>
        new MapComposer(SeatMap.Compile(SmallHall(shapes))).Compose(view);

    private static Hall SmallHall(params BackgroundShape[] shapes) => new HallBuilder("Barn")
        .Section("S", "Seats", section => section.Rows(4, "8")).Build() with
    { Background = [.. shapes] };
}
