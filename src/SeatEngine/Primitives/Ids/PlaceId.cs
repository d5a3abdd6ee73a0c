namespace SeatEngine.Primitives;

/// <summary>One place that can be sold: a seat, or a standing place in a general-admission area.</summary>
/// <remarks>An immutable value; <c>default</c> is no place.</remarks>
public readonly record struct PlaceId : IComparable<PlaceId>
{
    private PlaceId(SeatId seat, AreaId area)
    {
        Seat = seat;
        Area = area;
    }

    /// <summary>The seat; <c>default</c> when the place is in an area.</summary>
    public SeatId Seat { get; }

    /// <summary>The area; <c>default</c> when the place is a seat.</summary>
    public AreaId Area { get; }

    /// <summary>Whether the place is a seat.</summary>
    public bool IsSeat => !Seat.IsNone;

    /// <summary>Whether the place is in a general-admission area.</summary>
    public bool IsArea => !Area.IsNone;

    /// <summary>The id's text, of the seat or of the area; empty for <c>default</c>.</summary>
    public string Value => IsSeat ? Seat.Value : Area.Value;

    /// <summary>The place that is a seat.</summary>
    /// <param name="seat">The seat; not <c>default</c>.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException"><paramref name="seat"/> is <c>default</c>.</exception>
    public static PlaceId Of(SeatId seat) =>
        seat.IsNone ? throw new ArgumentException("A place needs a seat.", nameof(seat)) : new(seat, default);

    /// <summary>A place in a general-admission area.</summary>
    /// <param name="area">The area; not <c>default</c>.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is <c>default</c>.</exception>
    public static PlaceId Of(AreaId area) =>
        area.IsNone ? throw new ArgumentException("A place needs an area.", nameof(area)) : new(default, area);

    /// <summary>Seats first, then areas, each in natural order of their ids.</summary>
    /// <param name="other">The place compared with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(PlaceId other)
    {
        var kind = IsArea.CompareTo(other.IsArea);
        return kind != 0 ? kind : NaturalOrder.Compare(Value, other.Value);
    }

    /// <summary>The id's text.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
