using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering.Tests.Composing;

public sealed class PresetTests
{
    [Fact]
    public void ComposeYourSeats_TwoSeats_ShowsThemRingedAndTheWholeHallSmall()
    {
        var map = SmallHalls.Studio();
        var seats = SmallHalls.Seats(map, "Stalls-A-1", "Stalls-A-3");
        var scene = new MapComposer(map).ComposeYourSeats(seats);
        Assert.Equal("Your seats", scene.Title);
        Assert.Equal(2, Count(scene, "highlight"));
        Assert.Equal(1, Count(scene, "pin"));
        Assert.Equal(1, Count(scene, "locator"));
    }

    [Fact]
    public void ComposeYourSeats_NoSeats_Throws() =>
        Assert.Throws<ArgumentException>(() => new MapComposer(SmallHalls.Studio()).ComposeYourSeats(SmallHalls.Studio().Empty));

    [Fact]
    public void ComposeLocator_Seats_IsAPinOnForms()
    {
        var map = SmallHalls.Studio();
        var scene = new MapComposer(map).ComposeLocator(SmallHalls.Seats(map, "Gallery-A-1"), 120);
        Assert.Equal(120, scene.Width);
        Assert.Equal(1, Count(scene, "pin"));
        Assert.DoesNotContain(scene.Items.ToArray(), item => item.Id == "Gallery-A-1");
    }

    [Fact]
    public void ComposePages_A4_IsTheHallThenEachSectionOnSheetsOfTheSameSize()
    {
        MapComposer composer = new(SmallHalls.Studio());
        var pages = composer.ComposePages(new MapView { Title = "Hall" }, PaperSize.A4);
        Assert.Equal(["Hall", "Hall · Stalls", "Hall · Gallery", "Hall · Club"], pages.Select(page => page.Title));
        Assert.All(pages, page => Assert.Equal((793.7, 1122.5), (Math.Round(page.Width, 1), Math.Round(page.Height, 1))));
        Assert.All(pages, page => Assert.Equal(1, Count(page, "scale-bar")));
    }

    [Fact]
    public void Compose_Viewport_ShowsOnlyTheSeatsWithinAndKeepsFloorsInside()
    {
        var map = SmallHalls.Studio();
        PlanBounds part = new(-3, -0.5, 0, 2.5);
        var scene = new MapComposer(map).Compose(new MapView { Viewport = part, Title = "", Legend = false });
        string[] drawn = [.. scene.Items.ToArray().Where(item => item.Kind != SceneItemKind.GroupStart && item.Id is not null)
            .Select(item => item.Id!).Order(StringComparer.Ordinal)];
        string[] expected =
            [.. map.Select(seat => part.Contains(seat.Position)).ToIds().Select(id => id.Value).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, drawn);
        foreach (var item in scene.Items)
        {
            if (item.Path is { } path && scene.Styles[item.Style].ClassName == "floor")
            {
                var bounds = path.Bounds().Inflate(scene.Styles[item.Style].StrokeWidth / 2);
                Assert.True(bounds.X >= 0 && bounds.Y >= 0 && bounds.Right <= scene.Width + 0.01 && bounds.Bottom <= scene.Height + 0.01);
            }
        }
    }

    [Fact]
    public void Compose_OneLevel_ShowsItsSeatsAlone()
    {
        var map = SmallHalls.Studio();
        var scene = new MapComposer(map).Compose(new MapView { Level = new("gallery") });
        Assert.Equal(16, scene.Items.ToArray().Count(item => item.Id?.StartsWith("Gallery-", StringComparison.Ordinal) == true));
        Assert.DoesNotContain(scene.Items.ToArray(), item => item.Id?.StartsWith("Stalls-", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Compose_OneLevelOrSection_ListsItsClassesAlone()
    {
        MapComposer composer = new(SmallHalls.Studio());
        string[] Legend(MapView view) =>
            [.. composer.Compose(view).Items.ToArray().Select(item => item.Text).OfType<string>().Where(text => text is "Front" or "Back")];
        Assert.Equal(["Front", "Back"], Legend(new MapView()));
        Assert.Equal(["Back"], Legend(new MapView { Level = new("gallery") }));
        Assert.Equal(["Front"], Legend(new MapView { Section = new("Club") }));
    }

    [Fact]
    public void Compose_SideBySide_DrawsEverySeatOnce()
    {
        var map = SmallHalls.Studio();
        var scene = new MapComposer(map).Compose(new MapView { Levels = LevelArrangement.SideBySide });
        string[] drawn = [.. scene.Items.ToArray().Where(item => item.Kind is SceneItemKind.Disc or SceneItemKind.RoundedRectangle
            && item.Id is not null).Select(item => item.Id!)];
        Assert.Equal(drawn.Distinct().Count(), drawn.Length);
        Assert.Equal(map.SeatCount, drawn.Length);
    }

    [Fact]
    public void Compose_Height_IsTheHeightOfThePicture() =>
        Assert.Equal(300, new MapComposer(SmallHalls.Studio()).Compose(new MapView { Width = 900, Height = 300 }).Height);

    private static int Count(MapScene scene, string className)
    {
        var count = 0;
        foreach (var item in scene.Items)
        {
            count += item.Kind is not (SceneItemKind.GroupStart or SceneItemKind.GroupEnd)
                && scene.Styles[item.Style].ClassName == className ? 1 : 0;
        }

        return count;
    }
}
