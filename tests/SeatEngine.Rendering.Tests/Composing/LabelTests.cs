using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Composing;

public sealed class LabelTests
{
    private static readonly double[] Widths = [120, 400, 1200, 3000];

    [Fact]
    public void Compose_AnyHallAnySize_NoTextOverlapsText()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var map = SeatMap.Compile(RandomHalls.Make(seed, mostSeats: 300));
            MapView view = new()
            {
                Width = Widths[seed % 4],
                Style = MapStyle.BuiltIn[seed % 3],
                Levels = (LevelArrangement)(seed % 3),
                Detail = seed % 5 == 0 ? MapDetail.Sections : MapDetail.Automatic,
                Highlights = [new MapHighlight(map.Select(map.Runs[0].First), "Proposal 1")],
            };
            AssertNoOverlap(new MapComposer(map).Compose(view), $"hall {seed}");
        }
    }

    [Fact]
    public void Compose_Studio_NoTextOverlapsText()
    {
        MapComposer composer = new(SmallHalls.Studio());
        foreach (var width in (double[])[60, 200, 480, 1200, 5000])
        {
            AssertNoOverlap(composer.Compose(new MapView { Width = width }), $"width {width}");
            AssertNoOverlap(composer.Compose(new MapView { Width = width, Height = width, ScaleBar = true, Locator = true }),
                $"width {width}");
        }
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("\u202eevil\u2066")]
    [InlineData("👩‍👩‍👧‍👦 席 R̃")]
    [InlineData("a]]>b")]
    public void Compose_HostileNames_AreClippedAndEscaped(string part)
    {
        foreach (var name in (string[])[part, string.Concat(Enumerable.Repeat(part, 10_240 / part.Length))[..10_000]])
        {
            var map = SmallHalls.Named(name);
            foreach (var detail in Enum.GetValues<MapDetail>())
            {
                var scene = new MapComposer(map).Compose(new MapView { Accessible = true, Detail = detail });
                AssertNoOverlap(scene, detail.ToString());
                var svg = SvgWriter.ToText(scene, new SvgOptions { Accessible = true });
                var parsed = System.Xml.Linq.XDocument.Parse(svg);
                Assert.DoesNotContain(parsed.Descendants(), element => element.Name.LocalName == "script");
                Assert.DoesNotContain("\u202e", svg, StringComparison.Ordinal);
                Assert.True(svg.Length < 40_000, $"The file has {svg.Length} characters.");
                Assert.NotEmpty(SeatEngine.Rendering.SceneRasterizer.Draw(scene).Rgba.ToArray());
            }
        }
    }

    [Fact]
    public void Compose_SeatsThatCanBeHad_HaveFullNamesInOrderOfSectionRowAndSeat()
    {
        var map = SmallHalls.Studio();
        SeatEngine.Primitives.Currency.TryParse("USD", out var dollars);
        var scene = new MapComposer(map).Compose(new MapView
        {
            Accessible = true,
            Classes = [SeatClass.Sold(map.Select(seat => seat.Label == "2"))],
            Price = _ => new SeatEngine.Primitives.Money(4500, dollars),
        });
        List<string> names = [];
        foreach (var item in scene.Items)
        {
            if (item.Focusable)
            {
                names.Add(item.Name!);
            }
        }

        Assert.Equal("Stalls, row A, seat 1, end of row, available, 45.00 USD", names[0]);
        Assert.Contains("Stalls, row B, seat 3, aisle, available, 45.00 USD", names);
        Assert.Contains("Stalls, row C, seat 1, end of row, wheelchair space, available, 45.00 USD", names);
        Assert.Contains("Club, table T1, seat 1, available, 45.00 USD", names);
        Assert.Contains("Club, box Loge, seat 3, available, 45.00 USD", names);
        Assert.DoesNotContain(names, name => name.Contains("seat 2", StringComparison.Ordinal));
        Assert.Equal(["row A", "row B", "row C"],
            names.Where(name => name.StartsWith("Stalls", StringComparison.Ordinal)).Select(name => name.Split(", ")[1]).Distinct());
    }

    /// <summary>The centre of a bent area may lie beside it: its name stands where it fits, or smaller, or wholly beside it.</summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(0.62, 1)]
    [InlineData(0.3, 0)]
    public void Compose_AreaThatIsBent_IsNamedWithin(double depth, double inside)
    {
        PlanPoint[] outline = [new(-8, 8), new(0, 12), new(8, 8), new(8, 8 + depth), new(0, 12 + depth), new(-8, 8 + depth)];
        var scene = new MapComposer(SeatMap.Compile(SmallHalls.Studio().Hall with
        {
            Areas = [new GeneralAdmissionArea { Id = new("TERRACE"), Name = "Terrace", Capacity = 90, Centre = new(0, 10),
                Outline = [.. outline] }],
        })).Compose(new MapView { Width = 1200 });
        SceneItem[] items = [.. scene.Items];
        PlanPoint[] area = [.. items.Single(static item => item.Id == "TERRACE").Path!.Points.ToArray()
            .Select(static point => new PlanPoint(point.X, point.Y))];
        var name = items.Single(static item => item.Text == "Terrace");

        var size = scene.Styles[name.Style].FontSize;
        var half = StrokeFace.Measure("Terrace", size, bold: true) / 2;
        (double X, double Y)[] edge =
            [.. Enumerable.Range(-10, 21).SelectMany(step => new[] { (half * step / 10, 0.0), (half * step / 10, -0.7 * size) })];

        Assert.Equal(inside, edge.Average(at => PolygonClip.Holds(area, new PlanPoint(name.X + at.X, name.Y + at.Y)) ? 1 : 0));
        Assert.InRange(size, 6, scene.Styles[items.Single(static item => item.Text == "Studio").Style].FontSize / 1.5);
    }

    private static void AssertNoOverlap(MapScene scene, string what)
    {
        List<(SceneRectangle Room, string Text)> seen = [];
        foreach (var item in scene.Items)
        {
            if (item.Kind != SceneItemKind.Text)
            {
                continue;
            }

            var style = scene.Styles[item.Style];
            var width = StrokeFace.Measure(item.Text!, style.FontSize, style.Bold);
            var left = style.Anchor switch { SceneAnchor.Middle => item.X - (width / 2), SceneAnchor.End => item.X - width, _ => item.X };

            // Capitals reach 0.7 of the size above the baseline; of a turned name the bounds of the turned rectangle count.
            SceneRectangle room = new(left, item.Y - (style.FontSize * 0.7), width, style.FontSize * 0.7);
            if (item.A != 0)
            {
                var angle = item.A * Math.PI / 180;
                (double X, double Y)[] corners =
                    [.. ((double X, double Y)[])[(room.X, room.Y), (room.Right, room.Y), (room.Right, room.Bottom), (room.X, room.Bottom)]];
                double[] xs = [.. corners.Select(corner =>
                    item.X + ((corner.X - item.X) * Math.Cos(angle)) - ((corner.Y - item.Y) * Math.Sin(angle)))];
                double[] ys = [.. corners.Select(corner =>
                    item.Y + ((corner.X - item.X) * Math.Sin(angle)) + ((corner.Y - item.Y) * Math.Cos(angle)))];
                room = new SceneRectangle(xs.Min(), ys.Min(), xs.Max() - xs.Min(), ys.Max() - ys.Min());
            }

            foreach ((var other, var text) in seen)
            {
                Assert.False(other.Inflate(-0.05).Overlaps(room), $"{what}: \"{item.Text}\" lies over \"{text}\".");
            }

            seen.Add((room, item.Text!));
        }
    }
}
