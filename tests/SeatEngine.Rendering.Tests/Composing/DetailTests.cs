using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering.Tests.Composing;

public sealed class DetailTests
{
    [Theory]
    [InlineData(40, 400, MapDetail.Seats)]
    [InlineData(6000, 1200, MapDetail.Sections)]
    [InlineData(6000, 12_000, MapDetail.Seats)]
    public void Compose_WithoutAWord_ShowsWhatCanBeSeen(int seats, double width, MapDetail expected)
    {
        MapComposer composer = new(SeatMap.Compile(Plain(seats)));
        Assert.Equal(Kinds(composer.Compose(new MapView { Width = width, Detail = expected })),
            Kinds(composer.Compose(new MapView { Width = width })));
    }

    [Fact]
    public void Compose_Rows_IsABandForEachStretch()
    {
        var map = SeatMap.Compile(Plain(200));
        var scene = new MapComposer(map).Compose(new MapView { Detail = MapDetail.Rows });
        Assert.Equal(map.Runs.Length, Count(scene, "row-free"));
    }

    [Fact]
    public void Compose_SectionsThatSell_GrowPaler()
    {
        var map = SeatMap.Compile(Plain(200));
        MapComposer composer = new(map);
        HashSet<SceneColor?> fills = [];
        foreach (var soldOf100 in (int[])[0, 30, 60, 90, 100])
        {
            var scene = composer.Compose(new MapView
            {
                Detail = MapDetail.Sections,
                Classes = [SeatClass.Sold(map.Select(seat => seat.Index.Value % 100 < soldOf100))],
            });
            fills.Add(scene.Styles[scene.Items.ToArray().First(static item => item.Role is "button" or "img" && item.Name is not null
                && item.Name.Contains("free", StringComparison.Ordinal)).Style].Fill);
        }

        Assert.Equal(5, fills.Count);
    }

    [Fact]
    public void Compose_SectionAlone_SaysWhereTheStageAndTheSectionAre()
    {
        var map = SmallHalls.Studio();
        var scene = new MapComposer(map).Compose(new MapView { Section = new SectionId("Gallery") });
        Assert.Equal((1, 1), (Count(scene, "direction-name"), Count(scene, "locator-section")));
        var whole = new MapComposer(map).Compose();
        Assert.Equal((0, 0), (Count(whole, "direction"), Count(whole, "locator-section")));
    }

    [Fact]
    public void Compose_EstimatedStage_IsHatchedAndSaysSo()
    {
        var hall = SmallHalls.Studio().Hall;
        var scene = new MapComposer(SeatMap.Compile(hall with
        {
            Fixtures = [hall.Fixtures[0] with { IsEstimated = true }, .. hall.Fixtures.Skip(1)],
        })).Compose();
        Assert.Equal(1, Count(scene, "stage-hatch"));
        Assert.Contains(scene.Items.ToArray(), static item => item.Text == "Stage (estimated)");
    }

    [Fact]
    public void Compose_EveryStyle_HasSignsOnSeatsAndInTheLegend()
    {
        var hall = SmallHalls.Studio().Hall;
        SeatFeatures[] features =
            [SeatFeatures.WheelchairSpace, SeatFeatures.Companion, SeatFeatures.Accessible, SeatFeatures.RestrictedView,
                SeatFeatures.HearingLoop, SeatFeatures.None];
        var stalls = hall.Sections[0];
        var map = SeatMap.Compile(hall with
        {
            Sections =
            [
                stalls with
                {
                    Rows = [.. stalls.Rows.Select(row => row with
                    {
                        Seats = [.. row.Seats.Select((seat, at) => seat with { Features = features[at] })]
                    })]
                },
            ]
        });
        foreach (var style in MapStyle.BuiltIn)
        {
            var scene = new MapComposer(map).Compose(new MapView { Style = style, Signs = MapSigns.All });
            foreach (var sign in (string[])["wheelchair", "companion", "accessible", "restrictedview", "hearingloop", "aisle"])
            {
                Assert.True(Count(scene, "sign-" + sign) > 0, $"{style.Name} has no sign for {sign}");
            }

            var texts = scene.Items.ToArray().Select(static item => item.Text).ToList();
            Assert.All((string[])["wheelchair space", "companion seat", "accessible", "restricted view", "hearing loop", "aisle"],
                word => Assert.Contains(word, texts));
        }
    }

    [Fact]
    public void ClassAt_AnyStyle_RepeatsNoLook()
    {
        foreach (var style in MapStyle.BuiltIn)
        {
            Assert.Equal(60, Enumerable.Range(0, 60).Select(style.ClassAt).Distinct().Count());
        }
    }

    [Fact]
    public void Compose_PlaceThatReplacesChairs_LiesOnNone()
    {
        var map = SeatMap.Compile(HallWithReplacement());
        var scene = new MapComposer(map).Compose();
        var seats = scene.Items.ToArray().Where(static item => item.Id is not null && item.Kind == SceneItemKind.Disc).ToArray();
        var place = scene.Items.ToArray().Single(static item => item.Id == "W");
        Assert.All(seats, seat => Assert.True(
            Math.Sqrt(Math.Pow(seat.X - (place.X + (place.A / 2)), 2) + Math.Pow(seat.Y - (place.Y + (place.B / 2)), 2))
                > seat.A + (place.A / 2)));
    }

    [Fact]
    public void ToText_Accessible_HasOneStopAndEveryStateFromTheStart()
    {
        var map = SmallHalls.Studio();
        MapComposer composer = new(map);
        string Svg(SeatSet sold) => SvgWriter.ToText(
            composer.Compose(new MapView { Accessible = true, Classes = [SeatClass.Sold(sold)] }), new SvgOptions { Accessible = true });
        var before = Svg(map.Empty);
        var after = Svg(map.Seats);
        Assert.Equal(1, before.Split("tabindex=\"0\"").Length - 1);
        Assert.Equal(map.SeatCount - 1, before.Split("tabindex=\"-1\"").Length - 1);
        Assert.All((string[])[" .sold{", " .held{", " .blocked{", " .selected{"],
            rule => Assert.Contains(rule, before, StringComparison.Ordinal));
        Assert.Contains("fill:var(--map-sold-fill,#d3d7dd)", before, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>Stalls", before, StringComparison.Ordinal);
        Assert.Equal(ViewBox(before), ViewBox(after));
    }

    private static string ViewBox(string svg) => svg.Split("viewBox=\"")[1].Split('"')[0];

    private static int Count(MapScene scene, string className)
    {
        var count = 0;
        foreach (var item in scene.Items)
        {
            if (item.Kind is not (SceneItemKind.GroupStart or SceneItemKind.GroupEnd)
                && (scene.Styles[item.Style].ClassName == className
                    || scene.Styles[item.Style].ClassName.StartsWith(className + "-", StringComparison.Ordinal)))
            {
                count++;
            }
        }

        return count;
    }

    private static string Kinds(MapScene scene) => string.Concat(scene.Items.ToArray().Select(static item => item.Kind.ToString()[0]));

    private static Hall Plain(int seats) => new HallBuilder("Plain")
        .Stage("Stage", new PlanBounds(-5, -6, 5, -2))
        .Section("S", "Stalls", stalls => stalls.Rows(seats / 20, "10 | 10"))
        .Build();

    private static Hall HallWithReplacement()
    {
        var hall = Plain(60);
        var row = hall.Sections[0].Rows[1];
        Seat place = new()
        {
            Id = new("W"),
            Label = "W",
            Position = new PlanPoint((row.Seats[0].Position.X + row.Seats[1].Position.X) / 2, row.Seats[0].Position.Y),
            Features = SeatFeatures.WheelchairSpace,
            Replaces = [row.Seats[0].Id, row.Seats[1].Id],
        };
        return hall with
        {
            Sections = [hall.Sections[0] with { Rows = hall.Sections[0].Rows.SetItem(1, row with { Seats = row.Seats.Add(place) }) }],
        };
    }
}
