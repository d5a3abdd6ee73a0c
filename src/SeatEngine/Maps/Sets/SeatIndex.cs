using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A slot of one compiled map, by which its sets and tables are indexed.</summary>
/// <remarks>
/// Meaningless outside the map it came from, and never to be stored: what is kept and exchanged is the
/// <see cref="Primitives.SeatId"/>. Slot 0 is a guard, so that <c>default</c> is no seat.
/// </remarks>
/// <param name="Value">The slot, at least 0.</param>
[SendInstead("the seat's id"), JsonConverter(typeof(NotOnTheWire))]
public readonly record struct SeatIndex(int Value) : IComparable<SeatIndex>
{
    /// <summary>Whether this is <c>default</c>: no seat.</summary>
    public bool IsNone => Value == 0;

    /// <summary>Compares by slot, which is the order of the map's layout.</summary>
    /// <param name="other">The index compared with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(SeatIndex other) => Value.CompareTo(other.Value);
}
