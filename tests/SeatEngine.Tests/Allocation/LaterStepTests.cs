using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class LaterStepTests
{
    [Fact]
    public void AcrossAisle_TwoHalvesOfARow_SeatFourOnBothSides()
    {
        var map = WithAisle(3, 3);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4));

        Assert.Equal("one row, across an aisle", result.Best!.Step);
        Assert.Equal(["A2", "A3", "A4", "A5"], Ids(result));
        Assert.Contains("an aisle parts the party", result.Best.Relaxed);
        Assert.Equal([RefusalReason.NotTogether, RefusalReason.NotTogether, RefusalReason.NotApplicable, RefusalReason.None],
            result.Tried.Select(static step => step.Reason));
    }

    [Fact]
    public void AcrossAisle_FourWithOneSeatOnOneSide_IsLeftToALaterStep()
    {
        var map = WithAisle(3, 1);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4));

        Assert.Equal("anywhere, nobody alone unless unavoidable", result.Best!.Step);
        Assert.Contains("1 of the party sits alone", result.Best.Relaxed);
    }

    [Fact]
    public void StackedRows_PartyTooLongForARow_SitsEvenlyBehindEachOther()
    {
        var map = Rows(7, 7, 7, 7);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(12));

        Assert.Equal("stacked in adjacent rows", result.Best!.Step);
        Assert.Contains("the party sits in 2 rows behind each other", result.Best.Relaxed);
        var rows = result.Best.Seats.GroupBy(seat => map.RowOf(seat)).ToArray();
        Assert.Equal(2, rows.Length);
        Assert.Equal(rows[1].Key, map.RowBehind(rows[0].Key));
        Assert.All(rows, static row => Assert.InRange(row.Count(), 5, 7));
    }

    [Fact]
    public void StackedRows_FreeSeatsBehindNobodyOfTheParty_AreNotTaken()
    {
        var map = Rows(12, 12, 12);
        var aside = Only(map, "A1", "A2", "B11", "B12");
        var stacked = Only(map, "A1", "A2", "B2", "B3");
        var request = new SeatRequest(4) { Ladder = new(SeatSteps.StackedRows) };

        Assert.Equal(RefusalReason.NotTogether, new SeatAllocator(map).Find(aside, request).Refusal!.Reason);
        Assert.Equal(["A1", "A2", "B2", "B3"], Ids(new SeatAllocator(map).Find(stacked, request)).Order());
    }

    [Fact]
    public void StackedRows_ThreeRowsNeeded_LeavesNobodyAlone()
    {
        var map = Rows(3, 3, 3);

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(8) { Ladder = new(SeatSteps.StackedRows) });

        Assert.Equal([2, 3, 3], result.Best!.Seats.GroupBy(seat => map.RowOf(seat)).Select(static row => row.Count()).Order());
    }

    [Fact]
    public void SameLevel_TwoLevels_KeepsThePartyOnOne()
    {
        Section Block(string name, string level, double y, params int[] lengths) =>
            Section(name, [.. lengths.Select((length, at) => Row(name + RowName(at), at, length)).Select(row => row with
            {
                Seats = [.. row.Seats.Select(seat => seat with { Position = seat.Position with { Y = y + (4 * seat.Position.Y) } })],
            })]) with
            { Level = new LevelId(level) };
        var map = SeatMap.Compile(new Hall
        {
            Name = "levels",
            FocalPoint = new PlanPoint(0, 0),
            Levels = [new Level { Id = new("L1"), Name = "Floor" }, new Level { Id = new("L2"), Name = "Balcony" }],
            Sections = [Block("N", "L1", 0, 4), Block("M", "L2", 30, 4), Block("O", "L2", 60, 4)],
        });

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(7));

        Assert.Equal("same level, nobody alone", result.Best!.Step);
        Assert.All(result.Best.Seats, seat => Assert.Equal("L2", map.RowOf(seat).Section.Level?.Value));
        Assert.Contains(new SeatAllocator(map).Find(map.Seats, new SeatRequest(10)).Tried,
            static step => step is { Step: "same level, nobody alone", Reason: RefusalReason.Alone });
    }

    [Fact]
    public void SameSection_StretchesOfTwoAndThree_SeatFiveWithNobodyAlone()
    {
        var map = Rows(8, 8, 8);
        var free = Only(map, "A1", "A2", "B5", "C2", "C3", "C4");

        var result = new SeatAllocator(map).Find(free, new SeatRequest(5));

        Assert.Equal("same section, nobody alone", result.Best!.Step);
        Assert.Equal(["A1", "A2", "C2", "C3", "C4"], Ids(result).Order());
        Assert.Contains("the party sits in 2 parts", result.Best.Relaxed);
        Assert.False(result.Best.IsTogether);
    }

    [Fact]
    public void SameSection_OnlyCouplesForThree_SaysThatSomebodyWouldSitAlone()
    {
        var map = Rows(8, 8);
        var free = Only(map, "A1", "A2", "B4", "B5");

        var result = new SeatAllocator(map).Find(free, new SeatRequest(3));

        Assert.Contains(result.Tried, static step => step is { Step: "same section, nobody alone", Reason: RefusalReason.Alone });
        Assert.Equal(3, result.Best!.Seats.Length);
    }

    [Fact]
    public void Split_AnyPocketsAndParty_SeatsNobodyAloneWheneverPossible()
    {
        // All ways to take parts of at least two from some stretches, told by plain recursion.
        static bool Possible(int[] lengths, int party) =>
            party == 0 || (lengths.Length > 0
                && Enumerable.Range(0, lengths[0] + 1).Any(part => part != 1 && part <= party && Possible(lengths[1..], party - part)));

        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var lengths = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(1, 5)).ToArray();
            var map = Rows(lengths);
            var party = random.Next(2, 12);
            var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(party) { Ladder = new(SeatSteps.SameSection) });

            Assert.Equal(Possible(lengths, party), result.Succeeded);
            Assert.All(result.Proposals, proposal => Assert.All(
                proposal.Seats.GroupBy(seat => map.RowOf(seat)), static row => Assert.True(row.Count() > 1)));
        }
    }

    [Fact]
    public void Beside_ASoldSeat_GivesItsNeighbours()
    {
        var map = Rows(10, 10);
        var free = Free(map, "A3");
        var beside = Only(map, "A3");

        var result = new SeatAllocator(map).Find(free, new SeatRequest(2) { Beside = beside });

        Assert.Equal(["A4", "A5"], Ids(result));
    }

    [Fact]
    public void Beside_ASeatWithTakenNeighbours_GivesTheNearest()
    {
        var map = Rows(10, 10);
        var free = Free(map, "A2", "A3", "A4");

        var result = new SeatAllocator(map).Find(free, new SeatRequest(2) { Beside = Only(map, "A3") });

        Assert.Equal("together, near the seats asked for", result.Best!.Step);
        Assert.Equal(RefusalReason.Beside, result.Tried[0].Reason);
        Assert.Contains("B3", Ids(result));
    }

    [Fact]
    public void Whole_TableOfFourForThree_IsOfferedWholeAndLast()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "tables",
            FocalPoint = new PlanPoint(0, 0),
            Sections =
            [
                new Section { Id = new("T"), Name = "Floor",
                    Tables = [Table("1", 8, BookingMode.Whole), Table("2", 4, BookingMode.Whole), Table("3", 2, BookingMode.BySeat)] },
            ],
        });
        var allocator = new SeatAllocator(map);

        var three = allocator.Find(map.Seats, new SeatRequest(3));
        var four = allocator.Find(map.Seats, new SeatRequest(4));

        Assert.Equal("a whole table or box", three.Best!.Step);
        Assert.Equal(["2-1", "2-2", "2-3", "2-4"], Ids(three));
        Assert.Equal("together", four.Best!.Step);
    }

    [Fact]
    public void Ring_TableOfSixWithTwoTaken_WrapsRound()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "tables",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [new Section { Id = new("T"), Name = "Floor", Tables = [Table("1", 6, BookingMode.BySeat)] }],
        });

        var result = new SeatAllocator(map).Find(Free(map, "1-3", "1-4"), new SeatRequest(4));

        Assert.Equal(["1-1", "1-2", "1-5", "1-6"], Ids(result).Order());
        Assert.True(result.Best!.IsTogether);
    }

    [Fact]
    public void GeneralAdmission_NoSeatLeft_OffersTheFullestAreaWithRoom()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "club",
            Sections = [Section("S", [Row("A", 0, 2)])],
            Areas = [Area("PIT", 100), Area("SIDE", 20)],
        });

        var result = new SeatAllocator(map).Find(map.Seats, new SeatRequest(4), new AreaCount(new("PIT"), 90),
            new AreaCount(new("SIDE"), 7));

        Assert.Equal("general admission", result.Best!.Step);
        Assert.Equal(new AreaCount(new("SIDE"), 4), Assert.Single(result.Best.Selection.Areas));
        Assert.Equal("SIDE, 4 places", Assert.Single(result.Best.Labels));
    }

    [Fact]
    public void Penalties_CompetingSteps_TheBestTotalWins()
    {
        // Together in the back row is worth less than parted by an aisle in front, unless that costs too much.
        var near = Row("A", 0, 3) with
        {
            Seats =
            [.. Row("A", 0, 3).Seats, .. Enumerable.Range(4, 3).Select(number => Seat($"A{number}", number, 1.5 + (0.5 * number), 3))]
        };
        var map = SeatMap.Compile(new Hall
        {
            Name = "two rows",
            FocalPoint = new PlanPoint(1, 0),
            Sections = [Section("S", [near, Row("B", 12, 6)])]
        });
        SeatRequest Asking(double penalty) => new(4)
        {
            Ladder = new(new Penalised(SeatSteps.Together, 0), new Penalised(SeatSteps.AcrossAisle, penalty)),
        };

        Assert.Equal("one row, across an aisle", new SeatAllocator(map).Find(map.Seats, Asking(0.05)).Best!.Step);
        Assert.Equal("together", new SeatAllocator(map).Find(map.Seats, Asking(0.95)).Best!.Step);
    }

    private static SeatMap WithAisle(int left, int right) => SeatMap.Compile(new Hall
    {
        Name = "aisle",
        FocalPoint = new PlanPoint(2, 0),
        Sections =
        [
            Section("Stalls", [new Row
            {
                Label = "A",
                Seats = [.. Enumerable.Range(1, left + right)
                    .Select(number => Seat($"A{number}", number, number * 0.5, 4) with { Segment = number <= left ? "left" : "right" })],
            }]),
        ],
    });

    private static HallTable Table(string label, int count, BookingMode booking) => new()
    {
        Label = label,
        Booking = booking,
        Seats =
        [
            .. Enumerable.Range(1, count).Select(number => Seat(
                $"{label}-{number}", number, (5 * int.Parse(label, null)) + Math.Cos(number * Math.Tau / count),
                    5 + Math.Sin(number * Math.Tau / count))),
        ],
    };

    private static GeneralAdmissionArea Area(string id, int capacity) => new() { Id = new(id), Name = id, Capacity = capacity };

    private sealed class Penalised : SeatStep
    {
        private readonly SeatStep _step;

        public Penalised(SeatStep step, double penalty)
            : base(step.Name)
        {
            _step = step;
            Penalty = penalty;
        }

        public override SeatStepOutcome Try(SeatSearch search) => _step.Try(search);
    }
}
