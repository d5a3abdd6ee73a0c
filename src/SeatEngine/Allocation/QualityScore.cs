using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Quality alone: the difference of two prefix sums.</summary>
internal readonly ref struct QualityScore(SeatMap map, SeatRanking ranking, int count) : IWindowScore
{
    private readonly ref readonly uint _prefix = ref MemoryMarshal.GetReference(ranking.PrefixSums);
    private readonly SeatMap _map = map;
    private readonly int _count = count;

    public long MostAboveSum => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryScore(int start, out long score)
    {
        ref var prefix = ref Unsafe.Add(ref Unsafe.AsRef(in _prefix), start);
        score = unchecked(Unsafe.Add(ref prefix, _count) - prefix);
        return true;
    }

    public int CompareTies(int start, int other) => SeatTies.Compare(_map, new(start), new(other));
}
