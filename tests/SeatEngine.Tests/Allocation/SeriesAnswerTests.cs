using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class SeriesAnswerTests
{
    private static readonly SeatMap[][] Houses = [.. Enumerable.Range(3, 8).Select(static seed =>
    {
        var hall = RandomHouse.Draw(new Random(seed));
        return new[] { SeatMap.Compile(hall), SeatMap.Compile(RandomHouse.Shuffled(hall, new Random(seed))) };
    })];

    /// <summary>
    /// The proposals over several dates: of each the number of dates with the anchor places, then date by date the seats,
    /// with "same" or how far away and how much better they are, and whether they are in the same price zone; or the dates
    /// in the way.
    /// </summary>
    [Fact]
    public void Find_EveryRule_GetsTheSameAnswerInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 60).Select(static seed =>
    {
        var random = new Random(seed);
        var maps = Houses[seed % Houses.Length];
        var nights = Nights(maps, random, 2);
        var result = SeatSeries.Find(nights, new SeriesRequest(Wish(maps[0], random))
        {
            Zone = (ZoneKeeping)random.Next(3),
            SamePlacesOnly = random.Next(6) == 0,
            PerMetre = random.Next(3) * 0.02,
        });
        return result.Succeeded
            ? string.Join('\n', result.Proposals.Select(proposal =>
                $"{seed}: {proposal.SamePlacesCount}, " + string.Join(" | ", proposal.Nights.Select(Text))))
            : $"{seed}: {result.Explain()}";
    })));

    /// <summary>What each of several dates can do for a party, the dates from the best to the worst, and the soonest.</summary>
    [Fact]
    public void Choose_EveryRule_GetsTheSameAnswerInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 24).Select(static seed =>
    {
        var random = new Random(seed + 500);
        var maps = Houses[seed % Houses.Length];
        var choice = SeatSeries.Choose(Nights(maps, random, 1), Wish(maps[0], random));
        Assert.Equal(choice.Best, choice.Ranked[0].Seating == NightSeating.None ? null : choice.Ranked[0]);
        return $"{seed}: soonest {choice.Soonest?.Night}; " + string.Join(" | ",
            choice.Ranked.Select(static night => FormattableString.Invariant($"{night.Night} {night.Seating} {night.Quality:0.000} ")
            + string.Join(' ', night.Result.Best is { } best ? TestHalls.Ids(best) : [])));
    })));

    private static SeriesNight[] Nights(SeatMap[] maps, Random random, int least)
    {
        var allocators = Array.ConvertAll(maps, static map => new SeatAllocator(map));
        var chance = 0.15 + (0.6 * random.NextDouble());
        return [.. Enumerable.Range(0, random.Next(least, 5)).Select(at =>
        {
            var other = at > 0 && random.Next(4) == 0 ? 1 : 0;
            var map = maps[other];
            var split = random.Next(1, 4);
            var zones = map.Rows.GroupBy(row => row.Ordinal % split)
                .Select(rows =>
                    KeyValuePair.Create(new PriceZoneId($"Z{rows.Key}"), rows.Aggregate(map.Empty, (set, row) => set | map.InRow(row))));
            return new SeriesNight(allocators[other], RandomHouse.Part(map, random, chance))
            {
                Zones = random.Next(2) == 0 ? ZoneMap.Paint(map, zones, []) : null,
                Occupied = random.Next(3) == 0 ? RandomHouse.Part(map, random, 0.2) : null,
            };
        })];
    }

    private static SeatRequest Wish(SeatMap map, Random random)
    {
        SeatSet? Some(double chance) => random.Next(5) == 0 ? RandomHouse.Part(map, random, chance) : null;
        var size = random.Next(1, 5);
        return new SeatRequest(size)
        {
            Wheelchairs = random.Next(8) == 0 ? 1 : 0,
            StepFree = random.Next(10) == 0,
            Within = Some(0.8),
            ReleasedAccessible = Some(0.6),
            Avoid = Some(0.3),
            Prefer = Some(0.3),
            Beside = Some(0.2),
            Ranking = random.Next(4) == 0 ? map.Rankings[^1] : null,
            Aisle = (AislePreference)random.Next(4),
            Orphans = new((OrphanRule)random.Next(4)) { SmallestLeft = random.Next(1, 3), AllowedAtAisle = random.Next(2) == 0 },
            Weights = random.Next(3) == 0 ? SeatWeights.QualityOnly : SeatWeights.Default,
            Spacing = random.Next(8) == 0 ? SpacingRule.Places(1, 0) : null,
            Proposals = random.Next(1, 3),
        };
    }

    private static string Text(SeriesSeats night) =>
        (night.IsSamePlaces
            ? "same "
            : FormattableString.Invariant($"{night.Distance:0.00} m {night.QualityDifference:+0.000;-0.000;0.000} "))
        + (night.IsSameZone ? string.Empty : "other zone ") + (night.Proposal.IsTogether ? string.Empty : "parted ")
            + string.Join(' ', TestHalls.Ids(night.Proposal));
}
