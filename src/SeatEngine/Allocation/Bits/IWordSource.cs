using System.Runtime.Intrinsics;

namespace SeatEngine.Allocation;

/// <summary>Several bit sets read as one, a word or a vector at a time: their intersection is never written down.</summary>
internal interface IWordSource
{
    ulong Word(int at);

    Vector256<ulong> Vector256At(int at);

    Vector512<ulong> Vector512At(int at);
}
