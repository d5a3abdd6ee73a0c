using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Quality alone: the difference of two prefix sums.</summary>
internal readonly ref struct QualityScore(SeatMap map, SeatRanking ranking, int count) : IWindowScore
{
    private readonly ref readonly uint _prefix = ref MemoryMarshal.GetReference(ranking.PrefixSums);
    private readonly SeatMap _map = map;
    private readonly int _count = count;

    public long MostAboveSum => 0;

    public long LeastSum => long.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryScore(int start, out long score)
    {
        ref var prefix = ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), start);
        score = unchecked(Unsafe.Add(ref prefix, _count) - prefix);
        return true;
    }

    public void Improve(int word, ulong starts, bool vectors, ref Window best)
    {
        if (vectors && Vector512.IsHardwareAccelerated)
        {
            ImproveBy512(word, starts, ref best);
        }
        else if (vectors && Vector256.IsHardwareAccelerated)
        {
            ImproveBy256(word, starts, ref best);
        }
        else
        {
            ImproveByEach(word, starts, ref best);
        }
    }

    public int CompareTies(int start, int other) => SeatTies.Compare(_map, new(start), new(other));

    /// <summary>The best sum of the windows that start in a word, sixteen or eight at a time.</summary>
    public uint TopOf(int word, ulong starts) => Vector512.IsHardwareAccelerated ? TopBy512(word, starts) : TopBy256(word, starts);

    /// <summary>The best sum of the windows that start in a word, sixteen at a time; 0 for none.</summary>
    public uint TopBy512(int word, ulong starts)
    {
        ref var prefix = ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), word << 6);
        var bits = Vector512.Create(1u, 1u << 1, 1u << 2, 1u << 3, 1u << 4, 1u << 5, 1u << 6, 1u << 7, 1u << 8, 1u << 9, 1u << 10, 1u << 11,
            1u << 12, 1u << 13, 1u << 14, 1u << 15);
        var most = Vector512<uint>.Zero;
        for (var i = 0; i < 64; i += 16)
        {
            var sums = Vector512.LoadUnsafe(ref prefix, (nuint)(i + _count)) - Vector512.LoadUnsafe(ref prefix, (nuint)i);
            var outside = Vector512.Equals(Vector512.Create((uint)(starts >> i)) & bits, Vector512<uint>.Zero);
            most = Vector512.Max(most, Vector512.AndNot(sums, outside));
        }

        return Horizontal(Vector256.Max(most.GetLower(), most.GetUpper()));
    }

    /// <summary>The best sum of the word first, and only if it wins, where it is.</summary>
    public void ImproveBy512(int word, ulong starts, ref Window best)
    {
        var top = TopBy512(word, starts);
        if (top < best.Score)
        {
            return;
        }

        ref var prefix = ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), word << 6);
        var at = 0UL;
        var wanted = Vector512.Create(top);
        for (var i = 0; i < 64; i += 16)
        {
            var sums = Vector512.LoadUnsafe(ref prefix, (nuint)(i + _count)) - Vector512.LoadUnsafe(ref prefix, (nuint)i);
            at |= Vector512.Equals(sums, wanted).ExtractMostSignificantBits() << i;
        }

        ImproveByEach(word, at & starts, ref best);
    }

    /// <summary>The best sum of the windows that start in a word, eight at a time; 0 for none.</summary>
    public uint TopBy256(int word, ulong starts)
    {
        ref var prefix = ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), word << 6);
        var bits = Vector256.Create(1u, 1u << 1, 1u << 2, 1u << 3, 1u << 4, 1u << 5, 1u << 6, 1u << 7);
        var most = Vector256<uint>.Zero;
        for (var i = 0; i < 64; i += 8)
        {
            var sums = Vector256.LoadUnsafe(ref prefix, (nuint)(i + _count)) - Vector256.LoadUnsafe(ref prefix, (nuint)i);
            var outside = Vector256.Equals(Vector256.Create((uint)(starts >> i)) & bits, Vector256<uint>.Zero);
            most = Vector256.Max(most, Vector256.AndNot(sums, outside));
        }

        return Horizontal(most);
    }

    /// <summary>The same, eight windows at a time.</summary>
    public void ImproveBy256(int word, ulong starts, ref Window best)
    {
        var top = TopBy256(word, starts);
        if (top < best.Score)
        {
            return;
        }

        ref var prefix = ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), word << 6);
        var at = 0UL;
        var wanted = Vector256.Create(top);
        for (var i = 0; i < 64; i += 8)
        {
            var sums = Vector256.LoadUnsafe(ref prefix, (nuint)(i + _count)) - Vector256.LoadUnsafe(ref prefix, (nuint)i);
            at |= (ulong)Vector256.Equals(sums, wanted).ExtractMostSignificantBits() << i;
        }

        ImproveByEach(word, at & starts, ref best);
    }

    /// <summary>Scalar twin of the others.</summary>
    public void ImproveByEach(int word, ulong starts, ref Window best)
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

    private static uint Horizontal(Vector256<uint> lanes)
    {
        var four = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2u, 3, 0, 1)));
        return Math.Max(two.ToScalar(), two.GetElement(1));
    }
}
