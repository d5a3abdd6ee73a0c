using System.Globalization;
using System.Xml;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The kinds of values of which a price book's file is made: decimals, instants, durations, roundings, words, ids.</summary>
internal static class PriceBookKinds
{
    private const string Decimal = "\"type\": \"string\", \"pattern\": \"^-?[0-9]+(\\\\.[0-9]+)?$\"";

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    private static readonly string[] UniversalFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    private static readonly string[] LocalFormats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly JsonWords<RoundingMode> RoundingModes = new();

    public static JsonKind<string> Text { get; } = JsonKinds.Text();

    public static JsonKind<int> Count { get; } = JsonKinds.Whole(0);

    public static JsonKind<Currency> CurrencyCode { get; } = JsonKinds.Parsed(
        "\"type\": \"string\", \"pattern\": \"^[A-Z]{3}$\"",
        static (string text, JsonReading reading, out Currency value) =>
        {
            var isKnown = Currency.TryParse(text, out value);
            value = isKnown ? value : ((MoneyReading)reading).Currency;
            return isKnown;
        },
        static (sink, value) => sink.Text(value.Code),
        name: null,
        "a currency code of ISO 4217",
        "unknown-currency");

    public static JsonKind<Money> Amount { get; } = JsonKinds.Parsed(
        Decimal + ", \"description\": \"Major units of the book's currency, with no more decimals than it has.\"",
        static (string text, JsonReading reading, out Money value) =>
        {
            var currency = ((MoneyReading)reading).Currency;
            value = Money.Zero(currency);
            return IsPlain(text) && Money.TryParsePlain(text, currency, out value);
        },
        static (sink, value) => sink.Text(value.ToAmountString()),
        "amount",
        "an amount of the book's currency: a decimal string such as \"45.50\"",
        "bad-amount");

    public static JsonKind<Rate> Percent { get; } = JsonKinds.Parsed(
        Decimal + ", \"description\": \"Percent as a decimal string.\"",
        static (string text, JsonReading _, out Rate value) =>
        {
            const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            value = default;
            return IsPlain(text)
                && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var percent)
                && Rate.TryFromPercent(percent, out value);
        },
        static (sink, value) => sink.Text(value.ToPercent().ToString("0.##########", CultureInfo.InvariantCulture)),
        "percent",
        "a percentage: a decimal string such as \"7.5\"",
        "bad-rate");

    public static JsonKind<DateTimeOffset> Instant { get; } = JsonKinds.Parsed<DateTimeOffset>(
        "\"type\": \"string\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\\\.[0-9]{1,7})?)?"
        + "(Z|[+-][0-9]{2}:[0-9]{2})?$\", "
        + "\"description\": \"An instant with its offset; without one in the time zone that the book names.\"",
        static (string text, JsonReading reading, out DateTimeOffset value) =>
            DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
            || DateTimeOffset.TryParseExact(
                text, UniversalFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value)
            || TryLocal(text, ((MoneyReading)reading).Time, out value),
        static (sink, value) => sink.Text(value.ToString(
            value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
            CultureInfo.InvariantCulture)),
        "instant",
        "an instant with its offset, such as \"2026-03-01T10:00:00+01:00\", or in a book that names its time zone a local time",
        "bad-instant");

    public static JsonKind<TimeSpan> Duration { get; } = JsonKinds.Parsed<TimeSpan>(
        "\"type\": \"string\", \"format\": \"duration\", "
        + "\"description\": \"Days, hours, minutes and seconds as in ISO 8601; no years and no months. "
        + "Whole days are of the calendar where the book names its time zone.\"",
        TryDuration,
        static (sink, value) => sink.Text(XmlConvert.ToString(value)),
        "duration",
        "a duration of days, hours, minutes and seconds, such as \"P7D\" or \"PT12H\"",
        "bad-duration");

    /// <summary>A mode, and after a slash how many minor units the smallest coin has: <c>halfUp</c>, <c>halfUp/5</c>.</summary>
    public static JsonKind<MoneyRounding> Rounding { get; } = JsonKinds.Parsed<MoneyRounding>(
        $"\"type\": \"string\", \"pattern\": \"^({RoundingModes.All.Replace(", ", "|", StringComparison.Ordinal)})(/[0-9]+)?$\", "
        + "\"description\": \"A mode, and after a slash the smallest coin in minor units.\"",
        TryRounding,
        static (sink, value) => sink.Text(RoundingModes.Word(value.Mode, sink)
            + (value.Increment > 1 ? "/" + value.Increment.ToString(CultureInfo.InvariantCulture) : "")),
        "rounding",
        $"a rounding: {RoundingModes.All}, or one of them with a coin such as \"halfUp/5\"",
        "bad-rounding");

    public static JsonKind<SeatFeatures> Features { get; } = SeatFeatureWords.Set("unknown-word");

    public static JsonList<DayOfWeek> Weekdays { get; } = Words<DayOfWeek>().List();

    public static JsonKind<PriceZoneId> ZoneId { get; } = Id(static text => new PriceZoneId(text));

    public static JsonKind<PriceTypeId> TypeId { get; } = Id(static text => new PriceTypeId(text));

    public static JsonKind<PriceLayerId> LayerId { get; } = Id(static text => new PriceLayerId(text));

    public static JsonKind<LedgerAccount> Account { get; } = Id(static text => new LedgerAccount(text));

    public static JsonList<PriceZoneId> Zones { get; } = ZoneId.List();

    public static JsonList<PriceTypeId> Types { get; } = TypeId.List();

    public static JsonList<PriceLayerId> Layers { get; } = LayerId.List();

    public static JsonList<ChannelId> Channels { get; } = Id(static text => new ChannelId(text)).List();

    public static JsonList<PatronFact> PatronFacts { get; } = Id(static text => new PatronFact(text)).List();

    public static JsonList<PriceRuleId> Rules { get; } = Id(static text => new PriceRuleId(text)).List();

    public static JsonList<PerformanceId> PerformanceIds { get; } = Id(static text => new PerformanceId(text)).List();

    public static JsonList<ItemId> Items { get; } = Id(static text => new ItemId(text)).List();

    public static JsonWords<T> Words<T>()
        where T : struct, Enum => new("unknown-word");

    /// <summary>An id.</summary>
    /// <param name="make">Makes it.</param>
    /// <param name="isOwn">Whether it is the id of the object itself: then a wrong one is told of that.</param>
    public static JsonKind<T> Id<T>(Func<string, T> make, bool isOwn = false)
        where T : struct => JsonKinds.Parsed(
        "\"type\": \"string\", \"minLength\": 1, \"maxLength\": 200",
        (string text, JsonReading _, out T value) =>
        {
            var isSound = IdText.IsValid(text) && !string.IsNullOrWhiteSpace(text);
            value = isSound ? make(text) : default;
            return isSound;
        },
        static (sink, value) => sink.Text(value.ToString()!),
        "id",
        "an id of 1 to 200 characters without control characters",
        "bad-id",
        isOwn);

    private static bool TryLocal(string text, HouseTime? time, out DateTimeOffset value)
    {
        value = default;
        if (time is null || !DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return false;
        }

        value = time.InstantOf(local);
        return true;
    }

    private static bool TryDuration(string text, JsonReading reading, out TimeSpan value)
    {
        value = default;
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var days = time < 0 ? text : text[..time];
        if (text.Length > 60 || days.AsSpan().ContainsAny('Y', 'M'))
        {
            return false;
        }

        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return false;
        }
    }

    private static bool TryRounding(string text, JsonReading reading, out MoneyRounding value)
    {
        value = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        long increment = 1;
        if (!RoundingModes.TryRead(slash < 0 ? text : text[..slash], out var mode)
            || (slash >= 0 && !long.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out increment))
            || increment is < 1 or > 1_000_000)
        {
            return false;
        }

        value = MoneyRounding.Cash(increment, mode);
        return true;
    }

    private static bool IsPlain(string text) => text.Length is > 0 and <= 40 && !text.AsSpan().ContainsAny(',', ' ', '+');
}
