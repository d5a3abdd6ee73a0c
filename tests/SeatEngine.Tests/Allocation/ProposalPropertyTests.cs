using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

/// <summary>What a proposal says of itself is told again from its seats alone.</summary>
public class ProposalPropertyTests
{
    private const int Batch = 10;

    [Law(60)]
    public void Find_AnyRequest_TellsOfItsSeatsWhatIsTrue(int seed) => Cases.InBatch(seed, Batch, Check);

    private static void Check(Random random)
    {
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var free = RandomHouse.Part(map, random, 0.3 + (0.7 * random.NextDouble()));
        var party = random.Next(1, 12);
        SeatSet? Some(double chance) => random.Next(4) == 0 ? RandomHouse.Part(map, random, chance) : null;
        var request = new SeatRequest(party)
        {
            Wheelchairs = random.Next(4) == 0 ? random.Next(0, Math.Min(party, 3) + 1) : 0,
            Aisle = (AislePreference)random.Next(4),
            Prefer = Some(0.3),
            Avoid = Some(0.3),
            Within = Some(0.9),
            ReleasedAccessible = Some(0.5),
            Proposals = random.Next(1, 4),
            Scoring = random.Next(5) == 0 ? SeatScoring.CentroidDistance : SeatScoring.Quality,
            Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
            Orphans = new OrphanPolicy((OrphanRule)random.Next(4)) { SmallestLeft = random.Next(1, 4) },
        };

        var result = new SeatAllocator(map).Find(free, request);

        Assert.Equal(result.Succeeded, result.Best is not null);
        Assert.True(result.Proposals.Length <= request.Proposals);
        foreach (var proposal in result.Proposals)
        {
            var seats = proposal.Seats;
            Assert.Equal(seats.Select(seat => map.IdOf(seat)).Order(), proposal.Selection.Seats.Order());
            Assert.True(seats.Length >= party && seats.Distinct().Count() == seats.Length && seats.All(free.Contains));
            Assert.All(seats, seat => Assert.True(request.Within is null || request.Within.Contains(seat)));
            Assert.Equal(seats.Average(map.FocalDistanceOf), proposal.FocalDistance, 9);
            Assert.Equal(LeftBehind(map, free, seats).Order(), proposal.LeavesBehind.Order());
            AssertScore(map, free, request, proposal);
        }

        Assert.Equal(result.Proposals.Length, result.Proposals
            .Select(static proposal => string.Join(' ', proposal.Seats.Select(static seat => seat.Value))).Distinct().Count());
    }

    private static void AssertScore(SeatMap map, SeatSet free, SeatRequest request, SeatProposal proposal)
    {
        var (seats, score) = (proposal.Seats, proposal.Score);
        var ranking = request.Ranking ?? map.PrimaryRanking;
        Assert.Equal(seats.Average(seat => ranking.QualityOf(seat)) / SeatRanking.MaxQuality, score.Quality, 9);
        Assert.True(score.Parting <= 0 && (score.Parting == 0 || request.Wheelchairs > 0 || proposal.Step is not ("together" or "one row, across an aisle")));
        Assert.Equal(score.Quality + score.Fragmentation + score.Aisle + score.Preference + score.Parting - score.Penalty, score.Total, 9);
        if (!request.Scoring.UsesWeights)
        {
            Assert.Equal((0, 0, 0), (score.Fragmentation, score.Aisle, score.Preference));
            return;
        }

        var atAisle = seats.Any(seat => map.RunOf(seat) is { Kind: SeatRunKind.Line, Booking: BookingMode.BySeat } run
            && request.Aisle switch
            {
                AislePreference.Left => seat == run.First && !BeyondAnAisle(run, static next => next.LeftAcrossAisle, seats),
                AislePreference.Right => seat == run.Last && !BeyondAnAisle(run, static next => next.RightAcrossAisle, seats),
                AislePreference.Any => seat == run.First || seat == run.Last,
                _ => false,
            });
        Assert.Equal(atAisle ? request.Weights.Aisle / seats.Length : 0, score.Aisle, 9);
        var places = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
        var companions = request.Wheelchairs == 0 ? 0 : seats.Count(seat => !places.Contains(seat)
            && seats.Any(space => places.Contains(space) && map.CompanionsOf(space).Contains(seat)));
        var liked = seats.Count(seat => request.Prefer?.Contains(seat) == true) - seats
            .Count(seat => request.Avoid?.Contains(seat) == true);
        Assert.Equal(((request.Weights.Preference * liked) + (request.Weights.Companion * companions)) / seats.Length, score.Preference, 9);

        // A party that takes the whole of a stretch strands nothing; taking a part is judged by what the parts can be sold as.
        var stranded = 0.0;
        if (map.RunOf(seats[0]) is { Kind: SeatRunKind.Line } line
            && seats.Index().All(seat => seat.Item.Value == seats[0].Value + seat.Index && line.Contains(seat.Item)))
        {
            var left = 0;
            while (free.Contains(new SeatIndex(seats[0].Value - left - 1)))
            {
                left++;
            }

            var right = 0;
            while (free.Contains(new SeatIndex(seats[^1].Value + right + 1)))
            {
                right++;
            }

            stranded = request.PartyMix.StrandedOf(left + seats.Length + right) - request.PartyMix.StrandedOf(left) - request.PartyMix
                .StrandedOf(right);
            Assert.Equal(request.Weights.Fragmentation * stranded / seats.Length, score.Fragmentation, 9);
        }
    }

    private static bool BeyondAnAisle(SeatRun run, Func<SeatRun, SeatRun?> next, IEnumerable<SeatIndex> seats) =>
        next(run) is { } other && (seats.Any(other.Contains) || BeyondAnAisle(other, next, seats));

    /// <summary>The free stretches that touch the party, each once; of a box all that is free.</summary>
    private static IEnumerable<int> LeftBehind(SeatMap map, SeatSet free, IEnumerable<SeatIndex> seats)
    {
        var taken = seats.ToHashSet();
        foreach (var run in taken.Select(seat => map.RunOf(seat)).OfType<SeatRun>().Distinct())
        {
            var inRun = Enumerable.Range(run.First.Value, run.Length).Select(static slot => new SeatIndex(slot)).ToArray();
            bool IsFree(int at) => free.Contains(inRun[at]) && !taken.Contains(inRun[at]);
            if (run.Kind == SeatRunKind.Cluster)
            {
                var spare = Enumerable.Range(0, run.Length).Count(IsFree);
                if (spare > 0)
                {
                    yield return spare;
                }

                continue;
            }

            var wraps = run.Kind == SeatRunKind.Ring;
            var start = wraps ? Array.FindIndex(inRun, taken.Contains) : 0;
            var (length, touches) = (0, false);
            for (var step = 0; step <= run.Length; step++)
            {
                var at = (start + step) % run.Length;
                var ends = step == run.Length;
                if (!ends && IsFree(at))
                {
                    touches |= length == 0 && (step > 0 || wraps) && taken.Contains(inRun[(at + run.Length - 1) % run.Length]);
                    length++;
                    continue;
                }

                touches |= (!ends || wraps) && taken.Contains(inRun[at]);
                if (length > 0 && touches)
                {
                    yield return length;
                }

                (length, touches) = (0, false);
            }
        }
    }
}
