using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>The intersection of three sets.</summary>
internal readonly ref struct ThreeSets(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, ReadOnlySpan<ulong> c) : IWordSource
{
    private readonly ref readonly ulong _a = ref MemoryMarshal.GetReference(a);
    private readonly ref readonly ulong _b = ref MemoryMarshal.GetReference(b);
    private readonly ref readonly ulong _c = ref MemoryMarshal.GetReference(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Word(int at) =>
        Unsafe.Add(ref Unsafe.AsRef(in _a), at) & Unsafe.Add(ref Unsafe.AsRef(in _b), at) & Unsafe.Add(ref Unsafe.AsRef(in _c), at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> Vector256At(int at) =>
        Vector256.LoadUnsafe(in _a, (nuint)at) & Vector256.LoadUnsafe(in _b, (nuint)at) & Vector256.LoadUnsafe(in _c, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Vector512At(int at) =>
        Vector512.LoadUnsafe(in _a, (nuint)at) & Vector512.LoadUnsafe(in _b, (nuint)at) & Vector512.LoadUnsafe(in _c, (nuint)at);
}
