namespace SeatEngine.Primitives;

/// <summary>One place that can be sold: a seat, or a standing place in a general-admission area.</summary>
/// <remarks>
/// An immutable value; <c>default</c> is no place, and null in JSON. A text by which a place is sent says which kind it is:
/// <c>seat:F-12</c> or <c>area:FLOOR</c>, and that is its string in JSON too.
/// </remarks>
[TextValue("A place is seat: or area: with an id behind it.")]
public readonly partial record struct PlaceId : IComparable<PlaceId>
{
    private const string SeatKind = "seat:";
    private const string AreaKind = "area:";

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

    /// <summary>Reads a place that came as text, without throwing. Linear in the text.</summary>
    /// <param name="text">What the format <c>R</c> writes. A bare id is none: it does not say whether it is a seat's.</param>
    /// <param name="value">The place, or <c>default</c> when the answer is false.</param>
    /// <returns>Whether the text is a place.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PlaceId value)
    {
        SeatId seat = default;
        AreaId area = default;
        var read = text.StartsWith(SeatKind) ? SeatId.TryParse(text[SeatKind.Length..], out seat)
            : text.StartsWith(AreaKind) && AreaId.TryParse(text[AreaKind.Length..], out area);
        value = new(seat, area);
        return read;
    }

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

    /// <summary>The id's text, or that with its kind.</summary>
    /// <param name="format">Null, empty or <c>G</c> for the id alone; <c>R</c> for the kind before it, which parses.</param>
    /// <param name="formatProvider">Of no influence: the text is the same in every culture.</param>
    /// <returns>The text; empty for <c>default</c>.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        TextFormat.RoundTrip => IsSeat ? SeatKind + Value : IsArea ? AreaKind + Value : Value,
        _ when TextFormat.IsGeneral(format) => Value,
        _ => throw TextFormat.Unknown(format),
    };
}
