using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class PriceBookChecksTests
{
    private static readonly PriceBookDefinition Sound = Houses.TwoLayers();

    [Fact]
    public void Check_ASoundBook_HasNoDefects() => Assert.Empty(PriceBook.Check(Sound).Defects);

    [Fact]
    public void Of_ABookWithDefects_ThrowsThemAll()
    {
        var error = Assert.Throws<ArgumentException>(() => PriceBook.Of(Sound with { Layers = [], Types = [] }));
        Assert.Contains("no-layers", error.Message, StringComparison.Ordinal);
        Assert.Contains("no-price-types", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Parts_AreCheckedEachInItsPlace()
    {
        Refused(Sound with { Currency = Currency.None, Prices = [] }, "currency no-currency");
        Refused(Sound with { Zones = [.. Sound.Zones, Sound.Zones[0]] }, "zones[1] duplicate-id");
        Refused(Sound with { Types = [.. Sound.Types, new PriceType { Id = default, Name = "" }] }, "types[1] missing-id");
        Refused(Sound with { Layers = [.. Sound.Layers, new PriceLayer(new("gift"), "Gift", default)] }, "layers[2] missing-account");
        Refused(WithPrice(new ZonePrice(new("P9"), Houses.Child, new("gift"), Houses.Dollars(1))), "prices[2] unknown-zone",
            "prices[2] unknown-price-type", "prices[2] unknown-layer");
        Refused(WithPrice(Sound.Prices[0]), "prices[2] duplicate-price");
        Refused(Sound with { Prices = [Sound.Prices[0] with { Minimum = Houses.Dollars(-1) }] }, "prices[0].minimum negative-minimum");
        Refused(Sound with { Prices = [Sound.Prices[0] with { Minimum = Houses.Dollars(46) }] }, "prices[0].minimum minimum-above-price");
        Refused(Sound with { Prices = [Sound.Prices[0] with { Amount = new Money(1, Currency.Eur) }] }, "prices[0].amount wrong-currency");
        Refused(Sound with { Items = [new PriceItem { Id = new("i"), Name = "I", Account = new("1"), Price = Houses.Dollars(-1) }] },
            "items[0].price negative-amount");
        Refused(Sound with
        {
            Layers = [.. Enumerable.Range(0, 33).Select(static n =>
            new PriceLayer(new($"l{n.ToString(System.Globalization.CultureInfo.InvariantCulture)}"), "", new("1")))]
        }, "layers too-many");
        Assert.Equal("zone-without-prices",
            Assert.Single(PriceBook.Check(Sound with { Zones = [.. Sound.Zones, new PriceZone(new("P2"), "P2")] }).Defects).Code);
    }

    [Fact]
    public void Check_TypesThatNeedEachOther_AreRefusedOnce()
    {
        PriceType Needing(string id, string other) => new() { Id = new(id), Name = id, Eligibility = new() { MustAccompany = new(other) } };
        Refused(Sound with { Types = [.. Sound.Types, Needing("a", "b"), Needing("b", "c"), Needing("c", "b")] },
            "types[1].eligibility.mustAccompany accompany-cycle");
        Refused(Sound with { Types = [.. Sound.Types, Needing("a", "a")] }, "types[1].eligibility.mustAccompany accompany-cycle");
        Refused(Sound with { Types = [.. Sound.Types, Needing("a", "ghost")] }, "types[1].eligibility.mustAccompany unknown-price-type");
        Refused(Sound with { Types = [Asking(new() { MinimumPerOrder = 3, MaximumPerOrder = 2 })] }, "types[0].eligibility count-range");
        Refused(Sound with
        {
            Types =
            [Asking(new() { RequiredFeatures = SeatFeatures.StepFree, ForbiddenFeatures = SeatFeatures.StepFree })]
        },
            "types[0].eligibility feature-contradiction");
        Refused(Sound with { Types = [Asking(new() { Codes = [new("X")], Zones = [new("P9")] })] }, "types[0].eligibility unknown-zone",
            "types[0].eligibility.codes unknown-code");
        PriceType Asking(PriceTypeEligibility asked) => Sound.Types[0] with { Eligibility = asked };
    }

    [Fact]
    public void Check_Events_MustNotOverlap()
    {
        PriceEvent first = new() { Id = new("e1"), Name = "E", Until = Houses.Noon, Change = PriceChange.Add(Houses.Dollars(1)) };
        var second = first with { Id = new("e2"), From = Houses.Noon, Until = null };
        Assert.Empty(PriceBook.Check(Sound with { Events = [first, second] }).Defects);
        Assert.Empty(PriceBook.Check(Sound with { Events = [first, first with { Id = new("e2"), Layer = Houses.Facility }] }).Defects);
        Refused(Sound with { Events = [first, second with { From = Houses.Noon.AddTicks(-1) }] }, "events[1] overlapping-events");
        Refused(Sound with { Events = [first with { From = Houses.Noon }] }, "events[0] empty-window");
        Refused(Sound with { Events = [first with { Change = null }] }, "events[0] event-change");
        Refused(Sound with { Events = [first with { Effect = PriceEventEffect.OffSale }] }, "events[0] event-change");
        Refused(Sound with { Events = [first with { Change = PriceChange.Percent(Rate.FromPercent(-101)) }] },
            "events[0].change rate-out-of-range");
    }

    [Fact]
    public void Check_AdjustmentsAndDynamicRules_AreChecked()
    {
        Refused(Sound with
        {
            Adjustments = [new SeatAdjustment { Id = new("a"), Name = "A",
            Change = PriceChange.SetTo(Houses.Dollars(-1)) }]
        }, "adjustments[0].change negative-amount", "adjustments[0] no-condition");
        DynamicPriceRule rule = new()
        {
            Id = new("d"),
            Name = "D",
            Tiers = [new DynamicPriceTier { CountSold = 1, Change = PriceChange.Add(Houses.Dollars(1)) }]
        };
        Assert.Empty(PriceBook.Check(Sound with { DynamicRules = [rule] }).Defects);
        Refused(Dynamic(rule with { Tiers = [] }), "dynamicRules[0].tiers tier-count");
        Refused(Dynamic(rule with { Tiers = [new DynamicPriceTier { Change = PriceChange.Add(Houses.Dollars(1)) }] }),
            "dynamicRules[0].tiers[0] no-condition");
        Refused(Dynamic(rule with { Tiers = [rule.Tiers[0] with { ShareSold = Rate.FromPercent(101), CountSold = -1 }] }),
            "dynamicRules[0].tiers[0].shareSold rate-out-of-range", "dynamicRules[0].tiers[0].countSold count-range");
        Refused(Dynamic(rule with { Floor = Houses.Dollars(2), Ceiling = Houses.Dollars(1) }), "dynamicRules[0] floor-above-ceiling");
        Refused(Dynamic(rule with { Step = Houses.Dollars(0) }), "dynamicRules[0].step step-range");
        Refused(Dynamic(rule with { CoolingOff = TimeSpan.FromTicks(-1) }), "dynamicRules[0].coolingOff negative-time");
        static PriceBookDefinition Dynamic(DynamicPriceRule one) => Sound with { DynamicRules = [one] };
    }

    [Fact]
    public void Check_FeesAndTaxes_AreChecked()
    {
        FeeRule fee = new() { Id = new("f"), Name = "F", Account = new("1"), Amount = Houses.Dollars(1) };
        Refused(Sound with { Fees = [fee with { Amount = null }] }, "fees[0] empty-fee");
        Refused(Sound with { Fees = [fee with { Placement = FeePlacement.Inside, Basis = FeeBasis.Order }] }, "fees[0] inside-order-fee");
        Refused(Sound with { Fees = [fee with { Percent = Rate.FromPercent(101), Cap = Houses.Dollars(-1) }] },
            "fees[0].cap negative-amount", "fees[0].percent rate-out-of-range");
        TaxRule tax = new()
        {
            Id = new("t"),
            Name = "T",
            Account = new("1"),
            Rate = Rate.FromPercent(-1),
            Fees = [new("ghost")],
            Items = [new("ghost")]
        };
        Refused(Sound with { Taxes = [tax] }, "taxes[0].rate rate-out-of-range", "taxes[0] unknown-fee", "taxes[0] unknown-item");
    }

    [Fact]
    public void Check_Discounts_AreChecked()
    {
        var rule = Houses.Percent("d", 10);
        Refused(Discount(rule with { Benefit = DiscountBenefit.Percent(Rate.FromPercent(100.01m)) }),
            "discounts[0].benefit discount-over-100");
        Refused(Discount(rule with { Benefit = DiscountBenefit.AmountEach(Houses.Dollars(-1)) }), "discounts[0].benefit negative-amount");
        Refused(Discount(rule with { MinimumCount = 2, MinimumValue = Houses.Dollars(1) }), "discounts[0] count-and-value");
        Refused(Discount(rule with { MinimumValue = Houses.Dollars(1), Dates = DateMatching.Distinct }),
            "discounts[0] distinct-dates-by-value");
        Refused(Discount(rule with { MinimumCount = 2, CheapestCount = 3 }), "discounts[0].cheapestCount cheapest-count");
        Refused(Discount(rule with { MinimumCount = 2, Benefit = DiscountBenefit.PayFor(2) }), "discounts[0].benefit pay-for");
        Refused(Discount(rule with { MinimumCount = 2, Tiers = [new DiscountTier(2, rule.Benefit)] }), "discounts[0].tiers[0] tier-order");
        Refused(Discount(rule with { MinimumCount = 2, CheapestCount = 1, Tiers = [new DiscountTier(3, rule.Benefit)] }),
            "discounts[0].tiers tiers-with-groups");
        Refused(Discount(rule with { MinimumCount = -1 }), "discounts[0] count-range");
        var gift = rule with { MinimumCount = 1, Gets = new DiscountGift() };
        Refused(Discount(gift with { MinimumCount = 0 }), "discounts[0].gets gift-by-count");
        Refused(Discount(gift with { CheapestCount = 1 }), "discounts[0].gets gift-by-count");
        Refused(Discount(gift with { Dates = DateMatching.Distinct }), "discounts[0].gets gift-by-count");
        Refused(Discount(gift with { Tiers = [new DiscountTier(2, rule.Benefit)] }), "discounts[0].gets gift-by-count");
        Refused(Discount(gift with { MinimumCount = 2, Benefit = DiscountBenefit.PayFor(1) }), "discounts[0].gets gift-by-count");
        Refused(Discount(gift with { Gets = gift.Gets! with { Count = 0 } }), "discounts[0].gets.count count-range");
        Refused(Discount(gift with { Gets = gift.Gets! with { TakesTickets = false } }), "discounts[0].gets no-condition");
        Refused(Discount(gift with { Gets = new() { Zones = [new("Z")], Types = [new("t")], Items = [new("i")] } }),
            "discounts[0].gets unknown-zone", "discounts[0].gets unknown-price-type", "discounts[0].gets unknown-item");
        Refused(Discount(rule) with { Codes = [new PromoCodeRule { Code = new("X"), Discounts = [new("ghost")], MaximumOrders = 0 }] },
            "codes[0].maximumOrders count-range", "codes[0] unknown-discount");
        static PriceBookDefinition Discount(DiscountRule one) => Sound with { Discounts = [one] };
    }

    [Fact]
    public void Check_Packages_AreChecked()
    {
        ImmutableArray<PerformanceId> nights = [new("n1"), new("n2")];
        Package package = new() { Id = new("p"), Name = "P", Groups = [new PackageGroup("All", nights, 2, 2)] };
        Assert.Empty(PriceBook.Check(Packages(package)).Defects);
        Refused(Packages(package with { Groups = [new PackageGroup("All", nights, 1, 2)] }), "packages[0].groups[0] fixed-group");
        Refused(Packages(package with { Kind = PackageKind.Flex, Groups = [new PackageGroup("All", nights, 2, 3)] }),
            "packages[0].groups[0] count-range");
        Refused(Packages(package with { Groups = [package.Groups[0], package.Groups[0]] }), "packages[0].groups[1] duplicate-performance");
        Refused(Packages(package with { MinimumPerformances = 3 }), "packages[0] count-range");
        Refused(Packages(package with { Pricing = PackagePricing.PackagePrice }), "packages[0].prices package-prices");
        Refused(
            Packages(package with
            {
                Pricing = PackagePricing.PackagePrice,
                Prices = [new(new("P1"), Houses.Adult, Houses.Dollars(1)), new(new("P1"), Houses.Adult, Houses.Dollars(1))]
            }),
            "packages[0].prices[1] duplicate-price");
        static PriceBookDefinition Packages(Package one) => Sound with { Packages = [one] };
    }

    private static PriceBookDefinition WithPrice(ZonePrice price) => Sound with { Prices = [.. Sound.Prices, price] };

    private static void Refused(PriceBookDefinition book, params string[] defects)
    {
        var result = PriceBook.Check(book);
        Assert.False(result.Succeeded);
        Assert.Equal(defects, result.Defects.Where(static defect => defect.Severity == DefectSeverity.Error)
            .Select(static defect => $"{defect.Place} {defect.Code}"));
    }

    [Theory]
    [InlineData("zone")]
    [InlineData("type")]
    [InlineData("layer")]
    public void Check_APriceOfNoZoneTypeOrLayer_IsADefect(string missing)
    {
        var book = Houses.Simple(("P1", 45));
        var price = new ZonePrice(
            missing == "zone" ? default : new("P1"), missing == "type" ? default : Houses.Adult,
            missing == "layer" ? default : Houses.Ticket, Houses.Dollars(45));

        var result = PriceBook.Check(book with { Prices = [price] });

        Assert.Null(result.Book);
        Assert.Contains(result.Defects, static defect => defect is { Code: "missing-id", Place: "prices[0]" });
    }

    [Fact]
    public void Check_AListThatIsNotSetOrHoldsNull_IsADefect()
    {
        var book = Houses.Simple(("P1", 45));

        Assert.Equal("zones", Assert.Single(PriceBook.Check(book with { Zones = default }).Defects).Place);
        Assert.Equal("taxes", Assert.Single(PriceBook.Check(book with { Taxes = [null!] }).Defects).Place);
        Assert.Equal("prices", Assert.Single(PriceBook.Check(book with { Prices = [null!] }).Defects).Place);
    }

    [Fact]
    public void Of_ACartThatHoldsNull_IsMisuse()
    {
        var table = Houses.Table(Houses.Map(("P1", 2)), Houses.Simple(("P1", 45)));

        Assert.Throws<ArgumentException>("request", () => Quote.Of(table, Houses.Seats("P1-1") with { Tickets = [null!] }));
        Assert.Throws<ArgumentException>("request", () => Quote.Of(table, Houses.Seats("P1-1") with { Items = [null!] }));
    }
}
