using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>A draw that depends on a seed and on ids alone, so that it is the same on every machine.</summary>
internal static class SeatDraw
{
    /// <summary>A number for a seat: FNV-1a over its id, mixed with the seed as SplitMix64 mixes.</summary>
    public static long Key(ulong seed, SeatId seat)
    {
        var hash = 14695981039346656037UL;
        foreach (var symbol in seat.Value)
        {
            hash = unchecked((hash ^ symbol) * 1099511628211UL);
        }

        hash = unchecked(hash + (seed * 0x9E3779B97F4A7C15UL));
        hash = unchecked((hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL);
        hash = unchecked((hash ^ (hash >> 27)) * 0x94D049BB133111EBUL);
        return (long)((hash ^ (hash >> 31)) >> 2);
    }
}
