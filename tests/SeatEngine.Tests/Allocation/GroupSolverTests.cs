using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Layout;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class GroupSolverTests
{
    /// <summary>
    /// Where a group settles around a point: the size, the smallest part, the most parts and what must be taken of which
    /// stretch; then the seats of each part, how wide they sit and what the placement is worth.
    /// </summary>
    [Fact]
    public void Around_PointsOfSmallHalls_SettlesOnTheSameSeatsInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 60).Select(static seed =>
    {
        var random = new Random(seed);
        var house = new SmallGroupHouse(random.Next());
        var least = random.Next(1, 4);
        var field = new GroupField(house.Map, house.Map.PrimaryRanking, house.Free, least);
        var claims = random.Next(3) > 0
            ? []
            : Array.ConvertAll(field.Span.ToArray(), stretch => random.Next(3) == 0 ? random.Next(1, Math.Min(stretch.Length, 4) + 1) : 0);
        var size = Math.Max(Math.Clamp(field.Count, 1, random.Next(2, 15)), claims.Sum(claim => claim == 0 ? 0 : Math.Max(claim, least)));
        var rules = new GroupRules(size, least, random.Next(3) == 0
            ? random.Next(2, 5)
            : 99, [], random.Next(2) * 0.25, random.Next(3) * 0.75, random.Next(2) * 0.25);
        var centre = new PlanPoint((random.NextDouble() * 6) - 3, random.NextDouble() * 4, 0);
        var asked = string.Create(CultureInfo.InvariantCulture, $"{seed}: {size} by {least} in " +
            $"{rules.MostParts}{string.Concat(claims.Select(static (claim, at) => claim > 0 ? $" ({claim} of {at})" : string.Empty))}: ");
        return new GroupSolver(field, rules).Around(centre, 0.5 + (random.NextDouble() * 4), claims) is { } placement
            ? asked + string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(" | ", placement.Parts.Select(static part => string.Join(' ', part.Seats)))}: " +
                $"{placement.Compactness:0.000}, {placement.Score:0.000}")
            : asked + "nowhere";
    })));

    [Fact]
    public void Around_ManyPartsAllowedOrFew_OpensNoMoreThanThose()
    {
        var map = TestHalls.Rows(8, 8, 8, 8, 8);
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, 2);
        int[] Lengths(int most, double partWeight)
        {
            var placement = new GroupSolver(field, new GroupRules(8, 2, most, [], 0, partWeight, 0)).Around(new PlanPoint(0, 5), 2, [])!;
            return [.. placement.Parts.Select(static part => part.Seats.Length)];
        }

        Assert.Equal([2, 4, 2], Lengths(9, 0));
        Assert.Equal([3, 5], Lengths(2, 0).Order());
        Assert.Equal([8], Lengths(1, 0));
        Assert.Equal([3, 5], Lengths(9, 1).Order());
    }

    [Fact]
    public void Around_NoRoom_IsNowhere()
    {
        var map = TestHalls.Rows(3, 3);
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, 2);
        GroupPlacement? Around(int size, int most, params int[] claims) =>
            new GroupSolver(field, new GroupRules(size, 2, most, [], 0, 1, 0)).Around(new PlanPoint(0, 3), 1, claims);

        Assert.Null(Around(7, 9));
        Assert.Null(Around(4, 1));
        Assert.Null(Around(2, 9, 2, 2));
        Assert.Equal(6, Around(6, 2)!.Parts.Sum(static part => part.Seats.Length));
        Assert.Equal([1], Around(3, 9, 0, 2)!.Parts.Select(static part => part.Stretch));
    }
}
