using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>No start that leaves exactly one free seat on either side.</summary>
/// <remarks>
/// On the left: the seat before is free and the one before that is not. On the right likewise. Slots past a word's end
/// come from the words after it, up to two on, since a window of 64 ends there.
/// </remarks>
internal readonly struct NoSingleLeft : IStartRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Allowed(ref readonly ulong free, int at, int count)
    {
        var left = Before(in free, at, 1) & ~Before(in free, at, 2);
        var right = After(in free, at, count) & ~After(in free, at, count + 1);
        return ~(left | right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Allowed256(ref readonly ulong free, int at, int count)
    {
        var here = Vector256.LoadUnsafe(in free, (nuint)at);
        var before = Vector256.LoadUnsafe(in free, (nuint)at - 1);
        var one = Vector256.ShiftLeft(here, 1) | Vector256.ShiftRightLogical(before, 63);
        var two = Vector256.ShiftLeft(here, 2) | Vector256.ShiftRightLogical(before, 62);
        var left = Vector256.AndNot(one, two);
        var right = Vector256.AndNot(After256(in free, at, count), After256(in free, at, count + 1));
        return ~(left | right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Allowed512(ref readonly ulong free, int at, int count)
    {
        var here = Vector512.LoadUnsafe(in free, (nuint)at);
        var before = Vector512.LoadUnsafe(in free, (nuint)at - 1);
        var one = Vector512.ShiftLeft(here, 1) | Vector512.ShiftRightLogical(before, 63);
        var two = Vector512.ShiftLeft(here, 2) | Vector512.ShiftRightLogical(before, 62);
        var left = Vector512.AndNot(one, two);
        var right = Vector512.AndNot(After512(in free, at, count), After512(in free, at, count + 1));
        return ~(left | right);
    }

    private static ulong Before(ref readonly ulong free, int at, int distance) =>
        (Unsafe.Add(ref Unsafe.AsRef(in free), at) << distance) | (Unsafe.Add(ref Unsafe.AsRef(in free), at - 1) >> (64 - distance));

    private static ulong After(ref readonly ulong free, int at, int distance)
    {
        var (word, bits) = (at + (distance >> 6), distance & 63);
        return (Unsafe.Add(ref Unsafe.AsRef(in free), word) >> bits)
            | (Unsafe.Add(ref Unsafe.AsRef(in free), word + 1) << (63 - bits) << 1);
    }

    private static Vector256<ulong> After256(ref readonly ulong free, int at, int distance)
    {
        var (word, bits) = (at + (distance >> 6), distance & 63);
        return Vector256.ShiftRightLogical(Vector256.LoadUnsafe(in free, (nuint)word), bits)
            | Vector256.ShiftLeft(Vector256.ShiftLeft(Vector256.LoadUnsafe(in free, (nuint)word + 1), 63 - bits), 1);
    }

    private static Vector512<ulong> After512(ref readonly ulong free, int at, int distance)
    {
        var (word, bits) = (at + (distance >> 6), distance & 63);
        return Vector512.ShiftRightLogical(Vector512.LoadUnsafe(in free, (nuint)word), bits)
            | Vector512.ShiftLeft(Vector512.ShiftLeft(Vector512.LoadUnsafe(in free, (nuint)word + 1), 63 - bits), 1);
    }
}
