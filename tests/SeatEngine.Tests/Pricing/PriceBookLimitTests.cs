using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class PriceBookLimitTests
{
    private static readonly PriceZoneId NoZone = new("P9");
    private static readonly PriceTypeId NoType = new("ghost");
    private static readonly PriceLayerId NoLayer = new("gift");
    private static readonly ItemId NoItem = new("hat");
    private static readonly Money Euro = new(100, Currency.Eur);
    private static readonly PriceChange Up = PriceChange.Add(Houses.Dollars(1));
    private static readonly PriceBookDefinition Sound = Houses.TwoLayers();
    private static readonly PriceEvent Event = new() { Id = new("e"), Name = "E", Change = Up };
    private static readonly SeatAdjustment Adjustment = new() { Id = new("a"), Name = "A", AisleSeats = true, Change = Up };
    private static readonly DynamicPriceRule Dynamic =
        new() { Id = new("d"), Name = "D", Tiers = [new DynamicPriceTier { CountSold = 1, Change = Up }] };
    private static readonly FeeRule Fee = new() { Id = new("f"), Name = "F", Account = new("1"), Amount = Houses.Dollars(1) };
    private static readonly TaxRule Tax = new() { Id = new("t"), Name = "T", Account = new("1"), Rate = Rate.FromPercent(8) };
    private static readonly DiscountRule Discount = Houses.Percent("d", 10);
    private static readonly Package Package =
        new() { Id = new("p"), Name = "P", Groups = [new PackageGroup("All", [new("n1"), new("n2")], 2, 2)] };

    [Fact]
    public void Check_RulesThatNameWhatIsNotThere_AreRefusedEachInItsPlace()
    {
        Refused(Sound with { Events = [Event with { Zones = [NoZone], Types = [NoType], Layer = NoLayer }] }, "events[0] unknown-zone",
            "events[0] unknown-price-type", "events[0] unknown-layer");
        Refused(Sound with { Adjustments = [Adjustment with { Types = [NoType], Layer = NoLayer }] }, "adjustments[0] unknown-price-type",
            "adjustments[0] unknown-layer");
        Refused(Sound with { DynamicRules = [Dynamic with { Zones = [NoZone], Types = [NoType], Layer = NoLayer }] },
            "dynamicRules[0] unknown-zone", "dynamicRules[0] unknown-price-type", "dynamicRules[0] unknown-layer");
        Refused(
            Sound with { Fees = [Fee with { Zones = [NoZone], Types = [NoType], Layers = [NoLayer], FromLayer = NoLayer }] },
            "fees[0] unknown-layer", "fees[0] unknown-layer", "fees[0] unknown-zone", "fees[0] unknown-price-type");
        Refused(Sound with { Taxes = [Tax with { Types = [NoType], Layers = [NoLayer] }] }, "taxes[0] unknown-layer",
            "taxes[0] unknown-price-type");
        Refused(
            Sound with { Discounts = [Discount with { Zones = [NoZone], Types = [NoType], Layers = [NoLayer], Items = [NoItem] }] },
            "discounts[0] unknown-zone", "discounts[0] unknown-price-type", "discounts[0] unknown-layer", "discounts[0] unknown-item");
        Refused(
            Sound with
            {
                Packages =
                [Package with { Pricing = PackagePricing.PackagePrice, Prices = [new(NoZone, NoType, Houses.Dollars(-1))] }]
            },
            "packages[0].prices[0] unknown-zone", "packages[0].prices[0] unknown-price-type",
                "packages[0].prices[0].amount negative-amount");
    }

    [Fact]
    public void Check_AmountsOfAnotherCurrency_AreRefusedEachInItsPlace()
    {
        Refused(Sound with { Events = [Event with { Change = PriceChange.Add(Euro) }] }, "events[0].change wrong-currency");
        Refused(Sound with { DynamicRules = [Dynamic with { Floor = Euro, Ceiling = Euro, Step = Euro }] },
            "dynamicRules[0].floor wrong-currency", "dynamicRules[0].ceiling wrong-currency", "dynamicRules[0].step wrong-currency");
        Refused(Sound with { DynamicRules = [Dynamic with { Tiers = [Dynamic.Tiers[0] with { Change = PriceChange.Add(Euro) }] }] },
            "dynamicRules[0].tiers[0].change wrong-currency");
        Refused(
            Sound with { Fees = [Fee with { Amount = Euro, Cap = Euro, FromOrderValue = Euro, BelowOrderValue = Euro }] },
            "fees[0].amount wrong-currency", "fees[0].cap wrong-currency", "fees[0].fromOrderValue wrong-currency",
                "fees[0].belowOrderValue wrong-currency");
        Refused(Sound with { Discounts = [Discount with { MinimumValue = Euro }] }, "discounts[0].minimumValue wrong-currency");
        Refused(Sound with
        {
            Discounts = [Discount with { MinimumCount = 2,
            Tiers = [new DiscountTier(3, DiscountBenefit.AmountEach(Euro))] }]
        }, "discounts[0].tiers[0].benefit wrong-currency");
        Refused(Sound with { Items = [new PriceItem { Id = new("i"), Name = "I", Account = new("1"), Price = Euro }] },
            "items[0].price wrong-currency");
    }

    [Fact]
    public void Check_RulesWithoutAnAccountOrWithoutATime_AreRefused()
    {
        Refused(Sound with { Fees = [Fee with { Account = default }] }, "fees[0] missing-account");
        Refused(Sound with { Taxes = [Tax with { Account = default }] }, "taxes[0] missing-account");
        Refused(Sound with { Items = [new PriceItem { Id = new("i"), Name = "I", Account = default }] }, "items[0] missing-account");
        Refused(Sound with { Discounts = [Discount with { From = Houses.Noon, Until = Houses.Noon }] }, "discounts[0] empty-window");
        Refused(Sound with { Discounts = [Discount with { PerformancesFrom = Houses.Noon, PerformancesUntil = Houses.Noon }] },
            "discounts[0] empty-window");
        Refused(Sound with { Codes = [new PromoCodeRule { Code = new("X"), From = Houses.Noon, Until = Houses.Noon }] },
            "codes[0] empty-window");
    }

    [Fact]
    public void Check_IdsUsedTwice_AreRefusedInEveryPart()
    {
        Refused(Sound with { Events = [Event with { Until = Houses.Noon }, Event with { From = Houses.Noon }] }, "events[1] duplicate-id");
        Refused(Sound with { Adjustments = [Adjustment, Adjustment] }, "adjustments[1] duplicate-id");
        Refused(Sound with { DynamicRules = [Dynamic, Dynamic] }, "dynamicRules[1] duplicate-id");
        Refused(Sound with { Fees = [Fee, Fee] }, "fees[1] duplicate-id");
        Refused(Sound with { Taxes = [Tax, Tax] }, "taxes[1] duplicate-id");
        Refused(Sound with { Discounts = [Discount, Discount] }, "discounts[1] duplicate-id");
        Refused(Sound with { Codes = [new PromoCodeRule { Code = new("X") }, new PromoCodeRule { Code = new("x") }] },
            "codes[1] duplicate-id");
        Refused(Sound with { Packages = [Package, Package] }, "packages[1] duplicate-id");
    }

    [Fact]
    public void Check_MorePartsThanABookMayHave_IsRefusedAndAtTheLimitNot()
    {
        static ImmutableArray<T> Many<T>(int count, Func<string, T> make) =>
            [.. Enumerable.Range(0, count).Select(i => make(i.ToString("x", CultureInfo.InvariantCulture)))];
        (string Part, int Most, Func<int, PriceBookDefinition> Make)[] parts =
        [
            ("types", 500, count =>
                Sound with { Types = [Sound.Types[0], .. Many(count - 1, id => new PriceType { Id = new("t" + id), Name = id })] }),
            ("layers", 32,
                count => Sound with { Layers = [.. Sound.Layers, .. Many(count - 2, id => new PriceLayer(new("l" + id), id, new("1")))] }),
            ("adjustments", 48, count => Sound with { Adjustments = Many(count, id => Adjustment with { Id = new(id) }) }),
            ("dynamicRules", 500, count => Sound with { DynamicRules = Many(count, id => Dynamic with { Id = new(id) }) }),
            ("events", 1000, count =>
                Sound with { Events = Many(count, id => Event with { Id = new(id), Effect = PriceEventEffect.OnSale, Change = null }) }),
            ("fees", 200, count => Sound with { Fees = Many(count, id => Fee with { Id = new(id) }) }),
            ("taxes", 32, count => Sound with { Taxes = Many(count, id => Tax with { Id = new(id) }) }),
            ("discounts", 1000, count => Sound with { Discounts = Many(count, id => Discount with { Id = new(id) }) }),
            ("packages", 1000, count => Sound with { Packages = Many(count, id => Package with { Id = new(id) }) }),
        ];
        foreach (var (part, most, make) in parts)
        {
            Assert.True(PriceBook.Check(make(most)).Succeeded, part);
            Refused(make(most + 1), $"{part} too-many");
        }

        var wide = Sound with
        {
            Types = Many(400, id => new PriceType { Id = new(id), Name = id }),
            Layers = Many(25, id => new PriceLayer(new(id), id, new("1"))),
            Prices = []
        };
        Refused(wide with { Zones = Many(1001, id => new PriceZone(new(id), id)) }, "zones too-many");
        Refused(Sound with { Zones = Many(10_001, id => new PriceZone(new(id), id)), Prices = [] }, "zones too-many");
    }

    [Fact]
    public void Check_NumbersAtTheirLimits_AreSound()
    {
        PriceBookDefinition[] books =
        [
            Sound with { DynamicRules = [Dynamic with { Step = new Money(1, Houses.Usd), Floor = Houses.Dollars(2),
                Ceiling = Houses.Dollars(2), CoolingOff = TimeSpan.Zero }] },
            Sound with { DynamicRules = [Dynamic with { Step = new Money(1_000_000, Houses.Usd),
                Tiers = [.. Enumerable.Repeat(Dynamic.Tiers[0] with { CountSold = 0 }, 12)] }] },
            Sound with { Events = [Event with { Change = PriceChange.Percent(Rate.FromPercent(-100)) }] },
            Sound with { Events = [Event with { Change = PriceChange.Percent(Rate.FromPercent(1000)) }] },
            Sound with { Fees = [Fee with { Percent = Rate.One, Cap = Houses.Dollars(0) }] },
            Sound with { Discounts = [Discount with { Benefit = DiscountBenefit.Percent(Rate.One) }] },
            Sound with { Types =
                [Sound.Types[0] with { Eligibility = new() { MinimumPerOrder = 2, MaximumPerOrder = 2, MaximumPerAccompanied = 1 } }] },
            Sound with { Packages = [Package with { MinimumPerformances = 2, MaximumPerformances = 2 }] },
            Sound with { Packages =
                [Package with { Kind = PackageKind.Flex, Groups = [new PackageGroup("Any", [new("n1"), new("n2")], 0, 1)] }] },
        ];
        Assert.All(books, static book => Assert.Empty(PriceBook.Check(book).Defects));

        Refused(Sound with { DynamicRules = [Dynamic with { Step = new Money(1_000_001, Houses.Usd) }] },
            "dynamicRules[0].step step-range");
        Refused(Sound with { DynamicRules = [Dynamic with { Tiers = [.. Enumerable.Repeat(Dynamic.Tiers[0], 13)] }] },
            "dynamicRules[0].tiers tier-count");
        Refused(Sound with { Events = [Event with { Change = PriceChange.Percent(Rate.FromPercent(1000.01m)) }] },
            "events[0].change rate-out-of-range");
        Refused(Sound with { Discounts = [Discount with { Benefit = DiscountBenefit.Percent(Rate.FromPercent(-1)) }] },
            "discounts[0].benefit rate-out-of-range");
        Refused(Sound with
        {
            Packages = [Package with { Kind = PackageKind.Flex,
            Groups = [new PackageGroup("Any", [new("n1"), new("n2")], -1, 1)] }]
        }, "packages[0].groups[0] count-range");
        Refused(Sound with
        {
            Packages = [Package with { Kind = PackageKind.Flex,
            Groups = [new PackageGroup("Any", [new("n1"), new("n2")], 0, 0)] }]
        }, "packages[0].groups[0] count-range");
        Refused(Sound with { Packages = [Package with { Groups = [] }] }, "packages[0] count-range");
        Refused(Sound with { Packages = [Package with { MinimumPerformances = 0 }] }, "packages[0] count-range");
        Refused(Sound with { Discounts = [Discount with { MinimumCount = 3, CheapestCount = 1, Benefit = DiscountBenefit.PayFor(2) }] },
            "discounts[0].benefit pay-for");
        Refused(Sound with { Discounts = [Discount with { MinimumCount = 3, Benefit = DiscountBenefit.PayFor(0) }] },
            "discounts[0].benefit pay-for");
    }

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData(1, 3, 3, 5, false)]
    [InlineData(3, 5, 1, 3, false)]
    [InlineData(1, 3, 2, 5, true)]
    [InlineData(2, 5, 1, 3, true)]
    [InlineData(null, 3, 3, null, false)]
    [InlineData(3, null, null, 3, false)]
    [InlineData(null, 3, 2, null, true)]
    [InlineData(2, null, null, 3, true)]
    [InlineData(null, 3, null, 9, true)]
    [InlineData(2, null, 7, null, true)]
    [InlineData(1, 9, 4, 5, true)]
    public void Check_EventsOfOnePrice_MayNotMeetInTime(int? from, int? until, int? otherFrom, int? otherUntil, bool meet)
    {
        var one = Event with { From = At(from), Until = At(until) };
        var other = Event with { Id = new("other"), From = At(otherFrom), Until = At(otherUntil) };
        void Check(PriceEvent first, PriceEvent second, bool refused) =>
            Assert.Equal(refused, PriceBook.Check(Wide() with { Events = [first, second] }).Defects
                .Any(static defect => defect.Code == "overlapping-events"));

        Check(one, other, meet);
        Check(one with { Layer = Houses.Ticket }, other, meet);
        Check(one with { Layer = Houses.Facility }, other, false);
        Check(one with { Zones = [new("P1")] }, other, meet);
        Check(one with { Zones = [new("P1")] }, other with { Zones = [new("P2")] }, false);
        Check(one with { Zones = [new("P1"), new("P2")] }, other with { Zones = [new("P2")] }, meet);
        Check(one with { Types = [Houses.Adult] }, other with { Types = [Houses.Child] }, false);
        Check(one with { Effect = PriceEventEffect.OffSale, Change = null }, other, false);
        Check(one, other with { Effect = PriceEventEffect.OffSale, Change = null }, false);

        static DateTimeOffset? At(int? days) => days is { } some ? Houses.Noon.AddDays(some) : null;
    }

    [Fact]
    public void Check_TypesThatNeedEachOther_NamesThemInTheirCircle()
    {
        PriceType Needing(string id, string other) => new() { Id = new(id), Name = id, Eligibility = new() { MustAccompany = new(other) } };
        var result =
            PriceBook.Check(Sound with { Types = [.. Sound.Types, Needing("a", "b"), Needing("b", "c"), Needing("c", "b")] });

        Assert.Contains("b → c → b", result.Defects.Single(static defect => defect.Code == "accompany-cycle").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void TryGetListPrice_OfALayerOrOfAll_IsThatOfTheBook()
    {
        var book = PriceBook.Of(Wide());

        Assert.True(book.TryGetListPrice(new("P1"), Houses.Adult, Houses.Ticket, out var ticket));
        Assert.True(book.TryGetListPrice(new("P1"), Houses.Adult, out var all));
        Assert.Equal((Houses.Dollars(45), Houses.Dollars(50)), (ticket, all));
        Assert.All(
            [("P9", "adult", "ticket"), ("P1", "ghost", "ticket"), ("P1", "adult", "gift"), ("P2", "adult", "ticket"),
                ("P1", "child", "ticket")],
            cell =>
            {
                Assert.False(book.TryGetListPrice(new(cell.Item1), new(cell.Item2), new PriceLayerId(cell.Item3), out var none));
                Assert.Equal(default, none);
            });
        Assert.All(
            [("P9", "adult"), ("P1", "ghost"), ("P2", "adult")],
            cell =>
            {
                Assert.False(book.TryGetListPrice(new(cell.Item1), new(cell.Item2), out var none));
                Assert.Equal(default, none);
            });
        Assert.True(book.TryGetType(Houses.Child, out var child));
        Assert.Equal("Child", child.Name);
        Assert.False(book.TryGetType(NoType, out _));
        Assert.False(book.TryGetItem(NoItem, out _));
    }

    /// <summary>Two zones and two types, of which only the first have prices.</summary>
    private static PriceBookDefinition Wide() => Sound with
    {
        Zones = [.. Sound.Zones, new PriceZone(new("P2"), "P2")],
        Types = [.. Sound.Types, new PriceType { Id = Houses.Child, Name = "Child" }],
    };

    private static void Refused(PriceBookDefinition book, params string[] defects) =>
        Assert.Equal(defects, PriceBook.Check(book).Defects.Where(static defect => defect.Severity == DefectSeverity.Error)
            .Select(static defect => $"{defect.Place} {defect.Code}"));
}
