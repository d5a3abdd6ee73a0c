using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>
/// Requests and free seats drawn from a seed, with an eye to what costs much: nearly sold out, scattered, many wishes at once.
/// </summary>
internal static class DrawnRequests
{
    public static (SeatSet Free, SeatRequest Request) Draw(SeatMap map, Random random)
    {
        var party = random.Next(3) == 0 ? random.Next(1, SeatRequest.LargestParty + 1) : random.Next(1, 13);
        var request = new SeatRequest(party)
        {
            Proposals = random.Next(3) == 0 ? 50 : 1,
            Difference = (ProposalDifference)random.Next(4),
            Orphans = new((OrphanRule)random.Next(4)) { SmallestLeft = random.Next(1, 4), AllowedAtAisle = random.Next(3) == 0 },
            Aisle = (AislePreference)random.Next(4),
            AisleRequired = random.Next(4) == 0,
            StepFree = random.Next(20) == 0,
            Scoring = random.Next(6) == 0 ? SeatScoring.CentroidDistance : SeatScoring.Quality,
            ShuffleSeed = random.Next(8) == 0 ? 7 : null,
        };
        request = random.Next(4) == 0 ? request with { Within = Part(map, random, 0.5) } : request;
        request = random.Next(4) == 0 ? request with { Prefer = Part(map, random, 0.3), Avoid = Part(map, random, 0.3) } : request;
        request = random.Next(4) == 0 ? request with { Beside = Part(map, random, random.Next(2) == 0 ? 0.0005 : 0.1) } : request;
        request = random.Next(12) == 0 ? request with { Spacing = SpacingRule.Places(2, 1) } : request;
        return (Free(map, random), request);
    }

    private static SeatSet Free(SeatMap map, Random random) => random.Next(5) switch
    {
        0 => map.Seats,
        1 => Part(map, random, random.NextDouble()),
        2 => map.Select(static seat => (seat.Index.Value - seat.Run!.First.Value) % 3 != 2),
        3 => map.Select(static seat => (seat.Index.Value - seat.Run!.First.Value) % 2 == 0),
        _ => Stretches(map, random, random.Next(2, 9)),
    };

    private static SeatSet Part(SeatMap map, Random random, double chance) => map.Select(_ => random.NextDouble() < chance);

    /// <summary>Free stretches up to a length, parted by one seat.</summary>
    private static SeatSet Stretches(SeatMap map, Random random, int most)
    {
        var left = 0;
        return map.Select(_ => left-- > 0 || (left = random.Next(1, most + 1)) < 0);
    }
}
