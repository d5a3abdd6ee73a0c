using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Quality, and what is left beside the party; nothing else.</summary>
/// <remarks>
/// Which windows leave 0, 1, 2 or more free seats on a side is told for a word at once by shifts of the free seats. That
/// gives each window an upper bound, 8 windows at a time; only those whose bound reaches the best so far are looked at.
/// </remarks>
internal readonly ref struct FragmentScore(SeatMap map, SeatRanking ranking, ReadOnlySpan<ulong> free, StrandedCosts costs, int count,
    long mostSaved) : IWindowScore
{
    private readonly ref readonly uint _prefix = ref MemoryMarshal.GetReference(ranking.PrefixSums);
    private readonly ReadOnlySpan<ulong> _free = free;
    private readonly StrandedCosts _costs = costs;
    private readonly SeatMap _map = map;
    private readonly int _count = count;
    private readonly QualityScore _quality = new(map, ranking, count);

    public long MostAboveSum { get; } = mostSaved;

    public long LeastSum => long.MinValue;

    public bool TryScore(int start, out long score)
    {
        var left = SlotBits.OnesBefore(_free, start);
        var right = SlotBits.OnesFrom(_free, start + _count);
        ref var prefix = ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), start);
        score = (long)unchecked(Unsafe.Add(ref prefix, _count) - prefix)
            + _costs.Of(left + _count + right) - _costs.Of(left) - _costs.Of(right);
        return true;
    }

    [SkipLocalsInit]
    public void Improve(int word, ulong starts, bool vectors, ref Window best)
    {
        if (!vectors || !Vector256.IsHardwareAccelerated)
        {
            Consider(word, starts, ref best);
            return;
        }

        if (_quality.TopOf(word, starts) + MostAboveSum < best.Score)
        {
            return;
        }

        Span<int> most = stackalloc int[64];
        var top = FindBounds(word, starts, most);
        if (top < best.Score)
        {
            return;
        }

        // The most promising first, so that few of the others are left to look at.
        var first = Reaching(most, top);
        Consider(word, first, ref best);
        Consider(word, Reaching(most, (int)best.Score) & ~first, ref best);
    }

    public int CompareTies(int start, int other) => SeatTies.Compare(_map, new(start), new(other));

    /// <summary>
    /// The most that each window of a word can score, and the most of all; windows that are no starts have the least there is.
    /// </summary>
    public int FindBounds(int word, ulong starts, Span<int> most)
    {
        // Classes of what is left: how many of "at least 1", "at least 2", "at least 3" hold on the left; on the right
        // the same number as two bits, so that a table of 16 gains is looked up in two halves.
        var left1 = Before(word, 1);
        var left2 = left1 & Before(word, 2);
        var left3 = left2 & Before(word, 3);
        var right1 = After(word, _count);
        var right2 = right1 & After(word, _count + 1);
        var right3 = right2 & After(word, _count + 2);
        var rightIsOdd = (right1 & ~right2) | right3;
        var gains = _costs.MostGained(_count);
        var (few, many) = (Vector256.Create(gains), Vector256.Create(gains[8..]));
        var bits = Vector256.Create(1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7);
        var top = Vector256.Create(int.MinValue);
        ref var prefix = ref Unsafe.As<uint, int>(ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), word << 6));
        for (var i = 0; i < 64; i += 8)
        {
            var sums = Vector256.LoadUnsafe(ref prefix, (nuint)(i + _count)) - Vector256.LoadUnsafe(ref prefix, (nuint)i);
            var at = Vector256<int>.Zero - Lanes(left1, i, bits) - Lanes(left2, i, bits) - Lanes(left3, i, bits)
                + (Lanes(rightIsOdd, i, bits) & Vector256.Create(4));
            var gain = Vector256.ConditionalSelect(Lanes(right2, i, bits), Vector256.Shuffle(many, at), Vector256.Shuffle(few, at));
            var bound = Vector256.ConditionalSelect(Lanes(starts, i, bits), sums + gain, Vector256.Create(int.MinValue));
            bound.CopyTo(most[i..]);
            top = Vector256.Max(top, bound);
        }

        var half = Vector128.Max(top.GetLower(), top.GetUpper());
        return Math.Max(Math.Max(half.GetElement(0), half.GetElement(1)), Math.Max(half.GetElement(2), half.GetElement(3)));
    }

    /// <summary>Which of 64 bounds are at least so much.</summary>
    private static ulong Reaching(ReadOnlySpan<int> most, int least)
    {
        var wanted = Vector256.Create(least);
        var reaching = 0UL;
        for (var i = 0; i < 64; i += 8)
        {
            reaching |= (ulong)Vector256.GreaterThanOrEqual(Vector256.Create(most[i..]), wanted).ExtractMostSignificantBits() << i;
        }

        return reaching;
    }

    private void Consider(int word, ulong starts, ref Window best)
    {
        for (; starts != 0; starts &= starts - 1)
        {
            var start = (word << 6) + BitOperations.TrailingZeroCount(starts);
            TryScore(start, out var value);
            if (value > best.Score || (value == best.Score && CompareTies(start, best.Start) < 0))
            {
                best = new(start, value);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Lanes(ulong mask, int from, Vector256<int> bits) =>
        Vector256.Equals(Vector256.Create((int)(mask >> from)) & bits, bits);

    private ulong Before(int word, int distance) => (_free[word] << distance) | (_free[word - 1] >> (64 - distance));

    private ulong After(int word, int distance)
    {
        var (from, bits) = (word + (distance >> 6), distance & 63);
        return (_free[from] >> bits) | (_free[from + 1] << (63 - bits) << 1);
    }
}
