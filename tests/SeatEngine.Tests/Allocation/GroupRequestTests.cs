using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class GroupRequestTests
{
    [Fact]
    public void FindGroup_EmptyHall_SitsInABlockOfStackedRows()
    {
        var map = Rows(20, 20, 20, 20, 20, 20);

        var proposal = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(24)).Proposal!;

        Assert.Equal(24, proposal.Seats.Length);
        Assert.InRange(proposal.Subgroups.Length, 3, 4);
        Assert.InRange(proposal.Compactness, 1, 1.6);
        Assert.Empty(proposal.Relaxed);
        Assert.StartsWith("A group of 24 in ", proposal.Explain(), StringComparison.Ordinal);
        Assert.Equal(["Stalls"], proposal.Sections.Select(static section => section.Name));
    }

    [Fact]
    public void FindGroup_OneRowLongEnough_AFewPeopleSitTogether()
    {
        var map = Rows(8);

        var proposal = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(5)).Proposal!;

        Assert.True(proposal.IsTogether);
        Assert.Contains("together", proposal.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void FindGroup_OddGroupAmongCouples_LeavesOneAloneAndSaysSo()
    {
        var map = Rows(8, 8, 8);
        var free = Only(map, "A1", "A2", "B4", "B5", "C7", "C8");

        var result = new SeatAllocator(map).FindGroup(free, new GroupRequest(5));
        var refused = new SeatAllocator(map).FindGroup(free, new GroupRequest(5) { SmallestRequired = true });

        Assert.Equal([1, 2, 2], result.Proposal!.Subgroups.Select(static part => part.Seats.Length).Order());
        Assert.Contains("1 of the group sits alone", result.Proposal.Relaxed);
        Assert.Equal(RefusalReason.Alone, refused.Reason);
    }

    [Fact]
    public void FindGroup_UnitsOfTheLengthOfRows_FillTheLongestRows()
    {
        var map = Rows(4, 7, 4, 8, 4);

        var result = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(17) { Units = [7, 8] });

        Assert.Equal([7, 8], result.Proposal!.Units.Select(static unit => unit.Length));
        Assert.Equal(["B", "D"], result.Proposal.Units.Select(unit => map.RowOf(unit[0]).Label));
        Assert.Equal(RefusalReason.Units, new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(17) { Units = [8, 8] }).Reason);
    }

    [Fact]
    public void FindGroup_LeadersForThreeParts_SitAtTheEndsOfThree()
    {
        var map = Rows(12, 12, 12, 12);

        var proposal = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(30) { Leaders = 6 }).Proposal!;

        Assert.Equal(3, proposal.Subgroups.Length);
        Assert.All(proposal.Subgroups, static part => Assert.Equal(new[] { part.Seats[0], part.Seats[^1] }, part.Leaders));
        Assert.Empty(proposal.Relaxed);
    }

    [Fact]
    public void FindGroup_TooFewLeaders_SitsInAsFewPartsAsCanBe()
    {
        var map = Rows(12, 12, 12, 12);

        var proposal = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(30) { Leaders = 3 }).Proposal!;
        var refused = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(30) { Leaders = 3, LeadersRequired = true });

        Assert.Equal(3, proposal.Subgroups.Length);
        Assert.Equal([0, 1, 2], proposal.Subgroups.Select(static part => part.Leaders.Length).Order());
        Assert.Contains("2 parts have no leader at each end", proposal.Relaxed);
        Assert.Equal(RefusalReason.Leaders, refused.Reason);
    }

    [Fact]
    public void FindGroup_WithWheelchairs_SeatsThemWithCompanyAndTheOthersAround()
    {
        var map = Rows([10, 10, 10, 10], static (id, seat) => id switch
        {
            "B9" or "B10" => seat with { Features = SeatFeatures.WheelchairSpace },
            "B8" => seat with { CompanionOf = [new SeatId("B9")] },
            _ => seat,
        });

        var proposal = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(12) { Wheelchairs = 2 }).Proposal!;

        Assert.Equal(12, proposal.Seats.Length);
        Assert.Superset(new HashSet<string> { "B8", "B9", "B10" }, proposal.Selection.Seats.Select(static seat => seat.Value).ToHashSet());
        Assert.Equal(RefusalReason.Accessibility,
            new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(12) { Wheelchairs = 3 }).Reason);
    }

    [Fact]
    public void FindGroup_SpacingFromOthers_KeepsTheDistanceToThoseWhoSit()
    {
        var map = Rows(12, 12);
        var free = Free(map, "A6");

        var proposal = new SeatAllocator(map).FindGroup(free, new GroupRequest(10) { Spacing = SpacingRule.Places(2, 0) }).Proposal!;

        Assert.Empty(proposal.Selection.Seats.Select(static seat => seat.Value).Intersect(["A4", "A5", "A7", "A8"]));
    }

    [Fact]
    public void FindGroup_NoSeatsButStandingRoom_IsOfferedTheAreaWithTheLeastRoomThatDoes()
    {
        var hall = new Hall
        {
            Name = "club",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [Section("S", [Row("A", 0, 2)])],
            Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 500 }, new() { Id = new("SIDE"), Name = "Side", Capacity = 100 }],
        };
        var map = SeatMap.Compile(hall);

        var result = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(80), new AreaCount(new("PIT"), 300),
            new AreaCount(new("SIDE"), 90));

        Assert.Equal(new AreaCount(new("SIDE"), 80), Assert.Single(result.Proposal!.Selection.Areas));
        Assert.Equal("A group of 80 standing: Side, 80 places.", result.Explain());
        Assert.Equal("No seats for the group: 80 seats asked for, 2 free there.",
            new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(80)).Explain());
    }

    [Fact]
    public void GroupRequest_OutOfRange_IsRefusedByName()
    {
        var map = Rows(4);
        var other = Rows(4);
        var allocator = new SeatAllocator(map);

        Assert.Throws<ArgumentOutOfRangeException>(static () => new GroupRequest(0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GroupRequest(1001));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GroupRequest(10) { Units = [3, 0] });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GroupRequest(10) { QualityWeight = double.NaN });
        Assert.Throws<ArgumentException>("Units", () => allocator.FindGroup(map.Seats, new GroupRequest(5) { Units = [3, 3] }));
        Assert.Throws<ArgumentException>("Leaders", () => allocator.FindGroup(map.Seats, new GroupRequest(5) { Leaders = 6 }));
        Assert.Throws<ArgumentException>("Wheelchairs",
            () => allocator.FindGroup(map.Seats, new GroupRequest(5) { Wheelchairs = 1, Leaders = 2 }));
        Assert.Throws<ArgumentException>("Within", () => allocator.FindGroup(map.Seats, new GroupRequest(5) { Within = other.Seats }));
        Assert.Throws<ArgumentException>("freeAreas",
            () => allocator.FindGroup(map.Seats, new GroupRequest(5), new AreaCount(new("NONE"), 5)));
    }
}
