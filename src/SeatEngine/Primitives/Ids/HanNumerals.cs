namespace SeatEngine.Primitives;

/// <summary>Numbers as Chinese and Japanese write them: 十二, and 一二 digit by digit.</summary>
internal static class HanNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value of a numeral below ten thousand; 0 for what is none.</summary>
    public static int ValueOf(string text)
    {
        if (text.Length is 0 or > 7)
        {
            return 0;
        }

        var (sum, digit, unit) = (0, -1, 10_000);
        foreach (var sign in text)
        {
            if (Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var value)
            {
                // Digits that follow each other are read as places of a decimal number.
                digit = digit < 0 ? value : (digit * 10) + value;
            }
            else if (UnitOf(sign) is > 0 and var next && next < unit && digit < 10)
            {
                (sum, digit, unit) = (sum + (digit < 0 ? next : digit * next), -1, next);
            }
            else
            {
                return 0;
            }
        }

        return digit < 0 || unit == 10_000 || digit < unit ? sum + Math.Max(0, digit) : 0;
    }

    private static int UnitOf(char sign) => sign switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };
}
