using System.Collections.Immutable;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Pricing;

/// <content>The checks of discounts, codes and packages.</content>
internal sealed partial class PriceBookChecks
{
    private void CheckDiscounts()
    {
        for (var i = 0; i < book.Discounts.Length; i++)
        {
            var rule = book.Discounts[i];
            var place = At("discounts", i);
            CheckZones(place, rule.Zones);
            CheckTypesOf(place, rule.Types);
            CheckLayersOf(place, rule.Layers);
            CheckItemsOf(place, rule.Items);
            CheckWindow(place, rule.From, rule.Until);
            CheckWindow(place, rule.PerformancesFrom, rule.PerformancesUntil);
            CheckOptional(place + ".minimumValue", rule.MinimumValue);
            CheckBenefit(place + ".benefit", rule.Benefit);
            if (rule.MinimumCount < 0 || rule.MaximumUses < 1 || rule.MaximumLines < 1)
            {
                Error("count-range", place, "A count is out of its range.");
            }

            CheckGroups(place, rule);
            CheckGift(place, rule);
            CheckDiscountTiers(place, rule);
        }
    }

    private void CheckGroups(string place, DiscountRule rule)
    {
        if (rule.MinimumValue is not null
            && (rule.MinimumCount > 0 || rule.CheapestCount is not null || rule.Benefit.Kind == DiscountKind.PayFor))
        {
            Error("count-and-value", place, "A discount asks for a count or for a value, not for both.");
        }

        if (rule.MinimumValue is not null && rule.Dates == DateMatching.Distinct)
        {
            Error("distinct-dates-by-value", place, "A discount on distinct dates asks for a count, not for a value.");
        }

        if (rule.CheapestCount is { } cheapest && (cheapest < 1 || cheapest > Math.Max(1, rule.MinimumCount)))
        {
            Error("cheapest-count", place + ".cheapestCount", "Of each whole group at least one line is made cheaper, and at most all.");
        }

        if (rule.Benefit.Kind == DiscountKind.PayFor
            && (rule.CheapestCount is not null || rule.Benefit.Paid < 1 || rule.Benefit.Paid >= rule.MinimumCount))
        {
            Error("pay-for", place + ".benefit", "Of each whole group at least one line is paid and at least one is free.");
        }
    }

    private void CheckGift(string place, DiscountRule rule)
    {
        if (rule.Gets is not { } gets)
        {
            return;
        }

        var at = place + ".gets";
        CheckZones(at, gets.Zones);
        CheckTypesOf(at, gets.Types);
        CheckItemsOf(at, gets.Items);
        if (gets.Count < 1)
        {
            Error("count-range", at + ".count", "A count is out of its range.");
        }

        if (!gets.TakesTickets && gets.Items.IsEmpty)
        {
            Error("no-condition", at, "It gives no tickets and names no items.");
        }

        if (rule.MinimumCount < 1 || rule.CheapestCount is not null || rule.MinimumValue is not null || !rule.Tiers.IsEmpty
            || rule.Benefit.Kind == DiscountKind.PayFor || rule.Dates == DateMatching.Distinct)
        {
            Error("gift-by-count", at,
                "Lines are given for a minimum count of others, of any dates or the same, without other groups, thresholds or a value.");
        }
    }

    private void CheckDiscountTiers(string place, DiscountRule rule)
    {
        if (!rule.Tiers.IsEmpty
            && (rule.CheapestCount is not null || rule.MinimumValue is not null || rule.Benefit.Kind == DiscountKind.PayFor))
        {
            Error("tiers-with-groups", place + ".tiers", "Thresholds go with a plain count, not with whole groups or a value.");
        }

        var before = rule.MinimumCount;
        for (var t = 0; t < rule.Tiers.Length; t++)
        {
            var at = Invariant($"{place}.tiers[{t}]");
            CheckBenefit(at + ".benefit", rule.Tiers[t].Benefit);
            if (rule.Tiers[t].MinimumCount <= before || rule.Tiers[t].Benefit.Kind == DiscountKind.PayFor)
            {
                Error("tier-order", at, "Each threshold is above the one before, and gives no free lines of whole groups.");
            }

            before = rule.Tiers[t].MinimumCount;
        }
    }

    private void CheckBenefit(string place, DiscountBenefit benefit)
    {
        if (benefit.Kind == DiscountKind.Percent)
        {
            CheckShare(place, benefit.Rate, benefit.Rate > Rate.One ? "discount-over-100" : "rate-out-of-range");
        }
        else if (benefit.Kind != DiscountKind.PayFor)
        {
            CheckNotNegative(place, benefit.Amount, "negative-amount");
        }
    }

    private void CheckCodes()
    {
        for (var i = 0; i < book.Codes.Length; i++)
        {
            var code = book.Codes[i];
            var place = At("codes", i);
            CheckWindow(place, code.From, code.Until);
            if (code.MaximumOrders < 1)
            {
                Error("count-range", place + ".maximumOrders", "A code is for at least one order.");
            }

            foreach (var discount in code.Discounts)
            {
                if (!_discounts.Contains(discount))
                {
                    Error("unknown-discount", place, Invariant($"There is no discount '{discount}'."));
                }
            }
        }

        HashSet<PromoCode> known = [.. book.Codes.Select(static code => code.Code)];
        for (var i = 0; i < book.Types.Length; i++)
        {
            foreach (var code in book.Types[i].Eligibility.Codes)
            {
                if (!known.Contains(code))
                {
                    Error("unknown-code", Invariant($"types[{i}].eligibility.codes"), Invariant($"There is no code '{code}'."));
                }
            }
        }
    }

    private void CheckPackages()
    {
        for (var i = 0; i < book.Packages.Length; i++)
        {
            var package = book.Packages[i];
            var place = At("packages", i);
            HashSet<PerformanceId> performances = [];
            for (var g = 0; g < package.Groups.Length; g++)
            {
                var group = package.Groups[g];
                var at = Invariant($"{place}.groups[{g}]");
                if (group.Minimum < 0 || group.Maximum < Math.Max(1, group.Minimum) || group.Maximum > group.Performances.Length)
                {
                    Error("count-range", at, "The group's counts do not fit its performances.");
                }

                if (package.Kind != PackageKind.Flex && group.Minimum != group.Performances.Length)
                {
                    Error("fixed-group", at, "A fixed or partial package takes all performances of its groups.");
                }

                if (!group.Performances.All(performances.Add))
                {
                    Error("duplicate-performance", at, "A performance is named twice in the package.");
                }
            }

            if (package.Groups.IsEmpty || package.MinimumPerformances < 1 || package.MinimumPerformances > performances.Count
                || package.MaximumPerformances < package.MinimumPerformances)
            {
                Error("count-range", place, "The package's counts do not fit its performances.");
            }

            CheckPackagePrices(place, package);
        }
    }

    private void CheckPackagePrices(string place, Package package)
    {
        if (package.Pricing == PackagePricing.PackagePrice == package.Prices.IsEmpty)
        {
            Error("package-prices", place + ".prices", "A package has prices of its own exactly when its pricing says so.");
        }

        HashSet<(PriceZoneId, PriceTypeId)> seen = [];
        for (var p = 0; p < package.Prices.Length; p++)
        {
            var price = package.Prices[p];
            var at = Invariant($"{place}.prices[{p}]");
            CheckZones(at, [price.Zone]);
            CheckTypesOf(at, [price.Type]);
            CheckNotNegative(at + ".amount", price.Amount, "negative-amount");
            if (!seen.Add((price.Zone, price.Type)))
            {
                Error("duplicate-price", at, Invariant($"Zone '{price.Zone}', type '{price.Type}' has a price already."));
            }
        }
    }
}
