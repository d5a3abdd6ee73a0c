using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Rendering.Skia;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Sights;

public sealed class SightDrawingTests
{
    [Fact]
    public void ComposeSight_SeatUnderABalconyBehindAPillar_IsAsApproved()
    {
        var (map, line) = Playhouse("S-N-5");
        Assert.True(line.IsObstructed);
        Approvals.Verify(SvgWriter.ToText(new MapComposer(map).ComposeSight(line)), "svg");
    }

    [Fact]
    public void ComposeSight_AnySeat_DrawsOneHeadForEachOfTheLine()
    {
        var (map, line) = Playhouse("S-N-9");
        var scene = new MapComposer(map).ComposeSight(line);
        Assert.Equal(line.Heads.Length + 1, Discs(scene, "head"));
        Assert.Equal(line.HeadsInTheWay, Discs(scene, "head-in-the-way"));
        Assert.Contains($"{line.HeadsInTheWay} heads in the way", scene.Description, StringComparison.Ordinal);
        Assert.Equal("Stalls, row N, seat 9", scene.Title);
    }

    [Theory]
    [InlineData("S-A-1")]
    [InlineData("S-N-5")]
    [InlineData("B-E-14")]
    public void ComposeSight_ByBothBackends_IsOnePictureButForTexts(string seat)
    {
        var (map, line) = Playhouse(seat);
        var scene = WithoutTexts(new MapComposer(map).ComposeSight(line));
        var managed = SceneRasterizer.Draw(scene);
        using var skia = SkiaSceneRenderer.Render(scene);
        var comparison = PictureComparison.Of(managed.Rgba, skia.GetPixelSpan());
        Assert.True(comparison.Mean < 0.6, comparison.ToString());
        Assert.True(comparison.ShareAbove32 < 0.004, comparison.ToString());
    }

    [Fact]
    public void ComposeSight_EverySeatOfABundledHall_StaysWithinItsPicture()
    {
        foreach (var file in (string[])["horseshoe-opera", "black-box", "cabaret"])
        {
            var map = SeatMap.Compile(HallFile(file));
            MapComposer composer = new(map);
            SightLines lines = new(map);
            foreach (var seat in map.Seats.ToArray().Where(static (_, at) => at % 23 == 0))
            {
                var scene = composer.ComposeSight(lines.Of(seat));
                foreach (var item in scene.Items)
                {
                    if (item.Kind is SceneItemKind.Disc or SceneItemKind.Text)
                    {
                        Assert.InRange(item.X, 0, scene.Width);
                        Assert.InRange(item.Y, 0, scene.Height);
                    }
                }
            }
        }
    }

    [Fact]
    public void ComposeSight_SeatOfAnotherHall_Throws()
    {
        var (_, line) = Playhouse("S-A-1");
        Assert.Throws<ArgumentException>(() => new MapComposer(SeatMap.Compile(HallFile("arena"))).ComposeSight(line));
    }

    private static Hall HallFile(string name) =>
        Files.HallFile.Read(File.ReadAllBytes(RepositoryFiles.Full($"samples/halls/{name}.json"))).Hall!;

    private static (SeatMap Map, SightLine Line) Playhouse(string id)
    {
        var map = SeatMap.Compile(new HallBuilder("Old playhouse").FocalPoint(0, -2, 1)
            .Stage("Stage", new PlanBounds(-5, -6, 5, -2))
            .Level("floor", "Stalls").Level("up", "Balcony")
            .Obstacle("Pillar", new PlanBounds(-1, 5.6, -0.5, 6), level: "floor", height: 3)
            .Section("S", "Stalls", static stalls => stalls.Level("floor").Spacing(0.9, rise: 0.1).Rows(14, "14"))
            .Section("B", "Balcony", static balcony =>
                balcony.Level("up").From(RowPath.Line(new PlanPoint(0, 7.2, 3.4))).Spacing(0.9, rise: 0.4).Rows(5, "14"))
            .Build());
        map.TryGetIndex(new(id), out var seat);
        return (map, new SightLines(map).Of(seat));
    }

    private static int Discs(MapScene scene, string className)
    {
        var styles = scene.Styles.ToArray();
        return scene.Items.ToArray().Count(item => item.Kind == SceneItemKind.Disc
            && styles[item.Style].ClassName.StartsWith(className, StringComparison.Ordinal));
    }

    private static MapScene WithoutTexts(MapScene scene)
    {
        MapSceneBuilder builder = new(scene.Width, scene.Height) { Background = scene.Background };
        foreach (var item in scene.Items)
        {
            var style = item.Style < 0 ? -1 : builder.Style(scene.Styles[item.Style]);
            if (item.Kind == SceneItemKind.Disc)
            {
                builder.AddDisc(style, item.X, item.Y, item.A);
            }
            else if (item.Kind == SceneItemKind.RoundedRectangle)
            {
                builder.AddRectangle(style, new SceneRectangle(item.X, item.Y, item.A, item.B), item.C);
            }
            else if (item.Kind == SceneItemKind.Path)
            {
                builder.AddPath(style, item.Path!);
            }
        }

        return builder.ToScene();
    }
}
