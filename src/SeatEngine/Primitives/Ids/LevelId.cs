namespace SeatEngine.Primitives;

/// <summary>The lasting name of a level (floor, tier, balcony) of a hall.</summary>
/// <remarks>
/// An immutable value compared ordinally for equality and in natural order (2 before 10) for sorting.
/// The <c>default</c> value is valid and means "none": its <see cref="Value"/> is empty. 
/// </remarks>
public readonly record struct LevelId : IComparable<LevelId>
{
    private readonly string? _value;

    /// <summary>Makes an id of a text.</summary>
    /// <param name="value">1 to 200 characters, none of them a control character.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, empty, too long or holds a control character.</exception>
    public LevelId(string value)
    {
        _value = IdText.Checked(value, nameof(value));
    }

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether this is <c>default</c>: no id at all.</summary>
    public bool IsNone => _value is null;

    /// <summary>Compares in natural order, see <see cref="NaturalOrder"/>.</summary>
    /// <param name="other">The id compared with.</param>
    /// <returns>Negative, zero or positive, as this id comes before, with or after the other.</returns>
    public int CompareTo(LevelId other) => NaturalOrder.Compare(Value, other.Value);

    /// <summary>The text of the id.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
