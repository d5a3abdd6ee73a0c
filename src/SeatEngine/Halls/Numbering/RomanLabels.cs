using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>Roman numerals in their usual form: IV, not IIII.</summary>
internal sealed class RomanLabels(int start) : LabelScheme
{
    public const int Largest = RomanNumerals.Largest;

    public override int Count => Largest - start + 1;

    private protected override string MakeLabel(int index) => RomanNumerals.Written(start + index);

    private protected override int FindIndex(string label) =>
        RomanNumerals.ValueOf(label) is var value && value >= start ? value - start : -1;
}
