using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>From a book to the texts of a document; what is as by default is left out.</summary>
internal static class PriceBookWriter
{
    public static PriceBookDocument ToDocument(PriceBookDefinition book) => new()
    {
        Format = PriceBookDocument.FormatName,
        Version = 1,
        Name = book.Name,
        Currency = book.Currency.Code,
        Zones = [.. book.Zones.Select(static zone => new PriceBookDocument.Zone { Id = zone.Id.Value, Name = NameOf(zone.Name, zone.Id.Value) })],
        Types = [.. book.Types.Select(TypeOf)],
        Layers = [.. book.Layers.Select(static layer => new PriceBookDocument.Layer { Id = layer.Id.Value, Name = NameOf(layer.Name, layer.Id.Value), Account = layer.Account.Value })],
        Prices = [.. book.Prices.Select(static price => new PriceBookDocument.Price
        {
            Zone = price.Zone.Value,
            Type = price.Type.Value,
            Layer = price.Layer.Value,
            Amount = price.Amount.ToAmountString(),
            Minimum = price.Minimum?.ToAmountString(),
        })],
        Events = Each(book.Events, EventOf),
        Adjustments = Each(book.Adjustments, AdjustmentOf),
        DynamicMatching = Word(book.DynamicMatching),
        DynamicRules = Each(book.DynamicRules, DynamicRuleOf),
        Fees = Each(book.Fees, FeeOf),
        TaxRounding = Word(book.TaxRounding),
        Taxes = Each(book.Taxes, TaxOf),
        DiscountChoice = Word(book.DiscountChoice),
        Discounts = Each(book.Discounts, DiscountOf),
        Codes = Each(book.Codes, static code => new PriceBookDocument.Code
        {
            Value = code.Code.Value,
            Discounts = Ids(code.Discounts),
            From = Instant(code.From),
            Until = Instant(code.Until),
            MaximumOrders = code.MaximumOrders,
        }),
        Items = Each(book.Items, static item => new PriceBookDocument.Item
        {
            Id = item.Id.Value,
            Name = NameOf(item.Name, item.Id.Value),
            Kind = Word(item.Kind),
            Account = item.Account.Value,
            Price = item.Price?.ToAmountString(),
        }),
        Packages = Each(book.Packages, PackageOf),
    };

    private static TTo[]? Each<TFrom, TTo>(ImmutableArray<TFrom> items, Func<TFrom, TTo> map) => items.IsEmpty ? null : [.. items.Select(map)];

    private static string[]? Ids<TId>(ImmutableArray<TId> ids)
        where TId : struct => ids.IsEmpty ? null : [.. ids.Select(static id => id.ToString()!)];

    private static string? NameOf(string name, string id) => string.Equals(name, id, StringComparison.Ordinal) ? null : name;

    private static string? Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => EqualityComparer<TEnum>.Default.Equals(value, default) ? null : PriceBookWords.Word(value);

    private static string[]? Words<TEnum>(ImmutableArray<TEnum> values)
        where TEnum : struct, Enum => values.IsEmpty ? null : [.. values.Select(PriceBookWords.Word)];

    private static string[]? Features(SeatFeatures features) => features == SeatFeatures.None
        ? null
        : [.. Enum.GetValues<SeatFeatures>().Where(feature => feature != SeatFeatures.None && (features & feature) == feature).Select(PriceBookWords.Word)];

    private static string? Instant(DateTimeOffset? instant) => instant is { } given ? PriceBookWords.Instant(given) : null;

    private static string? Duration(TimeSpan? duration) => duration is { } given ? PriceBookWords.Duration(given) : null;

    private static string? Percent(Rate? rate) => rate is { } given ? PriceBookWords.Percent(given) : null;

    private static bool? Unless(bool standard, bool value) => value == standard ? null : value;

    private static int? UnlessZero(int value) => value == 0 ? null : value;

    private static PriceBookDocument.PriceType TypeOf(PriceType type) => new()
    {
        Id = type.Id.Value,
        Name = NameOf(type.Name, type.Id.Value),
        Kind = Word(type.Kind),
        Eligibility = type.Eligibility == PriceTypeEligibility.Anyone ? null : EligibilityOf(type.Eligibility),
    };

    private static PriceBookDocument.Eligibility EligibilityOf(PriceTypeEligibility asked) => new()
    {
        Channels = Ids(asked.Channels),
        MinimumPerOrder = UnlessZero(asked.MinimumPerOrder),
        MaximumPerOrder = asked.MaximumPerOrder,
        MustAccompany = asked.MustAccompany?.Value,
        MaximumPerAccompanied = asked.MaximumPerAccompanied,
        Zones = Ids(asked.Zones),
        RequiredFeatures = Features(asked.RequiredFeatures),
        ForbiddenFeatures = Features(asked.ForbiddenFeatures),
        PatronFacts = Ids(asked.PatronFacts),
        Codes = Ids(asked.Codes),
    };

    private static PriceBookDocument.Change ChangeOf(PriceChange change) => change.Kind switch
    {
        PriceChangeKind.Add => new() { Add = change.Amount.ToAmountString() },
        PriceChangeKind.Percent => new() { Percent = PriceBookWords.Percent(change.Rate), Rounding = PriceBookWords.Rounding(change.Rounding) },
        PriceChangeKind.SetTo => new() { SetTo = change.Amount.ToAmountString() },
    };

    private static PriceBookDocument.Event EventOf(PriceEvent rule) => new()
    {
        Id = rule.Id.Value,
        Name = NameOf(rule.Name, rule.Id.Value),
        Effect = Word(rule.Effect),
        From = Instant(rule.From),
        Until = Instant(rule.Until),
        Zones = Ids(rule.Zones),
        Types = Ids(rule.Types),
        Layer = rule.Layer?.Value,
        Change = rule.Change is { } change ? ChangeOf(change) : null,
    };

    private static PriceBookDocument.Adjustment AdjustmentOf(SeatAdjustment rule) => new()
    {
        Id = rule.Id.Value,
        Name = NameOf(rule.Name, rule.Id.Value),
        Features = Features(rule.Features),
        AisleSeats = Unless(false, rule.AisleSeats),
        Seats = Ids(rule.Seats),
        Types = Ids(rule.Types),
        Layer = rule.Layer?.Value,
        Change = ChangeOf(rule.Change),
    };

    private static PriceBookDocument.DynamicRule DynamicRuleOf(DynamicPriceRule rule) => new()
    {
        Id = rule.Id.Value,
        Name = NameOf(rule.Name, rule.Id.Value),
        Scope = Word(rule.Scope),
        Zones = Ids(rule.Zones),
        Types = Ids(rule.Types),
        Layer = rule.Layer?.Value,
        Tiers = [.. rule.Tiers.Select(static tier => new PriceBookDocument.DynamicTier
        {
            ShareSold = Percent(tier.ShareSold),
            CountSold = tier.CountSold,
            BeforeCurtain = Duration(tier.BeforeCurtain),
            From = Instant(tier.From),
            Weekdays = Words(tier.Weekdays),
            Change = ChangeOf(tier.Change),
        })],
        Step = rule.Step?.ToAmountString(),
        Floor = rule.Floor?.ToAmountString(),
        Ceiling = rule.Ceiling?.ToAmountString(),
        CoolingOff = Duration(rule.CoolingOff),
    };

    private static PriceBookDocument.Fee FeeOf(FeeRule fee) => new()
    {
        Id = fee.Id.Value,
        Name = NameOf(fee.Name, fee.Id.Value),
        Account = fee.Account.Value,
        Placement = Word(fee.Placement),
        Per = Word(fee.Basis),
        Amount = fee.Amount?.ToAmountString(),
        Percent = Percent(fee.Percent),
        Rounding = PriceBookWords.Rounding(fee.Rounding),
        Layers = Ids(fee.Layers),
        FromLayer = fee.FromLayer?.Value,
        FromOrderValue = fee.FromOrderValue?.ToAmountString(),
        BelowOrderValue = fee.BelowOrderValue?.ToAmountString(),
        Cap = fee.Cap?.ToAmountString(),
        Types = Ids(fee.Types),
        Zones = Ids(fee.Zones),
        Channels = Ids(fee.Channels),
        WaivedInChannels = Ids(fee.WaivedInChannels),
        WaivedFor = Ids(fee.WaivedFor),
        ChargedOnFreeTickets = Unless(false, fee.ChargedOnFreeTickets),
    };

    private static PriceBookDocument.Tax TaxOf(TaxRule tax) => new()
    {
        Id = tax.Id.Value,
        Name = NameOf(tax.Name, tax.Id.Value),
        Rate = PriceBookWords.Percent(tax.Rate),
        Account = tax.Account.Value,
        Inclusive = Unless(false, tax.Inclusive),
        OnTickets = Unless(true, tax.OnTickets),
        Layers = Ids(tax.Layers),
        Types = Ids(tax.Types),
        Fees = Ids(tax.Fees),
        Items = Ids(tax.Items),
        Rounding = PriceBookWords.Rounding(tax.Rounding),
        RoundedPart = Word(tax.RoundedPart),
    };

    private static PriceBookDocument.Benefit BenefitOf(DiscountBenefit benefit) => benefit.Kind switch
    {
        DiscountKind.Percent => new() { Percent = PriceBookWords.Percent(benefit.Rate) },
        DiscountKind.AmountEach => new() { AmountEach = benefit.Amount.ToAmountString() },
        DiscountKind.AmountTogether => new() { AmountTogether = benefit.Amount.ToAmountString() },
        DiscountKind.PriceEach => new() { PriceEach = benefit.Amount.ToAmountString() },
        DiscountKind.PriceTogether => new() { PriceTogether = benefit.Amount.ToAmountString() },
        DiscountKind.PayFor => new() { PayFor = benefit.Paid },
    };

    private static PriceBookDocument.Discount DiscountOf(DiscountRule rule) => new()
    {
        Id = rule.Id.Value,
        Name = NameOf(rule.Name, rule.Id.Value),
        Benefit = BenefitOf(rule.Benefit),
        Priority = UnlessZero(rule.Priority),
        Combinable = Unless(false, rule.Combinable),
        Dates = Word(rule.Dates),
        MinimumCount = UnlessZero(rule.MinimumCount),
        MinimumValue = rule.MinimumValue?.ToAmountString(),
        CheapestCount = rule.CheapestCount,
        Tiers = Each(rule.Tiers, static tier => new PriceBookDocument.DiscountThreshold { MinimumCount = tier.MinimumCount, Benefit = BenefitOf(tier.Benefit) }),
        Types = Ids(rule.Types),
        Zones = Ids(rule.Zones),
        Items = Ids(rule.Items),
        TakesTickets = Unless(true, rule.TakesTickets),
        TakesAddOns = Unless(true, rule.TakesAddOns),
        Layers = Ids(rule.Layers),
        AtMinimum = Word(rule.AtMinimum),
        MaximumUses = rule.MaximumUses,
        MaximumLines = rule.MaximumLines,
        From = Instant(rule.From),
        Until = Instant(rule.Until),
        PerformancesFrom = Instant(rule.PerformancesFrom),
        PerformancesUntil = Instant(rule.PerformancesUntil),
        Weekdays = Words(rule.Weekdays),
        Channels = Ids(rule.Channels),
        PatronFacts = Ids(rule.PatronFacts),
    };

    private static PriceBookDocument.PackageOffer PackageOf(Package package) => new()
    {
        Id = package.Id.Value,
        Name = NameOf(package.Name, package.Id.Value),
        Kind = Word(package.Kind),
        Groups = [.. package.Groups.Select(static group => new PriceBookDocument.Group
        {
            Name = group.Name,
            Performances = Ids(group.Performances) ?? [],
            Minimum = group.Minimum,
            Maximum = group.Maximum,
        })],
        MinimumPerformances = package.MinimumPerformances == 1 ? null : package.MinimumPerformances,
        MaximumPerformances = package.MaximumPerformances,
        Pricing = Word(package.Pricing),
        Prices = Each(package.Prices, static price => new PriceBookDocument.PackageAmount { Zone = price.Zone.Value, Type = price.Type.Value, Amount = price.Amount.ToAmountString() }),
    };
}
