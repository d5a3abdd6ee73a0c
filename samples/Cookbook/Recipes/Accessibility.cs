namespace CookbookSample.Recipes;

/// <summary>Seats, and maps, for those who cannot take just any.</summary>
public static class Accessibility
{
    [Recipe("Wheelchair with two companions", "A wheelchair space is never offered unasked, and its companions' seats go with it.")]
    public static SeatOffer WheelchairWithTwoCompanions(RecipePage page)
    {
        var tonight = House.Open("concert-hall").PartlySold(0.3);
        var best = tonight.Offer(new SeatRequest(3) { Wheelchairs = 1 }, House.Adult).Best!;
        page.Print(best.Explain());
        foreach (var seat in best.Proposal.Seats)
        {
            page.Print($"{tonight.Map[seat].Id}: {tonight.Map[seat].Features}");
        }

        page.Draw(new MapComposer(tonight.Map).ComposeYourSeats(tonight.Map.Select(best.Places.Seats)));
        return best;
    }

    [Recipe("Without a step, at the aisle", "For somebody on crutches: reached without a step, and with a way out at one side.")]
    public static SeatProposal WithoutAStepAtTheAisle(RecipePage page)
    {
        var map = House.Map("concert-hall");
        SeatRequest request = new(2) { StepFree = true, Aisle = AislePreference.Any, AisleRequired = true };
        var best = new SeatAllocator(map).Find(map.Seats, request).Best!;
        page.Print(best.Explain());
        return best;
    }

    [Recipe("Where the hearing loop works", "Whatever the plan knows of a seat can be searched by.")]
    public static SeatProposal WhereTheHearingLoopWorks(RecipePage page)
    {
        var map = House.Map("concert-hall");
        var loop = map.WithAny(SeatFeatures.HearingLoop);
        var best = new SeatAllocator(map).Find(map.Seats, new SeatRequest(1) { Within = loop }).Best!;
        page.Print($"{loop.Count} seats have a loop");
        page.Print(best.Explain());
        return best;
    }

    [Recipe("Chairs taken out for a wheelchair",
        "A place that replaces chairs: who takes it takes the chairs out of sale, and who takes a chair takes the place out.")]
    public static InventorySnapshot ChairsTakenOutForAWheelchair(RecipePage page)
    {
        var map = SeatMap.Compile(new HallBuilder("Studio")
            .Stage("Stage", new PlanBounds(-3, -3, 3, 0))
            .Section("S", "Stalls", stalls => stalls
                .Rows(3, "8")
                .WheelchairBay("A", "W1", replaces: ["1", "2"], companions: ["3"]))
            .Build());
        SeatInventory inventory = new(map);
        var best = new SeatAllocator(map).Find(inventory.Snapshot().Free, new SeatRequest(2) { Wheelchairs = 1 }).Best!;
        inventory.Sell(best.Selection, new OrderId("ORDER-1"), SaleOptions.House);
        var now = inventory.Snapshot();
        page.Print($"sold {string.Join(", ", now.Sold.ToIds())}; displaced {string.Join(", ", now.Displaced.ToIds())}");
        return now;
    }

    [Recipe("Accessible places in general sale", "Kept for those who need them until a stated moment, or until everything else is gone.")]
    public static SeatInventory AccessiblePlacesInGeneralSale(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("black-box", clock: clock);
        ChannelId web = new("web");
        tonight.Inventory.ReleaseAccessible(new AccessibleRelease(At: House.Curtain.AddHours(-2), WhenHouseSoldOut: true),
            RequestOptions.House);
        var now = tonight.Inventory.Snapshot();
        page.Print($"kept today: {string.Join(", ", now.KeptAccessible(clock.Now).ToIds())}");
        page.Print($"kept an hour before the curtain: {now.KeptAccessible(House.Curtain.AddHours(-1)).Count} seats");
        page.Print($"the web may sell {now.AvailableTo(web, clock.Now).Count} seats, to those with access needs " +
            $"{now.AvailableTo(web, clock.Now, forAccessNeeds: true).Count}");
        return tonight.Inventory;
    }

    [Recipe("The map in words", "A text twin of the picture, for screen readers, for letters, and for the counter.")]
    public static string TheMapInWords(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.5);
        var text = MapListing.ToText(tonight.Map, tonight.View() with { Accessible = true });
        page.Print(text);
        return text;
    }

    [Recipe("A map that can be heard",
        "With `Accessible` each seat of the SVG has a name, and those that can be chosen can be reached by keyboard.")]
    public static string AMapThatCanBeHeard(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.5);
        var prices = tonight.PricesNow();
        Money? Price(SeatIndex seat) => prices.TryGetPrice(seat, House.Adult, out var price) ? price : null;
        var view = tonight.View() with { Accessible = true, Price = Price };
        var svg = SvgWriter.ToText(new MapComposer(tonight.Map).Compose(view), new SvgOptions { Accessible = true });
        foreach (var name in svg.Split("aria-label=\"").Where(part => part.Contains("row G, seat", StringComparison.Ordinal)).Take(4))
        {
            page.Print(name.Split('"')[0]);
        }

        return svg;
    }
}
