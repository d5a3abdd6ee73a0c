using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>Any start will do.</summary>
internal readonly struct AnyStart : IStartRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Allowed(ref readonly ulong free, int at, int count) => ~0UL;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Allowed256(ref readonly ulong free, int at, int count) => Vector256<ulong>.AllBitsSet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Allowed512(ref readonly ulong free, int at, int count) => Vector512<ulong>.AllBitsSet;
}
