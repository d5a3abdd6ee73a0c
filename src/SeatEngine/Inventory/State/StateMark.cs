using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Stands in the cell of a seat that is blocked or displaced.</summary>
internal sealed class StateMark
{
    public static readonly StateMark Blocked = new();

    public static readonly StateMark Displaced = new();

    private StateMark()
    {
    }

    /// <summary>The state that the owner of a cell means.</summary>
    public static SeatState StateOf(object? owner) => owner switch
    {
        null => SeatState.Free,
        HeldMark => SeatState.Held,
        SeatTicket => SeatState.Sold,
        _ => ReferenceEquals(owner, Blocked) ? SeatState.Blocked
            : ReferenceEquals(owner, Displaced) ? SeatState.Displaced : throw Unknown.Value(owner),
    };

    /// <summary>Whether the owner of a cell is somebody: the seat is held or sold.</summary>
    public static bool IsClaim(object? owner) => owner is HeldMark or SeatTicket;
}
