using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>One set.</summary>
internal readonly ref struct OneSet(ReadOnlySpan<ulong> a) : IWordSource
{
    private readonly ref readonly ulong _a = ref MemoryMarshal.GetReference(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Word(int at) => Unsafe.Add(ref Unsafe.AsRef(in _a), at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> Vector256At(int at) => Vector256.LoadUnsafe(in _a, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Vector512At(int at) => Vector512.LoadUnsafe(in _a, (nuint)at);
}
