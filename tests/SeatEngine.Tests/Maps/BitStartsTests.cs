using System.Runtime.Intrinsics;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Maps;

public class BitStartsTests
{
    [Law(300)]
    public void Find_RandomWords_EqualsScalarAndCountingOneByOne(int seed)
    {
        var random = new Random(seed);
        var words = new ulong[8 * random.Next(2, 9)];
        var density = random.Next(1, 4);
        for (var at = 1; at < words.Length - 8; at++)
        {
            words[at] = (ulong)random.NextInt64() << 1;
            for (var more = 0; more < density; more++)
            {
                words[at] |= (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            }
        }

        var count = random.Next(1, 65);
        var (vectors, scalar) = (new ulong[words.Length], new ulong[words.Length]);
        BitStarts.Find(words, count, vectors);
        BitStarts.FindScalar(words, count, scalar);

        Assert.Equal(scalar, vectors);
        bool IsSet(ulong[] set, int slot) => (set[slot >> 6] >> (slot & 63) & 1) != 0;
        for (var slot = 0; slot < (words.Length - 8) * 64; slot++)
        {
            Assert.Equal(Enumerable.Range(slot, count).All(at => IsSet(words, at)), IsSet(scalar, slot));
        }
    }

    [Law]
    public void Narrow_OfEachWidth_EqualsTheScalarOne(int seed)
    {
        // Called by itself, so that also the width that this processor would not choose is tried.
        var random = new Random(seed);
        var words = Enumerable.Range(0, 9).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue) | (ulong)random
            .NextInt64(long.MinValue, long.MaxValue)).ToArray();
        words[random.Next(9)] = ulong.MaxValue;
        for (var count = 1; count <= 64; count++)
        {
            var expected = Enumerable.Range(0, 8).Select(at => BitStarts.Narrow(words[at], words[at + 1], count)).ToArray();
            var wide = BitStarts.Narrow(Vector512.Create(words, 0), Vector512.Create(words, 1), count);
            var half = BitStarts.Narrow(Vector256.Create(words, 0), Vector256.Create(words, 1), count);

            Assert.Equal(expected, Enumerable.Range(0, 8).Select(at => wide.GetElement(at)));
            Assert.Equal(expected[..4], Enumerable.Range(0, 4).Select(at => half.GetElement(at)));
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(40)]
    public void Find_IntoWordsThatWereUsed_LeavesNothingOfThem(int length)
    {
        var words = new ulong[length];
        words.AsSpan(0, length - 8).Fill(0b1011);
        var (vectors, scalar) = (new ulong[length], new ulong[length]);
        Array.Fill(vectors, ulong.MaxValue);
        Array.Fill(scalar, ulong.MaxValue);
        var expected = words.Select((_, at) => at < length - 8 ? 0b1UL : 0).ToArray();

        BitStarts.Find(words, 2, vectors);
        BitStarts.FindScalar(words, 2, scalar);

        Assert.Equal(expected, vectors);
        Assert.Equal(expected, scalar);
    }

    [Theory]
    [InlineData(12, 12)]
    [InlineData(0, 8)]
    [InlineData(16, 8)]
    public void Find_LengthsThatDoNotFit_AreMisuse(int words, int result)
    {
        Assert.Throws<ArgumentException>("words", () => BitStarts.Find(new ulong[words], 2, new ulong[result]));
        Assert.Throws<ArgumentException>("words", () => BitStarts.FindScalar(new ulong[words], 2, new ulong[result]));
        BitStarts.Find(new ulong[8], 2, new ulong[16]);
    }
}
