using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>Every step keeps the rules of its own request, and says what is so.</summary>
public class OneJudgeTests
{
    [Fact]
    public void Find_StrictButAllowedAtAisle_SeatsTwoAndTwo()
    {
        var map = Rows(3, 3);
        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4)
        {
            Orphans = new(OrphanRule.Strict) { AllowedAtAisle = true },
        });

        Assert.Equal([2, 2], PerRow(map, result));
    }

    [Fact]
    public void Find_StrictWithinAPartOfTheRows_JudgesByWhatIsFreeNotByWhatMayBeOffered()
    {
        var map = Rows(6, 6);
        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4)
        {
            Within = Only(map, "A1", "A2", "A3", "B1", "B2", "B3"),
            Orphans = new(OrphanRule.Strict),
        });

        Assert.Equal([2, 2], PerRow(map, result));
    }

    [Fact]
    public void Find_StrictAndAnOrphanBesideTheZone_IsRefusedByEachStep()
    {
        var map = Rows(6);
        var result = new SeatAllocator(map).Find(Free(map, "A5", "A6"), new SeatRequest(3)
        {
            Within = Only(map, "A1", "A2", "A3"),
            Orphans = new(OrphanRule.Strict),
        });

        Assert.False(result.Succeeded);
        Assert.Equal(RefusalReason.Orphans, result.Refusal!.Reason);
        Assert.Equal(RefusalReason.Orphans, result.Tried.Single(static step => step.Step == "same section, nobody alone").Reason);
    }

    [Fact]
    public void FindEach_PlaceOnChairsTaken_IsGivenOnce()
    {
        var row = Row("A", 0, 6);
        var space = Seat("W", 9, row.Seats[1].Position.X, row.Seats[1].Position.Y) with
        {
            Label = "W",
            Features = SeatFeatures.WheelchairSpace,
            Replaces = [.. row.Seats[..2].Select(static seat => seat.Id)],
        };
        var map = SeatMap.Compile(new Hall
        {
            Name = "bay",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [Section("Stalls", [row with { Seats = [.. row.Seats, space] }])],
        });
        var allocator = new SeatAllocator(map);
        var onIt = new SeatRequest(2) { Within = Only(map, "A1", "A2") };

        var first = allocator.FindEach(map.Seats, new SeatRequest(2) { Wheelchairs = 1 }, onIt);
        var second = allocator.FindEach(map.Seats, onIt, new SeatRequest(1) { Wheelchairs = 1 });

        Assert.Contains("W", Ids(first[0]));
        Assert.False(first[1].Succeeded);
        Assert.Equal(["A1", "A2"], Ids(second[0]));
        Assert.False(second[1].Succeeded);
    }

    [Fact]
    public void Find_SpaceRightBehind_IsTakenBeforeOneFarAlongTheRow()
    {
        var map = Rows([21, 21], static (id, seat) => id is "A1" or "A21" or "B1"
            ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Wheelchairs = 2 });

        Assert.Equal(["A1", "B1"], Ids(result).Order());
        Assert.Empty(result.Best!.Relaxed);
    }

    [Fact]
    public void Find_SpaceApartWithASeatBesideIt_GetsTheCompany()
    {
        // Three spaces at the left, one far to the right: the one companion goes to whoever would be alone.
        var map = Rows([30], static (id, seat) => id is "A1" or "A2" or "A3" or "A30"
            ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(5) { Wheelchairs = 4 });

        Assert.Equal(["A1", "A2", "A29", "A3", "A30"], Ids(result).Order(StringComparer.Ordinal));
        Assert.Contains("the party sits in 2 parts", result.Best!.Relaxed);
    }

    [Fact]
    public void Find_WheelchairsThatMustSitAlone_AreToldSoAndOnlyByTheLastStep()
    {
        var map = Rows([30], static (id, seat) => id is "A1" or "A30" ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Wheelchairs = 2 });

        Assert.Equal("anywhere, nobody alone unless unavoidable", result.Best!.Step);
        Assert.Contains("2 of the party sit alone", result.Best.Relaxed);
        Assert.Equal(RefusalReason.Alone, result.Tried.Single(static step => step.Step == "same section, nobody alone").Reason);
    }

    [Fact]
    public void Find_WheelchairSpaceInABoxSoldWhole_IsNotForThoseWhoNeedNone()
    {
        var map = RowAndBox(Row("A", 0, 1), Enumerable.Range(1, 2)
            .Select(static number => Seat($"X{number}", number, number, 9) with
            {
                Features = number == 1 ? SeatFeatures.WheelchairSpace : SeatFeatures.None
            }), BookingMode.Whole);
        var allocator = new SeatAllocator(map);

        Assert.False(allocator.Find(map.Seats, new SeatRequest(2)).Succeeded);
        Assert.Equal(RefusalReason.Accessibility,
            allocator.Find(map.Seats, new SeatRequest(2) { Ladder = new(SeatSteps.Whole) }).Refusal!.Reason);
        Assert.Equal(["X1", "X2"], Ids(allocator.Find(map.Seats, new SeatRequest(2) { Wheelchairs = 1 })));
        Assert.Equal(["X1", "X2"], Ids(allocator.Find(map.Seats, new SeatRequest(2) { ReleasedAccessible = map.AccessiblePlaces })));
    }

    [Fact]
    public void Find_AisleRequiredInParts_IsServedWhereOnePartHasIt()
    {
        var map = Rows(6, 6, 6, 6);
        var result = new SeatAllocator(map).Find(Only(map, "A3", "A4", "A5", "C3", "C4", "D1", "D2"), new SeatRequest(5)
        {
            Aisle = AislePreference.Any,
            AisleRequired = true,
        });

        Assert.Equal(["A3", "A4", "A5", "D1", "D2"], Ids(result).Order());
    }

    [Theory]
    [InlineData(AislePreference.Left, "A1")]
    [InlineData(AislePreference.Right, "A8")]
    public void Find_AisleAtOneSideAcrossAnAisle_IsAtTheEndOfTheParty(AislePreference aisle, string seat)
    {
        var map = FourAndFour();
        var request = new SeatRequest(6) { Aisle = aisle, AisleRequired = true };

        Assert.Contains(seat, Ids(new SeatAllocator(map).Find(map.Seats, request)));
        Assert.Equal(RefusalReason.Aisle, new SeatAllocator(map).Find(Free(map, "A1", "A8"), request).Tried
            .Single(static step => step.Step == "one row, across an aisle").Reason);
    }

    [Fact]
    public void Find_StandingPlaces_HaveNoAisleAndNoWayWithoutSteps()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "club",
            Sections = [Section("S", [Row("A", 0, 2)])],
            Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 9 }],
        });
        SeatSearchResult Ask(SeatRequest request) =>
            new SeatAllocator(map).Find(map.Empty, request with { Ladder = new(SeatSteps.GeneralAdmission) }, new AreaCount(new("PIT"), 9));

        Assert.Equal(RefusalReason.Aisle, Ask(new(2) { Aisle = AislePreference.Any, AisleRequired = true }).Refusal!.Reason);
        Assert.Equal(RefusalReason.StepFree, Ask(new(2) { StepFree = true }).Refusal!.Reason);
        Assert.Equal(["not beside the seats asked for"], Ask(new(2) { Beside = Only(map, "A1") }).Best!.Relaxed.ToArray());
        Assert.Empty(Ask(new(2) { Beside = map.Empty }).Best!.Relaxed);
    }

    [Fact]
    public void Find_BesideNobody_IsNoWish()
    {
        var map = Rows(8, 8, 8);
        var allocator = new SeatAllocator(map);
        var without = allocator.Find(map.Seats, new SeatRequest(4));
        var with = allocator.Find(map.Seats, new SeatRequest(4) { Beside = map.Empty });
        Span<SeatIndex> seats = stackalloc SeatIndex[4];

        Assert.Equal(Ids(without), Ids(with));
        Assert.Equal("together", with.Best!.Step);
        Assert.True(allocator.TryFind(map.Seats, new SeatRequest(4) { Beside = map.Empty }, seats));
        Assert.Equal(without.Best!.Seats.ToArray(), seats.ToArray());
    }

    [Theory]
    [InlineData("section")]
    [InlineData("anywhere")]
    [InlineData("stacked")]
    public void Find_InParts_HeedsWhatIsPreferredAndAvoided(string name)
    {
        var step = name switch { "section" => SeatSteps.SameSection, "stacked" => SeatSteps.StackedRows, _ => SeatSteps.Anywhere };
        var map = Rows(10, 10);
        var free = Only(map, "A1", "A2", "B1", "B2", "A9", "A10", "B9", "B10");
        var allocator = new SeatAllocator(map);
        var plain = allocator.Find(free, new SeatRequest(4) { Ladder = new(step) });
        var chosen = map.Select(plain.Best!.Seats.AsSpan());

        foreach (var request in new[] { new SeatRequest(4) { Avoid = chosen }, new SeatRequest(4) { Prefer = free - chosen } })
        {
            Assert.Equal((free - chosen).ToArray(), allocator.Find(free, request with { Ladder = new(step) }).Best!.Seats.Order());
        }
    }

    [Fact]
    public void Find_InPartsBesideTheSeatsAskedFor_SaysNothingElse()
    {
        var map = Rows(6, 6);
        var free = Only(map, "A1", "A2", "B1", "B2");
        var request = new SeatRequest(4) { Ladder = new(SeatSteps.StackedRows, SeatSteps.Anywhere) };

        IEnumerable<string> Said(string seat) => new SeatAllocator(map).Find(free, request with { Beside = Only(map, seat) }).Best!.Relaxed;
        Assert.DoesNotContain("not beside the seats asked for", Said("A3"));
        Assert.Contains("not beside the seats asked for", Said("A5"));
    }

    [Fact]
    public void Find_TableWithAChairSoldBetween_IsNotTogether()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "tables",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [new Section { Id = new("T"), Name = "Floor", Tables = [Table("1", 6)] }],
        });
        var allocator = new SeatAllocator(map);

        Assert.False(allocator.Find(Only(map, "1-1", "1-2", "1-4", "1-5"), new SeatRequest(4)).Best!.IsTogether);
        Assert.True(allocator.Find(Only(map, "1-1", "1-2", "1-5", "1-6"), new SeatRequest(4)).Best!.IsTogether);
    }

    [Fact]
    public void Find_OrphanLeftByALaterStep_IsSaid()
    {
        var map = Rows(3, 3);
        foreach (var step in new[] { SeatSteps.SameSection, SeatSteps.Anywhere, SeatSteps.StackedRows })
        {
            Assert.Contains("an orphan is left",
                new SeatAllocator(map).Find(map.Seats, new SeatRequest(4) { Ladder = new(step) }).Best!.Relaxed);
            Assert.DoesNotContain("an orphan is left", new SeatAllocator(map).Find(map.Seats,
                new SeatRequest(4) { Ladder = new(step), Orphans = new(OrphanRule.Off) }).Best!.Relaxed);
        }
    }

    [Fact]
    public void Find_NeighboursFreeButNotForTheParty_DoesNotDenyThem()
    {
        var map = Rows([4], static (id, seat) => id is "A1" ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);
        var ladder = new SeatLadder(SeatSteps.Together);
        SeatSearchResult Ask(SeatSet free, SeatRequest request) => new SeatAllocator(map).Find(free, request with { Ladder = ladder });

        Assert.Equal("no 2 free seats side by side serve such a party",
            Ask(Free(map, "A2"), new(2) { Wheelchairs = 1 }).Refusal!.Sentence);
        Assert.Equal("no 2 free seats lie side by side there", Ask(map.Seats, new(2) { Within = Only(map, "A2", "A4") }).Refusal!.Sentence);
        Assert.Equal("no placement is at the aisle asked for and is beside the seats asked for",
            Ask(Only(map, "A3"), new(1)
            { Aisle = AislePreference.Right, AisleRequired = true, Beside = Only(map, "A1") }).Refusal!.Sentence);
    }

    [Fact]
    public void Find_OnlyWholeBoxesFree_DoesNotSayThatNothingIs()
    {
        var map = RowAndBox(Row("A", 0, 2), Enumerable.Range(1, 2).Select(static number => Seat($"X{number}", number, number, 9)),
            BookingMode.Whole);

        Assert.Equal("none of the seats that are free there is for such a party", new SeatAllocator(map).Find(Only(map, "X1", "X2"),
            new SeatRequest(1) { Ladder = new(SeatSteps.Together) }).Refusal!.Sentence);
        Assert.Equal("no seat is free there", new SeatAllocator(map).Find(map.Empty, new SeatRequest(1)).Refusal!.Sentence);
    }

    [Fact]
    public void Find_LenientInTheHouseByTheSecondStepAlone_LeavesNoOrphanWhereOneCanBeAvoided()
    {
        var map = Rows(3, 4);
        var request = new SeatRequest(2) { Orphans = new(OrphanRule.LenientInHouse), Ladder = new(SeatSteps.TogetherWithOrphan) };

        Assert.All(Ids(new SeatAllocator(map).Find(map.Seats, request)), static id => Assert.Equal('B', id[0]));
    }

    [Fact]
    public void Find_MoreProposalsThanAStepHas_GoesOnWithTheNext()
    {
        var map = Rows(2, 3);
        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Proposals = 5 });

        Assert.Equal(["together", "together, leaving an orphan"], result.Proposals.Select(static proposal => proposal.Step));
    }

    private static int[] PerRow(SeatMap map, SeatSearchResult result) =>
        [.. (result.Best?.Seats ?? []).GroupBy(seat => map.RowOf(seat)).Select(static row => row.Count()).Order()];

    private static SeatMap FourAndFour() => SeatMap.Compile(new Hall
    {
        Name = "aisle",
        FocalPoint = new PlanPoint(2, 0),
        Sections =
        [
            Section("Stalls", [new Row
            {
                Label = "A",
                Seats = [.. Enumerable.Range(1, 8)
                    .Select(number => Seat($"A{number}", number, number * 0.5, 4) with { Segment = number <= 4 ? "left" : "right" })],
            }]),
        ],
    });

    private static HallTable Table(string label, int count) => new()
    {
        Label = label,
        Seats = [.. Enumerable.Range(1, count).Select(number => Seat(
            $"{label}-{number}", number, Math.Cos(number * Math.Tau / count), 5 + Math.Sin(number * Math.Tau / count)))],
    };
}
