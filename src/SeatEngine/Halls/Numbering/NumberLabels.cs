using System.Globalization;

namespace SeatEngine.Halls;

/// <summary>Whole numbers with a step and a least number of digits.</summary>
internal sealed class NumberLabels(int start, int step, int digits) : LabelScheme
{
    private readonly string _format = "D" + digits.ToString(CultureInfo.InvariantCulture);

    public override int Count { get; } =
        (int)Math.Min(int.MaxValue, step > 0 ? (((long)int.MaxValue - start) / step) + 1 : (start / -step) + 1L);

    private protected override string MakeLabel(int index) =>
        (start + ((long)step * index)).ToString(_format, CultureInfo.InvariantCulture);

    private protected override int FindIndex(string label)
    {
        if (!int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return -1;
        }

        var (index, rest) = Math.DivRem((long)number - start, step);
        var isHere = rest == 0 && index >= 0 && index < Count;
        return isHere && string.Equals(MakeLabel((int)index), label, StringComparison.Ordinal) ? (int)index : -1;
    }
}
