using System.Numerics;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static SeatEngine.Files.PriceBookKinds;

namespace SeatEngine.Files;

/// <summary>The native form of a price book as tables of members: what is read, what is written, and what the schema says.</summary>
internal static class PriceBookShape
{
    private const string Format = "seatengine-price-book";

    private static readonly JsonKind<PriceRuleId> RuleId = Id(static text => new PriceRuleId(text), isOwn: true);

    private static readonly JsonShape<PriceChange> Change = new JsonShape<PriceChange>(
            "change", "A change", default, "Exactly one of add, percent and setTo; rounding only with percent.")
        .May("add", Amount, c => c.Kind == PriceChangeKind.Add ? c.Amount : null, (_, v) => PriceChange.Add(v))
        .May("percent", Percent, c => c.Kind == PriceChangeKind.Percent ? c.Rate : null, (c, v) => PriceChange.Percent(v, c.Rounding))
        .May("setTo", Amount, c => c.Kind == PriceChangeKind.SetTo ? c.Amount : null, (_, v) => PriceChange.SetTo(v))
        .May("rounding", Rounding, c => c.Rounding, (c, v) => PriceChange.Percent(c.Rate, v))
        .Ends(static (ref source, change, seen) =>
        {
            if (BitOperations.PopCount(seen & 0b0111) == 1 && (seen & 0b1010) != 0b1000)
            {
                return change;
            }

            source.Refuse("bad-change", "A change says exactly one of add, percent and setTo, and a rounding only with percent.");
            return PriceChange.SetTo(Money.Zero(((MoneyReading)source.Reading).Currency));
        });

    private static readonly JsonShape<DiscountBenefit> Benefit = new JsonShape<DiscountBenefit>(
            "benefit", "A benefit", default, "Exactly one member.")
        .Says("\"minProperties\": 1, \"maxProperties\": 1")
        .May("percent", Percent, b => b.Kind == DiscountKind.Percent ? b.Rate : null, (_, v) => DiscountBenefit.Percent(v))
        .May("amountEach", Amount, b => In(b, DiscountKind.AmountEach), (_, v) => DiscountBenefit.AmountEach(v))
        .May("amountTogether", Amount, b => In(b, DiscountKind.AmountTogether), (_, v) => DiscountBenefit.AmountTogether(v))
        .May("priceEach", Amount, b => In(b, DiscountKind.PriceEach), (_, v) => DiscountBenefit.PriceEach(v))
        .May("priceTogether", Amount, b => In(b, DiscountKind.PriceTogether), (_, v) => DiscountBenefit.PriceTogether(v))
        .May("payFor", Count, b => b.Kind == DiscountKind.PayFor ? b.Paid : null, (_, v) => DiscountBenefit.PayFor(v))
        .Ends(static (ref source, benefit, seen) =>
        {
            if (BitOperations.PopCount(seen) != 1)
            {
                const string Members = "percent, amountEach, amountTogether, priceEach, priceTogether and payFor";
                source.Refuse("bad-benefit", $"A benefit says exactly one of {Members}.");
            }

            return benefit;
        });

    private static readonly JsonShape<PriceZone> ZoneShape = Named(
        new JsonShape<PriceZone>("zone", "A price zone", new(default, null!)),
        Id(static text => new PriceZoneId(text), isOwn: true),
        z => z.Id, (z, v) => z with { Id = v }, z => z.Name, (z, v) => z with { Name = v });

    private static readonly JsonShape<PriceTypeEligibility> Eligibility = new JsonShape<PriceTypeEligibility>(
            "eligibility", "An eligibility", PriceTypeEligibility.Anyone, "All conditions given must hold.")
        .May("channels", Channels, e => e.Channels, (e, v) => e with { Channels = v })
        .May("minimumPerOrder", Count, e => e.MinimumPerOrder, (e, v) => e with { MinimumPerOrder = v })
        .May("maximumPerOrder", Count, e => e.MaximumPerOrder, (e, v) => e with { MaximumPerOrder = v })
        .May("mustAccompany", TypeId, e => e.MustAccompany, (e, v) => e with { MustAccompany = v })
        .May("maximumPerAccompanied", Count, e => e.MaximumPerAccompanied, (e, v) => e with { MaximumPerAccompanied = v })
        .May("zones", Zones, e => e.Zones, (e, v) => e with { Zones = v })
        .May("requiredFeatures", Features, e => e.RequiredFeatures, (e, v) => e with { RequiredFeatures = v })
        .May("forbiddenFeatures", Features, e => e.ForbiddenFeatures, (e, v) => e with { ForbiddenFeatures = v })
        .May("patronFacts", PatronFacts, e => e.PatronFacts, (e, v) => e with { PatronFacts = v })
        .May("codes", Id(static text => new PromoCode(text)).List(), e => e.Codes, (e, v) => e with { Codes = v });

    private static readonly JsonShape<PriceType> TypeShape = Named(
            new JsonShape<PriceType>("priceType", "A price type", new() { Id = default, Name = null! }),
            Id(static text => new PriceTypeId(text), isOwn: true),
            t => t.Id, (t, v) => t with { Id = v }, t => t.Name, (t, v) => t with { Name = v })
        .May("kind", Words<PriceTypeKind>(), t => t.Kind, (t, v) => t with { Kind = v })
        .May("eligibility", Eligibility, t => t.Eligibility, (t, v) => t with { Eligibility = v });

    private static readonly JsonShape<PriceLayer> LayerShape = Named(
            new JsonShape<PriceLayer>("layer", "A price layer", new(default, null!, default)),
            Id(static text => new PriceLayerId(text), isOwn: true),
            l => l.Id, (l, v) => l with { Id = v }, l => l.Name, (l, v) => l with { Name = v })
        .Needs("account", Account, l => l.Account, (l, v) => l with { Account = v });

    private static readonly JsonShape<ZonePrice> Price = new JsonShape<ZonePrice>(
            "price", "A price", new(default, default, default, default), "What one layer costs for a type in a zone.")
        .Needs("zone", ZoneId, p => p.Zone, (p, v) => p with { Zone = v })
        .Needs("type", TypeId, p => p.Type, (p, v) => p with { Type = v })
        .Needs("layer", LayerId, p => p.Layer, (p, v) => p with { Layer = v })
        .Needs("amount", Amount, p => p.Amount, (p, v) => p with { Amount = v })
        .May("minimum", Amount, p => p.Minimum, (p, v) => p with { Minimum = v }, "Below which no discount goes.");

    private static readonly JsonShape<PriceEvent> Event = Named(
            new JsonShape<PriceEvent>(
                "event", "An event", new() { Id = default, Name = null! }, "In force from its beginning on and before its end."),
            RuleId,
            e => e.Id, (e, v) => e with { Id = v }, e => e.Name, (e, v) => e with { Name = v })
        .May("effect", Words<PriceEventEffect>(), e => e.Effect, (e, v) => e with { Effect = v })
        .May("from", Instant, e => e.From, (e, v) => e with { From = v })
        .May("until", Instant, e => e.Until, (e, v) => e with { Until = v })
        .May("zones", Zones, e => e.Zones, (e, v) => e with { Zones = v })
        .May("types", Types, e => e.Types, (e, v) => e with { Types = v })
        .May("layer", LayerId, e => e.Layer, (e, v) => e with { Layer = v })
        .May("change", Change, e => e.Change, (e, v) => e with { Change = v });

    private static readonly JsonShape<SeatAdjustment> Adjustment = Named(
            new JsonShape<SeatAdjustment>("adjustment", "An adjustment", new() { Id = default, Name = null!, Change = default }),
            RuleId,
            a => a.Id, (a, v) => a with { Id = v }, a => a.Name, (a, v) => a with { Name = v })
        .May("features", Features, a => a.Features, (a, v) => a with { Features = v })
        .May("aisleSeats", JsonKinds.Truth, a => a.AisleSeats, (a, v) => a with { AisleSeats = v })
        .May("seats", Id(static text => new SeatId(text)).List(), a => a.Seats, (a, v) => a with { Seats = v })
        .May("types", Types, a => a.Types, (a, v) => a with { Types = v })
        .May("layer", LayerId, a => a.Layer, (a, v) => a with { Layer = v })
        .Needs("change", Change, a => a.Change, (a, v) => a with { Change = v });

    private static readonly JsonShape<DynamicPriceTier> Tier = new JsonShape<DynamicPriceTier>(
            "dynamicTier", "A tier", new() { Change = default }, "Reached as soon as any one condition is met.")
        .May("shareSold", Percent, t => t.ShareSold, (t, v) => t with { ShareSold = v })
        .May("countSold", Count, t => t.CountSold, (t, v) => t with { CountSold = v })
        .May("beforeCurtain", Duration, t => t.BeforeCurtain, (t, v) => t with { BeforeCurtain = v })
        .May("from", Instant, t => t.From, (t, v) => t with { From = v })
        .May("weekdays", Weekdays, t => t.Weekdays, (t, v) => t with { Weekdays = v })
        .Needs("change", Change, t => t.Change, (t, v) => t with { Change = v });

    private static readonly JsonShape<DynamicPriceRule> DynamicRule = Named(
            new JsonShape<DynamicPriceRule>("dynamicRule", "A dynamic rule", new() { Id = default, Name = null!, Tiers = [] }),
            RuleId,
            r => r.Id, (r, v) => r with { Id = v }, r => r.Name, (r, v) => r with { Name = v })
        .May("scope", Words<DynamicRuleScope>(), r => r.Scope, (r, v) => r with { Scope = v })
        .May("zones", Zones, r => r.Zones, (r, v) => r with { Zones = v })
        .May("types", Types, r => r.Types, (r, v) => r with { Types = v })
        .May("layer", LayerId, r => r.Layer, (r, v) => r with { Layer = v })
        .Needs("tiers", Tier.List(), r => r.Tiers, (r, v) => r with { Tiers = v })
        .May("step", Amount, r => r.Step, (r, v) => r with { Step = v })
        .May("floor", Amount, r => r.Floor, (r, v) => r with { Floor = v })
        .May("ceiling", Amount, r => r.Ceiling, (r, v) => r with { Ceiling = v })
        .May("coolingOff", Duration, r => r.CoolingOff, (r, v) => r with { CoolingOff = v });

    private static readonly JsonShape<FeeRule> Fee = Named(
            new JsonShape<FeeRule>("fee", "A fee", new() { Id = default, Name = null!, Account = default }, "An amount, a share, or both."),
            RuleId,
            f => f.Id, (f, v) => f with { Id = v }, f => f.Name, (f, v) => f with { Name = v })
        .Needs("account", Account, f => f.Account, (f, v) => f with { Account = v })
        .May("placement", Words<FeePlacement>(), f => f.Placement, (f, v) => f with { Placement = v })
        .May("per", Words<FeeBasis>(), f => f.Basis, (f, v) => f with { Basis = v })
        .May("amount", Amount, f => f.Amount, (f, v) => f with { Amount = v })
        .May("percent", Percent, f => f.Percent, (f, v) => f with { Percent = v })
        .May("rounding", Rounding, f => f.Rounding, (f, v) => f with { Rounding = v })
        .May("layers", Layers, f => f.Layers, (f, v) => f with { Layers = v })
        .May("fromLayer", LayerId, f => f.FromLayer, (f, v) => f with { FromLayer = v })
        .May("fromOrderValue", Amount, f => f.FromOrderValue, (f, v) => f with { FromOrderValue = v })
        .May("belowOrderValue", Amount, f => f.BelowOrderValue, (f, v) => f with { BelowOrderValue = v })
        .May("cap", Amount, f => f.Cap, (f, v) => f with { Cap = v })
        .May("types", Types, f => f.Types, (f, v) => f with { Types = v })
        .May("zones", Zones, f => f.Zones, (f, v) => f with { Zones = v })
        .May("channels", Channels, f => f.Channels, (f, v) => f with { Channels = v })
        .May("waivedInChannels", Channels, f => f.WaivedInChannels, (f, v) => f with { WaivedInChannels = v })
        .May("waivedFor", PatronFacts, f => f.WaivedFor, (f, v) => f with { WaivedFor = v })
        .May("chargedOnFreeTickets", JsonKinds.Truth, f => f.ChargedOnFreeTickets, (f, v) => f with { ChargedOnFreeTickets = v });

    private static readonly JsonShape<TaxRule> Tax = Named(
            new JsonShape<TaxRule>("tax", "A tax", new() { Id = default, Name = null!, Rate = default, Account = default }),
            RuleId,
            t => t.Id, (t, v) => t with { Id = v }, t => t.Name, (t, v) => t with { Name = v })
        .Needs("rate", Percent, t => t.Rate, (t, v) => t with { Rate = v })
        .Needs("account", Account, t => t.Account, (t, v) => t with { Account = v })
        .May("inclusive", JsonKinds.Truth, t => t.Inclusive, (t, v) => t with { Inclusive = v }, "Contained in the prices.")
        .May("onTickets", JsonKinds.Truth, t => t.OnTickets, (t, v) => t with { OnTickets = v })
        .May("layers", Layers, t => t.Layers, (t, v) => t with { Layers = v })
        .May("types", Types, t => t.Types, (t, v) => t with { Types = v })
        .May("fees", Rules, t => t.Fees, (t, v) => t with { Fees = v })
        .May("items", Items, t => t.Items, (t, v) => t with { Items = v })
        .May("rounding", Rounding, t => t.Rounding, (t, v) => t with { Rounding = v })
        .May("roundedPart", Words<TaxedPart>(), t => t.RoundedPart, (t, v) => t with { RoundedPart = v });

    private static readonly JsonShape<DiscountTier> Threshold = new JsonShape<DiscountTier>("discountThreshold", "A tier", new(0, default))
        .Needs("minimumCount", Count, t => t.MinimumCount, (t, v) => t with { MinimumCount = v })
        .Needs("benefit", Benefit, t => t.Benefit, (t, v) => t with { Benefit = v });

    private static readonly JsonShape<DiscountGift> Gift = new JsonShape<DiscountGift>(
            "gift", "What is given", new(), "For every minimumCount lines that the discount takes, so many of these are made cheaper.")
        .May("count", Count, g => g.Count, (g, v) => g with { Count = v })
        .May("types", Types, g => g.Types, (g, v) => g with { Types = v })
        .May("zones", Zones, g => g.Zones, (g, v) => g with { Zones = v })
        .May("items", Items, g => g.Items, (g, v) => g with { Items = v })
        .May("performances", PerformanceIds, g => g.Performances, (g, v) => g with { Performances = v })
        .May("takesTickets", JsonKinds.Truth, g => g.TakesTickets, (g, v) => g with { TakesTickets = v });

    private static readonly JsonShape<DiscountRule> Discount = Named(
            new JsonShape<DiscountRule>("discount", "A discount", new() { Id = default, Name = null!, Benefit = default }),
            RuleId,
            d => d.Id, (d, v) => d with { Id = v }, d => d.Name, (d, v) => d with { Name = v })
        .Needs("benefit", Benefit, d => d.Benefit, (d, v) => d with { Benefit = v })
        .May("priority", JsonKinds.Whole(int.MinValue), d => d.Priority, (d, v) => d with { Priority = v })
        .May("combinable", JsonKinds.Truth, d => d.Combinable, (d, v) => d with { Combinable = v })
        .May("dates", Words<DateMatching>(), d => d.Dates, (d, v) => d with { Dates = v })
        .May("minimumCount", Count, d => d.MinimumCount, (d, v) => d with { MinimumCount = v })
        .May("minimumValue", Amount, d => d.MinimumValue, (d, v) => d with { MinimumValue = v })
        .May("cheapestCount", Count, d => d.CheapestCount, (d, v) => d with { CheapestCount = v })
        .May("gets", Gift, d => d.Gets, (d, v) => d with { Gets = v })
        .May("tiers", Threshold.List(), d => d.Tiers, (d, v) => d with { Tiers = v })
        .May("types", Types, d => d.Types, (d, v) => d with { Types = v })
        .May("zones", Zones, d => d.Zones, (d, v) => d with { Zones = v })
        .May("items", Items, d => d.Items, (d, v) => d with { Items = v })
        .May("takesTickets", JsonKinds.Truth, d => d.TakesTickets, (d, v) => d with { TakesTickets = v })
        .May("takesAddOns", JsonKinds.Truth, d => d.TakesAddOns, (d, v) => d with { TakesAddOns = v })
        .May("layers", Layers, d => d.Layers, (d, v) => d with { Layers = v })
        .May("atMinimum", Words<MinimumPriceBehavior>(), d => d.AtMinimum, (d, v) => d with { AtMinimum = v })
        .May("maximumUses", Count, d => d.MaximumUses, (d, v) => d with { MaximumUses = v })
        .May("maximumLines", Count, d => d.MaximumLines, (d, v) => d with { MaximumLines = v })
        .May("from", Instant, d => d.From, (d, v) => d with { From = v })
        .May("until", Instant, d => d.Until, (d, v) => d with { Until = v })
        .May("performancesFrom", Instant, d => d.PerformancesFrom, (d, v) => d with { PerformancesFrom = v })
        .May("performancesUntil", Instant, d => d.PerformancesUntil, (d, v) => d with { PerformancesUntil = v })
        .May("weekdays", Weekdays, d => d.Weekdays, (d, v) => d with { Weekdays = v })
        .May("channels", Channels, d => d.Channels, (d, v) => d with { Channels = v })
        .May("patronFacts", PatronFacts, d => d.PatronFacts, (d, v) => d with { PatronFacts = v });

    private static readonly JsonShape<PromoCodeRule> Code = new JsonShape<PromoCodeRule>("code", "A promo code", new() { Code = default })
        .Needs("value", Id(static text => new PromoCode(text), isOwn: true), c => c.Code, (c, v) => c with { Code = v })
        .May("discounts", Rules, c => c.Discounts, (c, v) => c with { Discounts = v })
        .May("from", Instant, c => c.From, (c, v) => c with { From = v })
        .May("until", Instant, c => c.Until, (c, v) => c with { Until = v })
        .May("maximumOrders", Count, c => c.MaximumOrders, (c, v) => c with { MaximumOrders = v });

    private static readonly JsonShape<PriceItem> Item = Named(
            new JsonShape<PriceItem>("item", "An item", new() { Id = default, Name = null!, Account = default }),
            Id(static text => new ItemId(text), isOwn: true),
            i => i.Id, (i, v) => i with { Id = v }, i => i.Name, (i, v) => i with { Name = v })
        .May("kind", Words<ItemKind>(), i => i.Kind, (i, v) => i with { Kind = v })
        .Needs("account", Account, i => i.Account, (i, v) => i with { Account = v })
        .May("price", Amount, i => i.Price, (i, v) => i with { Price = v });

    private static readonly JsonShape<PackageGroup> Group = new JsonShape<PackageGroup>("group", "A group", new("", [], 0, 0))
        .Needs("name", Text, g => g.Name, (g, v) => g with { Name = v })
        .Needs(
            "performances",
            PerformanceIds,
            g => g.Performances,
            (g, v) => g with { Performances = v })
        .Needs("minimum", Count, g => g.Minimum, (g, v) => g with { Minimum = v })
        .Needs("maximum", Count, g => g.Maximum, (g, v) => g with { Maximum = v });

    private static readonly JsonShape<PackagePrice> PackageAmount = new JsonShape<PackagePrice>(
            "packageAmount", "A package's price", new(default, default, default))
        .Needs("zone", ZoneId, p => p.Zone, (p, v) => p with { Zone = v })
        .Needs("type", TypeId, p => p.Type, (p, v) => p with { Type = v })
        .Needs("amount", Amount, p => p.Amount, (p, v) => p with { Amount = v });

    private static readonly JsonShape<Package> PackageOffer = Named(
            new JsonShape<Package>("packageOffer", "A package", new() { Id = default, Name = null!, Groups = [] }),
            Id(static text => new PackageId(text), isOwn: true),
            p => p.Id, (p, v) => p with { Id = v }, p => p.Name, (p, v) => p with { Name = v })
        .May("kind", Words<PackageKind>(), p => p.Kind, (p, v) => p with { Kind = v })
        .Needs("groups", Group.List(), p => p.Groups, (p, v) => p with { Groups = v })
        .May("minimumPerformances", Count, p => p.MinimumPerformances, (p, v) => p with { MinimumPerformances = v })
        .May("maximumPerformances", Count, p => p.MaximumPerformances, (p, v) => p with { MaximumPerformances = v })
        .May("pricing", Words<PackagePricing>(), p => p.Pricing, (p, v) => p with { Pricing = v })
        .May("prices", PackageAmount.List(), p => p.Prices, (p, v) => p with { Prices = v });

    public static JsonShape<PriceBookDefinition> Book { get; } = new JsonShape<PriceBookDefinition>(
            name: null,
            "A price book",
            new() { Name = "", Currency = default },
            "A price book: prices by zone, price type and layer, and the rules that change, discount, charge and tax them.")
        .Document()
        .Needs("format", JsonKinds.Format(Format), _ => Format, (b, _) => b)
        .Needs("version", JsonKinds.Version(1), _ => 1, (b, _) => b, "Of the format.")
        .Needs("name", Text, b => b.Name, (b, v) => b with { Name = v })
        .Needs("currency", CurrencyCode, b => b.Currency, (b, v) => b with { Currency = v }, "ISO 4217")
        .May("payableStep", Amount, b => b.PayableStep, (b, v) => b with { PayableStep = v }, "The smallest step in which it is paid.")
        .May("roundingAccount", Account, b => b.RoundingAccount, (b, v) => b with { RoundingAccount = v }, "For what is rounded to it.")
        .May("timeZone", Text, b => b.TimeZone, (b, v) => b with { TimeZone = v }, "The house's own, as an IANA id such as Europe/Zurich.")
        .May("zones", ZoneShape.Lines(), b => b.Zones, (b, v) => b with { Zones = v }, isShown: true)
        .May("types", TypeShape.Lines(), b => b.Types, (b, v) => b with { Types = v }, isShown: true)
        .May("layers", LayerShape.Lines(), b => b.Layers, (b, v) => b with { Layers = v }, isShown: true)
        .May("prices", Price.Lines(), b => b.Prices, (b, v) => b with { Prices = v }, isShown: true)
        .May("events", Event.Lines(), b => b.Events, (b, v) => b with { Events = v })
        .May("adjustments", Adjustment.Lines(), b => b.Adjustments, (b, v) => b with { Adjustments = v })
        .May("dynamicMatching", Words<DynamicRuleMatching>(), b => b.DynamicMatching, (b, v) => b with { DynamicMatching = v })
        .May("dynamicRules", DynamicRule.Lines(), b => b.DynamicRules, (b, v) => b with { DynamicRules = v })
        .May("fees", Fee.Lines(), b => b.Fees, (b, v) => b with { Fees = v })
        .May("taxRounding", Words<TaxRoundingMode>(), b => b.TaxRounding, (b, v) => b with { TaxRounding = v })
        .May("taxes", Tax.Lines(), b => b.Taxes, (b, v) => b with { Taxes = v })
        .May("discountChoice", Words<DiscountChoice>(), b => b.DiscountChoice, (b, v) => b with { DiscountChoice = v })
        .May("discounts", Discount.Lines(), b => b.Discounts, (b, v) => b with { Discounts = v })
        .May("codes", Code.Lines(), b => b.Codes, (b, v) => b with { Codes = v })
        .May("items", Item.Lines(), b => b.Items, (b, v) => b with { Items = v })
        .May("packages", PackageOffer.Lines(), b => b.Packages, (b, v) => b with { Packages = v });

    private static string? Unless(string? id, string? name) => string.Equals(name, id, StringComparison.Ordinal) ? null : name;

    private static Money? In(DiscountBenefit benefit, DiscountKind kind) => benefit.Kind == kind ? benefit.Amount : null;

    /// <summary>Begins the table of a thing with an id and a name, which is the id where none is said.</summary>
    private static JsonShape<T> Named<T, TId>(
        JsonShape<T> shape,
        JsonKind<TId> kind,
        Func<T, TId> getId,
        Func<T, TId, T> setId,
        Func<T, string?> getName,
        Func<T, string, T> setName)
        where TId : struct => shape
        .Needs("id", kind, thing => getId(thing), setId)
        .May("name", Text, thing => Unless(getId(thing).ToString(), getName(thing)), setName, "The id where it is left out.")
        .Ends((ref source, thing, _) => getName(thing) is null ? setName(thing, getId(thing).ToString()!) : thing);
}
