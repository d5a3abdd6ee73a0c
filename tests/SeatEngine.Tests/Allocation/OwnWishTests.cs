using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// No way to ask breaks its own request, with prices, budgets, company, boxes for the party alone, seats near others and rows kept for
/// later: every step, steps with penalties, picks, series over other maps, parties one after another with their distances, and moves.
/// </summary>
public class OwnWishTests
{
    private static readonly SeatStep[] Steps =
    [
        SeatSteps.Together, SeatSteps.TogetherWithOrphan, SeatSteps.Nearby, SeatSteps.AcrossAisle, SeatSteps.StackedRows,
        SeatSteps.SameSection, SeatSteps.SameLevel, SeatSteps.Anywhere, SeatSteps.Whole,
    ];

    [Law(100)]
    public void Find_EachStepWithWishes_KeepsTheRequest(int seed) => InBatch(seed, static random =>
    {
        var (_, map, free, request) = Draw(random);
        var allocator = new SeatAllocator(map);
        foreach (var step in Steps)
        {
            Assert.All(allocator.Find(free, request with { Ladder = new(step) }).Proposals,
                proposal => KeptRequest.Assert(map, free, request, proposal));
        }

        Assert.All(allocator.Find(free, request).Proposals, proposal => KeptRequest.Assert(map, free, request, proposal));
    });

    /// <summary>Of steps with penalties the one wins that scores most by itself, and those that come later score no more.</summary>
    [Law(60)]
    public void Find_StepsThatCompete_OfferTheBestOfAllOfThem(int seed) => InBatch(seed, static random =>
    {
        var (_, map, free, request) = Draw(random);
        SeatStep[] steps = [.. Steps.Select(step => step.WithPenalty(random.Next(3) * 0.1))];
        var allocator = new SeatAllocator(map);

        var result = allocator.Find(free, request with { Ladder = new(steps) });

        Assert.All(result.Proposals, proposal => KeptRequest.Assert(map, free, request, proposal));
        Assert.All(result.Proposals, proposal =>
            Assert.Equal(steps.Single(step => step.Name == proposal.Step).Penalty!.Value, proposal.Score.Penalty));
        var best = steps.Select(step => allocator.Find(free, request with { Ladder = new(step), Proposals = 1 }).Best?.Score.Total)
            .Max();
        Assert.Equal(best is null, result.Best is null);
        Assert.True(best is null || request.Wheelchairs > 0 || result.Best!.Score.Total >= best);
        if (request.Wheelchairs == 0)
        {
            var scores = result.Proposals.Select(static proposal => proposal.Score.Total).ToArray();
            Assert.Equal(scores.OrderDescending(), scores);
        }
    });

    [Law(60)]
    public void Find_CheaperWithinAShare_CostsNoMoreAndLosesNoMore(int seed) => InBatch(seed, static random =>
    {
        var (_, map, free, request) = Draw(random);
        request = request with { CheaperWithin = random.NextDouble() / 4, Ladder = new(SeatSteps.Together), Proposals = 1 };
        var allocator = new SeatAllocator(map);

        var cheaper = allocator.Find(free, request).Best;
        var best = allocator.Find(free, request with { CheaperWithin = 0 }).Best;

        Assert.Equal(best is null, cheaper is null);
        if (best is not null)
        {
            KeptRequest.Assert(map, free, request, cheaper!);
            Assert.True(cheaper!.Cost <= best.Cost);
            Assert.True(cheaper.Score.Total >= best.Score.Total - (request.CheaperWithin * Math.Max(0, best.Score.Total)) - 1e-5);
        }
    });

    [Law(60)]
    public void TryPick_SomeSeats_FindsNearestOnesThatKeepTheRequest(int seed) => InBatch(seed, static random =>
    {
        var (_, map, free, request) = Draw(random);
        var seats = map.Seats.ToArray();
        random.Shuffle(seats);
        request = request with { PartySize = Math.Min(request.PartySize, seats.Length) };
        if (request.Accompanied >= request.PartySize || request.Wheelchairs > request.PartySize)
        {
            return;
        }

        var picked = new SeatAllocator(map).TryPick(free, request, seats.AsSpan(0, request.PartySize));

        if (picked.Succeeded)
        {
            KeptRequest.Assert(map, free, request, picked.Proposal);
        }
        else if (picked.Nearest is { } nearest)
        {
            // The nearest is judged by how near it is; the scoring that says so has no weights.
            KeptRequest.Assert(map, free, request with { Scoring = SeatScoring.CentroidDistance }, nearest);
        }
    });

    [Law(60)]
    public void Find_OverSeveralDates_KeepsTheRequestAtEach(int seed) => InBatch(seed, static random =>
    {
        var (hall, map, free, request) = Draw(random);
        var other = SeatMap.Compile(RandomHouse.Shuffled(hall, random));
        SeriesNight[] nights =
        [
            new(new SeatAllocator(map), free),
            new(new SeatAllocator(other), RandomHouse.Part(other, random, 0.9)),
            new(new SeatAllocator(map), RandomHouse.Part(map, random, 0.9)),
        ];

        var series = SeatSeries.Find(nights[..random.Next(2, 4)], new SeriesRequest(request));

        foreach (var seats in series.Proposals.SelectMany(static proposal => proposal.Nights))
        {
            var night = nights[seats.Night];

            // By what the places are near is said of each date's own ladder only.
            var asked = Over(map, night.Map, request) with { Scoring = SeatScoring.CentroidDistance };
            KeptRequest.Assert(night.Map, night.Free, asked, seats.Proposal);
        }
    });

    /// <summary>Somewhere to move to is found exactly where of all places there is one that the party may pay.</summary>
    [Law(60)]
    public void SuggestMoves_WithABudget_FindsPlacesWhereThereAreAny(int seed) => InBatch(seed, static random =>
    {
        var (_, map, free, drawn) = Draw(random);
        var bySeat = map.Select(static seat => seat.Run is { Kind: SeatRunKind.Line }) - map.AccessiblePlaces;
        if (map.Runs.Where(run => Enumerable.Range(run.First.Value, run.Length).All(slot => bySeat.Contains(new SeatIndex(slot)))).ToArray()
            is not [.., { } run])
        {
            return;
        }

        var count = random.Next(1, Math.Min(4, run.Length + 1));
        var present = map.Select([.. Enumerable.Range(run.First.Value, count).Select(static slot => new SeatIndex(slot))]);
        free = (free - present) & map.Select(static seat => seat.Run is not { Kind: SeatRunKind.Cluster });
        var request = new MoveRequest(present, SeatComplaint.TooFar)
        {
            Within = drawn.Within is { } within ? within | present : null,
            Costs = drawn.Costs,
            MostInAll = random.Next(10, 41) * count,
            PerCost = drawn.Weights.Cost,
            Suggestions = random.Next(1, 4),
        };
        var focal = present.ToArray().Average(map.FocalDistanceOf);
        var solving = map.Select(seat => map.FocalDistanceOf(seat.Index) <= focal - request.LeastStep);
        var wanted = new SeatRequest(count)
        {
            Within = request.Within is { } set ? set & solving : solving,
            Costs = request.Costs,
            MostInAll = request.MostInAll
        };

        var moves = new SeatAllocator(map).SuggestMoves(free, request).Moves;

        Assert.All(moves, move => KeptRequest.Assert(map, free | present, wanted with { Scoring = SeatScoring.CentroidDistance },
            move.Proposal, minded: false));
        Assert.Equal(
            new TogetherOracle(map, free | present, wanted, OrphanRule.Off).Allowed()
                .Any(placement => placement.Seats.Sum(wanted.Costs!.CostOf) <= wanted.MostInAll),
            moves.Length > 0);
    });

    [Law(40)]
    public void FindEach_PartiesWithWishesAndDistances_KeepTheirRequests(int seed) => InBatch(seed, static random =>
    {
        var (_, map, free, first) = Draw(random);
        var rule = SpacingRule.Places(1, random.Next(2));
        SeatRequest[] requests = [first with { Proposals = 1 }, first with { Proposals = 1, Spacing = rule, Wheelchairs = 0 }];
        var taken = map.Empty;
        foreach (var (result, request) in new SeatAllocator(map).FindEach(free, requests).Zip(requests))
        {
            if (result.Best is { } best)
            {
                var seats = map.Select(best.Seats.AsSpan());
                KeptRequest.Assert(map, free - taken - map.ExcludedBy([.. taken]), request, best);
                Assert.False(request.Spacing is not null
                    && SeatSpacing.Compile(map, request.Spacing).Dilate(taken | ~free).Overlaps(seats));
                taken |= seats;
            }
        }
    });

    private static void InBatch(int seed, Action<Random> check) => Cases.InBatch(seed, Cases.OrFewer(10, 3), check);

    private static (SeatEngine.Halls.Hall Hall, SeatMap Map, SeatSet Free, SeatRequest Request) Draw(Random random)
    {
        var (_, _, drawn, rule) = TogetherSearchTests.Draw(random, SeatScoring.Quality);
        var hall = RandomHouse.Draw(random);
        var map = SeatMap.Compile(hall);
        SeatSet? Some(int of, double chance) => random.Next(of) == 0 ? RandomHouse.Part(map, random, chance) : null;
        var request = drawn with
        {
            Ranking = null,
            Within = Some(4, 0.8),
            ReleasedAccessible = Some(4, 0.5),
            Avoid = Some(4, 0.2),
            Prefer = Some(4, 0.2),
            Beside = Some(4, 0.1),
            Near = Some(2, 0.1),
            Costs = SeatCosts.Of(map, _ => random.Next(1, 6) * 10),
            MostInAll = random.Next(2) == 0 ? random.Next(10, 51) * drawn.PartySize : null,
            Accompanied = random.Next(2) == 0 ? random.Next(0, drawn.PartySize) : 0,
            Company = (CompanyRule)random.Next(2),
            WholeBoxes = random.Next(12) == 0,
            NeverAcrossAisle = random.Next(5) == 0,
            Orphans = drawn.Orphans with { Rule = rule, SmallestLeftAtAisle = random.Next(3) == 0 ? random.Next(1, 4) : null },
            Proposals = random.Next(1, 4),
            Difference = (ProposalDifference)random.Next(4),
            Weights = drawn.Weights with
            {
                Cost = random.Next(2) == 0 ? random.NextDouble() / 50 : 0,
                Near = random.Next(3) == 0 ? 0 : 0.05,
                UntouchedRow = random.Next(3) == 0 ? random.NextDouble() / 2 : 0,
            },
        };
        return (hall, map, RandomHouse.Part(map, random, 0.4 + (random.NextDouble() * 0.6)), request);
    }

    /// <summary>The same request in the terms of another map of the same seats.</summary>
    private static SeatRequest Over(SeatMap map, SeatMap other, SeatRequest request)
    {
        if (ReferenceEquals(map, other))
        {
            return request;
        }

        SeatSet? There(SeatSet? set) => set is null ? null : other.Select(set.ToIds());
        return request with
        {
            Within = There(request.Within),
            ReleasedAccessible = There(request.ReleasedAccessible),
            Avoid = There(request.Avoid),
            Prefer = There(request.Prefer),
            Beside = There(request.Beside),
            Near = There(request.Near),
            Costs = SeatCosts.Of(other, seat => map.TryGetIndex(other.IdOf(seat), out var here) ? request.Costs!.CostOf(here) : 0),
        };
    }
}
