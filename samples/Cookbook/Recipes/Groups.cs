using System.Collections.Immutable;

namespace CookbookSample.Recipes;

/// <summary>More than a few people, and people at tables.</summary>
public static class Groups
{
    [Recipe("A school group of forty",
        "Thirty-four pupils and six teachers, as close together as can be over several rows, nobody alone, a teacher at each end of each.")]
    public static SeatOffer ASchoolGroupOfForty(RecipePage page)
    {
        var tonight = House.Open("concert-hall").PartlySold(0.4);
        GroupRequest school = new(40) { Leaders = 6, SmallestSubgroup = 5 };
        var offer = tonight.Offer(school, [.. Enumerable.Repeat(House.Adult, 6), .. Enumerable.Repeat(House.Student, 34)]).Offer!;
        page.Print(offer.Explain());

        var group = (GroupProposal)offer.Proposal;
        var teachers = tonight.Map.Select([.. group.Subgroups.SelectMany(part => part.Leaders)]);
        SeatClass yellow = new() { Name = "teachers", ClassName = "teachers", Seats = teachers, Color = SceneColor.Parse("#ffd23f") };
        MapHighlight all = new(tonight.Map.Select(group.Seats.AsSpan()), "the school");
        var view = tonight.View() with { Section = group.Sections[0].Id, Highlights = [all] };
        page.Draw(new MapComposer(tonight.Map).Compose(view with { Classes = [.. view.Classes, yellow] }));
        return offer;
    }

    [Recipe("Families within a group", "Units of a group sit side by side within it: four families, and two who came alone.")]
    public static GroupProposal FamiliesWithinAGroup(RecipePage page)
    {
        var map = House.Map("black-box");
        GroupRequest outing = new(18) { Units = [5, 4, 4, 3] };
        var group = new SeatAllocator(map).FindGroup(map.Seats, outing).Proposal!;
        page.Print(group.Explain());
        foreach (var family in group.Units)
        {
            page.Print($"a family of {family.Length}: {string.Join(", ", family.Select(seat => map.IdOf(seat)))}");
        }

        return group;
    }

    [Recipe("Eight in two rows, one behind the other",
        "No eight sit side by side any more; a ladder that stacks the party keeps it within an arm's reach.")]
    public static SeatProposal EightInTwoRows(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.4);
        SeatLadder stacked = new(SeatSteps.Together, SeatSteps.StackedRows, SeatSteps.Anywhere);
        var eight = tonight.Offer(new SeatRequest(8) { Ladder = stacked }, House.Adult).Best!.Proposal;
        page.Print(eight.Explain());

        MapHighlight yours = new(tonight.Map.Select(eight.Seats.AsSpan()), "yours");
        page.Draw(new MapComposer(tonight.Map).Compose(tonight.View() with { Width = 480, Highlights = [yours] }));
        return eight;
    }

    [Recipe("Three families in one call", "Parties of one booking are seated in turn, none in the way of another.")]
    public static ImmutableArray<SeatSearchResult> ThreeFamiliesInOneCall(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.4);
        SeatAllocator allocator = new(tonight.Map);
        SeatRequest[] families = [new(4), new(3), new(5)];
        var results = allocator.FindEach(tonight.Inventory.Snapshot().Free, families);
        foreach (var family in results)
        {
            page.Print(family.Explain());
        }

        var seats = results.Select((family, at) => new MapHighlight(tonight.Map.Select(family.Best!.Seats.AsSpan()), $"family {at + 1}"));
        page.Draw(new MapComposer(tonight.Map).Compose(tonight.View() with { Width = 480, Highlights = [.. seats] }));
        return results;
    }

    [Recipe("Parties kept apart", "Two empty places beside each party, and nobody right before or behind; crosses mark what stays empty.")]
    public static ImmutableArray<SeatSearchResult> PartiesKeptApart(RecipePage page)
    {
        var map = House.Map("black-box");
        var apart = SpacingRule.Places(sideSeats: 2, rows: 1);
        var parties = new[] { 2, 3, 2, 4, 2, 2 }.Select(size => new SeatRequest(size) { Spacing = apart });
        SeatAllocator allocator = new(map);
        var results = allocator.FindEach(map.Seats, parties);
        foreach (var result in results)
        {
            page.Print(result.Best?.ToString() ?? result.Explain());
        }

        var taken = map.Select([.. results.Where(result => result.Succeeded).SelectMany(result => result.Best!.Seats)]);
        var empty = SeatClass.Blocked(allocator.SpacingOf(apart).Dilate(taken) - taken) with { Name = "kept empty" };
        page.Draw(new MapComposer(map).Compose(new MapView { Width = 480, Classes = [empty], Highlights = [new(taken)] }));
        return results;
    }

    [Recipe("An alcove for six", "Some boxes and tables are sold only as a whole; this request takes nothing else.")]
    public static SeatOffer AnAlcoveForSix(RecipePage page)
    {
        var tonight = House.Open("cabaret");
        SeatLadder asAWhole = new(SeatSteps.Whole);
        var alcove = tonight.Offer(new SeatRequest(6) { Ladder = asAWhole }, House.Adult).Best!;
        page.Print(alcove.Explain());

        MapHighlight yours = new(tonight.Map.Select(alcove.Places.Seats), "yours");
        page.Draw(new MapComposer(tonight.Map).Compose(tonight.View() with { Highlights = [yours] }));
        return alcove;
    }

    [Recipe("Three at a round table",
        "A table is a ring: its first chair is a neighbour of its last, so the three who sit around the end sit together.")]
    public static SeatProposal ThreeAtARoundTable(RecipePage page)
    {
        var map = House.Map("cabaret");
        var left = map.Select([new SeatId("T-1-1"), new("T-1-5"), new("T-1-6"), new("T-2-2"), new("T-2-4")]);
        var three = new SeatAllocator(map).Find(left, new SeatRequest(3)).Best!;
        page.Print(three.Explain());
        return three;
    }
}
