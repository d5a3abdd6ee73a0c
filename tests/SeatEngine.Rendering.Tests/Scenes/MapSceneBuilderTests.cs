namespace SeatEngine.Rendering.Tests.Scenes;

public sealed class MapSceneBuilderTests
{
    public static TheoryData<double> Impossible =>
        new() { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e30, -1e30, 1_000_001 };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Add_ImpossibleNumber_IsRefusedAtTheEdge(double number)
    {
        MapSceneBuilder builder = new(10, 10);
        var style = builder.Style(new SceneStyle { ClassName = "a", FontSize = 5 });
        Action[] attempts =
        [
            () => builder.AddDisc(style, number, 0, 1),
            () => builder.AddDisc(style, 0, number, 1),
            () => builder.AddDisc(style, 0, 0, number),
            () => builder.AddRectangle(style, new SceneRectangle(number, 0, 1, 1)),
            () => builder.AddRectangle(style, new SceneRectangle(0, number, 1, 1)),
            () => builder.AddRectangle(style, new SceneRectangle(0, 0, number, 1)),
            () => builder.AddRectangle(style, new SceneRectangle(0, 0, 1, number)),
            () => builder.AddRectangle(style, new SceneRectangle(0, 0, 1, 1), number),
            () => builder.AddText(style, number, 0, "x"),
            () => builder.AddText(style, 0, number, "x"),
            () => builder.AddText(style, 0, 0, "x", number),
            () => new ScenePathBuilder().MoveTo(number, 0),
            () => new ScenePathBuilder().MoveTo(0, 0).LineTo(0, number),
            () => new ScenePathBuilder().MoveTo(0, 0).CubicTo(0, 0, number, 0, 0, 0),
            () => new ScenePathBuilder().MoveTo(0, 0).QuadraticTo(0, number, 0, 0),
            () => ScenePath.Polygon(new ScenePoint(number, 0)),
            () => builder.Style(new SceneStyle { ClassName = "b", StrokeWidth = number }),
            () => builder.Style(new SceneStyle { ClassName = "b", FontSize = number }),
            () => new MapSceneBuilder(number, 10),
            () => new MapSceneBuilder(10, number),
        ];
        Assert.All(attempts, attempt => Assert.Throws<ArgumentOutOfRangeException>(attempt));
        Assert.Equal(0, builder.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a  b")]
    [InlineData("1a")]
    [InlineData("a{}")]
    [InlineData("a\"")]
    [InlineData("é")]
    public void Style_ClassNameNotFitForAStyleSheet_Throws(string name) =>
        Assert.Throws<ArgumentException>(() => new MapSceneBuilder(10, 10).Style(new SceneStyle { ClassName = name }));

    [Fact]
    public void Style_SameNameOtherLook_GetsANumber()
    {
        MapSceneBuilder builder = new(10, 10);
        var one = builder.Style(new SceneStyle { ClassName = "a", Fill = SceneColor.Black });
        var two = builder.Style(new SceneStyle { ClassName = "a", Fill = SceneColor.White });
        var again = builder.Style(new SceneStyle { ClassName = "a", Fill = SceneColor.White });
        Assert.Equal(two, again);
        Assert.Equal(["a", "a-2"], [builder.ToScene().Styles[one].ClassName, builder.ToScene().Styles[two].ClassName]);
    }

    [Fact]
    public void ToScene_GroupLeftOpen_Throws()
    {
        MapSceneBuilder builder = new(10, 10);
        builder.BeginGroup();
        Assert.Throws<InvalidOperationException>(() => builder.ToScene());
        builder.EndGroup();
        Assert.Throws<InvalidOperationException>(builder.EndGroup);
        Assert.Equal(2, builder.ToScene().Items.Length);
    }

    [Fact]
    public void ToScene_BuilderGoesOn_LeavesTheSceneAsItWas()
    {
        MapSceneBuilder builder = new(10, 10);
        var style = builder.Style(new SceneStyle { ClassName = "a" });
        builder.AddDisc(style, 1, 1, 1, "first");
        var scene = builder.ToScene();
        for (var i = 0; i < 20; i++)
        {
            builder.AddDisc(style, 2, 2, 2, "later");
        }

        builder.Style(new SceneStyle { ClassName = "b" });
        Assert.Equal("first", Assert.Single(scene.Items.ToArray()).Id);
        Assert.Equal(1, scene.Styles.Length);
        Assert.Equal(21, builder.ToScene().Items.Length);
    }

    [Fact]
    public void AddDisc_StyleOfNoBuilder_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MapSceneBuilder(10, 10).AddDisc(0, 1, 1, 1));
}
