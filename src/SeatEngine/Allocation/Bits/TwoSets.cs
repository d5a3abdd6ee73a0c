using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>The intersection of two sets.</summary>
internal readonly ref struct TwoSets(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b) : IWordSource
{
    private readonly ref readonly ulong _a = ref MemoryMarshal.GetReference(a);
    private readonly ref readonly ulong _b = ref MemoryMarshal.GetReference(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Word(int at) => Unsafe.Add(ref Unsafe.AsRef(in _a), at) & Unsafe.Add(ref Unsafe.AsRef(in _b), at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> Vector256At(int at) => Vector256.LoadUnsafe(in _a, (nuint)at) & Vector256.LoadUnsafe(in _b, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Vector512At(int at) => Vector512.LoadUnsafe(in _a, (nuint)at) & Vector512.LoadUnsafe(in _b, (nuint)at);
}
