using SeatEngine.Allocation;

namespace SeatEngine.Tests.Allocation;

public class BitGrowthTests
{
    private delegate void Growth(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result);

    [Law]
    public void Grow_OfEachWidth_IsWhatStepsOneByOneReach(int seed)
    {
        // Called by itself, so that also the width that this processor would not choose is tried.
        var random = new Random(seed);
        var words = new ulong[8 * random.Next(2, 5)];
        var mask = new ulong[words.Length];
        for (var at = 1; at < words.Length - 8; at++)
        {
            // Long stretches, so that bits grow over the edge of a word as far as they can.
            mask[at] = random.Next(3) == 0 ? Bits(random) | Bits(random) | Bits(random) : ulong.MaxValue;
            words[at] = Bits(random) & Bits(random) & Bits(random) & Bits(random) & Bits(random)
                & (random.Next(2) == 0 ? mask[at] : ulong.MaxValue);
        }

        var steps = random.Next(3) == 0 ? 32 : random.Next(0, 32);
        var expected = Expected(words, mask, steps);

        Assert.Equal(expected, Grown(BitGrowth.Grow, words, mask, steps));
        Assert.Equal(expected, Grown(BitGrowth.Grow512, words, mask, steps));
        Assert.Equal(expected, Grown(BitGrowth.Grow256, words, mask, steps));
        Assert.Equal(expected, Grown(BitGrowth.GrowScalar, words, mask, steps));
    }

    [Theory]
    [InlineData(8, 8, 8, 1)]
    [InlineData(20, 20, 20, 1)]
    [InlineData(16, 24, 24, 1)]
    [InlineData(24, 24, 16, 1)]
    [InlineData(16, 16, 16, -1)]
    [InlineData(16, 16, 16, 33)]
    public void Grow_OfWordsThatDoNotMatch_IsMisuse(int words, int mask, int result, int steps)
    {
        foreach (var growth in (Growth[])[BitGrowth.Grow, BitGrowth.Grow512, BitGrowth.Grow256, BitGrowth.GrowScalar])
        {
            Assert.Throws<ArgumentException>("words", () => growth(new ulong[words], new ulong[mask], steps, new ulong[result]));
        }
    }

    [Fact]
    public void Grow_AtItsLimits_IsSound()
    {
        foreach (var growth in (Growth[])[BitGrowth.Grow, BitGrowth.Grow512, BitGrowth.Grow256, BitGrowth.GrowScalar])
        {
            Assert.Equal(new ulong[16], Grown(growth, new ulong[16], new ulong[16], 0));
            Assert.Equal(new ulong[16], Grown(growth, new ulong[16], new ulong[16], 32));
        }
    }

    private static ulong Bits(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue);

    /// <summary>Into words that were used before, and a few more of them than asked for.</summary>
    private static ulong[] Grown(Growth growth, ulong[] words, ulong[] mask, int steps)
    {
        var result = new ulong[words.Length + 3];
        Array.Fill(result, ulong.MaxValue);
        growth(words, mask, steps, result);
        Assert.Equal([0, 0, 0], result[words.Length..]);
        return result[..words.Length];
    }

    private static ulong[] Expected(ulong[] words, ulong[] mask, int steps)
    {
        static bool IsSet(ulong[] set, int slot) => (set[slot >> 6] >> (slot & 63) & 1) != 0;
        var now = Enumerable.Range(0, words.Length * 64).Select(slot => IsSet(words, slot)).ToArray();
        for (var step = 0; step < steps; step++)
        {
            now = [.. now.Select((on, slot) => IsSet(mask, slot)
                && (on || (slot > 0 && now[slot - 1]) || (slot + 1 < now.Length && now[slot + 1])))];
        }

        var grown = new ulong[words.Length];
        for (var slot = 0; slot < now.Length; slot++)
        {
            grown[slot >> 6] |= now[slot] ? 1UL << (slot & 63) : 0;
        }

        return grown;
    }
}
