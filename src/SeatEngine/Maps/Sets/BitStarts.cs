using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Maps;

/// <summary>
/// The slots at which so many neighbours begin: log₂ k shifts and ands over the words. It is the limit of every search
/// for seats together, since whoever answers "none" has read each word.
/// </summary>
/// <remarks>
/// Words have a map's padding: word 0 holds no seat, and so do the last eight. Bit b of a result's word i stands for
/// slot 64 i + b. A window of up to 64 seats never reaches beyond the next word.
/// </remarks>
internal static class BitStarts
{
    /// <summary>Vector path, the widest that the machine has in hardware.</summary>
    public static void Find(ReadOnlySpan<ulong> words, int count, Span<ulong> result)
    {
        CheckLengths(words, result);
        var end = words.Length - 8;
        ref var source = ref MemoryMarshal.GetReference(words);
        ref var target = ref MemoryMarshal.GetReference(result);
        var at = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; at < end; at += 8)
            {
                Narrow(Vector512.LoadUnsafe(ref source, (nuint)at), Vector512.LoadUnsafe(ref source, (nuint)at + 1), count)
                    .StoreUnsafe(ref target, (nuint)at);
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (; at < end; at += 4)
            {
                Narrow(Vector256.LoadUnsafe(ref source, (nuint)at), Vector256.LoadUnsafe(ref source, (nuint)at + 1), count)
                    .StoreUnsafe(ref target, (nuint)at);
            }
        }

        for (; at < end; at++)
        {
            result[at] = Narrow(words[at], words[at + 1], count);
        }

        result[end..].Clear();
    }

    /// <summary>Scalar twin of <see cref="Find"/>, and its oracle.</summary>
    public static void FindScalar(ReadOnlySpan<ulong> words, int count, Span<ulong> result)
    {
        CheckLengths(words, result);
        var end = words.Length - 8;
        for (var at = 0; at < end; at++)
        {
            result[at] = Narrow(words[at], words[at + 1], count);
        }

        result[end..].Clear();
    }

    /// <summary>The starts in one word, given that word and the next.</summary>
    /// <remarks>
    /// With m seats in a row known and d ≤ m more asked for, only the lowest d bits of the next word matter, and those
    /// are right as long as d + m ≤ 65: zeros that come in at the top of the next word do no harm.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Narrow(ulong word, ulong next, int count)
    {
        for (var have = 1; have < count;)
        {
            var step = Math.Min(have, count - have);
            word &= (word >> step) | (next << (64 - step));
            next &= next >> step;
            have += step;
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Narrow(Vector256<ulong> word, Vector256<ulong> next, int count)
    {
        for (var have = 1; have < count;)
        {
            var step = Math.Min(have, count - have);
            word &= Vector256.ShiftRightLogical(word, step) | Vector256.ShiftLeft(next, 64 - step);
            next &= Vector256.ShiftRightLogical(next, step);
            have += step;
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Narrow(Vector512<ulong> word, Vector512<ulong> next, int count)
    {
        for (var have = 1; have < count;)
        {
            var step = Math.Min(have, count - have);
            word &= Vector512.ShiftRightLogical(word, step) | Vector512.ShiftLeft(next, 64 - step);
            next &= Vector512.ShiftRightLogical(next, step);
            have += step;
        }

        return word;
    }

    private static void CheckLengths(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> result)
    {
        if (words.Length < 8 || words.Length % 8 != 0 || result.Length < words.Length)
        {
            throw new ArgumentException("Words come in eights, with eight of padding, and the result holds as many.", nameof(words));
        }
    }
}
