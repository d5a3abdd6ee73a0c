using System.Text;

namespace SeatEngine.Halls;

/// <summary>Roman numerals in their usual form: IV, not IIII.</summary>
internal sealed class RomanLabels(int start) : LabelScheme
{
    public const int Largest = 3999;

    private static readonly (int Value, string Text)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public override int Count => Largest - start + 1;

    private protected override string MakeLabel(int index) => Written(start + index);

    private protected override int FindIndex(string label)
    {
        var (value, at) = (0, 0);
        foreach (var sign in Signs)
        {
            while (label.AsSpan(at).StartsWith(sign.Text, StringComparison.Ordinal) && value <= Largest)
            {
                value += sign.Value;
                at += sign.Text.Length;
            }
        }

        // What is not written as this class writes it, such as IIII, is no label of the series.
        var isUsual = at == label.Length && value >= start && value <= Largest
            && string.Equals(Written(value), label, StringComparison.Ordinal);
        return isUsual ? value - start : -1;
    }

    private static string Written(int value)
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
