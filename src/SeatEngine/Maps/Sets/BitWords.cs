using System.Numerics;
using System.Runtime.InteropServices;

namespace SeatEngine.Maps;

/// <summary>The algebra of bit sets over words, vectorised where the machine can; each with a scalar twin as its oracle.</summary>
internal static class BitWords
{
    public static void And(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) => Apply<AndOp>(a, b, result);

    public static void Or(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) => Apply<OrOp>(a, b, result);

    public static void Xor(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) => Apply<XorOp>(a, b, result);

    public static void AndNot(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) => Apply<AndNotOp>(a, b, result);

    public static void AndScalar(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) => ApplyScalar<AndOp>(a, b, result, 0);

    public static void OrScalar(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) => ApplyScalar<OrOp>(a, b, result, 0);

    public static void XorScalar(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) => ApplyScalar<XorOp>(a, b, result, 0);

    public static void AndNotScalar(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result) =>
        ApplyScalar<AndNotOp>(a, b, result, 0);

    public static int Count(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public static bool Overlaps(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if ((a[i] & b[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSubset(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if ((a[i] & ~b[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Apply<TOp>(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
        where TOp : struct, IWordOp
    {
        var done = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var va = MemoryMarshal.Cast<ulong, Vector<ulong>>(a);
            var vb = MemoryMarshal.Cast<ulong, Vector<ulong>>(b);
            var vr = MemoryMarshal.Cast<ulong, Vector<ulong>>(result);
            for (var i = 0; i < vr.Length && i < va.Length && i < vb.Length; i++)
            {
                vr[i] = TOp.Of(va[i], vb[i]);
            }

            done = vr.Length * Vector<ulong>.Count;
        }

        ApplyScalar<TOp>(a, b, result, done);
    }

    private static void ApplyScalar<TOp>(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result, int start)
        where TOp : struct, IWordOp
    {
        for (var i = start; i < result.Length; i++)
        {
            result[i] = TOp.Of(a[i], b[i]);
        }
    }

    private interface IWordOp
    {
        static abstract ulong Of(ulong a, ulong b);

        static abstract Vector<ulong> Of(Vector<ulong> a, Vector<ulong> b);
    }

    private readonly struct AndOp : IWordOp
    {
        public static ulong Of(ulong a, ulong b) => a & b;

        public static Vector<ulong> Of(Vector<ulong> a, Vector<ulong> b) => a & b;
    }

    private readonly struct OrOp : IWordOp
    {
        public static ulong Of(ulong a, ulong b) => a | b;

        public static Vector<ulong> Of(Vector<ulong> a, Vector<ulong> b) => a | b;
    }

    private readonly struct XorOp : IWordOp
    {
        public static ulong Of(ulong a, ulong b) => a ^ b;

        public static Vector<ulong> Of(Vector<ulong> a, Vector<ulong> b) => a ^ b;
    }

    private readonly struct AndNotOp : IWordOp
    {
        public static ulong Of(ulong a, ulong b) => a & ~b;

        public static Vector<ulong> Of(Vector<ulong> a, Vector<ulong> b) => Vector.AndNot(a, b);
    }
}
