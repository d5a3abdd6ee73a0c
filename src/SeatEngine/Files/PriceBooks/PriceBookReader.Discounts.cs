using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <content>Discounts, codes and packages.</content>
internal sealed partial class PriceBookReader
{
    private DiscountBenefit BenefitOf(string place, PriceBookDocument.Benefit benefit)
    {
        string?[] texts = [benefit.Percent, benefit.AmountEach, benefit.AmountTogether, benefit.PriceEach, benefit.PriceTogether];
        if (texts.Count(static text => text is not null) + (benefit.PayFor is null ? 0 : 1) != 1)
        {
            Error("bad-benefit", place, "A benefit says exactly one of percent, amountEach, amountTogether, priceEach, priceTogether and payFor.");
        }

        return benefit.Percent is { } percent ? DiscountBenefit.Percent(Percent(place + ".percent", percent))
            : benefit.AmountEach is { } each ? DiscountBenefit.AmountEach(Amount(place + ".amountEach", each))
            : benefit.AmountTogether is { } together ? DiscountBenefit.AmountTogether(Amount(place + ".amountTogether", together))
            : benefit.PriceEach is { } price ? DiscountBenefit.PriceEach(Amount(place + ".priceEach", price))
            : benefit.PriceTogether is { } priceTogether ? DiscountBenefit.PriceTogether(Amount(place + ".priceTogether", priceTogether))
            : benefit.PayFor is { } paid ? DiscountBenefit.PayFor(paid)
            : default;
    }

    private DiscountRule DiscountOf(string place, PriceBookDocument.Discount rule) => new()
    {
        Id = Id(place, rule.Id, static id => new PriceRuleId(id)),
        Name = rule.Name ?? rule.Id,
        Benefit = BenefitOf(place + ".benefit", rule.Benefit),
        Priority = rule.Priority ?? 0,
        Combinable = rule.Combinable ?? false,
        Dates = Word<DateMatching>(place + ".dates", rule.Dates),
        MinimumCount = rule.MinimumCount ?? 0,
        MinimumValue = OptionalAmount(place + ".minimumValue", rule.MinimumValue),
        CheapestCount = rule.CheapestCount,
        Tiers = Each(place + ".tiers", rule.Tiers, (at, tier) => new DiscountTier(tier.MinimumCount, BenefitOf(at + ".benefit", tier.Benefit))),
        Types = Ids(place + ".types", rule.Types, static id => new PriceTypeId(id)),
        Zones = Ids(place + ".zones", rule.Zones, static id => new PriceZoneId(id)),
        Items = Ids(place + ".items", rule.Items, static id => new ItemId(id)),
        TakesTickets = rule.TakesTickets ?? true,
        TakesAddOns = rule.TakesAddOns ?? true,
        Layers = Ids(place + ".layers", rule.Layers, static id => new PriceLayerId(id)),
        AtMinimum = Word<MinimumPriceBehavior>(place + ".atMinimum", rule.AtMinimum),
        MaximumUses = rule.MaximumUses,
        MaximumLines = rule.MaximumLines,
        From = Instant(place + ".from", rule.From),
        Until = Instant(place + ".until", rule.Until),
        PerformancesFrom = Instant(place + ".performancesFrom", rule.PerformancesFrom),
        PerformancesUntil = Instant(place + ".performancesUntil", rule.PerformancesUntil),
        Weekdays = EachWord<DayOfWeek>(place + ".weekdays", rule.Weekdays),
        Channels = Ids(place + ".channels", rule.Channels, static id => new ChannelId(id)),
        PatronFacts = Ids(place + ".patronFacts", rule.PatronFacts, static id => new PatronFact(id)),
    };

    private PromoCodeRule CodeOf(string place, PriceBookDocument.Code code) => new()
    {
        Code = Id(place, code.Value, static id => new PromoCode(id)),
        Discounts = Ids(place + ".discounts", code.Discounts, static id => new PriceRuleId(id)),
        From = Instant(place + ".from", code.From),
        Until = Instant(place + ".until", code.Until),
        MaximumOrders = code.MaximumOrders,
    };

    private Package PackageOf(string place, PriceBookDocument.PackageOffer package) => new()
    {
        Id = Id(place, package.Id, static id => new PackageId(id)),
        Name = package.Name ?? package.Id,
        Kind = Word<PackageKind>(place + ".kind", package.Kind),
        Groups = Each(place + ".groups", package.Groups, (at, group) =>
            new PackageGroup(group.Name, Ids(at + ".performances", group.Performances, static id => new PerformanceId(id)), group.Minimum, group.Maximum)),
        MinimumPerformances = package.MinimumPerformances ?? 1,
        MaximumPerformances = package.MaximumPerformances,
        Pricing = Word<PackagePricing>(place + ".pricing", package.Pricing),
        Prices = Each(place + ".prices", package.Prices, (at, price) => new PackagePrice(
            Id(at + ".zone", price.Zone, static id => new PriceZoneId(id)),
            Id(at + ".type", price.Type, static id => new PriceTypeId(id)),
            Amount(at + ".amount", price.Amount))),
    };
}
