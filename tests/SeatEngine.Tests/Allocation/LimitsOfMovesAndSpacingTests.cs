using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>What requests for moves and rules of distance take, up to their limits, and what they refuse.</summary>
public class LimitsOfMovesAndSpacingTests
{
    [Fact]
    public void MoveRequest_AtItsLimits_IsTakenAndBeyondRefused()
    {
        var map = Rows(33, 33);
        var seat = Only(map, "A1");
        MoveRequest Asking(SeatComplaint complaint = SeatComplaint.Apart) => new(seat, complaint);

        Assert.Equal(64, new MoveRequest(map.Seats - Only(map, "A1", "B1"), SeatComplaint.Apart).Seats.Count);
        Assert.Throws<ArgumentException>("seats", () => new MoveRequest(map.Seats - seat, SeatComplaint.Apart));
        Assert.Equal((SeatComplaint)127, Asking((SeatComplaint)127).Complaint);
        Assert.Throws<ArgumentException>("complaint", () => Asking((SeatComplaint)128));
        Assert.Throws<ArgumentException>("complaint", () => Asking((SeatComplaint)129));

        Assert.Equal([0, 64, null], new int?[] { 0, 64, null }.Select(value => (Asking() with { Wheelchairs = value }).Wheelchairs));
        Assert.All(new[] { -1, 65 },
            value => Assert.Throws<ArgumentOutOfRangeException>("Wheelchairs", () => Asking() with { Wheelchairs = value }));
        Assert.Equal([1, 100], new[] { 1, 100 }.Select(value => (Asking() with { Suggestions = value }).Suggestions));
        Assert.All(new[] { 0, 101 },
            value => Assert.Throws<ArgumentOutOfRangeException>("Suggestions", () => Asking() with { Suggestions = value }));
        Assert.Equal([0, 1000], new[] { 0.0, 1000 }.Select(value => (Asking() with { LeastStep = value }).LeastStep));
        Assert.Equal([0, 1000], new[] { 0.0, 1000 }.Select(value => (Asking() with { LeastFromNeighbours = value }).LeastFromNeighbours));
        Assert.All(new[] { -0.1, 1000.1, double.NaN }, value =>
        {
            Assert.Throws<ArgumentOutOfRangeException>("LeastStep", () => Asking() with { LeastStep = value });
            Assert.Throws<ArgumentOutOfRangeException>("LeastFromNeighbours", () => Asking() with { LeastFromNeighbours = value });
        });
        Assert.Equal([0, 1], new[] { 0.0, 1 }.Select(value => (Asking() with { MostQualityLost = value }).MostQualityLost));
        Assert.Equal([0, 1], new[] { 0.0, 1 }.Select(value => (Asking() with { PerMetre = value }).PerMetre));
        Assert.All(new[] { -0.1, 1.1 }, value =>
        {
            Assert.Throws<ArgumentOutOfRangeException>("MostQualityLost", () => Asking() with { MostQualityLost = value });
            Assert.Throws<ArgumentOutOfRangeException>("PerMetre", () => Asking() with { PerMetre = value });
        });
        Assert.Equal((5, 1, 3, 1, 0.002),
            (Asking().Suggestions, Asking().LeastStep, Asking().LeastFromNeighbours, Asking().MostQualityLost, Asking().PerMetre));
        Assert.Empty(Asking().Others);
    }

    [Fact]
    public void MoveParty_OfNobodyInAWheelchair_IsTakenAndFewerRefused()
    {
        var seats = Rows(3).Seats;
        Assert.Equal(0, new MoveParty(seats) { Wheelchairs = 0 }.Wheelchairs);
        Assert.Null(new MoveParty(seats) { Wheelchairs = null }.Wheelchairs);
        Assert.Throws<ArgumentOutOfRangeException>("Wheelchairs", () => new MoveParty(seats) { Wheelchairs = -1 });
    }

    [Fact]
    public void SuggestMoves_PartsThatDoNotFitEachOther_AreMisuse()
    {
        var (map, other) = (Rows(6), Rows(6));
        var allocator = new SeatAllocator(map);
        var request = new MoveRequest(Only(map, "A1", "A2"), SeatComplaint.TooFar);
        void Refused(string name, MoveRequest asked) =>
            Assert.Throws<ArgumentException>(name, () => allocator.SuggestMoves(map.Seats, asked));

        Refused("Others", request with { Others = default });
        Refused("Others", request with { Others = [new MoveParty(Only(map, "A3")), null!] });
        Refused("Others", request with { Wheelchairs = 3 });
        Refused("Seats", new MoveRequest(Only(other, "A1", "A2"), SeatComplaint.TooFar));
        Refused("Seats", request with { Zones = ZoneMap.Paint(other, [new(new PriceZoneId("1"), other.Seats)], []) });
        Refused("Seats", request with { Occupied = other.Empty });
        Refused("Seats", request with { Others = [new MoveParty(Only(map, "A3")), new MoveParty(Only(other, "A3"))] });
        Assert.NotNull(allocator.SuggestMoves(map.Seats, request with
        {
            Wheelchairs = 2,
            Others = [new MoveParty(Only(map, "A3"))],
            Occupied = map.Empty,
            Zones = ZoneMap.Paint(map, [new(new PriceZoneId("1"), map.Seats)], []),
        }));
    }

    [Fact]
    public void SpacingRule_AtItsLimits_IsTakenAndBeyondRefused()
    {
        Assert.Equal((32, 32, 32),
            (new SpacingRule { SideSeats = 32 }.SideSeats, new SpacingRule { Rows = 32 }.Rows, new SpacingRule { Diagonal = 32 }.Diagonal));
        Assert.Equal((0, 0, 0),
            (new SpacingRule { SideSeats = 0 }.SideSeats, new SpacingRule { Rows = 0 }.Rows, new SpacingRule { Diagonal = 0 }.Diagonal));
        Assert.Equal(1, SpacingRule.Places(0, 0).Diagonal);
        Assert.All(new[] { -1, 33 }, value =>
        {
            Assert.Throws<ArgumentOutOfRangeException>("SideSeats", () => new SpacingRule { SideSeats = value });
            Assert.Throws<ArgumentOutOfRangeException>("Rows", () => new SpacingRule { Rows = value });
            Assert.Throws<ArgumentOutOfRangeException>("Diagonal", () => new SpacingRule { Diagonal = value });
        });
        Assert.Equal([0, 1000, null],
            new double?[] { 0, 1000, null }.Select(static value => new SpacingRule { Distance = value }.Distance));
        Assert.All(new[] { -0.1, 1000.1 },
            value => Assert.Throws<ArgumentOutOfRangeException>("Distance", () => SpacingRule.Metres(value)));
        Assert.Equal([0.001, 1000, null],
            new double?[] { 0.001, 1000, null }.Select(static value => new SpacingRule { SeatPitch = value }.SeatPitch));
        Assert.Equal([0.001, 1000, null],
            new double?[] { 0.001, 1000, null }.Select(static value => new SpacingRule { RowPitch = value }.RowPitch));
        Assert.All(new[] { 0, -1, 1000.1 }, value =>
        {
            Assert.Throws<ArgumentOutOfRangeException>("SeatPitch", () => new SpacingRule { SeatPitch = value });
            Assert.Throws<ArgumentOutOfRangeException>("RowPitch", () => new SpacingRule { RowPitch = value });
        });
    }

    [Theory]
    [InlineData("32x32", "32x32")]
    [InlineData("0x0", "0x0")]
    [InlineData("2x33", null)]
    [InlineData("33x2", null)]
    [InlineData("x1", null)]
    [InlineData(" 2x1", null)]
    [InlineData("2 x1", null)]
    [InlineData("1000m", "1000m")]
    [InlineData("0m", "0m")]
    [InlineData("1.5", null)]
    [InlineData("1xm", null)]
    [InlineData("-1m", null)]
    public void TryParse_ATextAtTheLimits_IsARuleOrNone(string text, string? expected)
    {
        Assert.Equal(expected is not null, SpacingRule.TryParse(text, out var rule));
        Assert.Equal(expected, rule?.ToString());
    }

    [Fact]
    public void SeatSpacing_SeatsOfAnotherMapOrNone_AreMisuse()
    {
        var map = Rows(4);
        var spacing = SeatSpacing.Compile(map, SpacingRule.Places(1, 0));
        var (first, second, none) = (map.Seats.ToArray()[0], map.Seats.ToArray()[1], new SeatIndex(0));

        Assert.Throws<ArgumentException>("taken", () => spacing.Dilate(Rows(4).Seats));
        Assert.Throws<ArgumentException>("seat", () => spacing.NearTo(none));
        Assert.Throws<ArgumentException>("one", () => spacing.AreTooNear(none, first));
        Assert.Throws<ArgumentException>("other", () => spacing.AreTooNear(first, none));
        Assert.True(spacing.AreTooNear(first, first));
        Assert.True(spacing.AreTooNear(first, second));
        Assert.False(spacing.AreTooNear(first, map.Seats.ToArray()[2]));
        Assert.Equal(Only(map, "A2"), spacing.NearTo(first));
        Assert.Equal(Only(map, "A1", "A2"), spacing.Dilate(Only(map, "A1")));
    }

    [Fact]
    public void SpacingOf_TheSameRuleTwice_IsCompiledOnce()
    {
        var allocator = new SeatAllocator(Rows(4));
        Assert.Same(allocator.SpacingOf(SpacingRule.Places(1, 0)), allocator.SpacingOf(SpacingRule.Places(1, 0)));
        Assert.NotSame(allocator.SpacingOf(SpacingRule.Places(1, 0)), allocator.SpacingOf(SpacingRule.Places(2, 0)));
    }

    [Fact]
    public void FindEach_PartiesOneAfterAnother_KeepsThemApartAndRefusesMisuse()
    {
        var map = Rows(6);
        var allocator = new SeatAllocator(map);
        var two = new SeatRequest(2)
        {
            Spacing = SpacingRule.Places(1, 0),
            Weights = SeatWeights.QualityOnly,
            Ladder = new(SeatSteps.Together)
        };

        var results = allocator.FindEach(Free(map, "A6"), two, two with { PartySize = 1 }, two);

        Assert.Equal([["A3", "A4"], ["A1"], []], results.Select(static result => Ids(result)));
        Assert.Throws<ArgumentException>(() => allocator.FindEach(Rows(6).Seats, two));
        Assert.Throws<ArgumentException>(() => allocator.FindEach(map.Seats, two with { Within = Rows(6).Seats }));
        Assert.Empty(allocator.FindEach(map.Seats));
    }

    [Fact]
    public void SuggestMoves_NothingOrSomething_IsToldInOneSentence()
    {
        var map = Rows(6, 6);
        var request = new MoveRequest(Only(map, "B3", "B4"), SeatComplaint.TooFar) { LeastStep = 0.5 };
        var advice = new SeatAllocator(map).SuggestMoves(Only(map, "A3", "A4"), request);
        var none = new SeatAllocator(map).SuggestMoves(map.Empty, request);

        Assert.Same(request, advice.Request);
        Assert.True(advice.Succeeded);
        Assert.Equal("Stalls, row A, seats 3–4: 1.0 m nearer to the focal point, quality +0.845, 1.0 m away.", advice.Explain());
        Assert.False(none.Succeeded);
        Assert.Equal("No free places, and nobody's seats that could be changed without loss, answer the complaint.", none.Explain());
        Assert.True(advice.Moves[0].Difference.IsNoWorse);
        Assert.True(new MoveDifference(0, 0, 0, []).IsNoWorse);
        Assert.False(new MoveDifference(0, -0.001, 0, []).IsNoWorse);
        Assert.Equal("a, b, quality -0.020, 3.5 m away", new MoveDifference(3.5, -0.02, 0, ["a", "b"]).ToString());
        Assert.Equal(", quality 0.000, 0.0 m away", new MoveDifference(0, 0, 0, []).ToString());
    }

    [Fact]
    public void SuggestMoves_WhatTheyAskedForTheyHave_SuggestsNothing()
    {
        var map = Rows([6, 6], static (id, seat) => seat with
        {
            Features = id switch
            {
                "A3" or "A4" or "B3" => SeatFeatures.StepFree,
                "B5" or "A6" => SeatFeatures.WheelchairSpace,
                _ => SeatFeatures.None
            },
        });
        int Moves(string seats, SeatComplaint complaint, Func<MoveRequest, MoveRequest>? change = null)
        {
            var request = new MoveRequest(Only(map, seats.Split(' ')), complaint) { LeastStep = 0.1, LeastFromNeighbours = 0.1 };
            return new SeatAllocator(map).SuggestMoves(map.Seats, change?.Invoke(request) ?? request).Moves.Length;
        }

        Assert.Equal(0, Moves("A3 A4", SeatComplaint.Apart));
        Assert.NotEqual(0, Moves("A3 A5", SeatComplaint.Apart));
        Assert.Equal(0, Moves("A3", SeatComplaint.StepFreeNeeded));
        Assert.NotEqual(0, Moves("A2", SeatComplaint.StepFreeNeeded));
        Assert.NotEqual(0, Moves("A3", SeatComplaint.StepFreeNeeded | SeatComplaint.TooNear));
        Assert.NotEqual(0, Moves("A3 A5", SeatComplaint.StepFreeNeeded | SeatComplaint.Apart));
        Assert.Equal(0, Moves("A3 A4", SeatComplaint.StepFreeNeeded | SeatComplaint.Apart));
        Assert.Equal(0, Moves("A3 A4", SeatComplaint.Apart, static request => request with { StepFree = true }));
        Assert.NotEqual(0, Moves("A4 A5", SeatComplaint.Apart, static request => request with { StepFree = true }));
        Assert.Equal(0, Moves("B5", SeatComplaint.WheelchairNeeded));
        Assert.Equal(0, Moves("B5 B4", SeatComplaint.WheelchairNeeded, static request => request with { Wheelchairs = 1 }));
        Assert.NotEqual(0, Moves("B4", SeatComplaint.WheelchairNeeded));
    }

    [Fact]
    public void SuggestMoves_ZonesOfEveryKind_AreKeptForEachSeat()
    {
        var map = Rows(6, 6, 6, 6);
        SeatSet Row(int at) => map.InRow(map.Rows[at]);
        var zones = ZoneMap.Paint(map, [new(new PriceZoneId("1"), Row(0)), new(new PriceZoneId("2"), Row(1) | Row(2))], []);
        string[] Moves(string seats, SeatComplaint complaint, SeatSet free, ZoneMap? kept) =>
        [
            .. new SeatAllocator(map).SuggestMoves(free, new MoveRequest(Only(map, seats.Split(' ')), complaint) { LeastStep = 0.5,
                Zones = kept, Suggestions = 20, LeastFromNeighbours = 0.6 })
                .Moves.Select(static move => string.Join(' ', Ids(move.Proposal).Select(static id => id[..1]).Order())),
        ];

        Assert.Equal(["B B"], Moves("C3 C4", SeatComplaint.TooFar, Row(0) | Row(1), zones).Distinct());
        Assert.Equal(["A A", "B B"], Moves("C3 C4", SeatComplaint.TooFar, Row(0) | Row(1), null).Distinct());
        Assert.Empty(Moves("D3 D4", SeatComplaint.TooFar, Row(0) | Row(1), zones));
        Assert.Equal(["D D"], Moves("D1 D2", SeatComplaint.Neighbours, map.Seats, zones).Distinct());

        // Who sits in two zones stays in both.
        Assert.Equal(["A B"], Moves("A1 C1", SeatComplaint.Neighbours, Only(map, "A3", "B3"), zones));
        Assert.Equal(["A D"], Moves("A1 D1", SeatComplaint.Neighbours, Only(map, "A3", "D4"), zones));
        Assert.Empty(Moves("A1 C1", SeatComplaint.Neighbours, Only(map, "A3", "A5"), zones));
        var wings = ZoneMap.Paint(map, [new(new PriceZoneId("1"), Row(0) | Row(3)), new(new PriceZoneId("2"), Row(1) | Row(2))], []);
        Assert.Equal(["B D"], Moves("A1 C1", SeatComplaint.Neighbours, Only(map, "B3", "D3"), wings));
        Assert.Equal(["A C"], Moves("B1 D1", SeatComplaint.Neighbours, Only(map, "A3", "C3"), wings));
        Assert.Equal(["A A"], Moves("A1 C1", SeatComplaint.Neighbours, Only(map, "A3", "A5"), null));
    }
}
