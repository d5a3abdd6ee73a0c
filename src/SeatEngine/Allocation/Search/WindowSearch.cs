using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SeatEngine.Allocation;

/// <summary>Finds the best window of neighbours in the line region, reading no further than it must.</summary>
internal static class WindowSearch
{
    /// <summary>
    /// The best window. The layout is best first for the primary ranking, so the words are read in order and the end is
    /// drawn in as soon as nothing behind it can win; for another ranking groups are visited best bound first.
    /// </summary>
    public static Window Best<TSource, TRule, TScore>(
        TSource source, ReadOnlySpan<ulong> free, int count, WindowBounds bounds, bool inLayoutOrder, bool vectors,
            scoped ref TScore score, ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
        where TScore : struct, IWindowScore, allows ref struct
    {
        return inLayoutOrder || score.MostAboveSum == long.MaxValue
            ? InOrder<TSource, TRule, TScore>(source, free, count, bounds, vectors, ref score, ref barred)
            : ByBound<TSource, TRule, TScore>(source, free, count, bounds, vectors, ref score, ref barred);
    }

    /// <summary>Puts the best of the windows that start in one word in the place of a worse one, looking at each.</summary>
    public static void ImproveByEach<TScore>(scoped ref TScore score, int word, ulong starts, ref Window best)
        where TScore : struct, IWindowScore, allows ref struct
    {
        for (; starts != 0; starts &= starts - 1)
        {
            var start = (word << 6) + BitOperations.TrailingZeroCount(starts);
            if (score.TryScore(start, out var value)
                && (value > best.Score || best.IsNone || (value == best.Score && score.CompareTies(start, best.Start) < 0)))
            {
                best = new(start, value);
            }
        }
    }

    [SkipLocalsInit]
    private static Window InOrder<TSource, TRule, TScore>(
        TSource source, ReadOnlySpan<ulong> free, int count, WindowBounds bounds, bool vectors, scoped ref TScore score, ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
        where TScore : struct, IWindowScore, allows ref struct
    {
        Span<ulong> starts = stackalloc ulong[StartScan.GroupWords];
        ref readonly var firstFree = ref MemoryMarshal.GetReference(free);
        var best = Window.None;
        var above = score.MostAboveSum;
        var least = score.LeastSum;
        var end = least == long.MinValue ? bounds.OfWord.Length : bounds.EndFor(least, 1, bounds.OfWord.Length);
        for (var at = 1; at < end; at += StartScan.GroupWords)
        {
            at = StartScan.Next<TSource, TRule>(source, in firstFree, at, end, count, vectors, starts, ref barred);
            if (at >= end)
            {
                break;
            }

            var before = best.Score;
            Consider(starts, at, bounds.OfWord, above, vectors, ref score, ref best);
            if (best.Score != before && above != long.MaxValue)
            {
                end = bounds.EndFor(best.Score - above, at, end);
            }
        }

        return best;
    }

    [SkipLocalsInit]
    private static Window ByBound<TSource, TRule, TScore>(
        TSource source, ReadOnlySpan<ulong> free, int count, WindowBounds bounds, bool vectors, scoped ref TScore score, ref bool barred)
        where TSource : struct, IWordSource, allows ref struct
        where TRule : struct, IStartRule
        where TScore : struct, IWindowScore, allows ref struct
    {
        Span<ulong> starts = stackalloc ulong[StartScan.GroupWords];
        ref readonly var firstFree = ref MemoryMarshal.GetReference(free);
        var best = Window.None;
        var above = score.MostAboveSum;
        for (var i = 0; i < bounds.Visits.Length; i++)
        {
            if (!best.IsNone && best.Score > bounds.OfGroup[i] + above)
            {
                break;
            }

            var at = bounds.Visits[i];
            var end = Math.Min(at + StartScan.GroupWords, bounds.OfWord.Length);
            if (StartScan.Next<TSource, TRule>(source, in firstFree, at, end, count, vectors, starts, ref barred) < end)
            {
                Consider(starts, at, bounds.OfWord, above, vectors, ref score, ref best);
            }
        }

        return best;
    }

    private static void Consider<TScore>(
        scoped ReadOnlySpan<ulong> starts, int at, uint[] ofWord, long above, bool vectors, scoped ref TScore score, ref Window best)
        where TScore : struct, IWindowScore, allows ref struct
    {
        var least = score.LeastSum;
        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i] != 0 && ofWord[at + i] >= least
                && (best.IsNone || above == long.MaxValue || best.Score <= ofWord[at + i] + above))
            {
                score.Improve(at + i, starts[i], vectors, ref best);
            }
        }
    }
}
