using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class RequestLimitTests
{
    [Fact]
    public void Request_BeyondItsLimits_NamesWhatIsWrongAndAtThemIsSound()
    {
        Assert.Throws<ArgumentOutOfRangeException>("PartySize", static () => new SeatRequest(0));
        Assert.Throws<ArgumentOutOfRangeException>("PartySize", static () => new SeatRequest(65));
        Assert.Throws<ArgumentOutOfRangeException>("Wheelchairs", static () => new SeatRequest(2) { Wheelchairs = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("Proposals", static () => new SeatRequest(2) { Proposals = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Proposals", static () => new SeatRequest(2) { Proposals = 1001 });
        Assert.Throws<ArgumentOutOfRangeException>("ShuffleTolerance", static () => new SeatRequest(2) { ShuffleTolerance = -0.01 });
        Assert.Throws<ArgumentOutOfRangeException>("ShuffleTolerance", static () => new SeatRequest(2) { ShuffleTolerance = 1.01 });
        Assert.Throws<ArgumentOutOfRangeException>("ShuffleTolerance", static () => new SeatRequest(2) { ShuffleTolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SeatRequest(2) { Aisle = (AislePreference)9 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SeatRequest(2) { Difference = (ProposalDifference)9 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SeatWeights { Fragmentation = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SeatWeights { Room = 1000.1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SeatWeights { Aisle = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new OrphanPolicy(OrphanRule.Strict) { SmallestLeft = 65 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new OrphanPolicy(OrphanRule.Strict) { SmallestLeft = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new OwnStep { Penalty = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new OwnStep { Penalty = -0.1 });

        Assert.Equal((64, 1000, 1.0), (new SeatRequest(64).PartySize, new SeatRequest(1) { Proposals = 1000 }.Proposals,
            new SeatRequest(1) { ShuffleTolerance = 1 }.ShuffleTolerance));
        Assert.Equal(0, new SeatRequest(1) { ShuffleTolerance = 0 }.ShuffleTolerance);
        Assert.Equal((0, 1000), (new SeatWeights { Preference = 0 }.Preference, new SeatWeights { Companion = 1000 }.Companion));
        Assert.Equal([2, 1, 64], new[] { default, new OrphanPolicy(OrphanRule.Strict) { SmallestLeft = 1 },
            new OrphanPolicy(OrphanRule.Strict) { SmallestLeft = 64 } }.Select(static policy => policy.SmallestLeft));
        Assert.Equal(1, new OwnStep { Penalty = 1 }.Penalty);
    }

    [Fact]
    public void Find_WithASetOfAnotherMap_NamesIt()
    {
        var (map, other) = (Rows(4, 4), Rows(4, 4));
        var allocator = new SeatAllocator(map);
        var request = new SeatRequest(2);

        Assert.Throws<ArgumentException>("free", () => allocator.Find(other.Seats, request));
        Assert.Throws<ArgumentException>("Within", () => allocator.Find(map.Seats, request with { Within = other.Seats }));
        Assert.Throws<ArgumentException>("ReleasedAccessible",
            () => allocator.Find(map.Seats, request with { ReleasedAccessible = other.Seats }));
        Assert.Throws<ArgumentException>("Avoid", () => allocator.Find(map.Seats, request with { Avoid = other.Seats }));
        Assert.Throws<ArgumentException>("Prefer", () => allocator.Find(map.Seats, request with { Prefer = other.Seats }));
        Assert.Throws<ArgumentException>("Beside", () => allocator.Find(map.Seats, request with { Beside = other.Seats }));
    }

    [Fact]
    public void Outcome_OfAStepOfOnesOwn_HasSeatsOrPlaces()
    {
        Assert.Throws<ArgumentException>("seats", static () => SeatStepOutcome.Seated([]));
        Assert.Throws<ArgumentException>("area", static () => SeatStepOutcome.Standing(default));
        Assert.Throws<ArgumentException>("area", static () => SeatStepOutcome.Standing(new AreaCount(default, 3)));
        Assert.Equal(1, SeatStepOutcome.Standing(new AreaCount(new AreaId("PIT"), 1)).Area!.Value.Count);
        Assert.True(SeatStepOutcome.Standing(new AreaCount(new AreaId("PIT"), 1)).Succeeded);
    }

    [Fact]
    public void Refusal_OfSeveralSteps_IsTheFirstThatCouldHaveServed()
    {
        var map = Rows(2, 2);
        var allocator = new SeatAllocator(map);
        RefusalReason? Reason(params ImmutableArray<SeatStep> steps) =>
            allocator.Find(map.Seats, new SeatRequest(3) { Ladder = new(steps) }).Refusal?.Reason;

        Assert.Equal(RefusalReason.NotTogether, Reason(SeatSteps.GeneralAdmission, SeatSteps.Nearby, SeatSteps.Together));
        Assert.Equal(RefusalReason.NotApplicable, Reason(SeatSteps.Nearby, SeatSteps.GeneralAdmission));
        Assert.Equal(RefusalReason.NoArea, Reason(SeatSteps.GeneralAdmission, SeatSteps.Nearby));
        Assert.Null(Reason(SeatSteps.GeneralAdmission, SeatSteps.Anywhere));
    }

    [Fact]
    public void Find_WithOneAllocatorForAllRankingsAndParties_IsWhatANewOneFinds()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var map = SeatMap.Compile(RandomHouse.Draw(random));
            var allocator = new SeatAllocator(map);
            var free = RandomHouse.Part(map, random, 0.8);
            foreach (var ranking in map.Rankings.Concat(map.Rankings))
            {
                for (var party = 1; party < 6; party++)
                {
                    var request = new SeatRequest(party) { Ranking = ranking, Proposals = 2 };
                    Assert.Equal(new SeatAllocator(map).Find(free, request).Explain(), allocator.Find(free, request).Explain());
                }
            }
        }
    }

    [Fact]
    public void ScoreOf_TheScoringsThatComeWithTheLibrary_IsWhatTheySay()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "two seats",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [Section("S",
                [new Row { Label = "A",
                Seats = [Seat("A1", 1, -1, 4) with { Position = new(-1, 4, 2) }, Seat("A2", 2, 1, 4) with { Position = new(1, 4, 4) }] }])],
        });
        var seats = map.Rows[0].Seats.AsSpan();

        Assert.Equal(map.PrimaryRanking.QualityOf(seats[0]) + map.PrimaryRanking.QualityOf(seats[1]),
            SeatScoring.Quality.ScoreOf(map, seats));

        // The middle of the two is five metres away: four on the plan and three up.
        Assert.Equal(5 / Math.Sqrt(21),
            SeatScoring.CentroidDistance.ScoreOf(map, seats) / (double)SeatScoring.CentroidDistance.ScoreOf(map, seats[..1]), 4);
        Assert.True(SeatScoring.CentroidDistance.ScoreOf(map, seats) < 0);
    }

    [Fact]
    public void Explain_OfSeatsAndPlaces_SaysWhereAndWhatIsLeft()
    {
        var hall = Rows(6).Hall with { Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 9 }] };
        var map = SeatMap.Compile(hall);
        var allocator = new SeatAllocator(map);

        Assert.Equal("Pit, 1 place", allocator.Find(map.Empty, new SeatRequest(1), new AreaCount(new("PIT"), 9)).Best!.ToString());
        Assert.Equal("Pit, 3 places", allocator.Find(map.Empty, new SeatRequest(3), new AreaCount(new("PIT"), 9)).Best!.ToString());
        Assert.Contains("leaving no free seat beside it", allocator.Find(map.Seats, new SeatRequest(6)).Best!.Explain(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("leaving no free seat beside it", allocator.Find(map.Seats, new SeatRequest(2)).Best!.Explain(),
            StringComparison.Ordinal);
    }

    private sealed class OwnStep() : SeatStep("own")
    {
        public override SeatStepOutcome Try(SeatSearch search) => SeatStepOutcome.Refused(RefusalReason.NotApplicable, "never");
    }
}
