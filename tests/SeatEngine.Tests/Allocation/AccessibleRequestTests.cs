using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class AccessibleRequestTests
{
    [Fact]
    public void Find_OnlyWheelchairSpacesLeft_AreNoFiller()
    {
        var map = Rows([4], (_, seat) => seat with { Features = SeatFeatures.WheelchairSpace });
        var allocator = new SeatAllocator(map);

        var refused = allocator.Find(map.Seats, new SeatRequest(2));
        var released = allocator.Find(map.Seats, new SeatRequest(2) { ReleasedAccessible = map.Seats });

        Assert.False(refused.Succeeded);
        Assert.Equal(RefusalReason.Accessibility, refused.Refusal!.Reason);
        Assert.Equal(2, Ids(released).Length);
    }

    [Fact]
    public void Find_WheelchairAndLinkedCompanion_SitSideBySide()
    {
        var map = Rows([8], (id, seat) => id switch
        {
            "A2" => seat with { Features = SeatFeatures.WheelchairSpace },
            "A1" => seat with { Features = SeatFeatures.Companion, CompanionOf = [new SeatId("A2")] },
            _ => seat,
        });

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Wheelchairs = 1, Orphans = new(OrphanRule.Off) });

        Assert.Equal(["A1", "A2"], Ids(result));
    }

    [Fact]
    public void Find_MoreWheelchairsThanSpaces_SaysHowManyAreFree()
    {
        var map = Rows([8], static (id, seat) => id == "A2" ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { Wheelchairs = 2 });

        Assert.Equal(RefusalReason.Accessibility, result.Refusal!.Reason);
        Assert.Equal("2 wheelchair spaces asked for, 1 free", result.Refusal.Sentence);
    }

    [Fact]
    public void Find_BoxWithAReleasedAndAKeptWheelchairSpace_SeatsTheWheelchairOnEither()
    {
        // The better of the two spaces is released to everyone, and so may seat one of the others of the party.
        var map = SeatMap.Compile(new Hall
        {
            Name = "box",
            FocalPoint = new PlanPoint(0, 0),
            Sections =
            [
                Section("Boxes", []) with
                {
                    Boxes = [new Box { Label = "L",
                        Seats = [.. Enumerable.Range(1, 4).Select(static number => Seat($"L{number}", number, 0,
                        number) with { Features = number <= 2 ? SeatFeatures.WheelchairSpace : SeatFeatures.None })] }],
                },
            ],
        });
        var allocator = new SeatAllocator(map);
        string Seats(SeatRequest request) => string.Join(' ',
            Ids(allocator.Find(map.Seats, request with { Orphans = new(OrphanRule.Off), ReleasedAccessible = Only(map, "L1") })).Order());

        Assert.Equal("L1 L2 L3 L4", Seats(new SeatRequest(4) { Wheelchairs = 1 }));
        Assert.Equal("L1 L2 L3", Seats(new SeatRequest(3) { Wheelchairs = 1 }));
        Assert.Equal("L1", Seats(new SeatRequest(1) { Wheelchairs = 1 }));
        Assert.Equal("L1 L3 L4", Seats(new SeatRequest(3)));
        Assert.Equal("L1 L2", Seats(new SeatRequest(2) { Wheelchairs = 2 }));
    }

    [Fact]
    public void Find_ReplacingPlace_ComesWithTheChairBesideIt()
    {
        var map = Replacing();

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Wheelchairs = 1 });

        Assert.Equal(["A4", "W"], Ids(result).Order());
    }

    [Fact]
    public void Find_ReplacingPlaceWithAChairSold_IsNotFree()
    {
        var map = Replacing();

        var result = new SeatAllocator(map).Find(Free(map, "A2"), new SeatRequest(2) { Wheelchairs = 1 });

        Assert.False(result.Succeeded);
    }

    [Fact]
    public void Find_TwoWheelchairsApart_ShareTheirCompanionsEqually()
    {
        // Spaces at both ends of a row: each gets one companion, the nearest.
        var map = Rows([10], static (id, seat) => id is "A1" or "A10" ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4) { Wheelchairs = 2 });

        Assert.Equal(["A1", "A10", "A2", "A9"], Ids(result).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_StepFree_LeavesStepsOut()
    {
        var map = Rows([6, 6], static (id, seat) => id[0] == 'B' ? seat with { Features = SeatFeatures.StepFree } : seat);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { StepFree = true });

        Assert.All(Ids(result), static id => Assert.Equal('B', id[0]));
    }

    /// <summary>A row of six in which the space W takes the place of the chairs A1 to A3.</summary>
    private static SeatMap Replacing()
    {
        var row = Row("A", 0, 6);
        var space = Seat("W", 9, row.Seats[1].Position.X, row.Seats[1].Position.Y) with
        {
            Label = "W",
            Features = SeatFeatures.WheelchairSpace,
            Replaces = [.. row.Seats[..3].Select(static seat => seat.Id)],
        };
        return SeatMap.Compile(new Hall
        {
            Name = "bay",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [Section("Stalls", [row with { Seats = [.. row.Seats, space] }])],
        });
    }
}
