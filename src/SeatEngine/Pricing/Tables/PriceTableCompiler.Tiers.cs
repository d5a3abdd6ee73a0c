namespace SeatEngine.Pricing;

/// <content>Which tier each dynamic rule has reached for each zone.</content>
internal sealed partial class PriceTableCompiler
{
    private int[,] TiersByRuleAndZone()
    {
        var rules = Book.Rules.Dynamic;
        var conditions = new TierConditions(Book, _capacity, Moment.Curtain);
        var tiers = new int[rules.Length, Book.Zones.Length];
        for (var r = 0; r < rules.Length; r++)
        {
            for (var zone = 0; zone < Book.Zones.Length; zone++)
            {
                tiers[r, zone] = rules[r].TakesZone(zone) ? TierOf(conditions, rules[r].Rule, zone) : -1;
            }
        }

        return tiers;
    }

    private int TierOf(TierConditions conditions, DynamicPriceRule rule, int zone)
    {
        var reached = conditions.Reached(rule, zone, Moment.Occupancy?.Sold, Moment.AsOf);
        var id = Book.Zones[zone].Id;
        var since = Moment.AsOf;
        var before = Moment.Occupancy?.Tiers.FirstOrDefault(state => state.Rule == rule.Id && state.Zone == id);
        if (before is not null && before.Tier < rule.Tiers.Length && before.Tier >= -1
            && (before.Tier == reached || Moment.AsOf < conditions.FreeAt(rule, before.Since)))
        {
            reached = before.Tier;
            since = before.Since;
        }

        TierStates.Add(new DynamicTierState(rule.Id, id, reached, since));
        return reached;
    }
}
