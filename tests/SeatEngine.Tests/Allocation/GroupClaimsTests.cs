using SeatEngine.Allocation;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

public class GroupClaimsTests
{
    [Theory]
    [InlineData(2, 2, new[] { 0, 1 })]
    [InlineData(1, 2, new[] { 0, 0 })]
    [InlineData(2, 3, new[] { 0, 0, 1 })]
    public void Around_TwoRowsAsNear_TakesTheFirstAndOpensNoMorePartsThanThereMayBe(int mostParts, int units, int[] expected)
    {
        var map = TestHalls.Rows(4, 4);
        int[] sizes = [.. Enumerable.Repeat(units == 2 ? 2 : 1, units)];

        Assert.Equal(expected, Around(map, new PlanPoint(0, 3.5), 3, new GroupRules(sizes.Sum(), 1, mostParts, sizes, 0, 0, 0)));
    }

    [Fact]
    public void Around_SeveralUnitsInAPart_CountItOnce()
    {
        var map = TestHalls.Rows(2, 2);

        Assert.Equal([0, 0, 1], Around(map, new PlanPoint(0, 3), 3, new GroupRules(3, 1, 2, [1, 1, 1], 0, 0, 0)));
    }

    [Fact]
    public void Around_NearestRowTooShort_LooksFartherAround()
    {
        var map = TestHalls.Rows(2, 2, 5);

        Assert.Equal([2], Around(map, new PlanPoint(0, 3), 0.5, new GroupRules(3, 1, 9, [3], 0, 0, 0)));
        Assert.Equal([0], Around(map, new PlanPoint(0, 3), 0.5, new GroupRules(2, 1, 9, [2], 0, 0, 0)));
        Assert.Null(GroupClaims.Around(new PlanPoint(0, 3), 0.5, Field(map), new GroupRules(6, 1, 9, [6], 0, 0, 0),
            Field(map).Span.ToArray()));
    }

    private static int[] Around(SeatMap map, PlanPoint centre, double radius, GroupRules rules) =>
        GroupClaims.Around(centre, radius, Field(map), rules, Field(map).Span.ToArray())!;

    private static GroupField Field(SeatMap map) => new(map, map.PrimaryRanking, map.Seats, 1);
}
