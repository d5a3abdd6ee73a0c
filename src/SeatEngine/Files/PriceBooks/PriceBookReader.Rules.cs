using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <content>Types, events, adjustments, dynamic rules, fees, taxes and items.</content>
internal sealed partial class PriceBookReader
{
    private PriceType TypeOf(string place, PriceBookDocument.PriceType type) => new()
    {
        Id = Id(place, type.Id, static id => new PriceTypeId(id)),
        Name = type.Name ?? type.Id,
        Kind = Word<PriceTypeKind>(place + ".kind", type.Kind),
        Eligibility = type.Eligibility is { } asked ? EligibilityOf(place + ".eligibility", asked) : PriceTypeEligibility.Anyone,
    };

    private PriceTypeEligibility EligibilityOf(string place, PriceBookDocument.Eligibility asked) => new()
    {
        Channels = Ids(place + ".channels", asked.Channels, static id => new ChannelId(id)),
        MinimumPerOrder = asked.MinimumPerOrder ?? 0,
        MaximumPerOrder = asked.MaximumPerOrder,
        MustAccompany = OptionalId(place + ".mustAccompany", asked.MustAccompany, static id => new PriceTypeId(id)),
        MaximumPerAccompanied = asked.MaximumPerAccompanied,
        Zones = Ids(place + ".zones", asked.Zones, static id => new PriceZoneId(id)),
        RequiredFeatures = Features(place + ".requiredFeatures", asked.RequiredFeatures),
        ForbiddenFeatures = Features(place + ".forbiddenFeatures", asked.ForbiddenFeatures),
        PatronFacts = Ids(place + ".patronFacts", asked.PatronFacts, static id => new PatronFact(id)),
        Codes = Ids(place + ".codes", asked.Codes, static id => new PromoCode(id)),
    };

    private PriceChange ChangeOf(string place, PriceBookDocument.Change change)
    {
        var said = (change.Add is null ? 0 : 1) + (change.Percent is null ? 0 : 1) + (change.SetTo is null ? 0 : 1);
        if (said != 1 || (change.Rounding is not null && change.Percent is null))
        {
            Error("bad-change", place, "A change says exactly one of add, percent and setTo, and a rounding only with percent.");
        }

        return change.Add is not null ? PriceChange.Add(Amount(place + ".add", change.Add))
            : change.Percent is not null ? PriceChange.Percent(Percent(place + ".percent", change.Percent), Rounding(place + ".rounding", change.Rounding))
            : PriceChange.SetTo(change.SetTo is null ? Money.Zero(_currency) : Amount(place + ".setTo", change.SetTo));
    }

    private PriceEvent EventOf(string place, PriceBookDocument.Event rule) => new()
    {
        Id = Id(place, rule.Id, static id => new PriceRuleId(id)),
        Name = rule.Name ?? rule.Id,
        Effect = Word<PriceEventEffect>(place + ".effect", rule.Effect),
        From = Instant(place + ".from", rule.From),
        Until = Instant(place + ".until", rule.Until),
        Zones = Ids(place + ".zones", rule.Zones, static id => new PriceZoneId(id)),
        Types = Ids(place + ".types", rule.Types, static id => new PriceTypeId(id)),
        Layer = OptionalId(place + ".layer", rule.Layer, static id => new PriceLayerId(id)),
        Change = rule.Change is { } change ? ChangeOf(place + ".change", change) : null,
    };

    private SeatAdjustment AdjustmentOf(string place, PriceBookDocument.Adjustment rule) => new()
    {
        Id = Id(place, rule.Id, static id => new PriceRuleId(id)),
        Name = rule.Name ?? rule.Id,
        Features = Features(place + ".features", rule.Features),
        AisleSeats = rule.AisleSeats ?? false,
        Seats = Ids(place + ".seats", rule.Seats, static id => new SeatId(id)),
        Types = Ids(place + ".types", rule.Types, static id => new PriceTypeId(id)),
        Layer = OptionalId(place + ".layer", rule.Layer, static id => new PriceLayerId(id)),
        Change = ChangeOf(place + ".change", rule.Change),
    };

    private DynamicPriceRule DynamicRuleOf(string place, PriceBookDocument.DynamicRule rule) => new()
    {
        Id = Id(place, rule.Id, static id => new PriceRuleId(id)),
        Name = rule.Name ?? rule.Id,
        Scope = Word<DynamicRuleScope>(place + ".scope", rule.Scope),
        Zones = Ids(place + ".zones", rule.Zones, static id => new PriceZoneId(id)),
        Types = Ids(place + ".types", rule.Types, static id => new PriceTypeId(id)),
        Layer = OptionalId(place + ".layer", rule.Layer, static id => new PriceLayerId(id)),
        Tiers = Each(place + ".tiers", rule.Tiers, TierOf),
        Step = OptionalAmount(place + ".step", rule.Step),
        Floor = OptionalAmount(place + ".floor", rule.Floor),
        Ceiling = OptionalAmount(place + ".ceiling", rule.Ceiling),
        CoolingOff = Duration(place + ".coolingOff", rule.CoolingOff),
    };

    private DynamicPriceTier TierOf(string place, PriceBookDocument.DynamicTier tier) => new()
    {
        ShareSold = OptionalPercent(place + ".shareSold", tier.ShareSold),
        CountSold = tier.CountSold,
        BeforeCurtain = Duration(place + ".beforeCurtain", tier.BeforeCurtain),
        From = Instant(place + ".from", tier.From),
        Weekdays = EachWord<DayOfWeek>(place + ".weekdays", tier.Weekdays),
        Change = ChangeOf(place + ".change", tier.Change),
    };

    private FeeRule FeeOf(string place, PriceBookDocument.Fee fee) => new()
    {
        Id = Id(place, fee.Id, static id => new PriceRuleId(id)),
        Name = fee.Name ?? fee.Id,
        Account = Account(place, fee.Account),
        Placement = Word<FeePlacement>(place + ".placement", fee.Placement),
        Basis = Word<FeeBasis>(place + ".per", fee.Per),
        Amount = OptionalAmount(place + ".amount", fee.Amount),
        Percent = OptionalPercent(place + ".percent", fee.Percent),
        Rounding = Rounding(place + ".rounding", fee.Rounding),
        Layers = Ids(place + ".layers", fee.Layers, static id => new PriceLayerId(id)),
        FromLayer = OptionalId(place + ".fromLayer", fee.FromLayer, static id => new PriceLayerId(id)),
        FromOrderValue = OptionalAmount(place + ".fromOrderValue", fee.FromOrderValue),
        BelowOrderValue = OptionalAmount(place + ".belowOrderValue", fee.BelowOrderValue),
        Cap = OptionalAmount(place + ".cap", fee.Cap),
        Types = Ids(place + ".types", fee.Types, static id => new PriceTypeId(id)),
        Zones = Ids(place + ".zones", fee.Zones, static id => new PriceZoneId(id)),
        Channels = Ids(place + ".channels", fee.Channels, static id => new ChannelId(id)),
        WaivedInChannels = Ids(place + ".waivedInChannels", fee.WaivedInChannels, static id => new ChannelId(id)),
        WaivedFor = Ids(place + ".waivedFor", fee.WaivedFor, static id => new PatronFact(id)),
        ChargedOnFreeTickets = fee.ChargedOnFreeTickets ?? false,
    };

    private TaxRule TaxOf(string place, PriceBookDocument.Tax tax) => new()
    {
        Id = Id(place, tax.Id, static id => new PriceRuleId(id)),
        Name = tax.Name ?? tax.Id,
        Rate = Percent(place + ".rate", tax.Rate),
        Account = Account(place, tax.Account),
        Inclusive = tax.Inclusive ?? false,
        OnTickets = tax.OnTickets ?? true,
        Layers = Ids(place + ".layers", tax.Layers, static id => new PriceLayerId(id)),
        Types = Ids(place + ".types", tax.Types, static id => new PriceTypeId(id)),
        Fees = Ids(place + ".fees", tax.Fees, static id => new PriceRuleId(id)),
        Items = Ids(place + ".items", tax.Items, static id => new ItemId(id)),
        Rounding = Rounding(place + ".rounding", tax.Rounding),
        RoundedPart = Word<TaxedPart>(place + ".roundedPart", tax.RoundedPart),
    };

    private PriceItem ItemOf(string place, PriceBookDocument.Item item) => new()
    {
        Id = Id(place, item.Id, static id => new ItemId(id)),
        Name = item.Name ?? item.Id,
        Kind = Word<ItemKind>(place + ".kind", item.Kind),
        Account = Account(place, item.Account),
        Price = OptionalAmount(place + ".price", item.Price),
    };
}
