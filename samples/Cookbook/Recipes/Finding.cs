using System.Collections.Immutable;
using System.Globalization;

namespace CookbookSample.Recipes;

/// <summary>Seats for a party.</summary>
public static class Finding
{
    [Recipe("Four together near the stage",
        "The best four seats side by side of a house that is partly sold, with their price. `Explain` says why these.")]
    public static SeatOffer FourTogetherNearTheStage(RecipePage page)
    {
        var tonight = House.Open("concert-hall").PartlySold(0.3);
        SeatRequest four = new(4) { Ranking = tonight.Map.FindRanking("Near the stage") };
        var best = tonight.Offer(four, House.Adult).Best!;
        page.Print(best.Explain());

        MapHighlight yours = new(tonight.Map.Select(best.Places.Seats), "yours");
        page.Draw(new MapComposer(tonight.Map).Compose(tonight.View() with { Level = new LevelId("stalls"), Highlights = [yours] }));
        return best;
    }

    [Recipe("Something dearer, something cheaper",
        "Beside the best an offer result names the nearest alternative, the cheapest, and the one of the best value.")]
    public static OfferResult SomethingDearerSomethingCheaper(RecipePage page)
    {
        var tonight = House.Open("concert-hall").PartlySold(0.3);
        var offers = tonight.Offer(new SeatRequest(2), House.Adult);
        page.Print($"best: {offers.Best!.Proposal}, {offers.Best.Total}");
        page.Print($"nearest alternative: {offers.NearestAlternative!.Proposal}, {offers.NearestAlternative.Total}");
        page.Print($"best value: {offers.BestValue!.Proposal}, {offers.BestValue.Total}");
        page.Print($"cheapest: {offers.Cheapest!.Proposal}, {offers.Cheapest.Total}");
        return offers;
    }

    [Recipe("Three proposals in three rows", "As many answers as are asked for, each in another row.")]
    public static SeatSearchResult ThreeProposalsInThreeRows(RecipePage page)
    {
        var map = House.Map("concert-hall");
        SeatRequest pair = new(2) { Proposals = 3, Difference = ProposalDifference.Row };
        var result = new SeatAllocator(map).Find(map.Seats, pair);
        foreach (var proposal in result.Proposals)
        {
            page.Print($"{proposal.Quality:0.000}  {proposal}");
        }

        return result;
    }

    [Recipe("On the aisle", "An aisle at the right hand of the party. With `AisleRequired` there are no seats rather than others; " +
        "without it the aisle is a wish.")]
    public static SeatProposal OnTheAisle(RecipePage page)
    {
        var map = House.Map("black-box");
        SeatRequest request = new(2) { Aisle = AislePreference.Right, AisleRequired = true };
        var best = new SeatAllocator(map).Find(map.Seats, request).Best!;
        page.Print(best.Explain());
        return best;
    }

    [Recipe("Not above a hundred dollars", "Any set of seats can be searched in. Here it is made from the prices of the evening.")]
    public static SeatOffer NotAboveAHundredDollars(RecipePage page)
    {
        var tonight = House.Open("concert-hall");
        var prices = tonight.PricesNow();
        var affordable = tonight.Map.Select(seat =>
            prices.TryGetPrice(seat.Index, House.Adult, out var price) && price <= House.Usd(100));
        var best = tonight.Offer(new SeatRequest(2) { Within = affordable }, House.Adult).Best!;
        page.Print($"{affordable.Count} of {tonight.Map.SeatCount} seats cost no more");
        page.Print(best.Explain());
        return best;
    }

    [Recipe("Next to friends", "The friends have their seats; two more want to sit beside them.")]
    public static SeatProposal NextToFriends(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.3);
        var now = tonight.Inventory.Snapshot();
        var friends = tonight.Map.Select(now.PlacesOf(new OrderId("EARLY-3")).Seats);
        var best = new SeatAllocator(tonight.Map).Find(now.Free, new SeatRequest(2) { Beside = friends }).Best!;
        page.Print(best.Explain());

        MapHighlight[] both = [new(friends, "friends"), new(tonight.Map.Select(best.Seats.AsSpan()), "yours")];
        page.Draw(new MapComposer(tonight.Map).Compose(tonight.View() with { Width = 480, Highlights = both }));
        return best;
    }

    [Recipe("Within a line drawn on the map", "A lasso: the outline that somebody drew, in metres of the plan, becomes a set of seats.")]
    public static SeatProposal WithinALineDrawnOnTheMap(RecipePage page)
    {
        var map = House.Map("concert-hall");
        ImmutableArray<PlanPoint> outline = [new(-9, 8), new(-3, 7), new(-2, 13), new(-8, 15)];
        var circled = map.Within(outline) & map.InLevel(new LevelId("stalls"));
        var best = new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { Within = circled }).Best!;
        page.Print($"{circled.Count} seats are circled");
        page.Print(best.Explain());

        SeatClass others = new() { Name = "elsewhere", ClassName = "elsewhere", Seats = map.Seats - circled, Look = SeatLook.Sold };
        MapHighlight yours = new(map.Select(best.Seats.AsSpan()), "best three");
        page.Draw(new MapComposer(map)
            .Compose(new MapView { Width = 800, Level = new LevelId("stalls"), Classes = [others], Highlights = [yours] }));
        return best;
    }

    [Recipe("Nobody leaves a single seat", "Five seats are free in a row. Two people take some of them so that none is left single; " +
        "without the rule they sit in the middle of the house.")]
    public static (SeatProposal Kind, SeatProposal Careless) NobodyLeavesASingleSeat(RecipePage page)
    {
        var map = House.Map("black-box");
        var five = map.Select(seat => seat.Row.Label == "H" && int.Parse(seat.Label, CultureInfo.InvariantCulture) is >= 6 and <= 10);
        SeatAllocator allocator = new(map);
        var kind = allocator.Find(five, new SeatRequest(2)).Best!;
        SeatRequest careless = new(2) { Orphans = new OrphanPolicy(OrphanRule.Off), Weights = SeatWeights.QualityOnly };
        var middle = allocator.Find(five, careless).Best!;
        page.Print(kind.Explain());
        page.Print(middle.Explain());
        return (kind, middle);
    }

    [Recipe("Across the aisle, before two rows",
        "A house's own ladder says in which order rules give way; the first step that serves wins.")]
    public static SeatSearchResult AcrossTheAisleBeforeTwoRows(RecipePage page)
    {
        var map = House.Map("black-box");
        var inTheMiddle = map.Select(seat => seat.Row.Label is "C" or "D" && seat.Label is "4" or "5" or "6" or "7" or "8" or "9");
        SeatLadder ours = new(SeatSteps.Together, SeatSteps.AcrossAisle, SeatSteps.SameSection);
        var result = new SeatAllocator(map).Find(inTheMiddle, new SeatRequest(5) { Ladder = ours });
        foreach (var step in result.Tried)
        {
            page.Print($"{step.Step}: {(step.Succeeded ? "served" : step.Sentence)}");
        }

        page.Print(result.Best!.Explain());
        return result;
    }

    [Recipe("Why there are none", "A refusal names each step that was tried, and why it had nothing.")]
    public static SeatSearchResult WhyThereAreNone(RecipePage page)
    {
        var map = House.Map("black-box");
        var few = map.Select(seat => seat.Row.Label == "H" && seat.Label is "2" or "5" or "8" or "11");
        SeatRequest request = new(2) { Ladder = new SeatLadder(SeatSteps.Together, SeatSteps.AcrossAisle) };
        var result = new SeatAllocator(map).Find(few, request);
        page.Print(result.Explain());
        return result;
    }

    [Recipe("Many buyers, not one row", "When thousands ask at once, equally good seats are drawn by lot, so that carts do not all want " +
        "the same. The seed makes it repeatable.")]
    public static ImmutableArray<SeatProposal> ManyBuyersNotOneRow(RecipePage page)
    {
        var map = House.Map("stadium");
        SeatAllocator allocator = new(map);
        ImmutableArray<SeatProposal> answers =
        [
            .. from buyer in Enumerable.Range(1, 4)
               let request = new SeatRequest(2) { ShuffleSeed = (ulong)buyer, ShuffleTolerance = 0.05 }
               select allocator.Find(map.Seats, request).Best!,
        ];
        foreach (var answer in answers)
        {
            page.Print($"{answer.Quality:0.000}  {answer}");
        }

        return answers;
    }
}
