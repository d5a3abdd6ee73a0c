using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class RefusalTests
{
    private static readonly SeatLadder Together = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan);

    [Fact]
    public void Find_AisleTaken_SaysSo()
    {
        var map = Rows(8);

        var refusal = Refusal(map, Free(map, "A1", "A8"), new(2) { Aisle = AislePreference.Any, AisleRequired = true });

        Assert.Equal(RefusalReason.Aisle, refusal.Reason);
    }

    /// <summary>Each pair would leave an orphan, but none is at an aisle, so that it is not for the orphan that they are refused.</summary>
    [Fact]
    public void Find_AisleTakenAndOrphansLeft_SaysThatItIsTheAisle()
    {
        var map = Rows(8);
        var free = Only(map, "A3", "A4", "A5");
        var request = new SeatRequest(2) { Aisle = AislePreference.Any, AisleRequired = true };

        Assert.Equal(RefusalReason.Aisle, Refusal(map, free, request).Reason);
        Assert.Equal(RefusalReason.Aisle, Refusal(map, free, request with { Orphans = new(OrphanRule.Strict) }).Reason);
        Assert.Equal(RefusalReason.Orphans, Refusal(map, free, new(2) { Orphans = new(OrphanRule.Strict) }).Reason);
    }

    [Theory]
    [InlineData(AislePreference.Left, "A1")]
    [InlineData(AislePreference.Right, "A8")]
    public void Find_AisleRequired_SitsThere(AislePreference aisle, string seat)
    {
        var map = Rows(8);

        Assert.Contains(seat, Ids(new SeatAllocator(map).Find(map.Seats, new SeatRequest(3) { Aisle = aisle, AisleRequired = true })));
    }

    [Fact]
    public void Find_NoWayWithoutSteps_SaysSo()
    {
        var map = Rows([4], static (id, seat) => id == "A1" ? seat with { Features = SeatFeatures.StepFree } : seat);

        Assert.Equal(RefusalReason.StepFree, Refusal(map, map.Seats, new(2) { StepFree = true }).Reason);
    }

    [Fact]
    public void Find_StretchesTooShort_SaysThatTheyAre()
    {
        var map = Rows(6);

        var refusal = Refusal(map, Free(map, "A2", "A5"), new(3));

        Assert.Equal(RefusalReason.NotTogether, refusal.Reason);
        Assert.Equal("no 3 free seats lie side by side", refusal.Sentence);
    }

    [Fact]
    public void Find_PreferredAndAvoidedSeats_ShiftTheChoice()
    {
        var map = Rows(8);
        var allocator = new SeatAllocator(map);

        Assert.Equal(["A1", "A2"],
            Ids(allocator.Find(map.Seats, new SeatRequest(2) { Prefer = Only(map, "A1", "A2"), Weights = new() { Preference = 2 } })));
        Assert.DoesNotContain("A4",
            Ids(allocator.Find(map.Seats, new SeatRequest(2) { Avoid = Only(map, "A4", "A5"), Weights = new() { Preference = 2 } })));
    }

    [Fact]
    public void Find_WhatContradictsItself_IsMisuse()
    {
        var (map, other) = (Rows(4), Rows(4));
        var allocator = new SeatAllocator(map);

        Assert.Throws<ArgumentException>(() => allocator.Find(other.Seats, new SeatRequest(2)));
        Assert.Throws<ArgumentException>(() => allocator.Find(map.Seats, new SeatRequest(2) { Within = other.Seats }));
        Assert.Throws<ArgumentException>(() => allocator.Find(map.Seats, new SeatRequest(2) { Wheelchairs = 3 }));
        Assert.Throws<ArgumentException>(() => allocator.Find(map.Seats, new SeatRequest(2) { Ranking = other.PrimaryRanking }));
        Assert.Throws<ArgumentException>(() =>
            allocator.Find(map.Seats, new SeatRequest(2), new SeatEngine.Primitives.AreaCount(new("PIT"), 3)));
        Assert.Throws<ArgumentException>(() => allocator.TryFind(map.Seats, new SeatRequest(3), new SeatIndex[2]));
        Assert.Throws<ArgumentException>(() => new SeatLadder());
        Assert.Throws<ArgumentException>(() => new SeatLadder(SeatSteps.Together, SeatSteps.Together));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatWeights { Fragmentation = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrphanPolicy { SmallestLeft = 0 });
        Assert.Throws<ArgumentException>(() => SeatStepOutcome.Refused(RefusalReason.None, "no reason"));
    }

    private static TriedStep Refusal(SeatMap map, SeatSet free, SeatRequest request) =>
        new SeatAllocator(map).Find(free, request with { Ladder = Together }).Refusal!;
}
