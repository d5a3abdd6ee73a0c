using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A stretch of seats in which neighbours sit side by side; consecutive slots of a map in sitting order.</summary>
/// <remarks>Immutable. The slot after the last seat is always a guard, so that no shift of bits joins two runs.</remarks>
[SendInstead("the ids of its seats"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatRun
{
    internal SeatRun(int ordinal, SeatRunKind kind, int first, int length, MapRow row, BookingMode booking)
    {
        Ordinal = ordinal;
        Kind = kind;
        First = new SeatIndex(first);
        Length = length;
        Row = row;
        Booking = booking;
    }

    /// <summary>The place of the run in <see cref="SeatMap.Runs"/>, from 0: the best first among lines.</summary>
    public int Ordinal { get; }

    /// <summary>Who sits beside whom.</summary>
    public SeatRunKind Kind { get; }

    /// <summary>The first seat, the leftmost as seen from the audience.</summary>
    public SeatIndex First { get; }

    /// <summary>The last seat.</summary>
    public SeatIndex Last => new(First.Value + Length - 1);

    /// <summary>The number of seats, at least 1.</summary>
    public int Length { get; }

    /// <summary>The row, box or table to which it belongs.</summary>
    public MapRow Row { get; }

    /// <summary>Whether it is sold by the seat or only as a whole.</summary>
    public BookingMode Booking { get; }

    /// <summary>The run to its left in the same row, across an aisle; null at the row's end.</summary>
    public SeatRun? LeftAcrossAisle { get; internal set; }

    /// <summary>The run to its right in the same row, across an aisle; null at the row's end.</summary>
    public SeatRun? RightAcrossAisle { get; internal set; }

    /// <summary>Whether a slot lies in the run.</summary>
    /// <param name="seat">The slot.</param>
    /// <returns>Whether it is one of the run's seats.</returns>
    public bool Contains(SeatIndex seat) => (uint)(seat.Value - First.Value) < (uint)Length;
}
