using SeatEngine.Allocation;

namespace SeatEngine.Tests.Allocation;

public class GroupCountsTests
{
    [Theory]
    [InlineData(4, 0, 9, 1)]
    [InlineData(5, 0, 9, 2)]
    [InlineData(9, 0, 9, 3)]
    [InlineData(10, 0, 9, -1)]
    [InlineData(10, 1, 9, 3)]
    [InlineData(9, 0, 3, 3)]
    [InlineData(9, 0, 2, -1)]
    [InlineData(3, 3, 0, 0)]
    [InlineData(4, 3, 0, -1)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-1, 3, 9, -1)]
    [InlineData(1, 0, 9, -1)]
    [InlineData(2, 0, 9, 1)]
    public void FewestFor_StretchesOfFourThreeTwoAndOne_IsCounted(int people, int freely, int most, int expected) =>
        Assert.Equal(expected, new GroupCounts(Stretches(2, 4, 1, 3), 2).FewestFor(people, freely, most));

    [Fact]
    public void FewestFor_StretchRemoved_CountsTheOthers()
    {
        var counts = new GroupCounts(Stretches(4, 4, 2), 2);
        counts.Remove(4);
        Assert.Equal(2, counts.FewestFor(6, 0, 9));
        counts.Remove(4);
        Assert.Equal(-1, counts.FewestFor(6, 0, 9));
        Assert.Equal(1, counts.FewestFor(2, 0, 9));
    }

    [Law]
    public void FewestFor_AnyStretches_IsTheFewestOfAllWays(int seed) => Cases.InBatch(seed, 20, static random =>
    {
        var lengths = Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(1, 6)).ToArray();
        var (least, freely, most, people) = (random.Next(1, 5), random.Next(3), random.Next(5), random.Next(14));

        Assert.Equal(Ways(lengths, least, freely, most).Where(way => way.People == people).Select(static way => way.Parts)
            .DefaultIfEmpty(-1).Min(), new GroupCounts(Stretches(lengths), least).FewestFor(people, freely, most));
    });

    /// <summary>Every number of people that some of the stretches take, with the number of parts.</summary>
    private static IEnumerable<(int People, int Parts)> Ways(int[] lengths, int least, int freely, int most)
    {
        var ways = Enumerable.Range(0, freely + 1).Select(static people => (People: people, Parts: 0)).ToHashSet();
        foreach (var length in lengths)
        {
            ways.UnionWith([.. ways.SelectMany(way =>
                Enumerable.Range(least, Math.Max(0, length - least + 1)).Select(size => (way.People + size, way.Parts + 1)))]);
        }

        return ways.Where(way => way.Parts <= most);
    }

    private static GroupStretch[] Stretches(params int[] lengths) =>
        Array.ConvertAll(lengths, static length => new GroupStretch(0, length, false, false, default, 0));
}
