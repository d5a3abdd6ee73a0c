using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

public class TogetherSearchTests
{
    /// <summary>How many houses make one case, since most leave most of the rules untouched.</summary>
    private const int Batch = 20;
    private static readonly Lazy<SeatMap> AllAlike = new(RandomHouse.AllAlike);

    [Law(4000 / Batch)]
    public void TryFind_RandomHousesAndRules_EqualsTheOracle(int seed) =>
        InBatch(seed, static random => AssertLikeOracle(random, SeatScoring.Quality));

    [Law(500 / Batch)]
    public void TryFind_CentroidDistance_EqualsTheOracle(int seed) =>
        InBatch(seed, static random => AssertLikeOracle(random, SeatScoring.CentroidDistance));

    /// <summary>
    /// What has the least of all scores is passed over, whatever else adds to it, and is no way out of leaving an orphan.
    /// </summary>
    [Law(1000 / Batch)]
    public void TryFind_AScoringThatOffersSome_EqualsTheOracle(int seed) => InBatch(seed, static random =>
    {
        var (map, free, request, rule) = Draw(random, new Picky(random.Next(2) == 0));

        // Of a box only the best seats by the ranking may be offered.
        free -= map.Select(static seat => seat.Run is { Kind: SeatRunKind.Cluster });
        AssertLikeOracle(map, free, request, rule);
    });

    /// <summary>What was offered before is passed over, and only it: a box as a whole, any other placement by its first seat.</summary>
    [Law(1000 / Batch)]
    public void TryFind_SomeOfferedBefore_EqualsTheOracle(int seed) => InBatch(seed, static random =>
    {
        var (map, free, request, rule) = Draw(random, SeatScoring.Quality);
        var oracle = new TogetherOracle(map, free, request, rule);
        HashSet<int> offered =
            [.. oracle.Allowed().OrderByDescending(static placement => placement.Score).Take(random.Next(1, 6)).Select(oracle.StartOf)];

        AssertLikeOracle(map, free, request, rule, offered);
    });

    /// <summary>A seed takes of all that score nearly as much as the best the one whose first seat has the highest lot.</summary>
    [Law(1000 / Batch)]
    public void TryFind_WithASeed_TakesTheHighestLotOfThoseNearTheBest(int seed) => InBatch(seed, static random =>
    {
        var (map, free, request, rule) = Draw(random, random.Next(4) == 0 ? SeatScoring.CentroidDistance : SeatScoring.Quality);

        // Of a box only the best seats take part.
        free -= map.Select(static seat => seat.Run is { Kind: SeatRunKind.Cluster });
        request = request with { ShuffleSeed = (ulong)random.Next(), ShuffleTolerance = random.Next(3) * 0.2 };
        var oracle = new TogetherOracle(map, free, request, rule);
        if (oracle.Best() is not [var best, ..])
        {
            return;
        }

        var tolerance = request.Scoring == SeatScoring.Quality
            ? (long)(request.ShuffleTolerance * SeatRanking.MaxQuality * request.PartySize) : 0;
        var expected = oracle.From(best.Score - tolerance)
            .MaxBy(placement => SeatDraw.Key(request.ShuffleSeed.Value, map.IdOf(placement.Seats[0])))!;
        var seats = new SeatIndex[request.PartySize];

        Assert.True(new TogetherSearch(new SeatAllocator(map), request, free, []).TryFind(rule, seats, out var score, out _));
        Assert.Equal(best.Score, score);
        Assert.Equal(expected.Seats, seats);
    });

    [Law(2000 / Batch)]
    public void TryFind_WithAndWithoutVectors_IsTheSame(int seed) => InBatch(seed, static random =>
    {
        var (map, free, request, rule) = Draw(random, SeatScoring.Quality);
        var allocator = new SeatAllocator(map);
        Assert.Equal(
            Ids(map, new TogetherSearch(allocator, request, free, []) { WithoutVectors = true }, rule, request.PartySize),
            Ids(map, new TogetherSearch(allocator, request, free, []), rule, request.PartySize));
    });

    [Law(4000 / Batch)]
    public void TryFind_PlainRequests_EqualTheOracle(int seed) => InBatch(seed, static random =>
    {
        // Many seats free and quality alone: the path that the bits alone decide.
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var free = RandomHouse.Part(map, random, random.NextDouble());
        var request = new SeatRequest(random.Next(1, 9))
        {
            Weights = Weights(random),
            Ranking = map.Rankings[random.Next(map.Rankings.Length)]
        };
        AssertLikeOracle(map, free, request, random.Next(2) == 0 ? OrphanRule.Off : OrphanRule.Strict);
    });

    [Law(500)]
    public void Find_HallInAnotherOrder_ChoosesTheSameSeats(int seed)
    {
        var random = new Random(seed);
        var hall = RandomHouse.Draw(random);
        var map = SeatMap.Compile(hall);
        var other = SeatMap.Compile(RandomHouse.Shuffled(hall, random));
        var free = RandomHouse.Part(map, random, 0.7);
        var request = new SeatRequest(random.Next(1, 7)) { Proposals = 3, ShuffleSeed = random.Next(3) == 0 ? 7 : null };
        Assert.Equal(
            new SeatAllocator(map).Find(free, request).Proposals.Select(static proposal => proposal.ToString()),
            new SeatAllocator(other).Find(other.Select(free.ToIds()), request).Proposals.Select(static proposal => proposal.ToString()));
    }

    [Law(200, fewer: 8)]
    public void TryFind_LargeHouses_EqualTheOracleWithAndWithoutVectors(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(RandomHouse.DrawLarge(random));
        var free = random.Next(4) == 0
            ? map.Select(seat => seat.OffsetInRow / 500 % 2 == 0)
            : RandomHouse.Part(map, random, 1 - (random.NextDouble() * random.NextDouble()));
        var request = new SeatRequest(random.Next(4) == 0 ? random.Next(1, 65) : random.Next(1, 9))
        {
            Weights = Weights(random),
            Ranking = map.Rankings[random.Next(map.Rankings.Length)],
            Within = random.Next(3) == 0 ? RandomHouse.Part(map, random, 0.95) : null,
        };
        var rule = random.Next(2) == 0 ? OrphanRule.Off : OrphanRule.Strict;
        AssertLikeOracle(map, free, request, rule);
        var allocator = new SeatAllocator(map);
        Assert.Equal(
            Ids(map, new TogetherSearch(allocator, request, free, []) { WithoutVectors = true }, rule, request.PartySize),
            Ids(map, new TogetherSearch(allocator, request, free, []), rule, request.PartySize));
    }

    /// <summary>Where all seats are equally good, the first id wins, in whichever word or group of words it lies.</summary>
    [Law]
    public void TryFind_ManyAlike_TakesTheFirstId(int seed)
    {
        var random = new Random(seed);
        var map = AllAlike.Value;
        var request = new SeatRequest(random.Next(1, 5))
        {
            Weights = Weights(random),
            Ranking = map.Rankings[random.Next(map.Rankings.Length)],
            Aisle = random.Next(3) == 0 ? AislePreference.Any : AislePreference.None,
            Scoring = random.Next(4) == 0 ? SeatScoring.CentroidDistance : random.Next(4) == 0 ? new Unlike() : SeatScoring.Quality,
        };
        AssertLikeOracle(map, RandomHouse.Part(map, random, Math.Pow(random.NextDouble(), 2)), request, random.Next(2) == 0
            ? OrphanRule.Off
            : OrphanRule.Strict);
    }

    private static void InBatch(int seed, Action<Random> check) => Cases.InBatch(seed, Cases.OrFewer(Batch, 10), check);

    private static SeatWeights Weights(Random random) => random.Next(4) switch
    {
        3 => new SeatWeights { Fragmentation = 1 + (999 * random.NextDouble()) },
        0 => SeatWeights.QualityOnly,
        1 => SeatWeights.Default,
        _ => new SeatWeights { Fragmentation = random.NextDouble() },
    };

    private static void AssertLikeOracle(Random random, SeatScoring scoring)
    {
        var (map, free, request, rule) = Draw(random, scoring);
        if (!scoring.UsesWeights)
        {
            // Of a box the best seats by the ranking are offered, whatever judges the placement as a whole.
            free -= map.Select(static seat => seat.Run is { Kind: SeatRunKind.Cluster });
        }

        AssertLikeOracle(map, free, request, rule);
    }

    internal static void AssertLikeOracle(SeatMap map, SeatSet free, SeatRequest request, OrphanRule rule) =>
        AssertLikeOracle(map, free, request, rule, []);

    private static void AssertLikeOracle(SeatMap map, SeatSet free, SeatRequest request, OrphanRule rule, HashSet<int> offered)
    {
        var oracle = new TogetherOracle(map, free, request, rule) { Offered = offered };
        var expected = oracle.Best();
        var seats = new SeatIndex[request.PartySize];
        var found = new TogetherSearch(new SeatAllocator(map), request, free, []) { Offered = [.. offered] }.TryFind(rule, seats,
            out var score, out var barred);

        Assert.Equal(expected.Length > 0, found);
        if (!found)
        {
            Assert.Equal(oracle.Allowed().Length > 0, barred);
            return;
        }

        Assert.Equal(expected[0].Score, score);
        Assert.Contains(expected, placement => placement.Seats.AsSpan().SequenceEqual(seats));
        if (!expected.Any(static placement => placement.IsBox))
        {
            Assert.Equal(expected[0].Seats, seats);
        }
    }

    private static string[] Ids(SeatMap map, TogetherSearch search, OrphanRule rule, int count)
    {
        var seats = new SeatIndex[count];
        return search.TryFind(rule, seats, out var score, out _) ? [.. seats.Select(seat => map.IdOf(seat).Value), $"{score}"] : [];
    }

    internal static (SeatMap Map, SeatSet Free, SeatRequest Request, OrphanRule Rule) Draw(Random random, SeatScoring scoring)
    {
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        bool Sometimes() => random.Next(4) == 0;
        SeatSet? Some(double chance) => Sometimes() ? RandomHouse.Part(map, random, chance) : null;
        var party = random.Next(1, 8);
        var request = new SeatRequest(party)
        {
            Scoring = scoring,
            Ranking = Sometimes() ? map.Rankings[^1] : null,
            Within = Some(0.8),
            ReleasedAccessible = Some(0.5),
            Avoid = Some(0.2),
            Prefer = Some(0.2),
            Beside = Some(0.1),
            Wheelchairs = Sometimes() ? random.Next(0, Math.Min(party, 2) + 1) : 0,
            StepFree = random.Next(10) == 0,
            Aisle = (AislePreference)random.Next(4),
            AisleRequired = random.Next(6) == 0,
            Orphans = new OrphanPolicy { SmallestLeft = random.Next(1, 4), AllowedAtAisle = Sometimes() },
            Weights = Sometimes()
                ? SeatWeights.QualityOnly
                : new SeatWeights { Fragmentation = random.Next(3) * 0.1, Aisle = random.Next(2) * 0.1, Preference = random.Next(2) * 0.1 },
        };
        return (map, RandomHouse.Part(map, random, random.NextDouble()), request, (OrphanRule)random.Next(4));
    }

    /// <summary>The quality of some placements; the others are not to be offered.</summary>
    internal sealed class Picky(bool usesWeights) : SeatScoring
    {
        public override string Name => "picky";

        public override bool UsesWeights => usesWeights;

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats) =>
            SeatDraw.Key(5, map.IdOf(seats[0])) % 3 == 0 ? Quality.ScoreOf(map, seats) : long.MinValue;
    }

    /// <summary>Some number of the first seat alone, which has nothing to do with the ranking.</summary>
    private sealed class Unlike : SeatScoring
    {
        public override string Name => "unlike";

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats) => SeatDraw.Key(9, map.IdOf(seats[0])) % 50;
    }
}
