using SeatEngine.Allocation;
using SeatEngine.Maps;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class TryFindTests
{
    [Fact]
    public void TryFind_AnyRequest_AllocatesNothing()
    {
        var map = Rows(30, 30, 30);
        var allocator = new SeatAllocator(map);
        var free = Free(map, "A14", "B3", "C9");
        var within = map.Seats - Only(map, "A1");
        var seats = new SeatIndex[4];
        SeatRequest[] requests =
        [
            new(4),
            new(2) { Weights = SeatWeights.QualityOnly },
            new(3) { Aisle = AislePreference.Any, Within = within, Prefer = within, StepFree = true },
            new(2) { Beside = Only(map, "A14"), ShuffleSeed = 3 },
        ];
        foreach (var request in requests)
        {
            allocator.TryFind(free, request, seats, within, within);

            Assert.Equal(0, Allocations.Least(() => allocator.TryFind(free, request, seats, within, within)));
        }
    }

    [Fact]
    public void TryFind_HallsWithBoxesAndTables_AllocateNothing()
    {
        var seats = new SeatIndex[2];
        var request = new SeatRequest(2);
        for (var seed = 0; seed < 20; seed++)
        {
            var map = SeatMap.Compile(RandomHalls.Make(seed));
            var allocator = new SeatAllocator(map);
            allocator.TryFind(map.Seats, request, seats);

            Assert.Equal(0, Allocations.Least(() => allocator.TryFind(map.Seats, request, seats)));
        }
    }

    [Fact]
    public void TryFind_LenientRule_FindsWhatTheFirstStepsFind()
    {
        var random = new Random(17);
        for (var round = 0; round < 200; round++)
        {
            var map = Rows(random.Next(1, 12), random.Next(1, 12), random.Next(1, 12));
            var allocator = new SeatAllocator(map);
            var free = RandomHouse.Part(map, random, 0.7);
            var request = new SeatRequest(random.Next(1, 5))
            {
                Orphans = new((OrphanRule)random.Next(4)),
                Ladder = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan),
            };
            var seats = new SeatIndex[request.PartySize];

            var found = allocator.TryFind(free, request, seats);

            var best = allocator.Find(free, request).Best;
            Assert.Equal(best is not null, found);
            if (best is not null)
            {
                Assert.Equal(best.Seats.ToArray(), seats);
            }
        }
    }

    /// <summary>Also with every other rule, of which one may stand in the way where an orphan does too.</summary>
    [Law]
    public void TryFind_AnyRules_FindsWhatTheFirstStepsFind(int seed) => Cases.InBatch(seed, 10, static random =>
    {
        var (map, free, request, rule) = TogetherSearchTests.Draw(random, SeatScoring.Quality);
        request = request with
        {
            Orphans = request.Orphans with { Rule = rule },
            ShuffleSeed = random.Next(4) == 0 ? 5 : null,
            Ladder = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan),
        };
        var allocator = new SeatAllocator(map);
        var seats = new SeatIndex[request.PartySize];

        Assert.Equal(allocator.Find(free, request).Best?.Seats.ToArray() ?? [], allocator.TryFind(free, request, seats) ? seats : []);
    });
}
