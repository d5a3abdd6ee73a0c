using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>
/// Grows each bit of a set step by step to both sides within the stretches of a mask: guards are no seats, so that nothing
/// grows from one run into the next.
/// </summary>
/// <remarks>
/// Words have a map's padding: word 0 and the last eight hold no seat. For a word, it and its two neighbours are grown
/// together, the neighbours towards it only, since the straight way is the shortest; what is missing at their outer ends
/// cannot come as far as the word in 32 steps.
/// </remarks>
internal static class BitGrowth
{
    /// <summary>Grows all words, by the widest vectors that the machine has in hardware.</summary>
    public static void Grow(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Grow512(words, mask, steps, result);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Grow256(words, mask, steps, result);
        }
        else
        {
            GrowScalar(words, mask, steps, result);
        }
    }

    /// <summary>Eight words at a time.</summary>
    public static void Grow512(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        Check(words, mask, steps, result);
        ref var source = ref MemoryMarshal.GetReference(words);
        ref var seats = ref MemoryMarshal.GetReference(mask);
        ref var target = ref MemoryMarshal.GetReference(result);
        for (var at = 1; at < words.Length - 8; at += 8)
        {
            var (before, word, after) = (Vector512.LoadUnsafe(ref source, (nuint)at - 1), Vector512.LoadUnsafe(ref source, (nuint)at),
                Vector512.LoadUnsafe(ref source, (nuint)at + 1));
            var (maskBefore, maskHere, maskAfter) = (Vector512.LoadUnsafe(ref seats, (nuint)at - 1),
                Vector512.LoadUnsafe(ref seats, (nuint)at), Vector512.LoadUnsafe(ref seats, (nuint)at + 1));
            for (var step = 0; step < steps; step++)
            {
                (before, word, after) = (
                    (before | (before << 1)) & maskBefore,
                    (word | (word << 1) | (word >> 1) | (before >> 63) | (after << 63)) & maskHere,
                    (after | (after >> 1)) & maskAfter);
            }

            word.StoreUnsafe(ref target, (nuint)at);
        }

        ClearPadding(words.Length, result);
    }

    /// <summary>Four words at a time.</summary>
    public static void Grow256(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        Check(words, mask, steps, result);
        ref var source = ref MemoryMarshal.GetReference(words);
        ref var seats = ref MemoryMarshal.GetReference(mask);
        ref var target = ref MemoryMarshal.GetReference(result);
        for (var at = 1; at < words.Length - 8; at += 4)
        {
            var (before, word, after) = (Vector256.LoadUnsafe(ref source, (nuint)at - 1), Vector256.LoadUnsafe(ref source, (nuint)at),
                Vector256.LoadUnsafe(ref source, (nuint)at + 1));
            var (maskBefore, maskHere, maskAfter) = (Vector256.LoadUnsafe(ref seats, (nuint)at - 1),
                Vector256.LoadUnsafe(ref seats, (nuint)at), Vector256.LoadUnsafe(ref seats, (nuint)at + 1));
            for (var step = 0; step < steps; step++)
            {
                (before, word, after) = (
                    (before | (before << 1)) & maskBefore,
                    (word | (word << 1) | (word >> 1) | (before >> 63) | (after << 63)) & maskHere,
                    (after | (after >> 1)) & maskAfter);
            }

            word.StoreUnsafe(ref target, (nuint)at);
        }

        ClearPadding(words.Length, result);
    }

    /// <summary>Scalar twin of the others, and their oracle.</summary>
    public static void GrowScalar(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        Check(words, mask, steps, result);
        for (var at = 1; at < words.Length - 8; at++)
        {
            var (before, word, after) = (words[at - 1], words[at], words[at + 1]);
            for (var step = 0; step < steps; step++)
            {
                (before, word, after) = (
                    (before | (before << 1)) & mask[at - 1],
                    (word | (word << 1) | (word >> 1) | (before >> 63) | (after << 63)) & mask[at],
                    (after | (after >> 1)) & mask[at + 1]);
            }

            result[at] = word;
        }

        ClearPadding(words.Length, result);
    }

    private static void ClearPadding(int length, Span<ulong> result)
    {
        result[0] = 0;
        result[(length - 8)..].Clear();
    }

    private static void Check(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        if (words.Length < 16 || words.Length % 8 != 0 || mask.Length != words.Length || result.Length < words.Length
            || steps is < 0 or > 32)
        {
            throw new ArgumentException("Words come in eights, with eight of padding; mask and result hold as many, and steps are " +
                "at most 32.", nameof(words));
        }
    }
}
