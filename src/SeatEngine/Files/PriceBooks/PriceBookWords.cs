using System.Globalization;
using System.Text.Json;
using System.Xml;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The small texts of a price book's file: words for enums, decimals, instants, durations, roundings.</summary>
internal static class PriceBookWords
{
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    private static readonly string[] UniversalFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static bool TryWord<TEnum>(string word, out TEnum value)
        where TEnum : struct, Enum
    {
        foreach (TEnum candidate in Enum.GetValues<TEnum>())
        {
            if (string.Equals(Word(candidate), word, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    public static string Words<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(Word));

    public static bool TryMoney(string text, Currency currency, out Money money)
    {
        money = default;
        return IsPlain(text) && Money.TryParse(text, currency, CultureInfo.InvariantCulture, out money);
    }

    public static bool TryPercent(string text, out Rate rate)
    {
        rate = default;
        return IsPlain(text)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && Rate.TryFromPercent(percent, out rate);
    }

    public static string Percent(Rate rate) => rate.ToPercent().ToString("0.##########", CultureInfo.InvariantCulture);

    public static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant)
        || DateTimeOffset.TryParseExact(text, UniversalFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    public static string Instant(DateTimeOffset instant) => instant.ToString(
        instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static bool TryDuration(string text, out TimeSpan duration)
    {
        duration = default;
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var days = time < 0 ? text : text[..time];
        if (text.Length > 60 || days.AsSpan().ContainsAny('Y', 'M'))
        {
            return false;
        }

        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return false;
        }
    }

    public static string Duration(TimeSpan duration) => XmlConvert.ToString(duration);

    /// <summary>A mode, and after a slash how many minor units the smallest coin has: <c>halfUp</c>, <c>halfUp/5</c>.</summary>
    public static bool TryRounding(string text, out MoneyRounding rounding)
    {
        rounding = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        long increment = 1;
        if (!TryWord(slash < 0 ? text : text[..slash], out RoundingMode mode)
            || (slash >= 0 && (!long.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out increment) || increment is < 1 or > 1_000_000)))
        {
            return false;
        }

        rounding = MoneyRounding.Cash(increment, mode);
        return true;
    }

    public static string? Rounding(MoneyRounding rounding) => rounding == default ? null
        : rounding.Increment == 1 ? Word(rounding.Mode)
        : Word(rounding.Mode) + "/" + rounding.Increment.ToString(CultureInfo.InvariantCulture);

    private static bool IsPlain(string text) => text.Length is > 0 and <= 40 && !text.AsSpan().ContainsAny(',', ' ', '+');
}
