using SeatEngine.Files;
using SeatEngine.Maps;
using SeatEngine.Rendering.Tests.Png;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Svg;

/// <summary>
/// Our SVG drawn by librsvg is our PNG, on everything but text: 2.5 steps of 255 apart on average at most (a stadium, whose seats are all
/// edge), and hardly a pixel by more than 32.
/// </summary>
public sealed class IndependentRendererTests
{
    public static TheoryData<string, string> Pictures
    {
        get
        {
            TheoryData<string, string> pictures = [];
            foreach (var hall in Directory.GetFiles(RepositoryFiles.Full("samples/halls"), "*.json").Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal))
            {
                if (!hall.Contains(".prices.", StringComparison.Ordinal))
                {
                    foreach (var style in MapStyle.BuiltIn)
                    {
                        pictures.Add(hall, style.Name);
                    }
                }
            }

            return pictures;
        }
    }

    [RsvgTheory]
    [MemberData(nameof(Pictures))]
    public void Write_BundledHall_DrawnByLibrsvg_IsOurPicture(string hall, string style)
    {
        var map = SeatMap.Compile(HallFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/halls/" + hall))).Hall!);
        var scene = new MapComposer(map).Compose(new MapView
        {
            Width = 900,
            Style = MapStyle.Find(style)!,
            Classes = [SeatClass.Sold(map.Select(seat => seat.Index.Value % 3 == 0)),
                SeatClass.Held(map.Select(seat => seat.Index.Value % 17 == 0))],
            Highlights = [new MapHighlight(map.Select(map.Runs[0].First))],
        });
        var silent = WithoutTexts(scene);
        var ours = SceneRasterizer.Draw(silent);
        var theirs = PngReader.Read(Rsvg.Draw(SvgWriter.ToText(silent), ours.Width, ours.Height));
        Assert.Equal((ours.Width, ours.Height), (theirs.Width, theirs.Height));
        var comparison = PictureComparison.Of(ours.Rgba, theirs.Rgba);

        // Their renderer samples 15 × 17 times a pixel where ours takes areas, and ours sees more decimals than the file has.
        Assert.True(comparison.Mean < 2.5, $"{hall} {style}: {comparison}");
        Assert.True(comparison.ShareAbove32 < 0.002, $"{hall} {style}: {comparison}");
    }

    private static MapScene WithoutTexts(MapScene scene)
    {
        MapSceneBuilder builder = new(scene.Width, scene.Height) { Background = scene.Background };
        int[] styles = [.. scene.Styles.ToArray().Select(builder.Style)];
        foreach (var item in scene.Items)
        {
            switch (item.Kind)
            {
                case SceneItemKind.Disc:
                    builder.AddDisc(styles[item.Style], item.X, item.Y, item.A);
                    break;
                case SceneItemKind.RoundedRectangle:
                    builder.AddRectangle(styles[item.Style], new SceneRectangle(item.X, item.Y, item.A, item.B), item.C);
                    break;
                case SceneItemKind.Path:
                    builder.AddPath(styles[item.Style], item.Path!);
                    break;
            }
        }

        return builder.ToScene();
    }
}
