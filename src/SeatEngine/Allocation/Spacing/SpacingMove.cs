using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Up to 64 consecutive slots each of which makes the slot one and the same difference away too near.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpacingMove(int From, int To, int Length)
{
    private const int Longest = 64;

    /// <summary>
    /// All that a spacing forbids, as moves in the order of the slots from which they start. What lies within so many steps
    /// in one run is left out, since growing the whole set at once serves it.
    /// </summary>
    public static SpacingMove[] Of(SeatMap map, SpacingNeighbours neighbours, int stepsGrown)
    {
        var moves = new List<SpacingMove>();
        // By difference, one more than the move that was begun last; 0 for none.
        var open = new int[2 * map.SlotCount];
        foreach (var seat in map.Seats)
        {
            foreach (var near in neighbours.SlotsOf(seat.Value))
            {
                var by = near - seat.Value;
                if (Math.Abs(by) <= stepsGrown && map.RunOf(seat)?.Contains(new SeatIndex(near)) == true)
                {
                    continue;
                }

                ref var begun = ref open[by + map.SlotCount];
                var at = begun - 1;
                if (at >= 0 && moves[at].From + moves[at].Length == seat.Value && moves[at].Length < Longest)
                {
                    moves[at] = moves[at] with { Length = moves[at].Length + 1 };
                }
                else
                {
                    moves.Add(new(seat.Value, near, 1));
                    begun = moves.Count;
                }
            }
        }

        return [.. moves];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply(ReadOnlySpan<ulong> taken, Span<ulong> result)
    {
        var bits = SlotBits.Take(taken, From, Length);
        if (bits == 0)
        {
            return;
        }

        var (word, bit) = (To >> 6, To & 63);
        result[word] |= bits << bit;
        if (bit + Length > 64)
        {
            result[word + 1] |= bits >> (64 - bit);
        }
    }
}
