using System.Collections.Immutable;
using CookbookSample.Recipes;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Performances;

namespace CookbookSample.Tests;

public sealed class GroupsTests
{
    [Fact]
    public void ASchoolGroupOfForty_Group_IsCloseAndNobodyIsAlone()
    {
        var offer = Groups.ASchoolGroupOfForty(new RecipePage());
        var group = (GroupProposal)offer.Proposal;

        Assert.Equal(40, group.Seats.Distinct().Count());
        Assert.All(group.Subgroups, part => Assert.True(part.Seats.Length >= 5));
        Assert.Equal(6, group.Subgroups.Sum(part => part.Leaders.Length));
        Assert.InRange(group.Compactness, 0, 4);
        Assert.Equal(6, offer.Quote.Lines.Count(line => line.Type == House.Adult));
    }

    [Fact]
    public void FamiliesWithinAGroup_EachFamily_SitsSideBySide()
    {
        var group = Groups.FamiliesWithinAGroup(new RecipePage());

        Assert.Equal([5, 4, 4, 3], group.Units.Select(family => family.Length));
        Assert.All(group.Units,
            family => Assert.All(family.Zip(family.Skip(1)), pair => Assert.Equal(pair.First.Value + 1, pair.Second.Value)));
        Assert.Equal(18, group.Seats.Length);
    }

    [Fact]
    public void EightInTwoRows_Party_IsInTwoRowsOneBehindTheOther()
    {
        var eight = Groups.EightInTwoRows(new RecipePage());
        MapRow[] rows = [.. eight.Seats.Select(eight.Map.RowOf).Distinct()];

        Assert.Equal(2, rows.Length);
        Assert.True(eight.Map.RowBehind(rows[0]) == rows[1] || eight.Map.RowBehind(rows[1]) == rows[0]);
    }

    [Fact]
    public void ThreeFamiliesInOneCall_Families_SitTogetherAndNotOnEachOther()
    {
        var families = Groups.ThreeFamiliesInOneCall(new RecipePage());

        Assert.Equal([4, 3, 5], families.Select(family => family.Best!.Seats.Length));
        Assert.All(families, family => Assert.True(family.Best!.IsTogether));
        Assert.Distinct(families.SelectMany(family => family.Best!.Seats));
    }

    [Fact]
    public void PartiesKeptApart_AnyTwoParties_LeaveTwoPlacesAndARow()
    {
        var parties = Groups.PartiesKeptApart(new RecipePage());

        Assert.All(parties, party => Assert.True(party.Succeeded));
        var apart = SeatSpacing.Compile(parties[0].Best!.Map, SpacingRule.Places(2, 1));
        foreach (var one in parties)
        {
            foreach (var other in parties.Where(party => party != one))
            {
                Assert.DoesNotContain(one.Best!.Seats, seat => other.Best!.Seats.Any(neighbour => apart.AreTooNear(seat, neighbour)));
            }
        }
    }

    [Fact]
    public void AnAlcoveForSix_Box_IsTakenWhole()
    {
        var alcove = Groups.AnAlcoveForSix(new RecipePage());
        var box = alcove.Proposal.Map.RowOf(alcove.Proposal.Seats[0]);

        Assert.Equal(MapRowKind.Box, box.Kind);
        Assert.Equal(box.Seats.Order(), alcove.Proposal.Seats.Order());
        Assert.Equal(House.Usd(6 * 75), alcove.Total);
    }

    [Fact]
    public void ThreeAtARoundTable_LastAndFirstChair_AreNeighbours()
    {
        var three = Groups.ThreeAtARoundTable(new RecipePage());

        Assert.True(three.IsTogether);
        Assert.Equal(["T-1-1", "T-1-5", "T-1-6"], three.Selection.Seats.Select(seat => seat.Value).Order());
    }
}
