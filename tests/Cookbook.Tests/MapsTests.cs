using CookbookSample.Recipes;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace CookbookSample.Tests;

public sealed class MapsTests
{
    [Fact]
    public void SalesHeatMap_Seats_AreInThePeriodOfTheirSaleOrFree()
    {
        var sales = Maps.SalesHeatMap(new RecipePage());
        int[] classes = [.. House.Map("concert-hall").Seats.ToArray().Select(sales.ClassOf)];

        Assert.Equal(4, sales.Classes.Length);
        Assert.Equal([-1, 0, 1, 2, 3], classes.Distinct().Order());
        Assert.Equal("12 Mar–14 Mar", sales.Classes[^1].Name);
        Assert.InRange(classes.Count(at => at >= 0), 0.72 * classes.Length, 0.73 * classes.Length);
    }

    [Fact]
    public void ASellThroughInFrames_Scene_HasATitleForEachDay()
    {
        var texts = Maps.ASellThroughInFrames(new RecipePage()).Items.ToArray().Select(item => item.Text).ToList();

        Assert.All(Enumerable.Range(1, 6),
            day => Assert.Single(texts, text => text?.StartsWith($"day {day}: ", StringComparison.Ordinal) == true));
        Assert.Single(texts, "sold");
    }

    [Fact]
    public void PricesAsAScale_Seats_LieOnItByTheirPrice()
    {
        var heat = Maps.PricesAsAScale(new RecipePage());
        var map = House.Map("concert-hall");

        Assert.True(heat.IsScale);
        Assert.Equal(6, heat.Classes.Length);
        Assert.DoesNotContain(-1, map.Seats.ToArray().Select(heat.ClassOf));
    }

    [Fact]
    public void TheViewFromASeat_Line_HasHeadsFromNearToFar()
    {
        var line = Maps.TheViewFromASeat(new RecipePage());

        Assert.Equal(9, line.Heads.Length);
        Assert.Equal("SC-J-107", line.Heads[0].Seat.Value);
        Assert.False(line.IsRestricted);
    }

    [Fact]
    public void BehindThePillarAndUnderTheBalcony_Seats_AreThoseOfBoth()
    {
        var restricted = Maps.BehindThePillarAndUnderTheBalcony(new RecipePage());

        Assert.True(restricted.Contains(new SeatId("S-N-7")));
        Assert.True(restricted.Contains(new SeatId("S-H-4")));
        Assert.False(restricted.Contains(new SeatId("S-H-10")));
        Assert.False(restricted.Contains(new SeatId("B-E-7")));
    }

    [Fact]
    public void ColorBlindSafeMap_Classes_DifferInShape()
    {
        var scene = Maps.ColorBlindSafeMap(new RecipePage());

        Assert.Contains(scene.Items.ToArray(), item => item.Kind == SceneItemKind.Disc);
        Assert.Contains(scene.Items.ToArray(), item => item.Kind == SceneItemKind.Path);
        Assert.Distinct(MapStyle.ColorBlindSafe.Classes.Take(4).Select(paint => paint.Symbol));
    }

    [Fact]
    public void TheBestSeatsInTheHouse_HeatMap_HasStepsOfEqualSize()
    {
        var view = Maps.TheBestSeatsInTheHouse(new RecipePage());
        var map = House.Map("horseshoe-opera");

        Assert.True(view.IsScale);
        Assert.Equal(10, view.Classes.Length);
        Assert.All(map.Seats.ToArray().GroupBy(view.ClassOf),
            step => Assert.InRange(step.Count(), map.SeatCount * 0.05, map.SeatCount * 0.15));
    }

    [Fact]
    public void YourSeatsForAConfirmation_Scene_IsOfTheSeatsAlone()
    {
        var scene = Maps.YourSeatsForAConfirmation(new RecipePage());

        Assert.Equal("Your seats", scene.Title);
        Assert.Equal(480, scene.Width);
    }

    [Fact]
    public void AStampForTheTicket_Scene_IsSmall() => Assert.Equal(200, Maps.AStampForTheTicket(new RecipePage()).Width);

    [Fact]
    public void AStadiumBySections_Scene_HasFewItemsForManySeats()
    {
        var scene = Maps.AStadiumBySections(new RecipePage());

        Assert.InRange(scene.Items.Length, 100, 2000);
        Assert.Contains(scene.Items.ToArray(), item => item.Text?.EndsWith(" free", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void InTheDark_Scene_TakesTheBackgroundOfTheStyle() =>
        Assert.Equal(MapStyle.Dark.Background, Maps.InTheDark(new RecipePage()).Background);

    [Fact]
    public void InAnotherLanguage_Listing_HasNoEnglishWord()
    {
        var listing = Maps.InAnotherLanguage(new RecipePage());

        Assert.Contains("Reihe D: frei 1–7, 8–14 (Rollstuhlplatz 1, 2; Begleitplatz 3, 4)", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("Row", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("available", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void PagesForTheWall_Pages_AreTheHallAndItsSections()
    {
        var pages = Maps.PagesForTheWall(new RecipePage());

        Assert.Equal(1 + House.Map("concert-hall").Hall.Sections.Length, pages.Count);
        Assert.All(pages, page => Assert.Equal(PaperSize.Letter.WidthUnits, page.Width, 6));
    }

    [Fact]
    public void AFeedForAPageThatDrawsByItself_Changes_AreTheTwoSeats()
    {
        var changes = Maps.AFeedForAPageThatDrawsByItself(new RecipePage());

        Assert.EndsWith(""","from":8,"version":9,"seats":{"held":[22,23]},"free":[]}""", changes, StringComparison.Ordinal);
    }
}
