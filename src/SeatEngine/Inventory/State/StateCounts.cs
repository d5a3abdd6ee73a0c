using System.Diagnostics.CodeAnalysis;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>How many seats are in which state.</summary>
internal record struct StateCounts
{
    private int _free;
    private int _held;
    private int _sold;
    private int _blocked;
    private int _displaced;

    /// <summary>The count of a state, to be written.</summary>
    [UnscopedRef]
    public ref int this[SeatState state]
    {
        get
        {
            switch (state)
            {
                case SeatState.Free:
                    return ref _free;
                case SeatState.Held:
                    return ref _held;
                case SeatState.Sold:
                    return ref _sold;
                case SeatState.Blocked:
                    return ref _blocked;
                case SeatState.Displaced:
                    return ref _displaced;
                default:
                    throw Unknown.Value(state);
            }
        }
    }

    public static StateCounts AllFree(int seats) => new() { _free = seats };

    public readonly int Of(SeatState state) => state switch
    {
        SeatState.Free => _free,
        SeatState.Held => _held,
        SeatState.Sold => _sold,
        SeatState.Blocked => _blocked,
        SeatState.Displaced => _displaced,
    };
}
