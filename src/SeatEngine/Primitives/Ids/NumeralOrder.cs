namespace SeatEngine.Primitives;

/// <summary>The order of labels that are all numerals written with letters, by their values.</summary>
internal sealed class NumeralOrder : IComparer<string>
{
    private readonly Dictionary<string, int> _values;

    private NumeralOrder(Dictionary<string, int> values)
    {
        _values = values;
    }

    /// <summary>The order of such labels; null when they are not all numerals of one kind.</summary>
    public static NumeralOrder? Of(IEnumerable<string> labels)
    {
        if (labels.FirstOrDefault() is not { } first || !MayBeNumeral(first))
        {
            return null;
        }

        var distinct = labels.Distinct(StringComparer.Ordinal).ToArray();
        return distinct.Length < 2 ? null
            : Read(distinct, static text => RomanNumerals.ValueOf(text)) is { } roman && AreRows(roman) ? new(roman)
            : Read(distinct, static text => HanNumerals.ValueOf(text)) is { } han ? new(han)
            : null;
    }

    /// <summary>Most labels begin with what no such numeral begins with, and need no further look.</summary>
    private static bool MayBeNumeral(string label) =>
        label.AsSpan().Trim() is { IsEmpty: false } text
        && (!char.IsAscii(text[0]) || "IVXLCDMivxlcdm".Contains(text[0], StringComparison.Ordinal));

    public int Compare(string? x, string? y) =>
        x is not null && y is not null && _values.TryGetValue(x, out var left) && _values.TryGetValue(y, out var right) && left != right
            ? left.CompareTo(right)
            : NaturalOrder.Compare(x, y);

    private static Dictionary<string, int>? Read(string[] labels, Func<string, int> valueOf)
    {
        var values = new Dictionary<string, int>(labels.Length, StringComparer.Ordinal);
        foreach (var label in labels)
        {
            if (valueOf(label.Trim().ToUpperInvariant()) is not (> 0 and var value))
            {
                return null;
            }

            values.Add(label, value);
        }

        return values;
    }

    // Rows lettered C, D and M are numerals by chance: rows that are numbered lie close together, and some number is no single letter.
    private static bool AreRows(Dictionary<string, int> values) =>
        values.Values.Max() - values.Values.Min() < 3 * values.Count && values.Keys.Any(static label => label.Length > 1);
}
