using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>Groups that no row may have on both sides of an aisle.</summary>
public class GroupAisleTests
{
    [Law(300, fewer: 3)]
    public void FindGroup_NeverAcrossAnAisle_IsOnOneSideInEachRow(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var free = RandomHouse.Part(map, random, 0.5 + (0.5 * random.NextDouble()));
        var request = new GroupRequest(random.Next(2, 16)) { NeverAcrossAisle = true, Wheelchairs = random.Next(4) == 0 ? 1 : 0 };

        var result = new SeatAllocator(map).FindGroup(free, request);

        if (result.Proposal is not { Seats.IsEmpty: false } proposal)
        {
            Assert.True(result.Reason != RefusalReason.None);
            return;
        }

        Assert.Equal(request.Size, proposal.Seats.Distinct().Count());
        foreach (var row in proposal.Seats.GroupBy(map.RowOf))
        {
            Assert.Single(row.Select(map.RunOf).Where(static run => run is { Kind: SeatRunKind.Line }).Distinct().DefaultIfEmpty());
        }
    }

    [Fact]
    public void FindGroup_WhereOnlyBothSidesHaveRoom_IsRefusedForTheAisle()
    {
        var map = TestHalls.Rows([6], static (_, seat) => seat with { Segment = string.CompareOrdinal(seat.Label, "4") < 0 ? "left" : "right" });

        var refused = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(6) { NeverAcrossAisle = true });

        Assert.Equal((RefusalReason.AcrossAisle, "an aisle would part the group in a row"), (refused.Reason, refused.Sentence));
        Assert.True(new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(6)).Succeeded);
        Assert.Equal(3, new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(3) { NeverAcrossAisle = true }).Proposal!
            .Seats.Length);
    }
}
