using System.Globalization;

namespace SeatEngine.Primitives;

public readonly partial struct Currency
{
    /// <summary>By the pattern of .NET that sets the sign against the number, the one that sets a space between.</summary>
    private static ReadOnlySpan<byte> SpacedPositive => [2, 3, 2, 3];

    /// <inheritdoc cref="SpacedPositive"/>
    private static ReadOnlySpan<byte> SpacedNegative => [14, 9, 12, 11, 15, 8, 13, 10, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    /// <summary>How a culture writes amounts of this currency: its patterns and separators, but its own sign and decimals.</summary>
    internal NumberFormatInfo NumbersOf(IFormatProvider culture)
    {
        var numbers = (NumberFormatInfo)NumberFormatInfo.GetInstance(culture).Clone();
        numbers.CurrencySymbol = Sign ?? Code;
        numbers.CurrencyDecimalDigits = Digits;
        if (Sign is null)
        {
            numbers.CurrencyPositivePattern = SpacedPositive[numbers.CurrencyPositivePattern];
            numbers.CurrencyNegativePattern = SpacedNegative[numbers.CurrencyNegativePattern];
        }

        return numbers;
    }

    // The signs by which these are known abroad, so that no two currencies share one; others are known by their codes.
    private string? Sign => Code switch
    {
        "AUD" => "A$",
        "BRL" => "R$",
        "CAD" => "CA$",
        "CNY" => "CN¥",
        "EUR" => "€",
        "GBP" => "£",
        "HKD" => "HK$",
        "ILS" => "₪",
        "INR" => "₹",
        "JPY" => "¥",
        "KRW" => "₩",
        "MXN" => "MX$",
        "NZD" => "NZ$",
        "PHP" => "₱",
        "TWD" => "NT$",
        "USD" => "$",
        "VND" => "₫",
        _ => null,
    };
}
