using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public sealed class SeatSeriesTests
{
    [Fact]
    public void Find_PlacesFreeAtAllDates_AreTheSameAtEach()
    {
        var map = TestHalls.Rows(8, 8);
        var result = Find(map, new SeatRequest(2), TestHalls.Free(map, "A4", "A5"), TestHalls.Free(map, "A2"), map.Seats);
        Assert.True(result.Best!.IsSamePlaces);
        Assert.All(result.Best.Nights, night => Assert.Equal(result.Best.Anchor.Selection, night.Proposal.Selection));
        Assert.Equal((0, 0), (result.Best.MeanDistance, result.Best.Nights.Max(static night => night.QualityDifference)));
        Assert.Contains("at 3 of 3 dates", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NoPlacesFreeAtAll_MostDatesGetTheSameAndTheRestTheNearest()
    {
        var map = TestHalls.Rows(6);
        var request = new SeatRequest(2) { Orphans = new(OrphanRule.Off) };
        var result = Find(map, request, TestHalls.Only(map, "A1", "A2"), TestHalls.Only(map, "A1", "A2", "A3", "A4"),
            TestHalls.Only(map, "A2", "A3", "A4", "A5", "A6"));
        var best = result.Best!;
        Assert.Equal(2, best.SamePlacesCount);
        Assert.Equal([1, 2], best.Nights.Where(static night => night.IsSamePlaces).Select(static night => night.Night));
        Assert.Equal(["A3", "A4"], TestHalls.Ids(best.Anchor));
        Assert.Equal(1, best.Nights[0].Distance, 3);
        Assert.True(best.Nights[0].QualityDifference < 0);
        Assert.Contains("at date 1: Stalls, row A, seats 1–2, 1.0 m away, quality -", best.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_SamePlacesOnly_IsRefusedWithoutBlamingADate()
    {
        var map = TestHalls.Rows(6);
        var request = new SeriesRequest(new SeatRequest(2)) { SamePlacesOnly = true };
        var result = SeatSeries.Find(Nights(map, TestHalls.Only(map, "A1", "A2"), TestHalls.Only(map, "A3", "A4")), request);
        Assert.False(result.Succeeded);
        Assert.Empty(result.Refusals);
        Assert.Equal("No seats: no such places are free at all dates.", result.Explain());
    }

    [Fact]
    public void Find_DateSoldOut_SaysWhich()
    {
        var map = TestHalls.Rows(6);
        var result = Find(map, new SeatRequest(2), map.Seats, map.Empty);
        Assert.Null(result.Best);
        Assert.Equal(1, Assert.Single(result.Refusals).Night);
        Assert.StartsWith("No seats: date 2: ", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_OneDateCannotSeatThemTogether_TheOthersStillDo()
    {
        var map = TestHalls.Rows(6, 6);
        var result = Find(map, new SeatRequest(4), map.Seats, TestHalls.Only(map, "A1", "A2", "B4", "B5"));
        Assert.True(result.Best!.Nights[0].Proposal.IsTogether);
        Assert.False(result.Best.Nights[1].Proposal.IsTogether);
        Assert.Equal(4, result.Best.Nights[1].Proposal.Seats.Length);
        Assert.Contains("not together", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NoDateCanSeatThemTogether_PartsAreTheSameAtEach()
    {
        var map = TestHalls.Rows(6, 6);
        var result = Find(map, new SeatRequest(4), TestHalls.Only(map, "A1", "A2", "B4", "B5"),
            TestHalls.Only(map, "A1", "A2", "B4", "B5", "B1"));
        Assert.True(result.Best!.IsSamePlaces);
        Assert.Equal(["A1", "A2", "B4", "B5"], TestHalls.Ids(result.Best.Anchor).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_OrphanAtOneDate_IsAvoidedAtAll()
    {
        var map = TestHalls.Rows(6, 6);

        // In row A any pair that both dates have leaves one seat alone at the second; row B does not.
        var result = Find(map, new SeatRequest(2), TestHalls.Free(map, "A5", "A6"), TestHalls.Free(map, "A4", "A5", "A6"));
        Assert.Equal('B', TestHalls.Ids(result.Best!.Anchor)[0][0]);
    }

    [Fact]
    public void Find_StrictOrphans_DateWithAnOrphanGetsOtherPlaces()
    {
        var map = TestHalls.Rows(4, 4);
        var strict = new SeatRequest(2) { Orphans = new(OrphanRule.Strict) };
        var result = Find(map, strict, TestHalls.Only(map, "A1", "A2"), TestHalls.Only(map, "A1", "A2", "A3", "B1", "B2"));
        Assert.Equal(["B1", "B2"], TestHalls.Ids(result.Best!.Nights[1].Proposal));
        Assert.False(result.Best.IsSamePlaces);
    }

    [Theory]
    [InlineData(ZoneKeeping.Preferred, "A5", true)]
    [InlineData(ZoneKeeping.Required, "A5", true)]
    [InlineData(ZoneKeeping.Ignored, "B1", false)]
    public void Find_NearestIsInAnotherZone_FollowsTheRequest(ZoneKeeping keeping, string expected, bool sameZone)
    {
        var map = TestHalls.Rows(6, 6);
        var zones = ZoneMap.Paint(map,
            [new(new PriceZoneId("A"), map.InRow(map.Rows[0])), new(new PriceZoneId("B"), map.InRow(map.Rows[1]))], []);
        var request = new SeriesRequest(new SeatRequest(2) { Orphans = new(OrphanRule.Off) }) { Zone = keeping };
        SeatSet[] free = [TestHalls.Only(map, "A1", "A2"), TestHalls.Only(map, "A1", "A2"), TestHalls.Only(map, "A5", "A6", "B1", "B2")];
        var allocator = new SeatAllocator(map);
        var best = SeatSeries.Find(free.Select(set => new SeriesNight(allocator, set) { Zones = zones }), request).Best!;
        Assert.Equal(expected, TestHalls.Ids(best.Nights[2].Proposal)[0]);
        Assert.Equal(sameZone, best.Nights[2].IsSameZone);
    }

    [Fact]
    public void Find_ZoneRequiredAndSoldOut_TakesAnAnchorInTheOtherZone()
    {
        var map = TestHalls.Rows(6, 6);
        var zones = ZoneMap.Paint(map,
            [new(new PriceZoneId("A"), map.InRow(map.Rows[0])), new(new PriceZoneId("B"), map.InRow(map.Rows[1]))], []);
        var request = new SeriesRequest(new SeatRequest(2)) { Zone = ZoneKeeping.Required };
        SeatSet[] free = [TestHalls.Only(map, "A1", "A2", "B1", "B2"), TestHalls.Only(map, "A1", "A2"), TestHalls.Only(map, "B5", "B6")];
        var allocator = new SeatAllocator(map);
        Assert.False(SeatSeries.Find(free.Select(set => new SeriesNight(allocator, set) { Zones = zones }), request).Succeeded);
        var two = SeatSeries.Find(new[] { free[0], free[2] }.Select(set => new SeriesNight(allocator, set) { Zones = zones }),
            request).Best!;
        Assert.All(two.Nights, static night => Assert.True(night.IsSameZone));
    }

    [Fact]
    public void Find_OtherSetUp_KnowsPlacesByTheirIds()
    {
        var usual = TestHalls.Rows(6, 6);
        var wide = TestHalls.Rows(6, 6, 6);
        SeriesNight[] nights =
            [new(new SeatAllocator(usual), TestHalls.Free(usual, "A3")), new(new SeatAllocator(wide), TestHalls.Free(wide, "A4"))];
        var best = SeatSeries.Find(nights, new SeriesRequest(new SeatRequest(2))).Best!;
        Assert.True(best.IsSamePlaces);
        Assert.Same(wide, best.Nights[1].Proposal.Map);
        Assert.Equal(TestHalls.Ids(best.Anchor), TestHalls.Ids(best.Nights[1].Proposal));
    }

    [Fact]
    public void Find_OtherSetUpPartsNeighbours_IsNotTheSame()
    {
        var usual = TestHalls.Rows(6);
        var parted = TestHalls.Rows([6], static (id, seat) => id is "A4" or "A5" or "A6"
            ? seat with { Position = seat.Position with { X = seat.Position.X + 2 } } : seat);
        var request = new SeatRequest(2) { Within = TestHalls.Only(usual, "A3", "A4", "A5", "A6"), Orphans = new(OrphanRule.Off) };
        SeriesNight[] nights = [new(new SeatAllocator(usual), usual.Seats), new(new SeatAllocator(parted), TestHalls.Free(parted, "A6"))];
        var best = SeatSeries.Find(nights, new SeriesRequest(request)).Best!;
        Assert.Equal(["A4", "A5"], TestHalls.Ids(best.Anchor));
        Assert.True(best.IsTogether);
    }

    [Fact]
    public void Find_SenselessRequest_IsRefused()
    {
        var map = TestHalls.Rows(6);
        var other = SeatMap.Compile(new Hall { Name = "other", Sections = [TestHalls.Section("X", [TestHalls.Row("Z", 0, 6)])] });
        var request = new SeriesRequest(new SeatRequest(2));
        Assert.Throws<ArgumentException>("nights", () => SeatSeries.Find([], request));
        Assert.Throws<ArgumentException>("nights",
            () => SeatSeries.Find([.. Nights(map, map.Seats), .. Nights(other, other.Seats)], request));
        Assert.Throws<ArgumentException>("free", () => new SeriesNight(new SeatAllocator(map), other.Seats));
        Assert.Throws<ArgumentException>("Zones",
            () => new SeriesNight(new SeatAllocator(map), map.Seats) { Zones = ZoneMap.OfCategories(other) });
    }

    [Fact]
    public void Choose_SoonestIsNotBest_TellsBoth()
    {
        var map = TestHalls.Rows(6, 6);
        var choice = SeatSeries.Choose(
            Nights(map, map.Empty, TestHalls.Only(map, "A1", "B6", "B1", "A6"), TestHalls.Only(map, "B5", "B6"),
                TestHalls.Only(map, "A3", "A4")),
            new SeatRequest(2));
        Assert.Equal([NightSeating.None, NightSeating.Split, NightSeating.Together, NightSeating.Together],
            choice.Nights.Select(static night => night.Seating));
        Assert.Equal((2, 3), (choice.Soonest!.Night, choice.Best!.Night));
        Assert.Equal([3, 2, 1, 0], choice.Ranked.Select(static night => night.Night));
        Assert.StartsWith("Date 1: No seats", choice.Nights[0].Explain(), StringComparison.Ordinal);
    }

    [Law(500)]
    public void Find_RandomHouses_AreFreeEverywhereAndAsGoodAsBruteForce(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var request = Drawn(map, random);
        var chance = 0.4 + (0.6 * random.NextDouble());
        SeatSet[] free = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomHouse.Part(map, random, chance))];
        var result = Find(map, request, free);
        CheckFree(result, free, request);
        CheckAgainstOracle(map, request, free, result);
    }

    [Law(1000, fewer: 4)]
    public void Find_EveryRuleAtRandom_IsFreeAtEachDateAndSaysWhatIsTheSame(int seed)
    {
        var random = new Random(seed);
        var hall = RandomHouse.Draw(random);
        SeatMap[] maps = [SeatMap.Compile(hall), SeatMap.Compile(RandomHouse.Shuffled(hall, random))];
        var size = random.Next(1, 8);
        var request = new SeriesRequest(Drawn(maps[0], random) with
        {
            PartySize = size,
            Wheelchairs = random.Next(3) == 0 ? random.Next(size + 1) : 0,
            Orphans = new((OrphanRule)random.Next(4)) { SmallestLeft = random.Next(1, 4), AllowedAtAisle = random.Next(2) == 0 },
            Weights = SeatWeights.Default,
            Proposals = random.Next(1, 4),
        })
        {
            Zone = (ZoneKeeping)random.Next(3),
            SamePlacesOnly = random.Next(4) == 0,
        };
        var allocators = Array.ConvertAll(maps, static map => new SeatAllocator(map));
        var chance = 0.3 + (0.7 * random.NextDouble());
        SeriesNight[] nights = [.. Enumerable.Range(0, random.Next(1, 5)).Select(at =>
        {
            var other = at > 0 && random.Next(4) == 0 ? 1 : 0;
            var split = random.Next(1, 4);
            var zones = maps[other].Rows.GroupBy(row => row.Ordinal % split)
                .Select(rows => KeyValuePair.Create(new PriceZoneId($"Z{rows.Key}"),
                    rows.Aggregate(maps[other].Empty, (set, row) => set | maps[other].InRow(row))));
            return new SeriesNight(allocators[other], RandomHouse.Part(maps[other], random, chance)) { Zones = random.Next(2) == 0
                ? ZoneMap.Paint(maps[other], zones, []) : null };
        })];
        var result = SeatSeries.Find(nights, request);
        Assert.True(result.Proposals.Length <= request.Seats.Proposals && (result.Proposals.IsEmpty || result.Refusals.IsEmpty));
        Assert.NotEmpty(result.Explain());
        foreach (var proposal in result.Proposals)
        {
            Assert.Equal(nights.Length, proposal.Nights.Length);
            Assert.True(proposal.SamePlacesCount > 0 && (proposal.IsSamePlaces || !request.SamePlacesOnly));
            Assert.All(proposal.Nights, night => AssertSeated(nights[night.Night], night, proposal.Anchor, request));
        }
    }

    private static void AssertSeated(SeriesNight night, SeriesSeats seats, SeatProposal anchor, SeriesRequest request)
    {
        var chosen = seats.Proposal.Seats;
        Assert.Same(night.Map, seats.Proposal.Map);
        Assert.True(chosen.Length >= request.Seats.PartySize && chosen.Distinct().Count() == chosen.Length);
        Assert.All(chosen, seat => Assert.True(night.Free.Contains(seat) && request.Seats.Within?.Contains(night.Map.IdOf(seat)) != false));
        Assert.True(chosen.Count(night.Map.WheelchairSpaces.Contains) >= (night.Map.WheelchairSpaces.IsEmpty
            ? 0
            : request.Seats.Wheelchairs));
        Assert.Equal(seats.IsSamePlaces, anchor.Selection.Seats.ToHashSet().SetEquals(seats.Proposal.Selection.Seats));
        Assert.True(!seats.IsSamePlaces || (seats.Distance == 0 && seats.QualityDifference == 0 && seats.IsSameZone));
    }

    private static SeatRequest Drawn(SeatMap map, Random random)
    {
        var aisle = (AislePreference)random.Next(4);
        return new SeatRequest(random.Next(1, 6))
        {
            Within = random.Next(3) == 0 ? RandomHouse.Part(map, random, 0.8) : null,
            StepFree = random.Next(6) == 0,
            Aisle = aisle,
            AisleRequired = random.Next(4) == 0,
            Orphans = new(random.Next(2) == 0 ? OrphanRule.Off : OrphanRule.LenientInRun),
            Weights = SeatWeights.QualityOnly,
        };
    }

    private static void CheckFree(SeriesResult result, SeatSet[] free, SeatRequest request)
    {
        foreach (var night in result.Proposals.SelectMany(static proposal => proposal.Nights))
        {
            Assert.All(night.Proposal.Seats,
                seat => Assert.True(free[night.Night].Contains(seat) && request.Within?.Contains(seat) != false));
            Assert.Equal(night.Proposal.Seats.Length, night.Proposal.Seats.Distinct().Count());
        }
    }

    private static void CheckAgainstOracle(SeatMap map, SeatRequest request, SeatSet[] free, SeriesResult result)
    {
        var atAll = free.Aggregate(static (a, b) => a & b);
        var atAny = free.Aggregate(static (a, b) => a | b);
        var nights = Array.ConvertAll(free, night => new TogetherOracle(map, night, request, OrphanRule.Off).Allowed().ToDictionary(KeyOf));
        var together = new TogetherOracle(map, atAll, request, OrphanRule.Off).Allowed();
        if (together.Length > 0)
        {
            int Orphans(TogetherOracle.Placement placement) =>
                request.Orphans.Rule == OrphanRule.Off ? 0 : nights.Count(night => night[KeyOf(placement)].Strands);
            var best = together.OrderBy(Orphans).ThenByDescending(static placement => placement.Score).First();
            var chosen = result.Best!;
            Assert.True(chosen.IsSamePlaces && chosen.IsTogether);
            var found = together.Single(placement => KeyOf(placement) == KeyOf(chosen.Anchor.Seats));
            Assert.Equal((Orphans(best), best.Score), (Orphans(found), found.Score));
            return;
        }

        var anchors = new TogetherOracle(map, atAny, request, OrphanRule.Off).Allowed();
        var most = anchors.Length == 0 ? 0 : anchors.Max(placement => nights.Count(night => night.ContainsKey(KeyOf(placement))));
        if (most > 0 && result.Best is { } proposal)
        {
            // Of a box not each choice of chairs is looked at.
            var beside = anchors.Where(static placement => !placement.IsBox)
                .Select(placement => nights.Count(night => night.ContainsKey(KeyOf(placement)))).DefaultIfEmpty().Max();
            Assert.InRange(proposal.SamePlacesCount, Math.Max(1, beside), most);
            Assert.All(proposal.Nights, night => Assert.True(night.Proposal.IsTogether || nights[night.Night].Count == 0));
            if (request.Orphans.Rule == OrphanRule.Off)
            {
                Assert.All(proposal.Nights, night => Assert.All(
                    nights[night.Night].Values.Where(static placement => !placement.IsBox),
                    other => Assert.True(night.Distance <= Distance(map, other.Seats, proposal.Anchor.Seats) + 0.001)));
            }
        }
        else if (most > 0)
        {
            Assert.NotEmpty(result.Refusals);
        }
    }

    private static double Distance(SeatMap map, IEnumerable<SeatIndex> one, IEnumerable<SeatIndex> other)
    {
        PlanPoint Middle(IEnumerable<SeatIndex> seats) => new(
            seats.Average(seat => map.PositionOf(seat).X), seats.Average(seat => map.PositionOf(seat).Y),
                seats.Average(seat => map.PositionOf(seat).Z));
        return Middle(one).DistanceTo(Middle(other));
    }

    private static string KeyOf(TogetherOracle.Placement placement) => KeyOf(placement.Seats);

    private static string KeyOf(IEnumerable<SeatIndex> seats) => string.Join(',', seats.Select(static seat => seat.Value).Order());

    private static SeriesResult Find(SeatMap map, SeatRequest request, params SeatSet[] free) =>
        SeatSeries.Find(Nights(map, free), new SeriesRequest(request));

    private static IEnumerable<SeriesNight> Nights(SeatMap map, params SeatSet[] free)
    {
        var allocator = new SeatAllocator(map);
        return free.Select(set => new SeriesNight(allocator, set));
    }
}
