using SeatEngine.Allocation;

namespace SeatEngine.Tests.Allocation;

public class GroupPackingTests
{
    [Law]
    public void Pack_AnyRoomAndUnits_IsTheFirstWayOfAll(int seed) => Cases.InBatch(seed, 20, static random =>
    {
        var room = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 7)).ToArray();
        int[] units = [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(1, 5)).OrderDescending()];
        var most = random.Next(1, 7);
        bool Accepts(int[] claimed) => claimed.Count(static claim => claim > 0) <= most;

        Assert.Equal(Ways(room, units).FirstOrDefault(way => Accepts(Claims(room.Length, way, units))),
            GroupPacking.Pack(room, units, Accepts));
    });

    [Theory]
    [InlineData(new[] { 4, 4 }, new[] { 2, 2 }, 2)]
    [InlineData(new[] { 4, 4, 4 }, new[] { 2, 2 }, 2)]
    [InlineData(new[] { 4, 3 }, new[] { 2, 2 }, 2)]
    [InlineData(new[] { 4, 4 }, new[] { 2, 1 }, 2)]
    [InlineData(new[] { 4, 3 }, new[] { 2, 1 }, 4)]
    [InlineData(new[] { 3, 3, 3 }, new[] { 3, 3 }, 1)]
    [InlineData(new[] { 6, 6 }, new[] { 2, 2, 2 }, 3)]
    [InlineData(new[] { 2, 5 }, new[] { 3, 2 }, 2)]
    public void Pack_UnitsAndBinsThatAreAlike_AreNotTriedInEveryOrder(int[] room, int[] units, int ways)
    {
        var asked = new List<string>();
        Assert.Null(GroupPacking.Pack(room, units, claimed => Ask(asked, claimed)));
        Assert.Equal(ways, asked.Count);
        Assert.Equal(ways, asked.Distinct().Count());
    }

    [Fact]
    public void Pack_TriesRunOut_FindsNothing()
    {
        Assert.Equal([1, 0], GroupPacking.Pack([2, 4], [3, 2], static _ => true, 2)!);
        Assert.Null(GroupPacking.Pack([2, 4], [3, 2], static _ => true, 1));
        Assert.NotNull(GroupPacking.Pack([4], [2, 2], static _ => true, 2));
        Assert.Null(GroupPacking.Pack([4], [2, 2], static _ => true, 1));
        Assert.Null(GroupPacking.Pack([4], [2], static _ => true, 0));
    }

    [Law]
    public void Feasible_AnyStretches_IsFoundWheneverThereIsAWay(int seed) => Cases.InBatch(seed, 10, static random =>
    {
        var lengths = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 6)).ToArray();
        int[] units = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 4)).OrderDescending()];
        var rules = new GroupRules(units.Sum() + random.Next(5), random.Next(1, 4), random.Next(1, 5), units, 0, 0, 0);
        var map = TestHalls.Rows(lengths);
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, rules.Least);
        var stretches = field.Span.ToArray();

        var found = GroupPacking.Feasible(field, rules);

        Assert.Equal(Ways(Array.ConvertAll(stretches, static stretch => stretch.Length),
            units).Any(way => Leaves(stretches, Claims(stretches.Length, way, units), rules)), found is not null);
        Assert.True(found is null || Leaves(stretches, Claims(stretches.Length, found, units), rules));
        Assert.True(found is null
            || Claims(stretches.Length, found, units).Zip(stretches).All(static pair => pair.First <= pair.Second.Length));
    });

    [Fact]
    public void Feasible_UnitForEach_TakesTheLongestAndOfEqualsTheFirst()
    {
        var map = TestHalls.Rows(3, 5, 4, 5);
        int[] Feasible(int size, params int[] units) =>
            GroupPacking.Feasible(new GroupField(map, map.PrimaryRanking, map.Seats, 2), new GroupRules(size, 2, 9, units, 0, 0, 0))!;

        Assert.Equal([1], Feasible(4, 4));
        Assert.Equal([1, 3], Feasible(9, 5, 4));
        Assert.Equal([1, 3, 2], Feasible(12, 4, 4, 4));
        Assert.Equal([1, 1], Feasible(5, 3, 2));
        Assert.Null(Feasible(6, 6));
        Assert.Null(Feasible(18, 2));
    }

    [Law]
    public void LeavesRoom_AnyClaims_IsWhatTryingEverySizeSays(int seed) => Cases.InBatch(seed, 20, static random =>
    {
        var least = random.Next(1, 4);
        var lengths = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(least, 7)).ToArray();
        var stretches = Array.ConvertAll(lengths, static length => new GroupStretch(0, length, false, false, default, 0));
        var claims = Array.ConvertAll(lengths, length => random.Next(2) * random.Next(length + 1));
        var rules = new GroupRules(random.Next(1, 16), least, random.Next(1, 5), [], 0, 0, 0);
        int[] some = [.. Enumerable.Range(0, claims.Length).Where(at => claims[at] > 0 || random.Next(2) == 0).Reverse()];

        Assert.Equal(Leaves(stretches, claims, rules),
            GroupPacking.LeavesRoom(stretches, some, Array.ConvertAll(some, at => claims[at]), rules));
    });

    private static bool Ask(List<string> asked, int[] claimed)
    {
        asked.Add(string.Join(' ', claimed));
        return false;
    }

    private static IEnumerable<int[]> Ways(int[] room, int[] units) => units.Length == 0
        ? [[]]
        : Enumerable.Range(0, room.Length).Where(bin => room[bin] >= units[0]).SelectMany(bin =>
            Ways([.. room.Select((left, at) => at == bin ? left - units[0] : left)], units[1..]).Select(rest => (int[])[bin, .. rest]));

    private static int[] Claims(int bins, int[] way, int[] units) =>
        [.. Enumerable.Range(0, bins).Select(bin => way.Zip(units).Where(pair => pair.First == bin).Sum(static pair => pair.Second))];

    /// <summary>Tries every size of every part.</summary>
    private static bool Leaves(GroupStretch[] stretches, int[] claims, GroupRules rules)
    {
        var ways = new HashSet<(int People, int Parts)> { (0, 0) };
        foreach (var (stretch, claim) in stretches.Zip(claims))
        {
            var least = Math.Max(claim, rules.Least);
            var taken = ways.SelectMany(way => Enumerable.Range(least, Math.Max(0, stretch.Length - least + 1))
                .Select(size => (way.People + size, way.Parts + 1)));
            ways = [.. taken, .. claim == 0 ? ways : []];
        }

        return ways.Any(way => way.People == rules.Size && way.Parts <= rules.MostParts);
    }
}
