namespace SeatEngine.Interchange;

/// <summary>What French houses say in a seat's number.</summary>
internal static class FrenchLabels
{
    /// <summary>
    /// Whether a label is a number followed by <c>bis</c>: a fold-down seat (<i>strapontin</i>) that was put beside
    /// the seat of that number.
    /// </summary>
    public static bool IsBis(string label) =>
        label.Length > 3
        && label.EndsWith("bis", StringComparison.OrdinalIgnoreCase)
        && char.IsAsciiDigit(label[..^3].TrimEnd(' ', '.', '-') is { Length: > 0 } number ? number[^1] : ' ');
}
