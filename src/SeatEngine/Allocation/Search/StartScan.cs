using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Walks over words in search of the next that holds a start.</summary>
internal static class StartScan
{
    /// <summary>The words looked at in one step; those of one step are handed out together.</summary>
    public const int GroupWords = 8;

    /// <summary>
    /// Finds the next group that holds a start, beginning at a word and going on in groups, and gives its starts.
    /// </summary>
    /// <param name="source">The seats that may be taken.</param>
    /// <param name="free">Word 0 of the free seats, for the rule.</param>
    /// <param name="from">The word to begin at, at least 1.</param>
    /// <param name="end">The word to end before.</param>
    /// <param name="count">How many neighbours, from 1 to 64.</param>
    /// <param name="vectors">Whether vectors may be used; without, the scalar twin runs.</param>
    /// <param name="starts">Eight words for the starts; those at or past the end are zero.</param>
    /// <param name="barred">Set when there were so many neighbours, but the rule allowed none of them.</param>
    /// <returns>The first word of the group, or at least <paramref name="end"/> when there is none.</returns>
    public static int Next<TSource, TRule>(TSource source, ref readonly ulong free, int from, int end, int count, bool vectors,
        Span<ulong> starts, ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
    {
        if (vectors && Vector512.IsHardwareAccelerated)
        {
            return Next512<TSource, TRule>(source, in free, from, end, count, starts, ref barred);
        }

        return vectors && Vector256.IsHardwareAccelerated
            ? Next256<TSource, TRule>(source, in free, from, end, count, starts, ref barred)
            : NextScalar<TSource, TRule>(source, in free, from, end, count, starts, ref barred);
    }

    /// <summary>Whole groups by one vector each; what is less than a group, one word at a time.</summary>
    public static int Next512<TSource, TRule>(TSource source, ref readonly ulong free, int from, int end, int count, Span<ulong> starts,
        ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
    {
        for (; from + GroupWords <= end; from += GroupWords)
        {
            var word = source.Vector512At(from);
            if (word == Vector512<ulong>.Zero)
            {
                continue;
            }

            word = BitStarts.Narrow(word, source.Vector512At(from + 1), count);
            if (word == Vector512<ulong>.Zero)
            {
                continue;
            }

            word &= TRule.Allowed512(in free, from, count);
            if (word != Vector512<ulong>.Zero)
            {
                word.CopyTo(starts);
                return from;
            }

            barred = true;
        }

        return NextScalar<TSource, TRule>(source, in free, from, end, count, starts, ref barred);
    }

    /// <summary>Whole groups by two vectors each.</summary>
    public static int Next256<TSource, TRule>(TSource source, ref readonly ulong free, int from, int end, int count, Span<ulong> starts,
        ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
    {
        for (; from + GroupWords <= end; from += GroupWords)
        {
            var low = BitStarts.Narrow(source.Vector256At(from), source.Vector256At(from + 1), count);
            var high = BitStarts.Narrow(source.Vector256At(from + 4), source.Vector256At(from + 5), count);
            if ((low | high) == Vector256<ulong>.Zero)
            {
                continue;
            }

            low &= TRule.Allowed256(in free, from, count);
            high &= TRule.Allowed256(in free, from + 4, count);
            if ((low | high) != Vector256<ulong>.Zero)
            {
                low.CopyTo(starts);
                high.CopyTo(starts[4..]);
                return from;
            }

            barred = true;
        }

        return NextScalar<TSource, TRule>(source, in free, from, end, count, starts, ref barred);
    }

    /// <summary>Scalar twin of the others.</summary>
    public static int NextScalar<TSource, TRule>(TSource source, ref readonly ulong free, int from, int end, int count, Span<ulong> starts,
        ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
    {
        for (; from < end; from += GroupWords)
        {
            var any = 0UL;
            for (var i = 0; i < GroupWords; i++)
            {
                var at = from + i;
                starts[i] = at < end ? StartsOf<TSource, TRule>(source, in free, at, count, ref barred) : 0;
                any |= starts[i];
            }

            if (any != 0)
            {
                return from;
            }
        }

        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong StartsOf<TSource, TRule>(TSource source, ref readonly ulong free, int at, int count, ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
    {
        var word = source.Word(at);
        if (word == 0)
        {
            return 0;
        }

        word = BitStarts.Narrow(word, source.Word(at + 1), count);
        if (word == 0)
        {
            return 0;
        }

        word &= TRule.Allowed(in free, at, count);
        barred |= word == 0;
        return word;
    }
}
