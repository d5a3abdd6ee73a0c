using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Files;

/// <summary>From the texts of a document to a checked book, collecting every defect on the way.</summary>
internal sealed partial class PriceBookReader(PriceBookDocument document)
{
    private const int Version = 1;

    private readonly ImmutableArray<Defect>.Builder _defects = ImmutableArray.CreateBuilder<Defect>();
    private Currency _currency;

    public PriceBookResult Read()
    {
        if (!string.Equals(document.Format, PriceBookDocument.FormatName, StringComparison.Ordinal) || document.Version != Version)
        {
            return PriceBookResult.Refused(
                new Defect("unknown-format", DefectSeverity.Error, "format", Invariant($"This is not a file of format {PriceBookDocument.FormatName}, version {Version}.")));
        }

        // Amounts go on being read in some currency when the book's own is unknown, so that all defects are found.
        if (!Currency.TryParse(document.Currency, out _currency))
        {
            Error("unknown-currency", "currency", $"'{Shown(document.Currency)}' is not a currency code of ISO 4217.");
            _currency = Currency.Usd;
        }

        PriceBookResult result = PriceBook.Check(Definition());
        ImmutableArray<Defect> all = [.. _defects, .. result.Defects];
        return new PriceBookResult { Book = _defects.Count == 0 ? result.Book : null, Defects = all };
    }

    private PriceBookDefinition Definition() => new()
    {
        Name = document.Name,
        Currency = _currency,
        Zones = Each("zones", document.Zones, (place, zone) => new PriceZone(Id(place, zone.Id, static id => new PriceZoneId(id)), zone.Name ?? zone.Id)),
        Types = Each("types", document.Types, TypeOf),
        Layers = Each("layers", document.Layers, (place, layer) => new PriceLayer(Id(place, layer.Id, static id => new PriceLayerId(id)), layer.Name ?? layer.Id, Account(place, layer.Account))),
        Prices = Each("prices", document.Prices, (place, price) => new ZonePrice(
            Id(place + ".zone", price.Zone, static id => new PriceZoneId(id)),
            Id(place + ".type", price.Type, static id => new PriceTypeId(id)),
            Id(place + ".layer", price.Layer, static id => new PriceLayerId(id)),
            Amount(place + ".amount", price.Amount),
            OptionalAmount(place + ".minimum", price.Minimum))),
        Events = Each("events", document.Events, EventOf),
        Adjustments = Each("adjustments", document.Adjustments, AdjustmentOf),
        DynamicRules = Each("dynamicRules", document.DynamicRules, DynamicRuleOf),
        DynamicMatching = Word<DynamicRuleMatching>("dynamicMatching", document.DynamicMatching),
        Fees = Each("fees", document.Fees, FeeOf),
        Taxes = Each("taxes", document.Taxes, TaxOf),
        TaxRounding = Word<TaxRoundingMode>("taxRounding", document.TaxRounding),
        Discounts = Each("discounts", document.Discounts, DiscountOf),
        DiscountChoice = Word<DiscountChoice>("discountChoice", document.DiscountChoice),
        Codes = Each("codes", document.Codes, CodeOf),
        Items = Each("items", document.Items, ItemOf),
        Packages = Each("packages", document.Packages, PackageOf),
    };

    private ImmutableArray<TTo> Each<TFrom, TTo>(string part, TFrom[]? items, Func<string, TFrom, TTo> map)
        where TFrom : class
    {
        ImmutableArray<TTo>.Builder all = ImmutableArray.CreateBuilder<TTo>(items?.Length ?? 0);
        for (var i = 0; i < (items?.Length ?? 0); i++)
        {
            var place = Invariant($"{part}[{i}]");
            if (items![i] is { } item)
            {
                all.Add(map(place, item));
            }
            else
            {
                Error("missing-value", place, "There is null where a thing of the list should be.");
            }
        }

        return all.ToImmutable();
    }

    private ImmutableArray<TId> Ids<TId>(string place, string[]? texts, Func<string, TId> make)
        where TId : struct => texts is null ? [] : [.. texts.Select((text, index) => Id(Invariant($"{place}[{index}]"), text, make))];

    private TId Id<TId>(string place, string text, Func<string, TId> make)
        where TId : struct
    {
        if (text is not null && IdText.IsValid(text) && !string.IsNullOrWhiteSpace(text))
        {
            return make(text);
        }

        Error("bad-id", place, "An id has 1 to 200 characters and no control characters.");
        return default;
    }

    private TId? OptionalId<TId>(string place, string? text, Func<string, TId> make)
        where TId : struct => text is null ? null : Id(place, text, make);

    private LedgerAccount Account(string place, string text) => Id(place + ".account", text, static id => new LedgerAccount(id));

    private Money Amount(string place, string text)
    {
        if (PriceBookWords.TryMoney(text, _currency, out Money money))
        {
            return money;
        }

        Error("bad-amount", place, $"'{Shown(text)}' is not an amount of {_currency.Code}: a decimal string such as \"45.50\".");
        return Money.Zero(_currency);
    }

    private Money? OptionalAmount(string place, string? text) => text is null ? null : Amount(place, text);

    private Rate Percent(string place, string text)
    {
        if (PriceBookWords.TryPercent(text, out Rate rate))
        {
            return rate;
        }

        Error("bad-rate", place, $"'{Shown(text)}' is not a percentage: a decimal string such as \"7.5\".");
        return default;
    }

    private Rate? OptionalPercent(string place, string? text) => text is null ? null : Percent(place, text);

    private DateTimeOffset? Instant(string place, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!PriceBookWords.TryInstant(text, out DateTimeOffset instant))
        {
            Error("bad-instant", place, $"'{Shown(text)}' is not an instant with its offset, such as \"2026-03-01T10:00:00+01:00\".");
            return null;
        }

        return instant;
    }

    private TimeSpan? Duration(string place, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!PriceBookWords.TryDuration(text, out TimeSpan duration))
        {
            Error("bad-duration", place, $"'{Shown(text)}' is not a duration of days, hours, minutes and seconds, such as \"P7D\" or \"PT12H\".");
        }

        return duration;
    }

    private MoneyRounding Rounding(string place, string? text)
    {
        MoneyRounding rounding = default;
        if (text is not null && !PriceBookWords.TryRounding(text, out rounding))
        {
            Error("bad-rounding", place, $"'{Shown(text)}' is not a rounding: {PriceBookWords.Words<RoundingMode>()}, or one of them with a coin such as \"halfUp/5\".");
        }

        return rounding;
    }

    private TEnum Word<TEnum>(string place, string? word)
        where TEnum : struct, Enum
    {
        TEnum value = default;
        if (word is not null && !PriceBookWords.TryWord(word, out value))
        {
            Error("unknown-word", place, $"'{Shown(word)}' is none of {PriceBookWords.Words<TEnum>()}.");
        }

        return value;
    }

    private ImmutableArray<TEnum> EachWord<TEnum>(string place, string[]? words)
        where TEnum : struct, Enum => words is null ? [] : [.. words.Select((word, index) => Word<TEnum>(Invariant($"{place}[{index}]"), word ?? "null"))];

    private SeatFeatures Features(string place, string[]? words)
    {
        SeatFeatures features = SeatFeatures.None;
        foreach (SeatFeatures feature in EachWord<SeatFeatures>(place, words))
        {
            features |= feature;
        }

        return features;
    }

    private void Error(string code, string place, string message) => _defects.Add(new Defect(code, DefectSeverity.Error, place, message));

    private static string Shown(string? text) => text is null ? "null" : text.Length > 60 ? text[..60] + "…" : text;
}
