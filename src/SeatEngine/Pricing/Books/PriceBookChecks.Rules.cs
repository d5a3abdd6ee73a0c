using System.Collections.Immutable;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Pricing;

/// <content>The checks of rules that change prices, and of what is added to them.</content>
internal sealed partial class PriceBookChecks
{
    private const int MostTiers = 12;

    private void CheckEvents()
    {
        for (var i = 0; i < book.Events.Length; i++)
        {
            var rule = book.Events[i];
            var place = At("events", i);
            CheckZones(place, rule.Zones);
            CheckTypesOf(place, rule.Types);
            CheckLayer(place, rule.Layer);
            CheckWindow(place, rule.From, rule.Until);
            if (rule.Effect == PriceEventEffect.ChangePrice != rule.Change.HasValue)
            {
                Error("event-change", place, "An event that changes prices says how, and no other event does.");
            }
            else if (rule.Change is { } change)
            {
                CheckChange(place + ".change", change);
            }

            for (var j = 0; j < i; j++)
            {
                if (Overlap(rule, book.Events[j]))
                {
                    Error("overlapping-events", place,
                        Invariant($"Event '{rule.Id}' and event '{book.Events[j].Id}' change the same price at the same time."));
                }
            }
        }
    }

    private bool Overlap(PriceEvent one, PriceEvent other) =>
        one.Effect == PriceEventEffect.ChangePrice && other.Effect == PriceEventEffect.ChangePrice
        && (one.Until is null || other.From is null || other.From < one.Until)
        && (other.Until is null || one.From is null || one.From < other.Until)
        && LayerOf(one.Layer) == LayerOf(other.Layer)
        && Meet(one.Zones, other.Zones) && Meet(one.Types, other.Types);

    private PriceLayerId LayerOf(PriceLayerId? layer) => layer ?? book.Layers.FirstOrDefault()?.Id ?? default;

    private static bool Meet<T>(ImmutableArray<T> one, ImmutableArray<T> other) =>
        one.IsEmpty || other.IsEmpty || one.Any(other.Contains);

    private void CheckAdjustments()
    {
        for (var i = 0; i < book.Adjustments.Length; i++)
        {
            var rule = book.Adjustments[i];
            var place = At("adjustments", i);
            CheckTypesOf(place, rule.Types);
            CheckLayer(place, rule.Layer);
            CheckChange(place + ".change", rule.Change);
            if (rule.Features == 0 && !rule.AisleSeats && rule.Seats.IsEmpty)
            {
                Error("no-condition", place, "The adjustment names no seats and no features.");
            }
        }
    }

    private void CheckDynamicRules()
    {
        for (var i = 0; i < book.DynamicRules.Length; i++)
        {
            var rule = book.DynamicRules[i];
            var place = At("dynamicRules", i);
            CheckZones(place, rule.Zones);
            CheckTypesOf(place, rule.Types);
            CheckLayer(place, rule.Layer);
            CheckOptional(place + ".floor", rule.Floor);
            CheckOptional(place + ".ceiling", rule.Ceiling);
            if (rule.Step is { } step)
            {
                CheckCurrency(place + ".step", step);
                CheckStep(place + ".step", step);
            }

            if (rule.Floor is { } floor && rule.Ceiling is { } ceiling && floor.Currency == ceiling.Currency && floor > ceiling)
            {
                Error("floor-above-ceiling", place, Invariant($"The floor {floor} is above the ceiling {ceiling}."));
            }

            if (rule.CoolingOff < TimeSpan.Zero)
            {
                Error("negative-time", place + ".coolingOff", "The time is below zero.");
            }

            CheckTiers(place, rule.Tiers);
        }
    }

    private void CheckTiers(string place, ImmutableArray<DynamicPriceTier> tiers)
    {
        if (tiers.Length is 0 or > MostTiers)
        {
            Error("tier-count", place + ".tiers", Invariant($"A dynamic rule has 1 to {MostTiers} tiers."));
        }

        for (var t = 0; t < tiers.Length; t++)
        {
            var tier = tiers[t];
            var at = Invariant($"{place}.tiers[{t}]");
            CheckChange(at + ".change", tier.Change);
            if (tier.ShareSold is { } share)
            {
                CheckShare(at + ".shareSold", share, "rate-out-of-range");
            }

            if (tier.CountSold < 0)
            {
                Error("count-range", at + ".countSold", "The count is below zero.");
            }

            if (tier.ShareSold is null && tier.CountSold is null && tier.BeforeCurtain is null && tier.From is null
                && tier.Weekdays.IsEmpty)
            {
                Error("no-condition", at, "The tier says not when it is reached.");
            }
        }
    }

    private void CheckFees()
    {
        for (var i = 0; i < book.Fees.Length; i++)
        {
            var fee = book.Fees[i];
            var place = At("fees", i);
            CheckAccount(place, fee.Account);
            CheckOptional(place + ".amount", fee.Amount);
            CheckOptional(place + ".cap", fee.Cap);
            CheckOptional(place + ".fromOrderValue", fee.FromOrderValue);
            CheckOptional(place + ".belowOrderValue", fee.BelowOrderValue);
            CheckLayersOf(place, fee.Layers);
            CheckLayer(place, fee.FromLayer);
            CheckZones(place, fee.Zones);
            CheckTypesOf(place, fee.Types);
            if (fee.Percent is { } percent)
            {
                CheckShare(place + ".percent", percent, "rate-out-of-range");
            }

            if (fee.Amount is null && fee.Percent is null)
            {
                Error("empty-fee", place, "The fee says neither an amount nor a share.");
            }

            if (fee.Placement == FeePlacement.Inside && fee.Basis == FeeBasis.Order)
            {
                Error("inside-order-fee", place, "A fee inside the price is a fee of a ticket, not of an order.");
            }
        }
    }

    private void CheckTaxes()
    {
        for (var i = 0; i < book.Taxes.Length; i++)
        {
            var tax = book.Taxes[i];
            var place = At("taxes", i);
            CheckAccount(place, tax.Account);
            CheckShare(place + ".rate", tax.Rate, "rate-out-of-range");
            CheckLayersOf(place, tax.Layers);
            CheckTypesOf(place, tax.Types);
            foreach (var fee in tax.Fees)
            {
                if (!_fees.Contains(fee))
                {
                    Error("unknown-fee", place, Invariant($"There is no fee '{fee}'."));
                }
            }

            CheckItemsOf(place, tax.Items);
        }
    }

    private void CheckItemsOf(string place, ImmutableArray<ItemId> items)
    {
        foreach (var item in items)
        {
            if (!_items.Contains(item))
            {
                Error("unknown-item", place, Invariant($"There is no item '{item}'."));
            }
        }
    }
}
