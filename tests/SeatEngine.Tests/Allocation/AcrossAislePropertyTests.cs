using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>The step across an aisle, against a list of every stretch of a row that an aisle parts.</summary>
public class AcrossAislePropertyTests
{
    private const int Batch = 20;

    [Law(60)]
    public void Find_AcrossAnAisle_IsTheBestOfAllStretchesThatAnAisleParts(int seed) => Cases.InBatch(seed, Cases.OrFewer(Batch, 4), Check);

    private static void Check(Random random)
    {
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var free = RandomHouse.Part(map, random, 0.5 + (0.5 * random.NextDouble()));
        var party = random.Next(1, 9);
        SeatSet? Some(double chance) => random.Next(3) == 0 ? RandomHouse.Part(map, random, chance) : null;
        var request = new SeatRequest(party)
        {
            Ladder = new(SeatSteps.AcrossAisle),
            Prefer = Some(0.3),
            Avoid = Some(0.3),
            Within = Some(0.9),
            ReleasedAccessible = random.Next(3) > 0 ? map.AccessiblePlaces : null,
            Aisle = (AislePreference)random.Next(4),
            AisleRequired = random.Next(4) == 0,
            Scoring = random.Next(5) switch
            {
                0 => SeatScoring.CentroidDistance,
                1 => new TogetherSearchTests.Picky(usesWeights: false),
                _ => SeatScoring.Quality
            },
            Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
            Orphans = new OrphanPolicy((OrphanRule)random.Next(4))
            {
                SmallestLeft = random.Next(1, 4),
                AllowedAtAisle = random.Next(3) == 0
            },
        };

        var result = new SeatAllocator(map).Find(free, request);

        if (party < 2)
        {
            Assert.Equal(RefusalReason.NotApplicable, result.Refusal!.Reason);
            return;
        }

        var expected = Windows(map, free, request).ToList();
        Assert.Equal(expected.Count > 0, result.Succeeded);
        if (expected.Count == 0)
        {
            var available = map.Seats.ToArray().Count(seat => IsOpen(map, free, request, seat));
            Assert.Contains(result.Refusal!.Reason, available < party
                ? [RefusalReason.TooFewSeats]
                : (RefusalReason[])[RefusalReason.TooFewSeats, RefusalReason.NotTogether, RefusalReason.Aisle,
                    RefusalReason.Orphans, RefusalReason.Accessibility,
                    RefusalReason.NotOffered]);
            return;
        }

        var best = expected.OrderBy(static window => window.Strands).ThenByDescending(static window => window.Worth)
            .ThenBy(window => map.IdOf(window.Seats[0]).Value, NaturalOrder.Comparer).First();
        Assert.Equal(best.Seats, result.Best!.Seats);
        Assert.Equal(best.Strands, result.Best.Relaxed.Contains("an orphan is left"));
        Assert.Equal("an aisle parts the party", result.Best.Relaxed[0]);
    }

    private static bool IsOpen(SeatMap map, SeatSet free, SeatRequest request, SeatIndex seat) =>
        free.Contains(seat) && request.Within?.Contains(seat) != false
            && (!map.AccessiblePlaces.Contains(seat) || request.ReleasedAccessible?.Contains(seat) == true);

    private static IEnumerable<(SeatIndex[] Seats, long Worth, bool Strands)> Windows(SeatMap map, SeatSet free, SeatRequest request)
    {
        var ranking = request.Ranking ?? map.PrimaryRanking;
        foreach (var row in map.Rows.Where(static row => row.Kind == MapRowKind.Row && row.Runs.Length > 1))
        {
            var seats = row.Runs.SelectMany(static run => Enumerable.Range(run.First.Value, run.Length))
                .Select(static slot => new SeatIndex(slot)).ToArray();
            for (var first = 0; first + request.PartySize <= seats.Length; first++)
            {
                var window = seats[first..(first + request.PartySize)];
                var parts = window.GroupBy(map.RunOf).Select(static part => part.Count()).ToArray();
                if (!window.All(seat => IsOpen(map, free, request, seat)) || parts.Length < 2
                    || (request.PartySize >= 4 && parts.Contains(1)))
                {
                    continue;
                }

                var (start, end) = (map.RunOf(window[0])!, map.RunOf(window[^1])!);
                var left = Enumerable.Range(1, start.Length).TakeWhile(step => start.Contains(new(window[0].Value - step))
                    && free.Contains(new SeatIndex(window[0].Value - step))).Count();
                var right = Enumerable.Range(1, end.Length).TakeWhile(step => end.Contains(new(window[^1].Value + step))
                    && free.Contains(new SeatIndex(window[^1].Value + step))).Count();
                bool TooFew(int count, bool atAisle) =>
                    count > 0 && count < request.Orphans.SmallestLeft && !(request.Orphans.AllowedAtAisle && atAisle);
                var strands = request.Orphans.Rule != OrphanRule.Off
                    && (TooFew(left, window[0].Value - left == start.First.Value)
                        || TooFew(right, window[^1].Value + right == end.Last.Value));
                var atAisle = request.Aisle switch
                {
                    AislePreference.Left => window[0] == start.First,
                    AislePreference.Right => window[^1] == end.Last,
                    _ => true,
                };
                if (request.Scoring.ScoreOf(map, window) == long.MinValue || (strands && request.Orphans.Rule == OrphanRule.Strict)
                    || (request.AisleRequired && !atAisle))
                {
                    continue;
                }

                var preference = (long)Math.Round(request.Weights.Preference * SeatRanking.MaxQuality);
                long Cost(int length) => length == 0 ? 0
                    : (long)((request.Weights.Fragmentation * SeatRanking.MaxQuality * request.PartyMix.StrandedOf(length)) + 0.5);
                var beside = Cost(left + parts[0]) + Cost(parts[^1] + right) + parts[1..^1].Sum(Cost) - Cost(left) - Cost(right)
                    + (atAisle && request.Aisle != AislePreference.None
                        ? (long)Math.Round(request.Weights.Aisle * SeatRanking.MaxQuality) : 0);
                var worth = request.Scoring.UsesWeights
                    ? beside + window.Sum(seat => ranking.QualityOf(seat) + (request.Prefer?.Contains(seat) == true ? preference : 0)
                        - (request.Avoid?.Contains(seat) == true ? preference : 0))
                    : request.Scoring.ScoreOf(map, window);
                yield return (window, worth, strands);
            }
        }
    }
}
