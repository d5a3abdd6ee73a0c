using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>Parties across an aisle and around wheelchair spaces in halls made for one question each.</summary>
public class AisleAndAccessRuleTests
{
    [Fact]
    public void AcrossAisle_ALaterRowWithoutAnOrphan_BeatsABetterOneThatLeavesOne()
    {
        // In front two and two with a seat left over on either side; behind one and one.
        var map = Aisles(1, (5, 2), (1, 1));
        var request = new SeatRequest(2) { Ladder = new(SeatSteps.AcrossAisle), Weights = SeatWeights.QualityOnly };

        SeatProposal Best(OrphanRule rule) =>
            new SeatAllocator(map).Find(Only(map, "A4", "A5", "A6", "A7", "B1", "B2"), request with { Orphans = new(rule) }).Best!;
        Assert.Equal(["B1", "B2"], Ids(Best(OrphanRule.LenientInRun)));
        Assert.Equal("an aisle parts the party", Assert.Single(Best(OrphanRule.LenientInRun).Relaxed));
        Assert.Equal(["A5", "A6"], Ids(Best(OrphanRule.Off)));
        Assert.Equal(["B1", "B2"], Ids(Best(OrphanRule.Strict)));
    }

    [Fact]
    public void AcrossAisle_ALaterRowThatIsPreferred_IsLookedAt()
    {
        var map = Aisles(0.5, (2, 2), (2, 2), (2, 2), (2, 2));
        var behind = map.InRow(map.Rows[1]);
        var request = new SeatRequest(2)
        {
            Ladder = new(SeatSteps.AcrossAisle),
            Weights = SeatWeights.QualityOnly with { Preference = 0.4 },
            Orphans = new(OrphanRule.Off)
        };
        string First(SeatRequest asked) => Ids(new SeatAllocator(map).Find(map.Seats, asked))[0];

        var (front, second) =
            (map.PrimaryRanking.SumOf(map.Rows[0].Seats[1], 1) * 2, map.PrimaryRanking.SumOf(map.Rows[1].Seats[1], 1) * 2);
        Assert.True(front - second > SeatRanking.MaxQuality * 0.2 && front - second < SeatRanking.MaxQuality * 0.8);
        Assert.Equal("A2", First(request));
        Assert.Equal("B2", First(request with { Prefer = behind }));
        Assert.Equal("B2", First(request with { Avoid = map.InRow(map.Rows[0]) }));
        Assert.Equal("A2", First(request with { Prefer = behind, Avoid = behind }));
        Assert.Equal("A2", First(request with { Prefer = behind, Weights = request.Weights with { Preference = 0 } }));
    }

    [Fact]
    public void AcrossAisle_TheRowWithTheBestSeat_NeedNotHaveTheBestAisle()
    {
        // The first row's aisle is far aside, the second row's in the middle.
        var map = Aisles(0.25, (9, 1), (5, 5));
        Assert.Equal(["B5", "B6"],
            Ids(new SeatAllocator(map).Find(map.Seats,
            new SeatRequest(2) { Ladder = new(SeatSteps.AcrossAisle), Orphans = new(OrphanRule.Off) })));
    }

    [Fact]
    public void AcrossAisle_TwoAislesAsGood_TakesTheFirstById()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "two aisles",
            FocalPoint = new PlanPoint(2.5, 0),
            Sections = [Section("S",
                [new Row { Label = "A", Seats =
                [.. Enumerable.Range(0, 6).Select(static at => Seat($"A{6 - at}", 6 - at, at, 4) with { Segment = $"{at / 2}" })] }])],
        });
        var request = new SeatRequest(2) { Ladder = new(SeatSteps.AcrossAisle), Orphans = new(OrphanRule.Off) };

        Assert.Equal(["A2", "A3"], Ids(new SeatAllocator(map).Find(map.Seats, request)).Order());
    }

    [Theory]
    [InlineData(0, "W and a neighbour", "A1 A2 AV BW")]
    [InlineData(1, "the other space", "A5 AV")]
    [InlineData(2, "neither", "")]
    public void Access_ASpaceThatReplacesChairs_NeedsThemFreeAndEmpty(int sold, string what, string expected)
    {
        var map = Replacing();
        var free = map.Seats - Only(map, [.. new[] { "A2", "A3" }.Take(sold == 0 ? 0 : sold)]);
        var request = new SeatRequest(sold == 0 ? 4 : 2)
        {
            Ladder = new(SeatSteps.SameSection),
            Wheelchairs = sold == 0
            ? 2
            : 1,
            Within = sold == 0 ? null : map.InRow(map.Rows[0])
        };

        var result = new SeatAllocator(map).Find(free, request);

        Assert.True(expected == string.Join(' ', Ids(result).Order(StringComparer.Ordinal)), $"{what}: {string.Join(' ', Ids(result))}");
    }

    [Fact]
    public void Access_TwoSpacesThatShareAChair_HoldOneWheelchair()
    {
        var map = Replacing();
        var request = new SeatRequest(2) { Ladder = new(SeatSteps.AcrossAisle), Wheelchairs = 2 };

        // AW stands where A2 and A3 are, AV where A3 and A4 are.
        var refused = new SeatAllocator(map).Find(map.Seats, request).Refusal!;
        Assert.Equal((RefusalReason.Accessibility, "no row has the wheelchair spaces with company"), (refused.Reason, refused.Sentence));
        Assert.Equal(["AV", "BW"], Ids(new SeatAllocator(map).Find(map.Seats, request with { Ladder = new(SeatSteps.SameSection) }))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Access_EachSpaceInTurn_GetsItsOwnCompanionFirst()
    {
        // Two spaces at either end with a companion seat each, and ordinary seats that are nearer.
        var map = Rows([8], static (id, seat) => seat with
        {
            Features = id switch
            {
                "A1" or "A8" => SeatFeatures.WheelchairSpace,
                "A3" or "A6" => SeatFeatures.Companion,
                _ => SeatFeatures.None
            },
            CompanionOf = id switch { "A3" => [new SeatId("A1")], "A6" => [new SeatId("A8")], _ => [] },
        });
        string[] Seats(int party, int wheelchairs) =>
            [.. Ids(new SeatAllocator(map).Find(map.Seats,
                new SeatRequest(party) { Ladder = new(SeatSteps.AcrossAisle), Wheelchairs = wheelchairs })).Order(StringComparer.Ordinal)];

        Assert.Equal(["A1", "A3"], Seats(2, 1));
        Assert.Equal(["A1", "A2", "A3"], Seats(3, 1));
        Assert.Equal(["A1", "A3", "A6", "A8"], Seats(4, 2));
        Assert.Equal(["A1", "A2", "A3", "A6", "A7", "A8"], Seats(6, 2));
        Assert.Equal(["A1", "A2", "A3", "A6", "A8"], Seats(5, 2));
    }

    /// <summary>A row of five chairs with two spaces that share a chair, and a row behind with one space on its own.</summary>
    private static SeatMap Replacing()
    {
        Seat Space(string id, double x, double y, params string[] chairs) =>
            Seat(id, 9, x, y) with
            {
                Label = id,
                Features = SeatFeatures.WheelchairSpace,
                Replaces = [.. chairs.Select(static chair => new SeatId(chair))]
            };
        return SeatMap.Compile(new Hall
        {
            Name = "replacing",
            FocalPoint = new PlanPoint(0, 0),
            Sections =
            [
                Section("S",
                [
                    new Row { Label = "A",
                        Seats = [.. Row("A", 0, 5).Seats, Space("AW", -0.25, 3, "A2", "A3"), Space("AV", 0.25, 3, "A3", "A4")] },
                    new Row { Label = "B", Seats = [Space("BW", 0, 5)] },
                ]),
            ],
        });
    }

    /// <summary>Rows of so many seats on either side of an aisle a metre wide, which lies at the same place in each.</summary>
    private static SeatMap Aisles(double depth, params (int Left, int Right)[] rows) => SeatMap.Compile(new Hall
    {
        Name = "aisles",
        FocalPoint = new PlanPoint(0, 0),
        Sections =
        [
            Section("S",
            [
                .. rows.Select((row, at) => new Row
                {
                    Label = RowName(at),
                    Seats =
                    [
                        .. Enumerable.Range(1, row.Left + row.Right)
                            .Select(number => Seat($"{RowName(at)}{number}", number, ((number - ((row.Left + row.Right + 1) / 2.0)) * 0.5)
                            + (number > row.Left ? 0.5 : 0), 4 + (at * depth)) with { Segment = number <= row.Left ? "left" : "right" }),
                    ],
                }),
            ]),
        ],
    });
}
