using System.Globalization;
using System.Text;

namespace CookbookSample.Recipes;

/// <summary>Pictures.</summary>
public static class Maps
{
    [Recipe("Sales heat map", "When each seat was sold, from the log: the seats that went first are what the audience thinks best.")]
    public static MapColoring SalesHeatMap(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("concert-hall", clock: clock);
        for (var day = 0; day < 8; day++, clock.Now += TimeSpan.FromDays(1))
        {
            tonight.PartlySold(0.09 * (day + 1), seed: day);
        }

        var now = tonight.Inventory.Snapshot();
        var bySale = MapColoring.Sales(tonight.Map, seat => now.TicketOf(seat)?.SoldAt,
            at => at.ToString("d MMM", CultureInfo.InvariantCulture), rest: "free", steps: 4);
        page.Draw(new MapComposer(tonight.Map).Compose(new MapView { Width = 800, Title = "When seats were sold", Coloring = bySale }));
        return bySale;
    }

    [Recipe("A sell-through in frames",
        "The same hall day by day, as it was sold: what goes first, and what is left at last.")]
    public static MapScene ASellThroughInFrames(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("horseshoe-opera", clock: clock);
        List<MapView> days = [];
        for (var day = 1; day <= 6; day++, clock.Now += TimeSpan.FromDays(1))
        {
            tonight.PartlySold(0.15 * day, seed: day);
            days.Add(tonight.View() with
            {
                Title = $"day {day}: {tonight.Inventory.Snapshot().SoldCount} sold",
                Detail = MapDetail.Sections,
                SectionLabels = false,
            });
        }

        var strip = new MapComposer(tonight.Map).ComposeFrames(days, width: 900, columns: 3);
        page.Draw(strip);
        return strip;
    }

    [Recipe("Prices as a scale",
        "Where every row has a price of its own, six steps from the lowest to the highest tell more than forty classes.")]
    public static MapColoring PricesAsAScale(RecipePage page)
    {
        var tonight = House.Open("concert-hall");
        var prices = tonight.PricesNow();
        var heat = MapColoring.PriceScale(tonight.Map, seat => prices.TryGetPrice(seat, House.Adult, out var price) ? price : null,
            CultureInfo.InvariantCulture);
        page.Draw(new MapComposer(tonight.Map).Compose(new MapView { Width = 800, Title = "Prices", Coloring = heat }));
        return heat;
    }

    [Recipe("The view from a seat",
        "How far, how steep, and who sits in between: as data for a page, and drawn as a section.")]
    public static SightLine TheViewFromASeat(RecipePage page)
    {
        var map = House.Map("concert-hall");
        map.TryGetIndex(new SeatId("SC-K-107"), out var seat);
        var line = new SightLines(map).Of(seat);
        page.Print($"{line.Distance} m, {line.Angle}° down, {line.HeadsInTheWay} heads in the way; "
            + $"{line.Heads[0].Clearance} m above the eyes of {line.Heads[0].Seat}");
        page.Draw(new MapComposer(map).ComposeSight(line));
        return line;
    }

    [Recipe("Behind the pillar and under the balcony",
        "Which seats see less, worked out from heights. The house's own marks stand; these are shown beside them.")]
    public static SeatSet BehindThePillarAndUnderTheBalcony(RecipePage page)
    {
        var map = SeatMap.Compile(new HallBuilder("Old playhouse").FocalPoint(0, -2, 1)
            .Stage("Stage", new PlanBounds(-5, -6, 5, -2))
            .Level("floor", "Stalls").Level("up", "Balcony")
            .Obstacle("Pillar", new PlanBounds(-2.2, 5.6, -1.8, 6), level: "floor", height: 3)
            .Section("S", "Stalls", static stalls => stalls.Level("floor").Spacing(0.9, rise: 0.1).Rows(14, "14"))
            .Section("B", "Balcony", static balcony =>
                balcony.Level("up").From(RowPath.Line(new PlanPoint(0, 7.2, 3.4))).Spacing(0.9, rise: 0.4).Rows(5, "14"))
            .Build());
        SightLines lines = new(map);
        var restricted = lines.FindObstructed();
        map.TryGetIndex(new SeatId("S-N-6"), out var seat);
        page.Print($"{restricted.Count} of {map.SeatCount} seats; the last row sees {lines.Of(seat).SeenAbove} m above the stage's middle");
        page.Draw(new MapComposer(map).ComposeSight(lines.Of(seat)));
        return restricted;
    }

    [Recipe("Colour-blind-safe map",
        "Each class has a shape beside its colour, so nothing is said by colour alone; it also survives a black-and-white copy.")]
    public static MapScene ColorBlindSafeMap(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.4);
        var prices = tonight.PricesNow();
        Money? Price(SeatIndex seat) => prices.TryGetPrice(seat, House.Adult, out var price) ? price : null;
        var view = tonight.View() with
        {
            Width = 480,
            Style = MapStyle.ColorBlindSafe,
            Coloring = MapColoring.Prices(tonight.Map, Price, CultureInfo.InvariantCulture),
        };
        var scene = new MapComposer(tonight.Map).Compose(view);
        page.Draw(scene);
        return scene;
    }

    [Recipe("The best seats in the house",
        "A heat map of a ranking: here of the one that weighs distance, centre, height and a free view.")]
    public static MapColoring TheBestSeatsInTheHouse(RecipePage page)
    {
        var map = House.Map("horseshoe-opera");
        var view = MapColoring.Ranking(map, map.FindRanking("View")!);
        page.Draw(new MapComposer(map).Compose(new MapView { Width = 800, Title = "Best view", Coloring = view, SectionLabels = false }));
        return view;
    }

    [Recipe("Your seats, for a confirmation", "The seats with their neighbourhood, and where in the hall that is.")]
    public static MapScene YourSeatsForAConfirmation(RecipePage page)
    {
        var tonight = House.Open("concert-hall").PartlySold(0.3);
        var best = tonight.Offer(new SeatRequest(2), House.Adult).Best!;
        var scene = new MapComposer(tonight.Map).ComposeYourSeats(tonight.Map.Select(best.Places.Seats));
        page.Draw(scene);
        return scene;
    }

    [Recipe("A stamp for the ticket", "The whole hall as small as a stamp, with a pin at the seats.")]
    public static MapScene AStampForTheTicket(RecipePage page)
    {
        var map = House.Map("concert-hall");
        var stamp = new MapComposer(map).ComposeLocator(map.Select([new SeatId("SC-K-107"), new("SC-K-108")]), width: 200);
        page.Draw(stamp);
        return stamp;
    }

    [Recipe("A stadium by sections", "Too many seats to choose from at once: sections first, each shaded by what is free in it.")]
    public static MapScene AStadiumBySections(RecipePage page)
    {
        var tonight = House.Open("stadium");
        var sold = tonight.Map.Select(seat => seat.Section.Id.Value[^1] % 3 == 0 || seat.Row.Ordinal % 4 == 0);
        MapView view = new()
        {
            Width = 800,
            Detail = MapDetail.Sections,
            Coloring = MapColoring.Zones(tonight.Zones),
            Classes = [SeatClass.Sold(sold)]
        };
        var scene = new MapComposer(tonight.Map).Compose(view);
        page.Draw(scene);
        return scene;
    }

    [Recipe("In the dark", "The style for dark pages. A style is data; a house can make its own.")]
    public static MapScene InTheDark(RecipePage page)
    {
        var tonight = House.Open("cabaret").PartlySold(0.5);
        var scene = new MapComposer(tonight.Map).Compose(tonight.View() with { Style = MapStyle.Dark });
        page.Draw(scene);
        return scene;
    }

    [Recipe("In another language", "Names are the hall's, and all other words of maps and listings are the caller's.")]
    public static string InAnotherLanguage(RecipePage page)
    {
        var map = SeatMap.Compile(new HallBuilder("Kammerspiele")
            .Category("A", "Parkett").Category("B", "Hinten")
            .Stage("Bühne", new PlanBounds(-3, -2, 3, 0))
            .Section("P", "Parkett",
                parkett => parkett.Rows(3, "6 | 6").Row("2w 2c 3 | 7").PriceRows("A", "A", "B").PriceRows("B", "C", "D"))
            .Build());
        var german = MapWords.English with
        {
            Row = "Reihe",
            Seat = "Platz",
            Seats = new("Platz", "Plätze"),
            Available = "frei",
            Free = "frei",
            From = "ab",
            WheelchairSpace = "Rollstuhlplatz",
            Companion = "Begleitplatz",
            Suggested = "Vorschlag",
        };
        var taken = map.Select(seat => seat.Row.Label == "A");
        var sold = SeatClass.Sold(taken) with { Name = "verkauft" };
        MapView view = new() { Width = 480, Words = german, Classes = [sold] };
        var listing = MapListing.ToText(map, view);
        page.Print(listing);
        page.Draw(new MapComposer(map).Compose(view));
        return listing;
    }

    [Recipe("Pages for the wall of the box office",
        "The whole hall, then each section by itself, on sheets of paper, at the resolution of a printer.")]
    public static IReadOnlyList<MapScene> PagesForTheWall(RecipePage page)
    {
        var map = House.Map("concert-hall");
        var pages = new MapComposer(map).ComposePages(paper: PaperSize.Letter);
        using MemoryStream first = new();
        PngWriter.Write(pages[0], first, new PngOptions { Scale = 300.0 / 96, DotsPerInch = 300 });
        page.Print($"{pages.Count} pages, the first {pages[0].Title}");
        return pages;
    }

    [Recipe("A feed for a page that draws by itself", "The map once, and from then on only what has changed.")]
    public static string AFeedForAPageThatDrawsByItself(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.3);
        PickerMap map = new(tonight.Map);
        var before = PickerState.Of(tonight.Inventory.Snapshot());
        tonight.Hold(tonight.Offer(new SeatRequest(2), House.Adult).Best!);
        var text = PickerFeed.ChangesToText(map, before, PickerState.Of(tonight.Inventory.Snapshot()));
        var states = PickerFeed.StatesToBytes(map, before);
        page.Print($"{map.Content.Length} bytes of map, kept by {map.ETag}, and {states.Length} of states; then {text}");
        return text;
    }
}
