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
            Assert.All(result.Proposals, proposal => AssertKept(map, free, request, proposal));
            AssertInOrder(request, result);
        }

        var usual = new SeatAllocator(map).Find(free, request);
        Assert.All(usual.Proposals, proposal => AssertKept(map, free, request, proposal));
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
                    AssertKept(map, free - taken, request, best, minded: false);
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
                AssertKept(map, seats.Night == 0 ? free : other.Free, request, seats.Proposal, minded: false);
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

    /// <summary>The rules of a request, said of the seats of a proposal.</summary>
    private static void AssertKept(SeatMap map, SeatSet free, SeatRequest request, SeatProposal proposal, bool minded = true)
    {
        var seats = proposal.Seats;
        var isWhole = map.RunOf(seats[0]) is { Booking: SeatEngine.Halls.BookingMode.Whole };
        Assert.True(isWhole ? seats.Length >= request.PartySize : seats.Length == request.PartySize);
        Assert.Equal(seats.Length, seats.Distinct().Count());
        Assert.All(seats, seat => Assert.True(free.Contains(seat) && request.Within?.Contains(seat) != false));
        if (request.StepFree)
        {
            Assert.All(seats, seat => Assert.NotEqual(SeatEngine.Halls.SeatFeatures.None,
                map[seat].Features & (SeatEngine.Halls.SeatFeatures.StepFree | SeatEngine.Halls.SeatFeatures.WheelchairSpace)));
        }

        var spaces = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
        Assert.True(seats.Count(spaces.Contains) >= request.Wheelchairs);
        if (request.Wheelchairs == 0)
        {
            Assert.All(seats, seat => Assert.True(!spaces.Contains(seat) || request.ReleasedAccessible?.Contains(seat) == true));
        }

        if (request.AisleRequired && request.Aisle != AislePreference.None)
        {
            Assert.Contains(seats, seat => map.RunOf(seat) is { Kind: SeatRunKind.Line } run
                && ((request.Aisle != AislePreference.Right && seat == run.First)
                    || (request.Aisle != AislePreference.Left && seat == run.Last)));
        }

        if (minded)
        {
            AssertOrphans(map, free, request, proposal, isWhole);
        }
    }

    /// <summary>Under a strict rule none is left, and under any but none at all it is said when one is.</summary>
    private static void AssertOrphans(SeatMap map, SeatSet free, SeatRequest request, SeatProposal proposal, bool isWhole)
    {
        var isLeft = request.Orphans.Rule != OrphanRule.Off && !isWhole
            && proposal.Seats.Any(seat => LeavesOrphan(map, free, request, proposal, seat));
        Assert.Equal(isLeft, proposal.Relaxed.Any(static said => said.Contains("orphan", StringComparison.Ordinal)));
        Assert.False(isLeft && request.Orphans.Rule == OrphanRule.Strict);
    }

    private static bool LeavesOrphan(SeatMap map, SeatSet free, SeatRequest request, SeatProposal proposal, SeatIndex seat)
    {
        if (map.RunOf(seat) is not { } run)
        {
            return false;
        }

        var taken = proposal.Seats;
        bool IsSpare(int slot) => run.Contains(new(slot)) && free.Contains(new SeatIndex(slot)) && !taken.Contains(new(slot))
            && !map.ReplacementsOf(new(slot)).Any(place => taken.Contains(place));
        if (run.Kind == SeatRunKind.Cluster)
        {
            var spare = Enumerable.Range(run.First.Value, run.Length).Count(IsSpare);
            return spare > 0 && spare < request.Orphans.SmallestLeft;
        }

        foreach (var side in (int[])[-1, 1])
        {
            int At(int step) => run.Kind == SeatRunKind.Ring
                ? run.First.Value + ((((seat.Value - run.First.Value + (side * step)) % run.Length) + run.Length) % run.Length)
                : seat.Value + (side * step);
            var spare = Enumerable.Range(1, run.Length).TakeWhile(step => IsSpare(At(step))).Count();
            var atAisle = run.Kind == SeatRunKind.Line && !run.Contains(new(At(spare + 1)));
            if (spare > 0 && spare < request.Orphans.SmallestLeft && !(atAisle && request.Orphans.AllowedAtAisle))
            {
                return true;
            }
        }

        return false;
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
