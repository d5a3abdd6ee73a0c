using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>
/// Grows each bit of a set step by step to both sides within the stretches of a mask: guards are no seats, so that nothing
/// grows from one run into the next.
/// </summary>
/// <remarks>
/// Words have a map's padding: word 0 and the last eight hold no seat. For a word, it and its two neighbours are grown
/// together; what is missing at the outer ends of the neighbours cannot come as far as the word in 32 steps.
/// </remarks>
internal static class BitGrowth
{
    /// <summary>Vector path, the widest that the machine has in hardware.</summary>
    public static void Grow(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        Check(words, mask, steps, result);
        var end = words.Length - 8;
        ref var source = ref MemoryMarshal.GetReference(words);
        ref var seats = ref MemoryMarshal.GetReference(mask);
        ref var target = ref MemoryMarshal.GetReference(result);
        var at = 1;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; at < end; at += 8)
            {
                Grown512(ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref seats, at), steps).StoreUnsafe(ref target, (nuint)at);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (; at < end; at += 4)
            {
                Grown256(ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref seats, at), steps).StoreUnsafe(ref target, (nuint)at);
            }
        }

        GrowFrom(at, words, mask, steps, result);
    }

    /// <summary>Scalar twin of <see cref="Grow"/>, and its oracle.</summary>
    public static void GrowScalar(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        Check(words, mask, steps, result);
        GrowFrom(1, words, mask, steps, result);
    }

    private static void GrowFrom(int at, ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        var end = words.Length - 8;
        for (; at < end; at++)
        {
            var (before, word, after) = (words[at - 1], words[at], words[at + 1]);
            for (var step = 0; step < steps; step++)
            {
                (before, word, after) = (
                    (before | (before << 1) | (before >> 1) | (word << 63)) & mask[at - 1],
                    (word | (word << 1) | (word >> 1) | (before >> 63) | (after << 63)) & mask[at],
                    (after | (after << 1) | (after >> 1) | (word >> 63)) & mask[at + 1]);
            }

            result[at] = word;
        }

        result[0] = 0;
        result[end..].Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Grown256(ref ulong source, ref ulong seats, int steps)
    {
        var (before, word, after) = (Vector256.LoadUnsafe(ref Unsafe.Add(ref source, -1)), Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref Unsafe.Add(ref source, 1)));
        var (maskBefore, mask, maskAfter) = (Vector256.LoadUnsafe(ref Unsafe.Add(ref seats, -1)), Vector256.LoadUnsafe(ref seats), Vector256.LoadUnsafe(ref Unsafe.Add(ref seats, 1)));
        for (var step = 0; step < steps; step++)
        {
            (before, word, after) = (
                (before | (before << 1) | (before >> 1) | (word << 63)) & maskBefore,
                (word | (word << 1) | (word >> 1) | (before >> 63) | (after << 63)) & mask,
                (after | (after << 1) | (after >> 1) | (word >> 63)) & maskAfter);
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Grown512(ref ulong source, ref ulong seats, int steps)
    {
        var (before, word, after) = (Vector512.LoadUnsafe(ref Unsafe.Add(ref source, -1)), Vector512.LoadUnsafe(ref source), Vector512.LoadUnsafe(ref Unsafe.Add(ref source, 1)));
        var (maskBefore, mask, maskAfter) = (Vector512.LoadUnsafe(ref Unsafe.Add(ref seats, -1)), Vector512.LoadUnsafe(ref seats), Vector512.LoadUnsafe(ref Unsafe.Add(ref seats, 1)));
        for (var step = 0; step < steps; step++)
        {
            (before, word, after) = (
                (before | (before << 1) | (before >> 1) | (word << 63)) & maskBefore,
                (word | (word << 1) | (word >> 1) | (before >> 63) | (after << 63)) & mask,
                (after | (after << 1) | (after >> 1) | (word >> 63)) & maskAfter);
        }

        return word;
    }

    private static void Check(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> mask, int steps, Span<ulong> result)
    {
        if (words.Length < 16 || words.Length % 8 != 0 || mask.Length != words.Length || result.Length < words.Length || steps is < 0 or > 32)
        {
            throw new ArgumentException("Words come in eights, with eight of padding; mask and result hold as many, and steps are at most 32.", nameof(words));
        }
    }
}
