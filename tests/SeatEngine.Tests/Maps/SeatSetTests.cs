using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Maps;

public sealed class SeatSetTests
{
    [Law]
    public void Algebra_AnyTwoSets_AgreesWithHashSets(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(RandomHalls.Make(seed));
        var (a, oracleA) = RandomSet(map, random);
        var (b, oracleB) = RandomSet(map, random);
        AssertSame(oracleA.Intersect(oracleB), a & b);
        AssertSame(oracleA.Union(oracleB), a | b);
        AssertSame(oracleA.Except(oracleB), a - b);
        AssertSame(oracleA.Except(oracleB).Union(oracleB.Except(oracleA)), a ^ b);
        AssertSame(map.Seats.ToArray().Select(static seat => seat.Value).Except(oracleA), ~a);
        Assert.Equal(oracleA.Overlaps(oracleB), a.Overlaps(b));
        Assert.Equal(oracleA.IsSubsetOf(oracleB), a.IsSubsetOf(b));
        Assert.True((a & b).IsSubsetOf(a));
        Assert.Equal(oracleA.Count == 0, a.IsEmpty);
        Assert.Equal(a, map.Select(a.ToIds()));
        foreach (var seat in map.Seats)
        {
            Assert.Equal(oracleA.Contains(seat.Value), a.Contains(seat));
            Assert.Equal(oracleA.Contains(seat.Value), a.Contains(map.IdOf(seat)));
            Assert.True(a.With(seat).Contains(seat));
            Assert.False(a.Without(seat).Contains(seat));
        }
    }

    [Law]
    public void Words_VectorAndScalar_Agree(int seed)
    {
        var random = new Random(seed);
        var length = random.Next(0, 70);
        var (a, b) = (RandomWords(random, length), RandomWords(random, length));
        var (vector, scalar) = (new ulong[length], new ulong[length]);
        BitWords.And(a, b, vector);
        BitWords.AndScalar(a, b, scalar);
        Assert.Equal(scalar, vector);
        BitWords.Or(a, b, vector);
        BitWords.OrScalar(a, b, scalar);
        Assert.Equal(scalar, vector);
        BitWords.Xor(a, b, vector);
        BitWords.XorScalar(a, b, scalar);
        Assert.Equal(scalar, vector);
        BitWords.AndNot(a, b, vector);
        BitWords.AndNotScalar(a, b, scalar);
        Assert.Equal(scalar, vector);
    }

    [Fact]
    public void Operators_SetsOfDifferentMaps_AreRefused()
    {
        var one = SeatMap.Compile(RandomHalls.Make(1));
        var other = SeatMap.Compile(RandomHalls.Make(2));
        Assert.Throws<ArgumentException>(() => one.Seats & other.Seats);
    }

    [Fact]
    public void Words_OfDifferentLengths_AreComparedAsFarAsBothGo()
    {
        Assert.False(BitWords.Overlaps([1, 2, 4], [2, 1]));
        Assert.False(BitWords.Overlaps([1, 2], [2, 1, 4]));
        Assert.True(BitWords.Overlaps([1, 3], [2, 1, 4]));
        Assert.True(BitWords.IsSubset([1, 2, 4], [1, 3]));
        Assert.True(BitWords.IsSubset([1, 2], [1, 3, 0]));
        Assert.False(BitWords.IsSubset([1, 4], [1, 3, 0]));
    }

    [Fact]
    public void Equals_SetsOfTheSameSeats_IsByMapAndSeats()
    {
        var map = SeatMap.Compile(RandomHalls.Make(1));
        var other = SeatMap.Compile(RandomHalls.Make(1));
        var seats = map.Seats.ToArray();

        Assert.Equal(map.Select(seats[0], seats[3]), map.Select(seats[3], seats[0]));
        Assert.Equal(map.Select(seats[0]).GetHashCode(), map.Select(seats[0]).GetHashCode());
        Assert.NotEqual(map.Select(seats[0]).GetHashCode(), map.Select(seats[1]).GetHashCode());
        Assert.NotEqual(map.Select(seats[0]), map.Select(seats[1]));
        Assert.NotEqual(map.Seats, other.Seats);
        Assert.False(map.Seats.Equals(null));
        Assert.Equal(map.Seats, map.Select([.. seats, .. seats]));
        Assert.Equal(map.Seats, map.Select(map.Seats.ToIds().Concat(map.Seats.ToIds())));
    }

    [Fact]
    public void Contains_SlotsBeyondTheMap_IsFalse()
    {
        var map = SeatMap.Compile(RandomHalls.Make(1));

        Assert.False(map.Seats.Contains(new SeatIndex(map.SlotCount)));
        Assert.False(map.Seats.Contains(new SeatIndex(int.MaxValue)));
        Assert.False(map.Seats.Contains(new SeatIndex(-1)));
        Assert.False(map.IsSeat(new SeatIndex(map.SlotCount)));
        Assert.False(map.IsSeat(new SeatIndex(-1)));
    }

    [Fact]
    public void Comparisons_SetsOfDifferentMaps_AreRefused()
    {
        var (one, other) = (SeatMap.Compile(RandomHalls.Make(1)), SeatMap.Compile(RandomHalls.Make(2)));

        Assert.Throws<ArgumentException>(() => one.Seats.Overlaps(other.Seats));
        Assert.Throws<ArgumentException>(() => one.Seats.IsSubsetOf(other.Seats));
        Assert.Throws<ArgumentException>("seats", () => one.Seats.Without(default(SeatIndex)));
        Assert.Throws<ArgumentException>("ids", () => one.Select([new SeatEngine.Primitives.SeatId("nowhere")]));
    }

    [Fact]
    public void With_GuardSlot_IsRefused()
    {
        var map = SeatMap.Compile(RandomHalls.Make(1));
        Assert.Throws<ArgumentException>("seats", () => map.Empty.With(default(SeatIndex)));
    }

    private static void AssertSame(IEnumerable<int> expected, SeatSet actual)
    {
        var seats = actual.ToArray().Select(static seat => seat.Value).ToArray();
        Assert.Equal(expected.Order(), seats);
        Assert.Equal(seats.Length, actual.Count);
    }

    private static (SeatSet Set, HashSet<int> Oracle) RandomSet(SeatMap map, Random random)
    {
        var chance = random.Next(0, 101);
        var chosen = map.Seats.ToArray().Where(_ => random.Next(100) < chance).ToArray();
        return (map.Select(chosen), [.. chosen.Select(static seat => seat.Value)]);
    }

    private static ulong[] RandomWords(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))];
}
