using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>
/// A rule about the neighbours of a window that can be told from the free seats alone, for all starts of a word at once.
/// </summary>
internal interface IStartRule
{
    static abstract ulong Allowed(ref readonly ulong free, int at, int count);

    static abstract Vector256<ulong> Allowed256(ref readonly ulong free, int at, int count);

    static abstract Vector512<ulong> Allowed512(ref readonly ulong free, int at, int count);
}
