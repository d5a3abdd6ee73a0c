using System.Globalization;

namespace SeatEngine.Interchange;

/// <summary>Lengths of drawings: numbers with units that stand for pixels of 1/96 inch, and parts of the viewport.</summary>
internal static class DrawingLength
{
    private const double MaxCoordinate = 1e9;

    private static readonly (string Unit, double Pixels)[] Units =
    [
        ("px", 1), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("pt", 96 / 72.0), ("pc", 16), ("Q", 96 / 101.6),
    ];

    /// <summary>The length in units of the drawing; null for a text that is none.</summary>
    /// <param name="text">A number with a unit, or with a percent sign.</param>
    /// <param name="whole">What a hundred percent are; NaN where nobody knows.</param>
    public static double? Of(ReadOnlySpan<char> text, double whole)
    {
        text = text.Trim();
        var factor = 1.0;
        if (text.EndsWith("%", StringComparison.Ordinal))
        {
            text = text[..^1];
            factor = whole / 100;
        }
        else if (!text.IsEmpty && char.IsAsciiLetter(text[^1]))
        {
            var unit = 0;
            while (unit < Units.Length && !text.EndsWith(Units[unit].Unit, StringComparison.OrdinalIgnoreCase))
            {
                unit++;
            }

            if (unit == Units.Length)
            {
                return null;
            }

            text = text[..^Units[unit].Unit.Length];
            factor = Units[unit].Pixels;
        }

        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
            | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && Math.Abs(number * factor) <= MaxCoordinate
            ? number * factor
            : null;
    }
}
