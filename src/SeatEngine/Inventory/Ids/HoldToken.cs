namespace SeatEngine.Inventory;

/// <summary>The name of a hold, by which whoever holds the places sells, extends or releases them.</summary>
/// <remarks>
/// An immutable value of 128 bits. The <c>default</c> value is valid and means "none".
/// Made by the inventory it is unique but not secret: an application that shows it to strangers gives its own source of tokens.
/// </remarks>
/// <param name="High">The upper 64 bits.</param>
/// <param name="Low">The lower 64 bits.</param>
public readonly record struct HoldToken(ulong High, ulong Low) : IComparable<HoldToken>
{
    /// <summary>Whether this is <c>default</c>: none at all.</summary>
    public bool IsNone => High == 0 && Low == 0;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">32 hexadecimal digits.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static HoldToken Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value) ? value : throw new FormatException("Expected 32 hexadecimal digits.");

    /// <summary>Reads what <see cref="ToString"/> writes, without throwing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="value">The value, or <c>default</c> when the answer is false.</param>
    /// <returns>Whether the text is 32 hexadecimal digits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out HoldToken value)
    {
        var read = WideId.TryParse(text, out var high, out var low);
        value = read ? new(high, low) : default;
        return read;
    }

    /// <summary>Compares as a number of 128 bits.</summary>
    /// <param name="other">The value compared with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(HoldToken other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>The value in text.</summary>
    /// <returns>32 hexadecimal digits in lower case.</returns>
    public override string ToString() => WideId.Text(High, Low);
}
