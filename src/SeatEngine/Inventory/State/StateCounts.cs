using System.Runtime.CompilerServices;

namespace SeatEngine.Inventory;

/// <summary>How many seats are in which state, by <see cref="SeatState"/>.</summary>
[InlineArray(5)]
internal struct StateCounts
{
    private int _first;

    public static StateCounts AllFree(int seats)
    {
        var counts = default(StateCounts);
        counts[(int)SeatState.Free] = seats;
        return counts;
    }

    public readonly int Of(SeatState state) => this[(int)state];
}
