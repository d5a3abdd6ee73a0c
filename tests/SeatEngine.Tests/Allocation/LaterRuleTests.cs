using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>Single rules of the later steps that drawn halls seldom reach.</summary>
public class LaterRuleTests
{
    /// <summary>
    /// Many stretches: only the nearest of them are looked at, unless they are too few; a party of five needs the one stretch of three.
    /// </summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Split_ManyStretches_SitsNearEachOther(int party)
    {
        var map = Many(14, 30);
        var request = new SeatRequest(party);
        var search = new SeatSearch(new SeatAllocator(map), map.Seats, map.Seats, request, []);
        var pockets = Pocket.Of(search.Map, search.Ranking, map.Seats);
        Assert.Equal(420, pockets.Count);

        var best = new SplitSearch(search, smallestPart: 2).Best([.. map.Rows])!;

        Assert.Equal(
            party switch
            {
                4 => "A15a A15b B15a B15b",
                5 => "A16a A16b N29a N29b N29c",
                _ => "A15a A15b A16a A16b B16a B16b N29a N29b N29c",
            },
            string.Join(' ', best.Seats.Select(seat => map.IdOf(seat).Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Given_SeatsChosenBeforehand_AreOfferedOnceAndOnlyWhenAllAreFree()
    {
        var map = Rows(6);
        var seats = Only(map, "A2", "A5").ToArray();
        var request = new SeatRequest(2) { Ladder = new(new GivenPlacesStep("chosen", seats)), Proposals = 3 };
        var allocator = new SeatAllocator(map);

        Assert.Equal(["A2", "A5"], Ids(Assert.Single(allocator.Find(map.Seats, request).Proposals)));
        Assert.Equal(RefusalReason.TooFewSeats, allocator.Find(Free(map, "A5"), request).Refusal!.Reason);
        Assert.Equal(RefusalReason.TooFewSeats, allocator.Find(Free(map, "A2"), request).Refusal!.Reason);
    }

    [Fact]
    public void GeneralAdmission_NoAreaOrNoRoom_SaysWhich()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "club",
            Sections = [Section("S", [Row("A", 0, 2)])],
            Areas = [Area("PIT", 10), Area("SIDE", 4)]
        });
        var request = new SeatRequest(3) { Ladder = new(SeatSteps.GeneralAdmission) };
        string Refusal(SeatRequest asked, params AreaCount[] free) => new SeatAllocator(map).Find(map.Empty, asked, free).Refusal!.Sentence;

        Assert.Equal("no standing area is on offer", Refusal(request));
        Assert.Equal("no standing area is on offer", Refusal(request with { Wheelchairs = 1 }));
        Assert.Equal("a standing area has no wheelchair spaces", Refusal(request with { Wheelchairs = 1 }, new AreaCount(new("PIT"), 5)));
        Assert.Equal("no standing area has room for the party", Refusal(request, new AreaCount(new("PIT"), 2)));
    }

    [Fact]
    public void GeneralAdmission_AfterSeats_StillOffersTheAreas()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "club",
            Sections = [Section("S", [Row("A", 0, 2)])],
            Areas = [Area("PIT", 10), Area("SIDE", 4)]
        });
        var request = new SeatRequest(2)
        {
            Ladder = new(new Penalised(SeatSteps.Together), new Penalised(SeatSteps.GeneralAdmission)),
            Proposals = 5
        };

        var result = new SeatAllocator(map).Find(map.Seats, request, new AreaCount(new("PIT"), 3), new AreaCount(new("SIDE"), 3));

        Assert.Equal(["together", "general admission", "general admission"], result.Proposals.Select(static proposal => proposal.Step));
        Assert.Equal(["PIT", "SIDE"],
            result.Proposals.SelectMany(static proposal => proposal.Selection.Areas).Select(static area => area.Area.Value));
    }

    [Fact]
    public void AcrossAisle_OnePerson_IsNotParted()
    {
        var map = Rows(4);
        var refusal = new SeatAllocator(map).Find(map.Seats, new SeatRequest(1) { Ladder = new(SeatSteps.AcrossAisle) }).Refusal!;
        Assert.Equal((RefusalReason.NotApplicable, "one person is not parted by an aisle"), (refusal.Reason, refusal.Sentence));
    }

    [Fact]
    public void AcrossAisle_ExactlyAsManySeatsAsPeople_LieNotTogether()
    {
        var map = Rows(4, 4);
        RefusalReason Reason(params string[] free) =>
            new SeatAllocator(map).Find(Only(map, free), new SeatRequest(2) { Ladder = new(SeatSteps.AcrossAisle) }).Refusal!.Reason;
        Assert.Equal(RefusalReason.TooFewSeats, Reason("A1"));
        Assert.Equal(RefusalReason.NotTogether, Reason("A1", "B1"));
        Assert.Equal(RefusalReason.NotTogether, Reason("A1", "A2"));
    }

    [Theory]
    [InlineData(1, RefusalReason.TooFewSeats)]
    [InlineData(3, RefusalReason.Alone)]
    public void SameSectionAndLevel_TooFewOrOnlySingles_SaysWhich(int free, RefusalReason expected)
    {
        var map = TwoLevels();
        var some = Only(map, [.. new[] { "A1", "A3", "A5" }.Take(free)]);
        foreach (var step in new[] { SeatSteps.SameSection, SeatSteps.SameLevel })
        {
            Assert.Equal(expected, new SeatAllocator(map).Find(some, new SeatRequest(3) { Ladder = new(step) }).Refusal!.Reason);
        }
    }

    [Fact]
    public void StackedRows_WhoDoesNotSitSo_IsTold()
    {
        var map = Rows(4, 4);
        SeatSearchResult Ask(SeatSet free, int party) =>
            new SeatAllocator(map).Find(free, new SeatRequest(party) { Ladder = new(SeatSteps.StackedRows) });
        Assert.Equal(RefusalReason.NotApplicable, Ask(map.Seats, 3).Refusal!.Reason);
        Assert.True(Ask(map.Seats, 4).Succeeded);
        Assert.Equal(RefusalReason.TooFewSeats, Ask(Only(map, "A1", "A2", "B1"), 4).Refusal!.Reason);
        Assert.True(Ask(Only(map, "A1", "A2", "B1", "B2"), 4).Succeeded);
        Assert.Equal(RefusalReason.NotTogether, Ask(Only(map, "A1", "A2", "A3", "A4"), 4).Refusal!.Reason);
    }

    [Fact]
    public void StackedRows_AShorterStretchMoreInLine_DoesNotTakeThePlaceOfALongerOne()
    {
        var map = Rows(9, 9);
        var request = new SeatRequest(6) { Ladder = new(SeatSteps.StackedRows), Orphans = new(OrphanRule.Off) };

        // Behind the three in front lie three aside to the left and two more nearly in line to the right.
        Assert.Equal(["A4", "A5", "A6", "B2", "B3", "B4"],
            Ids(new SeatAllocator(map).Find(Only(map, "A4", "A5", "A6", "B2", "B3", "B4", "B6", "B7"), request)));
        Assert.Equal(["A4", "A5", "A6", "B5", "B6", "B7"],
            Ids(new SeatAllocator(map).Find(Only(map, "A4", "A5", "A6", "B1", "B2", "B3", "B5", "B6", "B7", "B8"), request)));
    }

    [Fact]
    public void StackedRows_TwoBlocksAsGood_TakesTheOneFoundFirst()
    {
        // As far to the left of the middle as the other to the right.
        var map = Rows(7, 7);
        var request = new SeatRequest(4) { Ladder = new(SeatSteps.StackedRows), Orphans = new(OrphanRule.Off) };

        Assert.Equal(["A1", "A2", "B1", "B2"],
            Ids(new SeatAllocator(map).Find(Only(map, "A1", "A2", "B1", "B2", "A6", "A7", "B6", "B7"), request)));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("2", "1")]
    public void Whole_TwoBoxesAsGood_TakesTheFirstById(string one, string other)
    {
        Box At(string label) => new()
        {
            Label = label,
            Booking = BookingMode.Whole,
            Seats = [.. Enumerable.Range(1, 2)
                .Select(number => Seat($"{label}-{number}", number, (label == "1" ? -1 : 1) * (1 + number), 4))],
        };
        var map = SeatMap.Compile(new Hall
        {
            Name = "boxes",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [new Section { Id = new("S"), Name = "S", Boxes = [At(one), At(other)] }]
        });

        Assert.Equal(["1-1", "1-2"], Ids(new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Ladder = new(SeatSteps.Whole) })));
    }

    [Fact]
    public void StackedRows_NineRowsOfTwo_AreNoBlock()
    {
        var map = Rows([.. Enumerable.Repeat(2, 9)]);
        SeatSearchResult Ask(int party) =>
            new SeatAllocator(map).Find(map.Seats, new SeatRequest(party) { Ladder = new(SeatSteps.StackedRows) });
        Assert.Equal("the party sits in 8 rows behind each other", Ask(16).Best!.Relaxed[0]);
        Assert.Equal(RefusalReason.NotTogether, Ask(18).Refusal!.Reason);
    }

    private static SeatMap TwoLevels()
    {
        var up = Row("U", 9, 4);
        return SeatMap.Compile(new Hall
        {
            Name = "levels",
            FocalPoint = new PlanPoint(0, 0),
            Levels = [new Level { Id = new("L1"), Name = "Floor" }, new Level { Id = new("L2"), Name = "Balcony" }],
            Sections = [Section("S", [Row("A", 0, 6)]) with { Level = new LevelId("L1") },
                Section("T", [up]) with { Level = new LevelId("L2") }],
        });
    }

    /// <summary>Rows of so many couples with gaps between, but that the last couple of the last row is a stretch of three.</summary>
    private static SeatMap Many(int rows, int couples) => SeatMap.Compile(new Hall
    {
        Name = "many",
        FocalPoint = new PlanPoint(15 * 0.75, -4),
        Sections =
        [
            Section("S",
            [
                .. Enumerable.Range(0, rows).Select(row => new Row
                {
                    Label = RowName(row),
                    Seats =
                    [
                        .. Enumerable.Range(0, couples).SelectMany(at => Couple(row, at, row == rows - 1 && at == couples - 1 ? 3 : 2)),
                    ],
                }),
            ]),
        ],
    });

    private static IEnumerable<Seat> Couple(int row, int at, int size) => Enumerable.Range(0, size).Select(number =>
        Seat($"{RowName(row)}{at}{(char)('a' + number)}", (3 * at) + number, (at * 0.75) + (number * 0.25),
            row * 0.5) with
        { Segment = $"{at}" });

    private static GeneralAdmissionArea Area(string id, int capacity) => new() { Id = new(id), Name = id, Capacity = capacity };

    private sealed class Penalised : SeatStep
    {
        private readonly SeatStep _step;

        public Penalised(SeatStep step)
            : base(step.Name)
        {
            _step = step;
            Penalty = 0.5;
        }

        public override SeatStepOutcome Try(SeatSearch search) => _step.Try(search);
    }
}
