using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>Which tier each dynamic rule has reached for each zone.</content>
internal sealed partial class PriceTableCompiler
{
    private int[,] TiersByRuleAndZone()
    {
        var rules = Book.Rules.Dynamic;
        var tiers = new int[rules.Length, Book.Zones.Length];
        for (var r = 0; r < rules.Length; r++)
        {
            for (var zone = 0; zone < Book.Zones.Length; zone++)
            {
                tiers[r, zone] = rules[r].TakesZone(zone) ? TierOf(rules[r].Rule, zone) : -1;
            }
        }

        return tiers;
    }

    private int TierOf(DynamicPriceRule rule, int zone)
    {
        (var sold, var capacity) = Counts(rule.Scope, zone);
        var reached = -1;
        for (var t = 0; t < rule.Tiers.Length; t++)
        {
            if (IsReached(rule.Tiers[t], sold, capacity))
            {
                reached = t;
            }
        }

        var id = Book.Zones[zone].Id;
        var since = Moment.AsOf;
        var before = Moment.Occupancy?.Tiers.FirstOrDefault(state => state.Rule == rule.Id && state.Zone == id);
        if (before is not null && before.Tier < rule.Tiers.Length && before.Tier >= -1
            && (before.Tier == reached || (rule.CoolingOff is { } rest && Moment.AsOf < Book.Time.After(before.Since, rest))))
        {
            reached = before.Tier;
            since = before.Since;
        }

        TierStates.Add(new DynamicTierState(rule.Id, id, reached, since));
        return reached;
    }

    private (long Sold, long Capacity) Counts(DynamicRuleScope scope, int zone)
    {
        if (Moment.Occupancy is not { } occupancy)
        {
            return (-1, 0);
        }

        if (scope == DynamicRuleScope.Zone)
        {
            return (occupancy.Sold.GetValueOrDefault(Book.Zones[zone].Id), _capacity[zone]);
        }

        long sold = 0;
        foreach (var count in occupancy.Sold.Values)
        {
            sold += count;
        }

        return (sold, _capacity.Sum(static count => (long)count));
    }

    private bool IsReached(DynamicPriceTier tier, long sold, long capacity)
    {
        var byShare = tier.ShareSold is { } share && sold >= 0 && capacity > 0
            && (Int128)sold * Rate.Scale >= (Int128)capacity * share.Trillionths;
        var byCount = tier.CountSold is { } count && sold >= 0 && sold >= count;
        var byCurtain = tier.BeforeCurtain is { } time && Moment.Curtain is { } curtain
            && Moment.AsOf >= Book.Time.After(curtain, -time);
        var byDate = tier.From is { } from && from <= Moment.AsOf;
        var byWeekday = Moment.Curtain is { } day && !tier.Weekdays.IsEmpty && tier.Weekdays.Contains(Book.Time.WeekdayAt(day));
        return byShare || byCount || byCurtain || byDate || byWeekday;
    }
}
