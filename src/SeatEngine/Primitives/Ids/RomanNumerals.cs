using System.Text;

namespace SeatEngine.Primitives;

/// <summary>Roman numerals in their usual form: IV, not IIII.</summary>
internal static class RomanNumerals
{
    public const int Largest = 3999;

    private static readonly (int Value, string Text)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The value of a numeral in capitals; 0 for what is not written as it usually is.</summary>
    public static int ValueOf(string text)
    {
        var (value, at) = (0, 0);
        foreach (var sign in Signs)
        {
            while (text.AsSpan(at).StartsWith(sign.Text, StringComparison.Ordinal) && value <= Largest)
            {
                value += sign.Value;
                at += sign.Text.Length;
            }
        }

        var isUsual = at == text.Length && value is > 0 and <= Largest && string.Equals(Written(value), text, StringComparison.Ordinal);
        return isUsual ? value : 0;
    }

    public static string Written(int value)
    {
        var text = new StringBuilder();
        foreach (var sign in Signs)
        {
            for (; value >= sign.Value; value -= sign.Value)
            {
                text.Append(sign.Text);
            }
        }

        return text.ToString();
    }
}
