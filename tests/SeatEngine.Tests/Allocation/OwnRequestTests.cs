using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>No step breaks the request that it serves: told slowly of the seats alone, over drawn halls, rules and sets.</summary>
public class OwnRequestTests
{
    private static readonly SeatStep[] Steps =
    [
        SeatSteps.Together, SeatSteps.TogetherWithOrphan, SeatSteps.Nearby, SeatSteps.AcrossAisle, SeatSteps.StackedRows,
        SeatSteps.SameSection, SeatSteps.SameLevel, SeatSteps.Anywhere, SeatSteps.Whole,
    ];

    [Law(120)]
    public void Find_EachStep_KeepsTheRequest(int seed) => Cases.InBatch(seed, Cases.OrFewer(10, 3), static random =>
    {
        var (map, free, request) = Draw(random);
        foreach (var step in Steps)
        {
            var result = new SeatAllocator(map).Find(free, request with { Ladder = new(step) });
            Assert.All(result.Proposals, proposal => KeptRequest.Assert(map, free, request, proposal));
            AssertInOrder(request, result);
        }

        var usual = new SeatAllocator(map).Find(free, request);
        Assert.All(usual.Proposals, proposal => KeptRequest.Assert(map, free, request, proposal));
    });

    [Law(40)]
    public void FindEach_PartiesOneAfterAnother_KeepTheirRequestsAndShareNothing(int seed) =>
        Cases.InBatch(seed, Cases.OrFewer(10, 3), static random =>
        {
            var (map, free, first) = Draw(random);
            SeatRequest[] requests = [first with { Proposals = 1 }, first with { Proposals = 1, Within = null },
                new SeatRequest(2) { Spacing = SpacingRule.Places(1, 1) }];
            var taken = map.Empty;
            foreach (var (result, request) in new SeatAllocator(map).FindEach(free, requests).Zip(requests))
            {
                if (result.Best is not { } best)
                {
                    continue;
                }

                var seats = map.Select(best.Seats.AsSpan());
                Assert.False(seats.Overlaps(taken));
                Assert.All(best.Seats, seat => Assert.False(map.Select(map.ReplacedBy(seat).AsSpan()).Overlaps(taken)
                    || map.Select(map.ReplacementsOf(seat).AsSpan()).Overlaps(taken)));
                if (request.Spacing is null)
                {
                    KeptRequest.Assert(map, free - taken, request, best, minded: false);
                }
                else
                {
                    Assert.False(SeatSpacing.Compile(map, request.Spacing).Dilate(taken | ~free).Overlaps(seats));
                }

                taken |= seats;
            }
        });

    [Law(30)]
    public void SuggestMovesAndSeries_DrawnParties_GetNoSeatThatTheyDidNotAskFor(int seed) =>
        Cases.InBatch(seed, Cases.OrFewer(10, 3), static random =>
        {
            var (map, free, request) = Draw(random);
            request = request with { Wheelchairs = 0, StepFree = false };
            var allocator = new SeatAllocator(map);
            var night = new SeriesNight(allocator, free);
            var other = new SeriesNight(allocator, RandomHouse.Part(map, random, 0.8));
            var series = SeatSeries.Find([night, other], new SeriesRequest(request with { Proposals = 1 }));
            foreach (var seats in series.Best?.Nights ?? [])
            {
                KeptRequest.Assert(map, seats.Night == 0 ? free : other.Free, request, seats.Proposal, minded: false);
            }

            var present = map.Seats.ToArray().Where(seat => !free.Contains(seat)).Take(random.Next(1, 4)).ToArray();
            if (present.Length > 0)
            {
                var within = request.Within;
                var asked = new MoveRequest(map.Select(present), SeatComplaint.RestrictedView) { Within = within };
                var advice = allocator.SuggestMoves(free, asked);
                Assert.All(advice.Moves, move => Assert.All(move.Proposal.Seats, seat =>
                    Assert.True((free.Contains(seat) || present.Contains(seat)) && within?.Contains(seat) != false)));
            }
        });

    private static (SeatMap Map, SeatSet Free, SeatRequest Request) Draw(Random random)
    {
        var (map, free, request, rule) = TogetherSearchTests.Draw(random, SeatScoring.Quality);
        return (map, free | RandomHouse.Part(map, random, 0.5), request with
        {
            Orphans = request.Orphans with { Rule = rule },
            Proposals = random.Next(1, 4),
            Difference = (ProposalDifference)random.Next(4),
        });
    }

    /// <summary>Of the later steps, whose answers are grown one by one, the better comes first.</summary>
    private static void AssertInOrder(SeatRequest request, SeatSearchResult result)
    {
        if (request.Wheelchairs == 0 && result.Proposals.Any(static proposal => proposal.Step.StartsWith("same", StringComparison.Ordinal)
            || proposal.Step.StartsWith("stacked", StringComparison.Ordinal)
            || proposal.Step.StartsWith("anywhere", StringComparison.Ordinal)))
        {
            var scores = result.Proposals.Select(static proposal => proposal.Score.Total).ToArray();
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }
}
