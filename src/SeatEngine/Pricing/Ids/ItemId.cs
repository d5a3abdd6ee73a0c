using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The name of something sold without a place: a donation fund, a membership, a programme book.</summary>
/// <remarks>Unique in its price book. An immutable value compared ordinally; <c>default</c> means "none" and its <see cref="Value"/> is empty.</remarks>
public readonly record struct ItemId : IComparable<ItemId>
{
    private readonly string? _value;

    /// <summary>Makes one of a text.</summary>
    /// <param name="value">1 to 200 characters, none of them a control character.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, empty, too long or holds a control character.</exception>
    public ItemId(string value)
    {
        _value = IdText.Checked(value, nameof(value));
    }

    /// <summary>The text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether this is <c>default</c>: nothing named.</summary>
    public bool IsNone => _value is null;

    /// <summary>Compares in natural order.</summary>
    /// <param name="other">The one compared with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(ItemId other) => NaturalOrder.Compare(Value, other.Value);

    /// <summary>The text.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
