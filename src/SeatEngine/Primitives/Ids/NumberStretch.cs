using System.Globalization;
using System.Text;

namespace SeatEngine.Primitives;

/// <summary>A stretch of decimal digits of any script, or one sign for a whole number, compared by value.</summary>
internal static class NumberStretch
{
    private const double LargestNumeral = 1e12;

    /// <summary>Whether a sign means a whole number all by itself, such as ⑦ or Ⅳ.</summary>
    public static bool IsNumeral(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        && CharUnicodeInfo.GetNumericValue(c) is >= 0 and <= LargestNumeral and var value
        && value == Math.Floor(value);

    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Ascii.IsValid(a) && Ascii.IsValid(b))
        {
            return CompareAscii(a, b);
        }

        const int MostOnStack = 64;
        var left = a.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[a.Length];
        var right = b.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[b.Length];
        return CompareAscii(left[..ToAscii(a, left)], right[..ToAscii(b, right)]);
    }

    private static int CompareAscii(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length - b.Length : a.SequenceCompareTo(b);
    }

    private static int ToAscii(ReadOnlySpan<char> stretch, Span<char> digits)
    {
        if (stretch.Length == 1 && IsNumeral(stretch[0]))
        {
            ((long)CharUnicodeInfo.GetNumericValue(stretch[0])).TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
            return written;
        }

        var count = 0;
        foreach (var rune in stretch.EnumerateRunes())
        {
            digits[count++] = (char)('0' + (int)Rune.GetNumericValue(rune));
        }

        return count;
    }
}
