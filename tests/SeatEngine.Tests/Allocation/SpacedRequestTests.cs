using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class SpacedRequestTests
{
    [Law(150)]
    public void FindEach_RandomHallsAndRules_NoPartyIsNearAnotherOrThoseBefore(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(random.Next(2) == 0 ? RandomHalls.Make(seed, Cases.OrFewer(120, 60)) : RandomHouse.Draw(random));
        var rule = random.Next(3) == 0 ? SpacingRule.Metres(random.Next(30) / 10.0) : SpacingRule.Places(random.Next(4), random.Next(3));
        var occupied = RandomHouse.Part(map, random, random.NextDouble() * 0.1);
        var blocked = RandomHouse.Part(map, random, 0.05) - occupied;
        var requests = Enumerable.Range(0, Cases.OrFewer(8, 4)).Select(_ => new SeatRequest(random.Next(1, 7))
        {
            Spacing = rule,
            Occupied = occupied,
            Weights = random.Next(2) == 0 ? SeatWeights.Default : SeatWeights.QualityOnly,
            Wheelchairs = random.Next(6) == 0 ? 1 : 0,
            Aisle = (AislePreference)random.Next(4),
            Proposals = random.Next(1, 3),
        }).ToArray();

        var results = new SeatAllocator(map).FindEach(map.Seats - occupied - blocked, requests);

        var spacing = SeatSpacing.Compile(map, rule);
        SeatIndex[][] parties = [occupied.ToArray(), .. results.Where(static result => result.Best is { Seats.IsEmpty: false })
            .Select(static result => result.Best!.Seats.ToArray())];
        for (var one = 0; one < parties.Length; one++)
        {
            for (var other = one + 1; other < parties.Length; other++)
            {
                Assert.DoesNotContain(parties[one], seat => Array.Exists(parties[other], near => spacing.AreTooNear(seat, near)));
            }

            Assert.True(one == 0 || !parties[one].Any(blocked.Contains));
        }

        // The other proposals of an answer keep away from those before just so.
        Assert.All(results.SelectMany(static result => result.Proposals).SelectMany(static proposal => proposal.Seats),
            seat => Assert.False(spacing.Dilate(occupied).Contains(seat)));
    }

    [Law(200, fewer: 10)]
    public void Find_PartyThatFits_IsNeverTurnedAway(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(DistancedHouse.Draw(random).ToHall());
        var occupied = RandomHouse.Part(map, random, random.NextDouble() * 0.1);
        var open = map.Seats - SeatSpacing.Compile(map, DistancedHouse.Rule).Dilate(occupied);
        var request = new SeatRequest(random.Next(1, 6)) { Ladder = new(SeatSteps.Together), Orphans = new(OrphanRule.Off) };
        var allocator = new SeatAllocator(map);

        Assert.Equal(allocator.Find(open, request).Succeeded,
            allocator.Find(map.Seats - occupied, request with { Spacing = DistancedHouse.Rule }).Succeeded);
    }

    [Law(100, fewer: 10)]
    public void TryFind_WithSpacing_IsTheFirstProposalOfFind(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(DistancedHouse.Draw(random).ToHall());
        var free = RandomHouse.Part(map, random, 0.9);
        var request = new SeatRequest(random.Next(1, 5)) { Spacing = DistancedHouse.Rule, Ladder = new(SeatSteps.Together) };
        var allocator = new SeatAllocator(map);
        var seats = new SeatIndex[request.PartySize];
        var found = allocator.Find(free, request).Best;

        Assert.Equal(found is not null, allocator.TryFind(free, request, seats));
        Assert.True(found is null || found.Seats.AsSpan().SequenceEqual(seats));
    }

    [Fact]
    public void Find_SeatsOutOfUse_HoldNobodyWhenOccupiedSaysSo()
    {
        var map = TestHalls.Rows(5);
        var free = TestHalls.Free(map, "A3");
        var request = new SeatRequest(2) { Spacing = SpacingRule.Places(2, 1), Ladder = new(SeatSteps.Together) };
        var allocator = new SeatAllocator(map);

        var refused = allocator.Find(free, request);
        Assert.False(refused.Succeeded);
        Assert.Equal(RefusalReason.Spacing, refused.Refusal!.Reason);
        Assert.True(allocator.Find(free, request with { Occupied = map.Empty }).Succeeded);
    }

    [Fact]
    public void Find_RoomWithoutWeight_IsTheBestQualityFarEnough()
    {
        var map = TestHalls.Rows(20, 20);
        var free = TestHalls.Free(map, "A10");
        var request = new SeatRequest(2) { Spacing = SpacingRule.Places(2, 1), Weights = SeatWeights.QualityOnly };

        // The middle of the front row is taken, and so are two seats beside and three behind it.
        Assert.Equal(["A13", "A14"], TestHalls.Ids(new SeatAllocator(map).Find(free, request)));
    }

    [Fact]
    public void Find_WithRoom_SitsAtTheEdgeOfAnEmptyHouse()
    {
        var map = TestHalls.Rows(9, 9, 9);
        var best = new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Spacing = SpacingRule.Places(2, 1) }).Best!;

        Assert.Contains(best.Seats, seat => map.RunOf(seat)!.First == seat || map.RunOf(seat)!.Last == seat);
        Assert.True(best.IsTogether);
    }

    [Fact]
    public void Find_OccupiedOfAnotherMap_IsMisuse()
    {
        var map = TestHalls.Rows(5);
        Assert.Throws<ArgumentException>(() => new SeatAllocator(map).Find(map.Seats,
            new SeatRequest(2) { Spacing = SpacingRule.Places(1, 1), Occupied = TestHalls.Rows(5).Empty }));
    }
}
