using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Files;

/// <summary>A price book that uses every word of the format.</summary>
internal static class Books
{
    private static readonly DateTimeOffset March = new(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1));

    public static PriceBook Everything() => PriceBook.Of(new PriceBookDefinition
    {
        Name = "Season \"26\" – Großer Saal",
        Currency = Currency.Usd,
        PayableStep = Dollars(0.05m),
        RoundingAccount = new("6990"),
        TimeZone = "Europe/Berlin",
        Zones = [new(new("P1"), "Stalls"), new(new("P2"), "P2")],
        Types =
        [
            new PriceType { Id = new("adult"), Name = "Adult" },
            new PriceType
            {
                Id = new("child"),
                Name = "Child",
                Eligibility = new()
                {
                    Channels = [new("web")],
                    MinimumPerOrder = 1,
                    MaximumPerOrder = 4,
                    MustAccompany = new("adult"),
                    MaximumPerAccompanied = 2,
                    Zones = [new("P1"), new("P2")],
                    RequiredFeatures = SeatFeatures.StepFree | SeatFeatures.HearingLoop,
                    ForbiddenFeatures = SeatFeatures.RestrictedView,
                    PatronFacts = [new("member")],
                    Codes = [new("KIDS")],
                },
            },
            new PriceType { Id = new("comp"), Name = "Comp", Kind = PriceTypeKind.Complimentary },
        ],
        Layers = [new(new("ticket"), "Ticket", new("4000")), new(new("facility"), "Facility fee", new("4100"))],
        Prices =
        [
            new(new("P1"), new("adult"), new("ticket"), Dollars(45), Dollars(20)),
            new(new("P1"), new("adult"), new("facility"), Dollars(5), Dollars(5)),
            new(new("P2"), new("adult"), new("ticket"), Dollars(25)),
            new(new("P1"), new("child"), new("ticket"), Dollars(20)),
        ],
        Events =
        [
            new PriceEvent { Id = new("early"), Name = "Early bird", Until = March, Zones = [new("P1")], Types = [new("adult")],
                Change = PriceChange.Percent(Rate.FromPercent(-10)) },
            new PriceEvent { Id = new("closed"), Name = "Closed", Effect = PriceEventEffect.OffSale, From = March.AddDays(30),
                Layer = new("ticket") },
        ],
        Adjustments =
        [
            new SeatAdjustment { Id = new("aisle"), Name = "Aisle", AisleSeats = true, Change = PriceChange.Add(Dollars(2)) },
            new SeatAdjustment { Id = new("view"), Name = "Restricted view", Features = SeatFeatures.RestrictedView, Seats = [new("A-1")],
                Types = [new("adult")], Layer = new("ticket"), Change = PriceChange.SetTo(Dollars(15)) },
        ],
        DynamicMatching = DynamicRuleMatching.All,
        DynamicRules =
        [
            new DynamicPriceRule
            {
                Id = new("demand"),
                Name = "Demand",
                Scope = DynamicRuleScope.House,
                Zones = [new("P1")],
                Types = [new("adult")],
                Layer = new("ticket"),
                Tiers =
                [
                    new DynamicPriceTier { ShareSold = Rate.FromPercent(50), CountSold = 200,
                        Change = PriceChange.Percent(Rate.FromPercent(10), MoneyRounding.Up) },
                    new DynamicPriceTier { BeforeCurtain = TimeSpan.FromHours(36), From = March,
                        Weekdays = [DayOfWeek.Friday, DayOfWeek.Saturday], Change = PriceChange.Add(Dollars(-5)) },
                ],
                Step = Dollars(1),
                Floor = Dollars(20),
                Ceiling = Dollars(90),
                CoolingOff = TimeSpan.FromDays(1),
            },
        ],
        Fees =
        [
            new FeeRule { Id = new("booking"), Name = "Booking fee", Account = new("4200"), Amount = Dollars(1.50m),
                Percent = Rate.FromPercent(2.5m), Rounding = MoneyRounding.Cash(5), Cap = Dollars(6), Layers = [new("ticket")],
                WaivedInChannels = [new("counter")], WaivedFor = [new("subscriber")] },
            new FeeRule { Id = new("restoration"), Name = "Restoration", Account = new("4300"), Placement = FeePlacement.Inside,
                Amount = Dollars(1), FromLayer = new("ticket"), Types = [new("adult")], Zones = [new("P1")], ChargedOnFreeTickets = true },
            new FeeRule { Id = new("order"), Name = "Order fee", Account = new("4400"), Basis = FeeBasis.Order, Amount = Dollars(4),
                FromOrderValue = Dollars(1), BelowOrderValue = Dollars(500), Channels = [new("web")] },
        ],
        TaxRounding = TaxRoundingMode.SumKeepingGross,
        Taxes =
        [
            new TaxRule { Id = new("vat"), Name = "VAT", Rate = Rate.FromPercent(7), Account = new("1776"), Inclusive = true,
                Layers = [new("ticket")], Types = [new("adult")], RoundedPart = TaxedPart.Net },
            new TaxRule { Id = new("city"), Name = "City tax", Rate = Rate.FromPercent(1.25m), Account = new("1777"), OnTickets = false,
                Fees = [new("booking")], Items = [new("programme")], Rounding = MoneyRounding.HalfEven },
        ],
        DiscountChoice = DiscountChoice.BestForBuyer,
        Discounts =
        [
            new DiscountRule { Id = new("groups"), Name = "Groups", Benefit = DiscountBenefit.Percent(Rate.FromPercent(5)), MinimumCount =
                10, Tiers = [new(20, DiscountBenefit.Percent(Rate.FromPercent(10)))], AtMinimum = MinimumPriceBehavior.LeaveLineOut },
            new DiscountRule { Id = new("three"), Name = "3 for 2", Benefit = DiscountBenefit.PayFor(2), MinimumCount = 3, Priority = 2,
                Dates = DateMatching.Distinct, MaximumUses = 2, MaximumLines = 6, Types = [new("adult")], Zones = [new("P1")] },
            new DiscountRule { Id = new("ten"), Name = "Ten off", Benefit = DiscountBenefit.AmountTogether(Dollars(10)),
                MinimumValue = Dollars(100), Combinable = true, Items = [new("programme")], TakesAddOns = false, Layers = [new("ticket")] },
            new DiscountRule { Id = new("pair"), Name = "Pair", Benefit = DiscountBenefit.PriceTogether(Dollars(80)), MinimumCount = 2,
                From = March, Until = March.AddDays(2), PerformancesFrom = March, PerformancesUntil = March.AddDays(90),
                Weekdays = [DayOfWeek.Wednesday], Channels = [new("web")], PatronFacts = [new("member")] },
            new DiscountRule { Id = new("cheap"), Name = "Cheapest", Benefit = DiscountBenefit.AmountEach(Dollars(3)), MinimumCount = 4,
                CheapestCount = 1 },
            new DiscountRule { Id = new("gift"), Name = "A programme with two", Benefit = DiscountBenefit.Percent(Rate.FromPercent(50)),
                MinimumCount = 2, Gets = new() { Count = 2, Types = [new("child")], Zones = [new("P1")], Items = [new("programme")],
                    Performances = [new("p1"), new("p2")], TakesTickets = false } },
            new DiscountRule { Id = new("flat"), Name = "Flat", Benefit = DiscountBenefit.PriceEach(Dollars(30)), TakesTickets = false },
        ],
        Codes =
        [
            new PromoCodeRule { Code = new("SPRING"), Discounts = [new("ten")], From = March, Until = March.AddDays(5),
                MaximumOrders = 100 },
            new PromoCodeRule { Code = new("KIDS") },
        ],
        Items =
        [
            new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Dollars(6) },
            new PriceItem { Id = new("gift"), Name = "Gift", Kind = ItemKind.Donation, Account = new("4600") },
        ],
        Packages =
        [
            new Package { Id = new("flex"), Name = "Flex", Kind = PackageKind.Flex,
                Groups = [new("Autumn", [new("p1"), new("p2"), new("p3")], 1, 3)], MinimumPerformances = 2, MaximumPerformances = 3 },
            new Package { Id = new("series"), Name = "Series", Groups = [new("All", [new("p1"), new("p2")], 2, 2)],
                Pricing = PackagePricing.PackagePrice, Prices = [new(new("P1"), new("adult"), Dollars(80))] },
        ],
    });

    private static Money Dollars(decimal amount) => Money.FromDecimal(amount, Currency.Usd);
}
