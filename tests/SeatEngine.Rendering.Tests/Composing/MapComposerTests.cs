using System.Xml.Linq;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Composing;

public sealed class MapComposerTests
{
    [Fact]
    public void Compose_Studio_IsAsApproved()
    {
        var map = SmallHalls.Studio();
        MapView view = new() { Width = 480, Classes = [SeatClass.Sold(map.Select(seat => seat.Label == "2"))] };
        Approvals.Verify(SvgWriter.ToText(new MapComposer(map).Compose(view)), "svg");
    }

    [Fact]
    public void Compose_AnyHall_HasOneElementWithTheIdOfEachSeat()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var map = SeatMap.Compile(RandomHalls.Make(seed));
            var style = MapStyle.BuiltIn[seed % 4];
            var scene =
                new MapComposer(map).Compose(new MapView { Style = style, Detail = MapDetail.Seats, Accessible = seed % 2 == 0 });
            var svg = XDocument.Parse(SvgWriter.ToText(scene, new SvgOptions { Accessible = seed % 2 == 0 }));
            string[] drawn =
                [.. svg.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().Order(StringComparer.Ordinal)];
            string[] expected =
                [.. map.Seats.ToIds().Select(id => id.Value).Concat(map.Areas.Select(area => area.Id.Value)).Order(StringComparer.Ordinal)];
            Assert.Equal(expected, drawn);
        }
    }

    [Fact]
    public void Compose_SeatInAClass_CarriesItsClassAndOthersTakeTheGroups()
    {
        var map = SmallHalls.Studio();
        var sold = map.Select(seat => seat.Label == "2");
        var svg = XDocument.Parse(SvgWriter.ToText(new MapComposer(map).Compose(new MapView { Classes = [SeatClass.Sold(sold)] })));
        foreach (var seat in map.Seats)
        {
            var element = svg.Descendants().Single(one => one.Attribute("id")?.Value == map.IdOf(seat).Value);
            Assert.Equal(sold.Contains(seat) ? "sold" : null, element.Attribute("class")?.Value);
            Assert.Equal("zone-" + map.CategoryOf(seat)!.Value.Value, element.Parent!.Attribute("class")!.Value);
        }
    }

    [Theory]
    [InlineData("1", "1 Platz, 0 frei")]
    [InlineData("6", "6 Plätze, 5 frei")]
    public void Compose_WordsOfALanguage_AreCountedByItsForms(string seats, string description)
    {
        var map = SeatMap.Compile(new HallBuilder("Saal").Section("P", "Parkett", section => section.Row(seats)).Build());
        MapView view = new()
        {
            Words = MapWords.English with { Seats = new("Platz", "Plätze"), Available = "frei" },
            Classes = [SeatClass.Sold(map.Select(seat => seat.Label == "1"))],
        };

        Assert.Equal(description, new MapComposer(map).Compose(view).Description);
    }

    [Fact]
    public void Compose_SetOfAnotherMap_Throws()
    {
        var map = SmallHalls.Studio();
        var other = SmallHalls.Studio();
        MapComposer composer = new(map);
        Assert.Throws<ArgumentException>(() => composer.Compose(new MapView { Classes = [SeatClass.Sold(other.Seats)] }));
        Assert.Throws<ArgumentException>(() => composer.Compose(new MapView { Highlights = [new MapHighlight(other.Seats)] }));
    }

    [Fact]
    public void Compose_ViewThatCannotBe_Throws()
    {
        MapComposer composer = new(SmallHalls.Studio());
        Assert.Throws<ArgumentOutOfRangeException>(() => composer.Compose(new MapView { Width = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => composer.Compose(new MapView { Width = double.NaN }));
        Assert.Throws<ArgumentException>(() => composer.Compose(new MapView { Level = new("none") }));
        Assert.Throws<ArgumentException>(() => composer.Compose(new MapView { Section = new("none") }));
    }

    [Fact]
    public void Compose_AnAreaOfWhichOnlyTheOutlineIsKnown_IsDrawnThere()
    {
        var hall = SmallHalls.Studio().Hall;
        GeneralAdmissionArea floor = new()
        {
            Id = new("FLOOR"),
            Name = "Floor",
            Capacity = 40,
            Outline = [new(20, 20), new(26, 20), new(26, 24), new(20, 24)],
        };
        var map = SeatMap.Compile(hall with { Areas = [floor] });

        var scene = new MapComposer(map).Compose();

        Assert.Contains(scene.Items.ToArray(), static item => item.Id == "FLOOR");
        Assert.Contains(scene.Items.ToArray(), static item => item.Kind == SceneItemKind.Text && item.Text == "Floor");
        Assert.Equal(new PlanPoint(23, 22), floor.Middle);
        Assert.Equal(new PlanPoint(1, 1), (floor with { Centre = new(1, 1) }).Middle);
    }
}
