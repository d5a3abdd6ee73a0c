using System.Numerics;
using System.Runtime.CompilerServices;

namespace SeatEngine.Allocation;

/// <summary>Looks at single slots and short stretches of a set's words.</summary>
internal static class SlotBits
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ReadOnlySpan<ulong> words, int slot) => (words[slot >> 6] >> (slot & 63) & 1) != 0;

    /// <summary>Up to 64 slots from one on, in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Take(ReadOnlySpan<ulong> words, int start, int count)
    {
        var (word, bit) = (start >> 6, start & 63);
        var bits = words[word] >> bit;
        if (bit + count > 64)
        {
            bits |= words[word + 1] << (64 - bit);
        }

        return bits & Mask(count);
    }

    public static bool HasAll(ReadOnlySpan<ulong> words, int start, int count) => Take(words, start, count) == Mask(count);

    public static int Count(ReadOnlySpan<ulong> words, int start, int count) => BitOperations.PopCount(Take(words, start, count));

    /// <summary>How many slots right before one are set, without a gap.</summary>
    public static int OnesBefore(ReadOnlySpan<ulong> words, int slot)
    {
        var (word, bit) = (slot >> 6, slot & 63);

        // The bits before the slot, moved to the top; what comes in below is zero and ends the count.
        var ones = bit == 0 ? 0 : BitOperations.LeadingZeroCount(~(words[word] << (64 - bit)));
        if (ones < bit)
        {
            return ones;
        }

        ones = bit;
        while (--word >= 0)
        {
            var more = BitOperations.LeadingZeroCount(~words[word]);
            ones += more;
            if (more < 64)
            {
                break;
            }
        }

        return ones;
    }

    /// <summary>How many slots from one on are set, without a gap.</summary>
    public static int OnesFrom(ReadOnlySpan<ulong> words, int slot)
    {
        var (word, bit) = (slot >> 6, slot & 63);
        var ones = BitOperations.TrailingZeroCount(~(words[word] >> bit));
        if (ones < 64 - bit)
        {
            return ones;
        }

        ones = 64 - bit;
        while (++word < words.Length)
        {
            var more = BitOperations.TrailingZeroCount(~words[word]);
            ones += more;
            if (more < 64)
            {
                break;
            }
        }

        return ones;
    }

    /// <summary>The lowest so many bits, from 0 to 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(int count) => count >= 64 ? ~0UL : (1UL << count) - 1;
}
