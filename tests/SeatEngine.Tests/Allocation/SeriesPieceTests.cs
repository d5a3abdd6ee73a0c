using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>The requests, dates and answers of a search over several dates, and what a placement is worth over them.</summary>
public class SeriesPieceTests
{
    [Fact]
    public void SeriesRequest_Values_AreCheckedAndHaveTheirDefaults()
    {
        var request = new SeriesRequest(new SeatRequest(2));

        Assert.Equal((0.01, default, false), (request.PerMetre, request.Zone, request.SamePlacesOnly));
        Assert.Equal((0, 1), ((request with { PerMetre = 0 }).PerMetre, (request with { PerMetre = 1 }).PerMetre));
        Assert.Throws<ArgumentOutOfRangeException>("PerMetre", () => request with { PerMetre = -0.001 });
        Assert.Throws<ArgumentOutOfRangeException>("PerMetre", () => request with { PerMetre = 1.001 });
        Assert.Throws<ArgumentOutOfRangeException>("PerMetre", () => request with { PerMetre = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("Zone", () => request with { Zone = (ZoneKeeping)9 });
    }

    [Fact]
    public void SeriesNight_Values_BelongToItsMap()
    {
        var (map, other) = (TestHalls.Rows(3), TestHalls.Rows(3));
        var night = new SeriesNight(new SeatAllocator(map), map.Seats) { Occupied = map.Empty, Zones = ZoneMap.OfCategories(map) };

        Assert.Same(map, night.Map);
        Assert.Same(map.Empty, night.Occupied);
        Assert.Null((night with { Occupied = null }).Occupied);
        Assert.Null((night with { Zones = null }).Zones);
        Assert.Empty(night.FreeAreas);
        Assert.Throws<ArgumentException>("Occupied", () => night with { Occupied = other.Seats });
        Assert.Throws<ArgumentException>("Zones", () => night with { Zones = ZoneMap.OfCategories(other) });
    }

    [Fact]
    public void FarEnough_OccupiedOrNotSaid_LeavesOutWhatIsTooNear()
    {
        var map = TestHalls.Rows(9);
        var night = new SeriesNight(new SeatAllocator(map), TestHalls.Free(map, "A5"));

        Assert.Equal(["A1", "A2", "A3", "A7", "A8", "A9"],
            night.FarEnough(SpacingRule.Places(1, 0)).Free.ToIds().Select(static id => id.Value));
        Assert.Equal(["A2", "A3", "A4", "A6", "A7", "A8", "A9"], (night with { Occupied = TestHalls.Only(map, "A1") })
            .FarEnough(SpacingRule.Places(0, 0)).Free.ToIds().Select(static id => id.Value));
    }

    [Fact]
    public void Find_WithSpacing_KeepsAwayFromThoseWhoSitAtEachDate()
    {
        var map = TestHalls.Rows(8);
        var request = new SeatRequest(2) { Spacing = SpacingRule.Places(2, 0) };

        var best = SeatSeries.Find(Nights(map, TestHalls.Free(map, "A1"), TestHalls.Free(map, "A8")), new SeriesRequest(request)).Best!;

        Assert.True(best.IsSamePlaces);
        Assert.Equal(["A4", "A5"], TestHalls.Ids(best.Anchor));
        Assert.Equal(NightSeating.Together, SeatSeries.Choose(Nights(map, TestHalls.Free(map, "A3")), request).Best!.Seating);
        Assert.Null(SeatSeries.Choose(Nights(map, TestHalls.Free(map, "A3", "A6")), request).Best);
    }

    [Fact]
    public void Find_NumberOfDates_IsFromOneToAThousand()
    {
        var map = TestHalls.Rows(1);
        var night = Nights(map, map.Seats)[0];
        var request = new SeriesRequest(new SeatRequest(1));

        Assert.Equal(1000, SeatSeries.Find(Enumerable.Repeat(night, SeatSeries.MostNights), request).Best!.SamePlacesCount);
        Assert.Equal(1, SeatSeries.Find([night], request).Best!.SamePlacesCount);
        Assert.Throws<ArgumentException>("nights", () => SeatSeries.Find(Enumerable.Repeat(night, SeatSeries.MostNights + 1), request));
        Assert.Throws<ArgumentException>("nights", () => SeatSeries.Find([night, null!], request));
        Assert.Throws<ArgumentException>("nights", () => SeatSeries.Choose([], request.Seats));
        Assert.Throws<ArgumentException>("nights",
            () => SeatSeries.Find([night, null!], new SeriesRequest(new SeatRequest(1) { Spacing = SpacingRule.Places(1, 0) })));
    }

    [Fact]
    public void Find_RankingOfTheFirstDate_IsTakenByItsNameAtTheOthers()
    {
        var hall = new Hall
        {
            Name = "ranked",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [TestHalls.Section("Stalls", [TestHalls.Row("A", 0, 4), TestHalls.Row("B", 1, 4)])],
            Rankings = [new() { Name = "near" },
                new() { Name = "back", Kind = RankingKind.Painted, Painted = [new(new("B1"), 900), new(new("B2"), 900)] }],
        };
        var map = SeatMap.Compile(hall);
        var other = SeatMap.Compile(hall with { Rankings = [hall.Rankings[1], hall.Rankings[0]] });
        var none = SeatMap.Compile(hall with { Rankings = [hall.Rankings[0]] });
        var request = new SeriesRequest(new SeatRequest(2) { Ranking = map.Rankings[1] });

        var best = SeatSeries.Find([Nights(map, map.Seats)[0], Nights(other, other.Seats)[0]], request).Best!;

        Assert.Equal(["B1", "B2"], TestHalls.Ids(best.Anchor));
        Assert.Equal(0.9, best.Quality, 2);
        Assert.Throws<ArgumentException>("request",
            () => SeatSeries.Find([Nights(map, map.Seats)[0], Nights(none, none.Seats)[0]], request));
        Assert.True(SeatSeries.Find([Nights(map, map.Seats)[0], Nights(none, none.Seats)[0]],
            new SeriesRequest(new SeatRequest(2))).Succeeded);
    }

    [Fact]
    public void ScoreOf_OverDates_CountsDatesThenOrphansThenQuality()
    {
        var map = TestHalls.Rows(8);
        var request = new SeatRequest(2) { Orphans = new(OrphanRule.LenientInRun), Weights = new SeatWeights { Fragmentation = 0.5 } };
        SeatSet[] free = [map.Seats, TestHalls.Only(map, "A1", "A2", "A3"), TestHalls.Only(map, "A3", "A4")];
        var scoring = new SeriesScoring([.. Nights(map, free).Select(night => new SeriesView(night, map, null, request))], request);
        SeatIndex[] Seats(params string[] ids) => TestHalls.Only(map, ids).ToArray();
        long Quality(SeatIndex[] seats) => seats.Sum(seat => (long)map.PrimaryRanking.QualityOf(seat));

        var ends = Seats("A1", "A2");
        var left = free.Take(2).Select(set => new PlacementJudge(new SeatAllocator(map), request, set).LeftBy(ends)).ToArray();
        Assert.Equal([0, 1], left.Select(static left => left.Orphans));
        Assert.Equal(
            (2L << 50) - (1L << 40) + Quality(ends) + (long)Math.Round(0.5 * SeatRanking.MaxQuality * left.Sum(static left => left.Saved)
                / 2, MidpointRounding.AwayFromZero),
            scoring.ScoreOf(map, ends));
        Assert.Equal([true, true, false], scoring.ServedBy(ends));
        Assert.Equal([true, false, true], scoring.ServedBy(Seats("A3", "A4")));
        Assert.Equal(0, new SeriesScoring([new SeriesView(Nights(map, map.Empty)[0], map, null, request)], request).ScoreOf(map, ends));
        var strict = request with { Orphans = new(OrphanRule.Strict) };
        Assert.Equal([true, false, false],
            new SeriesScoring([.. Nights(map, free).Select(night => new SeriesView(night, map, null, strict))], strict).ServedBy(ends));
        Assert.True(scoring.UsesWeights);
    }

    [Fact]
    public void Choose_SeveralDates_AreRankedBySeatingThenQualityThenTheSooner()
    {
        var hall = new Hall
        {
            Name = "club",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [TestHalls.Section("Stalls", [TestHalls.Row("A", 0, 6), TestHalls.Row("B", 1, 6)])],
            Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 50 }],
        };
        var map = SeatMap.Compile(hall);
        var nights = Nights(
            map, map.Empty, map.Empty, TestHalls.Only(map, "A1", "B6"), TestHalls.Only(map, "B1", "B2"), TestHalls.Only(map, "A3", "A4"),
                TestHalls.Only(map, "A3", "A4"));
        nights[1] = nights[1] with { FreeAreas = [new AreaCount(new("PIT"), 9)] };

        var choice = SeatSeries.Choose(nights, new SeatRequest(2));

        Assert.Equal([NightSeating.None, NightSeating.Standing, NightSeating.Split, NightSeating.Together, NightSeating.Together,
            NightSeating.Together], choice.Nights.Select(static night => night.Seating));
        Assert.Equal([4, 5, 3, 2, 1, 0], choice.Ranked.Select(static night => night.Night));
        Assert.Equal((4, 3), (choice.Best!.Night, choice.Soonest!.Night));
        Assert.Equal((0, 0), (choice.Nights[0].Quality, choice.Nights[1].Quality));
        Assert.Equal(choice.Nights[4].Result.Best!.Quality, choice.Nights[4].Quality);
        var standing = SeatSeries.Choose([nights[0], nights[1]], new SeatRequest(2));
        Assert.Equal((1, 1), (standing.Best!.Night, standing.Soonest!.Night));
        var none = SeatSeries.Choose([nights[0]], new SeatRequest(2));
        Assert.Null(none.Best);
        Assert.Null(none.Soonest);
        Assert.Single(none.Ranked);
    }

    [Fact]
    public void Explain_DatesThatDiffer_SaysWhereAndHowFar()
    {
        var map = TestHalls.Rows(6, 6);
        var zones = ZoneMap.Paint(map,
            [new(new PriceZoneId("A"), map.InRow(map.Rows[0])), new(new PriceZoneId("B"), map.InRow(map.Rows[1]))], []);
        var request = new SeriesRequest(new SeatRequest(2) { Orphans = new(OrphanRule.Off), Weights = SeatWeights.QualityOnly });
        var nights = Nights(map, TestHalls.Only(map, "A3", "A4"), TestHalls.Only(map, "A3", "A4"), TestHalls.Only(map, "B3", "B4"),
            TestHalls.Only(map, "A1", "B6"));

        var best = SeatSeries.Find(nights.Select(night => night with { Zones = zones }), request).Best!;

        Assert.Equal((2, false, false), (best.SamePlacesCount, best.IsSamePlaces, best.IsTogether));
        Assert.Equal([true, true, false, false], best.Nights.Select(static night => night.IsSameZone));
        Assert.Equal(0, best.Nights[1].Distance);
        Assert.Equal(1, best.Nights[2].Distance, 9);
        Assert.Equal(best.Nights.Average(static night => night.Distance), best.MeanDistance);
        Assert.Equal(best.Nights.Average(static night => night.Proposal.Quality), best.Quality);
        Assert.Equal(best.Nights[2].Proposal.Quality - best.Anchor.Quality, best.Nights[2].QualityDifference, 9);
        Assert.StartsWith("Stalls, row A, seats 3–4, at 2 of 4 dates, quality ", best.Explain(), StringComparison.Ordinal);
        Assert.Contains("; at date 3: Stalls, row B, seats 3–4, 1.0 m away, quality -", best.Explain(), StringComparison.Ordinal);
        Assert.Equal(2, best.Explain().Split(", in another price zone").Length - 1);
        Assert.EndsWith(", not together.", best.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_DatesInTheWay_NamesEach()
    {
        var map = TestHalls.Rows(4);

        var result = SeatSeries.Find(Nights(map, map.Empty, map.Seats, TestHalls.Only(map, "A1")), new SeriesRequest(new SeatRequest(2)));

        Assert.Equal([0, 2], result.Refusals.Select(static refusal => refusal.Night));
        Assert.All(result.Refusals, static refusal => Assert.Equal(RefusalReason.TooFewSeats, refusal.Reason));
        Assert.Equal($"No seats: date 1: {result.Refusals[0].Sentence}; date 3: {result.Refusals[1].Sentence}.", result.Explain());
    }

    [Fact]
    public void Find_SamePlacesOnlyAndStrict_RefusesWhatLeavesAnOrphanAtADate()
    {
        var map = TestHalls.Rows(4, 4);
        var nights = Nights(map, TestHalls.Only(map, "A1", "A2"), TestHalls.Only(map, "A1", "A2", "A3", "B1", "B2"));
        var request = new SeriesRequest(new SeatRequest(2) { Orphans = new(OrphanRule.Strict) });

        Assert.True(SeatSeries.Find(nights, request).Succeeded);
        Assert.False(SeatSeries.Find(nights, request with { SamePlacesOnly = true }).Succeeded);
    }

    /// <summary>Among what all dates have free the places would leave none; a strict rule is about what is free at each.</summary>
    [Fact]
    public void Find_OrphanAtEachDateButNotAmongWhatAllHaveFree_IsRefusedByAStrictRule()
    {
        var map = TestHalls.Rows(4);
        var nights = Nights(map, TestHalls.Only(map, "A1", "A2", "A3"), TestHalls.Only(map, "A2", "A3", "A4"));

        var strict = SeatSeries.Find(nights, new SeriesRequest(new SeatRequest(2) { Orphans = new(OrphanRule.Strict) }));
        var lenient = SeatSeries.Find(nights, new SeriesRequest(new SeatRequest(2)));

        Assert.Equal([RefusalReason.Orphans, RefusalReason.Orphans], strict.Refusals.Select(static refusal => refusal.Reason));
        Assert.Equal(["A2", "A3"], TestHalls.Ids(lenient.Best!.Anchor));
        Assert.True(lenient.Best!.IsSamePlaces);
    }

    [Fact]
    public void Find_ZoneRequired_PrefersAnAnchorBesideWhichAllSitTogether()
    {
        var map = TestHalls.Rows(6, 6);
        var zones = ZoneMap.Paint(map,
            [new(new PriceZoneId("A"), map.InRow(map.Rows[0])), new(new PriceZoneId("B"), map.InRow(map.Rows[1]))], []);
        var nights = Nights(map, TestHalls.Only(map, "A3", "A4", "B3", "B4"), TestHalls.Only(map, "A1", "A6", "B1", "B2")).Select(night =>
            night with { Zones = zones });

        var best = SeatSeries.Find(nights, new SeriesRequest(new SeatRequest(2)) { Zone = ZoneKeeping.Required }).Best!;

        Assert.Equal(["B3", "B4"], TestHalls.Ids(best.Anchor));
        Assert.True(best.IsTogether);
    }

    [Fact]
    public void Find_BoxWithOtherChairsAtEachDate_IsAnAnchorByItsChairsAtOneOfThem()
    {
        var map = TestHalls.RowAndBox(TestHalls.Row("Z", 9, 4),
            Enumerable.Range(1, 4).Select(static number => TestHalls.Seat($"1-{number}", number, number * 0.5, 2)));

        var best = SeatSeries.Find(Nights(map, TestHalls.Only(map, "1-1", "1-3", "Z1", "Z2"), TestHalls.Only(map, "1-2", "1-4")),
            new SeriesRequest(new SeatRequest(2))).Best!;

        Assert.Equal(["1-1", "1-3"], TestHalls.Ids(best.Anchor));
        Assert.Equal(["1-2", "1-4"], TestHalls.Ids(best.Nights[1].Proposal));
    }

    [Fact]
    public void Find_AnchorThatADateLacks_HasTheZoneOfTheDateThatHasIt()
    {
        var map = TestHalls.Rows(4, 4);
        var other = SeatMap.Compile(new Hall
        {
            Name = "other",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [TestHalls.Section("Stalls", [TestHalls.Row("B", 1, 4), TestHalls.Row("C", 2, 4)])]
        });
        static ZoneMap Zones(SeatMap map, string first, string second) =>
            ZoneMap.Paint(map,
                [new(new PriceZoneId(first), map.InRow(map.Rows[0])), new(new PriceZoneId(second), map.InRow(map.Rows[1]))], []);
        var night = Nights(map, TestHalls.Only(map, "A2", "A3"))[0] with { Zones = Zones(map, "good", "fair") };
        var lacking = Nights(other, other.Seats)[0] with { Zones = Zones(other, "fair", "good") };

        var best = SeatSeries.Find([night, lacking], new SeriesRequest(new SeatRequest(2)) { Zone = ZoneKeeping.Required }).Best!;

        Assert.Equal(["A2", "A3"], TestHalls.Ids(best.Anchor));
        Assert.All(TestHalls.Ids(best.Nights[1].Proposal), static id => Assert.Equal('C', id[0]));
        Assert.True(best.Nights[1].IsSameZone);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Find_ShuffleSeed_DoesNotMoveThoseWhoSitTogether(ulong seed)
    {
        var map = TestHalls.Rows(8, 8);
        var request = new SeatRequest(1) { Weights = SeatWeights.QualityOnly, Orphans = new(OrphanRule.Off) };
        var nights = Nights(map, map.Seats, map.Seats);

        Assert.Equal(
            SeatSeries.Find(nights, new SeriesRequest(request)).Best!.Anchor.Seats.AsEnumerable(),
            SeatSeries.Find(nights, new SeriesRequest(request with { ShuffleSeed = seed })).Best!.Anchor.Seats);
    }

    [Fact]
    public void SlotsOf_MapsThatShareSeats_AreThoseOfTheSameIds()
    {
        var (first, other) = (TestHalls.Rows(2, 2), TestHalls.Rows(3));
        var slots = SeriesView.SlotsOf(first, other)!;

        Assert.Null(SeriesView.SlotsOf(first, first));
        Assert.Equal(first.SlotCount, slots.Length);
        foreach (var seat in first.Seats)
        {
            Assert.Equal(other.TryGetIndex(first.IdOf(seat), out var there) ? there.Value : 0, slots[seat.Value]);
        }
    }

    [Fact]
    public void There_SetsOfTheRequest_AreTakenOverByIds()
    {
        var map = TestHalls.Rows(4, 4);
        var other = SeatMap.Compile(new Hall
        {
            Name = "other",
            FocalPoint = new PlanPoint(0, 9),
            Sections = [TestHalls.Section("Stalls", [TestHalls.Row("B", 1, 4), TestHalls.Row("A", 0, 3)])]
        });
        SeatSet Of(string id) => TestHalls.Only(map, "A4", id);
        var request = new SeatRequest(1)
        {
            Within = map.Seats,
            ReleasedAccessible = Of("A1"),
            Avoid = Of("A2"),
            Prefer = Of("B1"),
            Beside = Of("B2")
        };
        string Ids(SeatSet? set) => string.Join(' ', set!.ToIds());

        var view = new SeriesView(Nights(other, TestHalls.Free(other, "B4"))[0], map, SeriesView.SlotsOf(map, other), request);

        Assert.True(view.IsOtherMap);
        Assert.Equal(7, view.Request.Within!.Count);
        Assert.Equal(("A1", "A2", "B1", "B2"),
            (Ids(view.Request.ReleasedAccessible), Ids(view.Request.Avoid), Ids(view.Request.Prefer), Ids(view.Request.Beside)));
        Assert.Equal(["A1", "A2", "A3", "B1", "B2", "B3"],
            view.OpenHere.ToIds().Select(static id => id.Value).Order(StringComparer.Ordinal));
        var there = new SeatIndex[2];
        Assert.True(view.TryTake(TestHalls.Only(map, "A1", "B1").ToArray(), there));
        Assert.Equal(["A1", "B1"], there.Select(seat => other.IdOf(seat).Value).Order(StringComparer.Ordinal));
        Assert.True(there[0].Value < there[1].Value);
        Assert.False(view.TryTake(TestHalls.Only(map, "A1", "B4").ToArray(), there));
        Assert.Equal(2, view.There(TestHalls.Only(map, "A1", "A4", "B4").ToArray()).Length);
    }

    private static SeriesNight[] Nights(SeatMap map, params SeatSet[] free)
    {
        var allocator = new SeatAllocator(map);
        return [.. free.Select(set => new SeriesNight(allocator, set))];
    }
}
