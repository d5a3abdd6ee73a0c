using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public sealed class SeatMovesTests
{
    [Fact]
    public void SuggestMoves_OneBehindAPillar_ShiftsByOneSeat()
    {
        var map = TestHalls.Rows([6, 6], static (id, seat) => id == "A4" ? seat with { Features = SeatFeatures.RestrictedView } : seat);
        var advice = Suggest(map, TestHalls.Free(map, "A2", "A3", "A4", "B3", "B4"), SeatComplaint.RestrictedView, "A2", "A3", "A4");
        var best = advice.Moves[0];
        Assert.Equal(["A1", "A2", "A3"], TestHalls.Ids(best.Proposal));
        Assert.Equal("A1", Assert.Single(Ids(best.Taken)));
        Assert.Equal("A4", Assert.Single(Ids(best.GivenUp)));
        Assert.Equal(0.5, best.Difference.Distance, 3);
        Assert.StartsWith("Stalls, row A, seats 1–3: no restricted view, quality ", advice.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestMoves_PillarThePlanDoesNotKnow_KeepsNoSeat()
    {
        var map = TestHalls.Rows(6, 6);
        var advice = Suggest(map, TestHalls.Free(map, "A2", "A3"), SeatComplaint.RestrictedView, "A2", "A3");
        Assert.NotEmpty(advice.Moves);
        Assert.All(advice.Moves, static move => Assert.Empty(TestHalls.Ids(move.Proposal).Intersect(["A2", "A3"])));
    }

    [Theory]
    [InlineData(SeatComplaint.TooFar, "C3", "C4", 'A')]
    [InlineData(SeatComplaint.TooNear, "A3", "A4", 'C')]
    public void SuggestMoves_TooFarOrNear_IsAnsweredByEachSeat(SeatComplaint complaint, string one, string two, char best)
    {
        var map = TestHalls.Rows(6, 6, 6);
        var advice = new SeatAllocator(map).SuggestMoves(TestHalls.Free(map, one, two, "B3", "B4"),
            new MoveRequest(TestHalls.Only(map, one, two), complaint) { LeastStep = 1.5 });
        Assert.Equal(best, TestHalls.Ids(advice.Moves[0].Proposal)[0][0]);
        Assert.All(advice.Moves, move => Assert.Equal(complaint == SeatComplaint.TooFar, move.Difference.FocalDistance < -1.5));
    }

    [Fact]
    public void SuggestMoves_WheelchairNeeded_GetsTheSpaceWithCompany()
    {
        var map = TestHalls.Rows([6, 6], static (id, seat) => id switch
        {
            "B1" => seat with { Features = SeatFeatures.WheelchairSpace },
            "B2" => seat with { Features = SeatFeatures.Companion, CompanionOf = [new SeatId("B1")] },
            _ => seat,
        });
        var advice = Suggest(map, TestHalls.Free(map, "A3", "A4"), SeatComplaint.WheelchairNeeded, "A3", "A4");
        Assert.Equal(["B1", "B2"], TestHalls.Ids(advice.Moves[0].Proposal));
        Assert.Contains("1 wheelchair space", advice.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestMoves_StepFreeNeeded_MayUseAccessibleSeats()
    {
        var map = TestHalls.Rows([6, 6], static (id, seat) => id is "B1" or "B2"
            ? seat with { Features = SeatFeatures.StepFree | SeatFeatures.Accessible } : seat);
        var advice = Suggest(map, TestHalls.Free(map, "A3", "A4"), SeatComplaint.StepFreeNeeded, "A3", "A4");
        Assert.Equal(["B1", "B2"], TestHalls.Ids(Assert.Single(advice.Moves).Proposal));
    }

    [Fact]
    public void SuggestMoves_Neighbours_AreLeftBehind()
    {
        var map = TestHalls.Rows(12, 6, 6, 6);
        var advice = Suggest(map, TestHalls.Free(map, "A1", "A2"), SeatComplaint.Neighbours, "A1", "A2");
        Assert.NotEmpty(advice.Moves);
        Assert.All(advice.Moves, move => Assert.All(move.Proposal.Seats, seat => Assert.True(
            map.PositionOf(seat).PlanDistanceTo(map.PositionOf(map.Select([new SeatId("A2")]).ToArray()[0])) > 3)));
    }

    [Fact]
    public void SuggestMoves_Apart_BringsThemTogetherByOneMove()
    {
        var map = TestHalls.Rows(6, 6);
        var advice = Suggest(map, TestHalls.Only(map, "A4", "B5", "B6"), SeatComplaint.Apart, "A3", "B1");
        Assert.Equal(["A3", "A4"], TestHalls.Ids(advice.Moves[0].Proposal));
        Assert.Equal(["B1"], Ids(advice.Moves[0].GivenUp));
    }

    /// <summary>Both rows in front are better; where price counts, the cheaper comes first, or the dear one cannot be paid.</summary>
    [Theory]
    [InlineData(0.0, null, 'A', 'B')]
    [InlineData(0.01, null, 'B', 'A')]
    [InlineData(0.0, 20L, 'B', 'B')]
    public void SuggestMoves_WherePriceCounts_DoesNotCrowdOutAffordableSeats(double weight, long? most, char first, char last)
    {
        var map = TestHalls.Rows(12, 12, 12);
        var request = new MoveRequest(TestHalls.Only(map, "C5", "C6"), SeatComplaint.TooFar)
        {
            LeastStep = 0.5,
            Costs = SeatCosts.Of(map, seat => map.RowOf(seat).Label == "A" ? 90 : 10),
            MostInAll = most,
            PerCost = weight,
            Suggestions = 12,
        };
        var moves = new SeatAllocator(map).SuggestMoves(map.Seats - request.Seats, request).Moves;
        Assert.Equal((first, last), (TestHalls.Ids(moves[0].Proposal)[0][0], TestHalls.Ids(moves[^1].Proposal)[0][0]));
        Assert.All(moves, move => Assert.Equal(move.Proposal.Cost - 20, move.Difference.Cost));
    }

    [Fact]
    public void SuggestMoves_WithABudgetButNoCosts_NamesThem()
    {
        var map = TestHalls.Rows(4);
        var request = new MoveRequest(TestHalls.Only(map, "A1"), SeatComplaint.TooFar) { MostInAll = 1 };
        Assert.Throws<ArgumentException>("Costs", () => new SeatAllocator(map).SuggestMoves(map.Seats, request));
        Assert.Throws<ArgumentOutOfRangeException>("MostInAll", () => request with { MostInAll = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("PerCost", () => request with { PerCost = double.NaN });
    }

    [Fact]
    public void SuggestMoves_Zones_AreKept()
    {
        var map = TestHalls.Rows(6, 6, 6);
        var zones = ZoneMap.Paint(map, [new(new PriceZoneId("1"), map.InRow(map.Rows[0])),
            new(new PriceZoneId("2"), map.InRow(map.Rows[1]) | map.InRow(map.Rows[2]))], []);
        var advice = new SeatAllocator(map).SuggestMoves(
            map.Seats - map.InRow(map.Rows[2]),
                new MoveRequest(TestHalls.Only(map, "C3", "C4"), SeatComplaint.TooFar) { LeastStep = 0.5, Zones = zones });
        Assert.NotEmpty(advice.Moves);
        Assert.All(advice.Moves, static move => Assert.Equal('B', TestHalls.Ids(move.Proposal)[0][0]));
    }

    /// <summary>Two seats together, one in each zone: also where many better ones lie in one zone alone.</summary>
    [Fact]
    public void SuggestMoves_PartedOverTwoZones_FindsThePlaceWhereTheZonesMeet()
    {
        var map = TestHalls.Rows(30, 30, 30);
        SeatSet Seats(int from, int to) =>
            map.Select(seat => int.Parse(seat.Id.Value[1..], CultureInfo.InvariantCulture) is var number && number >= from && number <= to);
        var zones = ZoneMap.Paint(map, [new(new PriceZoneId("1"), Seats(1, 15)), new(new PriceZoneId("2"), Seats(16, 30))], []);
        var request = new MoveRequest(TestHalls.Only(map, "A2", "A29"), SeatComplaint.Apart) { Zones = zones, Suggestions = 1 };

        // The nearest to the middle of the two lies where the zones meet; with it taken, only the other rows have such a place.
        Assert.Equal(["A15", "A16"], TestHalls.Ids(Assert.Single(new SeatAllocator(map).SuggestMoves(map.Seats, request).Moves).Proposal));
        Assert.Equal(["C15", "C16"],
            TestHalls.Ids(Assert
            .Single(new SeatAllocator(map).SuggestMoves(map.Seats - TestHalls.Only(map, "A15", "B16"), request).Moves).Proposal));
        Assert.Empty(new SeatAllocator(map).SuggestMoves(map.Seats - Seats(16, 16), request).Moves);
    }

    [Fact]
    public void SuggestMoves_NothingFreeButOthersWouldGain_SuggestsASwap()
    {
        var map = TestHalls.Rows([6, 6], static (id, seat) => id[0] == 'B' ? seat with { Features = SeatFeatures.StepFree } : seat);
        var request = new MoveRequest(TestHalls.Only(map, "A3", "A4"), SeatComplaint.StepFreeNeeded)
        {
            Others =
            [
                new MoveParty(TestHalls.Only(map, "B2", "B3")),
                new MoveParty(TestHalls.Only(map, "B4", "B5")) { StepFree = true },
                new MoveParty(TestHalls.Only(map, "B1", "B6", "A6")),
            ],
        };
        var advice = new SeatAllocator(map).SuggestMoves(map.Empty, request);
        Assert.Empty(advice.Moves);
        var swap = Assert.Single(advice.Swaps);
        Assert.Same(request.Others[0], swap.Other);
        Assert.True(swap.OtherQuality > 0);
        Assert.Contains("changed with those who sit there", advice.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestMoves_Spacing_KeepsDistanceToOthersButNotToTheSeatsGivenUp()
    {
        var map = TestHalls.Rows([8], static (id, seat) => id == "A1" ? seat with { Features = SeatFeatures.RestrictedView } : seat);
        var request = new MoveRequest(TestHalls.Only(map, "A1", "A2"),
            SeatComplaint.RestrictedView)
        { Spacing = new SpacingRule { SideSeats = 2 } };
        var advice = new SeatAllocator(map).SuggestMoves(TestHalls.Free(map, "A1", "A2", "A8"), request);
        Assert.Equal(["A2", "A3", "A4", "A5"],
            advice.Moves.SelectMany(static move => TestHalls.Ids(move.Proposal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SuggestMoves_NothingHelps_SaysSo()
    {
        var map = TestHalls.Rows(6);
        var advice = Suggest(map, map.Empty, SeatComplaint.TooFar, "A1", "A2");
        Assert.False(advice.Succeeded);
        Assert.StartsWith("No free places", advice.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestMoves_SeveralFreeSeats_NamesThoseAsGoodFirstThenByQualityAndWay()
    {
        var plain = TestHalls.Rows(6, 6, 6);
        (string Id, int Quality)[] painted = [("A3", 5), ("B2", 3), ("B4", 5), ("B6", 4), ("C3", 5), ("C5", 1)];
        var map = SeatMap.Compile(plain.Hall with
        {
            Rankings = [new RankingDefinition { Name = "painted", Kind = RankingKind.Painted,
                Painted = [.. painted.Select(static entry => new PaintedQuality(new SeatId(entry.Id), entry.Quality))] }],
        });
        var request = new MoveRequest(TestHalls.Only(map, "A3"), SeatComplaint.TooNear) { LeastStep = 0.25, PerMetre = 1 };
        string[] Moves(MoveRequest asked) =>
            [.. new SeatAllocator(map).SuggestMoves(TestHalls.Only(map, "B2", "B4", "B6", "C3", "C5"), asked).Moves
            .Select(static move => TestHalls.Ids(move.Proposal)[0])];

        Assert.Equal(["B4", "C3", "B2", "B6", "C5"], Moves(request));
        Assert.Equal(["B4", "C3"], Moves(request with { Suggestions = 2 }));
        Assert.Equal(["B4", "C3"], Moves(request with { MostQualityLost = 0 }));
        Assert.Equal(["B4", "C3", "B6", "B2", "C5"], Moves(request with { PerMetre = 0 }));
        Assert.Equal(["B4", "B2", "B6"], Moves(request with { Within = map.InRow(map.Rows[1]) }));
    }

    [Fact]
    public void SuggestMoves_NoStepNeeded_OffersAccessibleSeatsAndOfTheSpacesThoseReleased()
    {
        var map = TestHalls.Rows([6, 6], static (id, seat) => seat with
        {
            Features = id switch
            {
                "B1" => SeatFeatures.Accessible | SeatFeatures.StepFree,
                "B2" or "B3" => SeatFeatures.WheelchairSpace,
                "B5" => SeatFeatures.StepFree,
                "B6" => SeatFeatures.Accessible,
                _ => SeatFeatures.None
            },
        });
        string[] Moves(SeatComplaint complaint, params string[] released) =>
        [
            .. new SeatAllocator(map).SuggestMoves(map.Seats,
                new MoveRequest(TestHalls.Only(map, "A3"), complaint) { ReleasedAccessible = released.Length == 0
                ? null
                : TestHalls.Only(map, released), LeastStep = 0.5, Suggestions = 20, Spacing = SpacingRule.Places(0, 0) })
                .Moves.Select(static move => TestHalls.Ids(move.Proposal)[0]).Order(StringComparer.Ordinal),
        ];

        Assert.Equal(["B1", "B5"], Moves(SeatComplaint.StepFreeNeeded));
        Assert.Equal(["B1", "B2", "B5"], Moves(SeatComplaint.StepFreeNeeded, "B2"));
        Assert.Equal(["B4", "B5"], Moves(SeatComplaint.TooNear));
        Assert.Equal(["B3", "B4", "B5"], Moves(SeatComplaint.TooNear, "B3"));
    }

    [Fact]
    public void SuggestMoves_WhoSitsInParts_GetsNoMoreOfThem()
    {
        var map = TestHalls.Rows(9, 9, 9);
        int Moves(string seats, string free, SeatComplaint complaint = SeatComplaint.TooNear) =>
            new SeatAllocator(map).SuggestMoves(TestHalls.Only(map, free.Split(' ')),
                new MoveRequest(TestHalls.Only(map, seats.Split(' ')), complaint) { LeastStep = 0.5 }).Moves.Length;

        Assert.Equal(1, Moves("A3 A4 A6", "C1 C2 C5"));
        Assert.Equal(0, Moves("A3 A4 A6", "C1 C3 C5"));
        Assert.Equal(1, Moves("A2 A4 A6", "C1 C3 C5"));
        Assert.Equal(0, Moves("A2 A3 A4", "C1 C2 C5"));
        Assert.Equal(1, Moves("A2 A3 A4", "C1 C2 C3"));
        Assert.Equal(0, Moves("A3 A4 A6", "C1 C2 C5", SeatComplaint.TooNear | SeatComplaint.Apart));
        Assert.Equal(1, Moves("A3 A4 A6", "C1 C2 C3", SeatComplaint.TooNear | SeatComplaint.Apart));
    }

    [Fact]
    public void SuggestMoves_WheelchairPartyAtTwoRows_ShowsWhatIsBetter()
    {
        var map = TestHalls.Rows([4, 4], static (id, seat) => id is "B1" or "B4"
            ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);
        var advice = new SeatAllocator(map).SuggestMoves(map.Seats,
            new MoveRequest(TestHalls.Only(map, "A2", "A3", "A4"), SeatComplaint.WheelchairNeeded) { Wheelchairs = 2, Suggestions = 1 });
        Assert.Equal("2 wheelchair spaces", Assert.Single(advice.Moves[0].Difference.Improvements));
        Assert.Equal(3, advice.Moves[0].Proposal.Seats.Length);
        Assert.Single(advice.Moves);
    }

    [Fact]
    public void SuggestMoves_SenselessRequest_IsRefused()
    {
        var (map, other) = (TestHalls.Rows(6), TestHalls.Rows(4));
        Assert.Throws<ArgumentException>("complaint", () => new MoveRequest(map.Seats, SeatComplaint.None));
        Assert.Throws<ArgumentException>("complaint", () => new MoveRequest(map.Seats, (SeatComplaint)512));
        Assert.Throws<ArgumentException>("seats", () => new MoveRequest(map.Empty, SeatComplaint.Apart));
        Assert.Throws<ArgumentException>("Seats",
            () => new SeatAllocator(map).SuggestMoves(map.Seats, new MoveRequest(other.Seats, SeatComplaint.Apart)));
        Assert.Throws<ArgumentException>(() =>
            new SeatAllocator(map).SuggestMoves(other.Seats, new MoveRequest(map.Seats, SeatComplaint.Apart)));
    }

    [Law(2000, fewer: 10)]
    public void SuggestMoves_RandomHouses_AnswerTheComplaintAndHarmNobody(int seed)
    {
        var random = new Random(seed);
        var map = TestHalls.Rows([.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(2, 10))],
            (_, seat) => Furnished(seat, random));
        var parties = RandomHouse.Parties(map, random, freeOfFive: 1, perScattered: 6, perNoWheelchair: 4);
        if (parties.Count == 0)
        {
            return;
        }

        var free = map.Seats - parties.Aggregate(map.Empty, static (set, party) => set | party.Seats);
        var own = parties[random.Next(parties.Count)];
        var complaint = (SeatComplaint)(1 << random.Next(7));
        var request = new MoveRequest(own.Seats, complaint)
        {
            Others = [.. parties.Where(party => party != own)],
            LeastFromNeighbours = 1.2,
            StepFree = random.Next(8) == 0
        };
        var advice = new SeatAllocator(map).SuggestMoves(free, request);
        foreach (var move in advice.Moves)
        {
            var seats = map.Select(move.Proposal.Seats.AsSpan());
            Assert.Equal(own.Seats.Count, seats.Count);
            Assert.True((seats - own.Seats).IsSubsetOf(free) && seats != own.Seats);
            Assert.Equal((seats - own.Seats).ToIds().Order(), move.Taken.Seats.Order());
            Assert.Equal((own.Seats - seats).ToIds().Order(), move.GivenUp.Seats.Order());
            AssertAnswers(request, seats);
            Assert.False(Answers(request, own.Seats) && !own.Seats.Overlaps(map.WheelchairSpaces), "They had what they asked for.");
        }

        if (own.Seats.Overlaps(map.WheelchairSpaces) || complaint == SeatComplaint.WheelchairNeeded || Answers(request, own.Seats))
        {
            return;
        }

        // Whoever finds nothing has overlooked nothing: no stretch of free seats would have done.
        var open = (free | own.Seats) - (complaint == SeatComplaint.StepFreeNeeded
            || request.StepFree ? map.WheelchairSpaces : map.AccessiblePlaces);
        Assert.Equal(Windows(open, own.Seats.Count).Any(seats => Answers(request, seats)),
            advice.Moves.Any(static move => move.Proposal.IsTogether));

        foreach (var swap in advice.Swaps)
        {
            AssertAnswers(request, swap.Other.Seats);
            AssertHarmless(own.Seats, swap.Other);
        }
    }

    private static Seat Furnished(Seat seat, Random random) => seat with
    {
        Features = random.Next(10) switch
        {
            0 => SeatFeatures.RestrictedView,
            1 => SeatFeatures.WheelchairSpace,
            2 => SeatFeatures.Accessible | SeatFeatures.StepFree,
            3 => SeatFeatures.ExtraLegroom,
            < 7 => SeatFeatures.StepFree,
            _ => SeatFeatures.None,
        },
    };

    private static void AssertAnswers(MoveRequest request, SeatSet after) => Assert.True(Answers(request, after));

    private static IEnumerable<SeatSet> Windows(SeatSet open, int count) =>
        from run in open.Map.Runs
        from first in Enumerable.Range(0, Math.Max(0, run.Length - count + 1))
        let seats = open.Map.Select([.. Enumerable.Range(run.First.Value + first, count).Select(static slot => new SeatIndex(slot))])
        where seats.IsSubsetOf(open)
        select seats;

    private static bool Answers(MoveRequest request, SeatSet after)
    {
        var map = after.Map;
        var before = request.Seats;
        var restricted = map.WithAny(SeatFeatures.RestrictedView);
        var mean = before.ToArray().Average(map.FocalDistanceOf);
        var wheelchairs =
            Math.Min(before.Count, (before & map.WheelchairSpaces).Count + (request.Complaint == SeatComplaint.WheelchairNeeded ? 1 : 0));
        var answers = request.Complaint switch
        {
            SeatComplaint.RestrictedView => !after.Overlaps(restricted) && (before.Overlaps(restricted) || !after.Overlaps(before)),
            SeatComplaint.TooFar => after.ToArray().All(seat => map.FocalDistanceOf(seat) <= mean - request.LeastStep),
            SeatComplaint.TooNear => after.ToArray().All(seat => map.FocalDistanceOf(seat) >= mean + request.LeastStep),
            SeatComplaint.StepFreeNeeded => after.ToArray().All(seat => IsStepFree(map[seat])),
            SeatComplaint.Neighbours =>
                after.ToArray().All(seat => before.ToArray().All(old => map.PositionOf(old).PlanDistanceTo(map.PositionOf(seat)) > 1.2)),
            SeatComplaint.Apart => wheelchairs > 0 || Stretches(after) == 1,
            _ => true,
        };
        var spaces = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
        return answers
            && (after & spaces).Count >= wheelchairs
            && (!request.StepFree || after.ToArray().All(seat => IsStepFree(map[seat])))
            && (wheelchairs > 0 || Stretches(after) <= Stretches(before));
    }

    private static void AssertHarmless(SeatSet theirsAfter, MoveParty party)
    {
        var (map, before) = (theirsAfter.Map, party.Seats);
        int Count(SeatSet seats, SeatFeatures feature) => seats.ToArray().Count(seat => map[seat].Features.HasFlag(feature));
        int AtAisle(SeatSet seats) => seats.ToArray().Count(seat => map[seat].Run is { } run && (run.First == seat || run.Last == seat));
        Assert.Equal(before.Count, theirsAfter.Count);
        Assert.True(
            Orders(theirsAfter.ToArray()).Any(seats => seats.Zip(before.ToArray())
                .All(pair => map.PrimaryRanking.QualityOf(pair.First) >= map.PrimaryRanking.QualityOf(pair.Second))),
            "No order seats each of them at least as well.");
        Assert.True(Count(theirsAfter, SeatFeatures.RestrictedView) <= Count(before, SeatFeatures.RestrictedView));
        Assert.True(Count(theirsAfter, SeatFeatures.ExtraLegroom) >= Count(before, SeatFeatures.ExtraLegroom));
        Assert.True(Count(theirsAfter, SeatFeatures.WheelchairSpace) >= (party.Wheelchairs ?? Count(before, SeatFeatures.WheelchairSpace)));
        Assert.True(AtAisle(theirsAfter) >= AtAisle(before));
        Assert.True(Stretches(theirsAfter) <= Stretches(before));
        if (party.StepFree ?? before.Overlaps(map.AccessiblePlaces))
        {
            Assert.All(theirsAfter.ToArray(), seat => Assert.True(IsStepFree(map[seat])));
        }
    }

    private static bool IsStepFree(MapSeat seat) => (seat.Features & (SeatFeatures.StepFree | SeatFeatures.WheelchairSpace)) != 0;

    /// <summary>Stretches of neighbours, by the seats' numbers: the rows of these halls have no aisle.</summary>
    private static int Stretches(SeatSet seats)
    {
        var places = seats.ToArray().Select(seat => (Row: seats.Map.RowOf(seat).Ordinal,
            Number: int.Parse(seats.Map[seat].Label, System.Globalization.CultureInfo.InvariantCulture))).ToHashSet();
        return places.Count(place => !places.Contains((place.Row, place.Number - 1)));
    }

    private static IEnumerable<SeatIndex[]> Orders(SeatIndex[] seats) => seats.Length == 0
        ? [[]]
        : seats.SelectMany(first => Orders([.. seats.Where(seat => seat != first)]).Select(rest => (SeatIndex[])[first, .. rest]));

    private static MoveAdvice Suggest(SeatMap map, SeatSet free, SeatComplaint complaint, params string[] seats) =>
        new SeatAllocator(map).SuggestMoves(free, new MoveRequest(TestHalls.Only(map, seats), complaint));

    private static string[] Ids(PlaceSelection places) => [.. places.Seats.Select(static seat => seat.Value)];
}
