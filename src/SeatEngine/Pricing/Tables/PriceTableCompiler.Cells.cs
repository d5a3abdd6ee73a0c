using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>From list price to the price before discounts: event, then adjustments, then dynamic rules.</content>
internal sealed partial class PriceTableCompiler
{
    private readonly int[] _capacity;

    public List<DynamicTierState> TierStates { get; } = [];

    public PriceCell[] CompileCells()
    {
        var types = Book.Types.Length;
        var tiers = TiersByRuleAndZone();
        var cells = new PriceCell[Classes.Count * types];
        for (var c = 0; c < Classes.Count; c++)
        {
            for (var type = 0; type < types; type++)
            {
                cells[(c * types) + type] = Classes[c].Zone < 0 ? PriceCell.None : CompileCell(Classes[c], type, tiers);
            }
        }

        return cells;
    }

    private PriceCell CompileCell(PriceClass priceClass, int type, int[,] tiers)
    {
        var layers = Book.Layers.Length;
        var list = new long[layers];
        var any = false;
        for (var layer = 0; layer < layers; layer++)
        {
            list[layer] = Book.AmountAt(priceClass.Zone, type, layer);
            any |= list[layer] != PriceBook.NoAmount;
        }

        if (!any)
        {
            return PriceCell.None;
        }

        long[] prices = [.. list];
        List<TraceEntry> steps = [];
        for (var layer = 0; layer < layers; layer++)
        {
            if (list[layer] != PriceBook.NoAmount)
            {
                Record(steps, QuoteStepKind.ListPrice, QuoteStepReason.Applied, TraceRule.None, layer, 0, list[layer]);
            }
        }

        ApplyEvents(priceClass, type, prices, steps);
        ApplyAdjustments(priceClass, type, prices, steps);
        ApplyDynamicRules(priceClass, type, prices, steps, tiers);
        var minimums = new long[layers];
        for (var layer = 0; layer < layers; layer++)
        {
            minimums[layer] = prices[layer] == PriceBook.NoAmount
                ? 0
                : Math.Min(prices[layer], Book.MinimumAt(priceClass.Zone, type, layer));
        }

        return new PriceCell
        {
            Layers = prices,
            List = list,
            Minimums = minimums,
            Steps = [.. steps],
            Total = Sum(prices),
            ListTotal = Sum(list),
            ClosedBy = ClosedBy(priceClass.Zone, type),
        };
    }

    /// <summary>
    /// The event that keeps a type from being sold: one that closes the sale, or that which opens it next, or else did so last; null when
    /// it is on sale.
    /// </summary>
    private TraceRule? ClosedBy(int zone, int type)
    {
        CompiledChange<PriceEvent>? opens = null;
        var open = false;
        foreach (var rule in Book.Rules.Events)
        {
            if (rule.Rule.Effect == PriceEventEffect.ChangePrice || !rule.TakesZone(zone) || !rule.TakesType(type))
            {
                continue;
            }

            var active = rule.Rule.IsActive(Moment.AsOf);
            if (rule.Rule.Effect == PriceEventEffect.OffSale && active)
            {
                return rule.Trace;
            }

            if (rule.Rule.Effect == PriceEventEffect.OnSale)
            {
                open |= active;
                opens = opens is null || OpensSooner(rule.Rule, opens.Rule) ? rule : opens;
            }
        }

        return open ? null : opens?.Trace;
    }

    private bool OpensSooner(PriceEvent one, PriceEvent other) => (one.From > Moment.AsOf, other.From > Moment.AsOf) switch
    {
        (true, true) => one.From < other.From,
        (true, false) => true,
        (false, true) => false,
        (false, false) => one.Until > other.Until,
    };

    private void ApplyEvents(PriceClass priceClass, int type, long[] prices, List<TraceEntry> steps)
    {
        foreach (var rule in Book.Rules.Events)
        {
            if (rule.Rule.Change is { } change)
            {
                var reason = !rule.Rule.IsActive(Moment.AsOf) ? QuoteStepReason.NotInForce
                    : Scope(rule.TakesZone(priceClass.Zone), rule.TakesType(type), prices[rule.Layer]);
                Change(steps, QuoteStepKind.Event, reason, rule.Trace, rule.Layer, prices, change);
            }
        }
    }

    private void ApplyAdjustments(PriceClass priceClass, int type, long[] prices, List<TraceEntry> steps)
    {
        var rules = Book.Rules.Adjustments;
        for (var a = 0; a < rules.Length; a++)
        {
            var reason = (priceClass.Adjustments >> a & 1) == 0 ? QuoteStepReason.OtherSeat
                : Scope(true, rules[a].TakesType(type), prices[rules[a].Layer]);
            Change(steps, QuoteStepKind.Adjustment, reason, rules[a].Trace, rules[a].Layer, prices, rules[a].Rule.Change);
        }
    }

    private void ApplyDynamicRules(PriceClass priceClass, int type, long[] prices, List<TraceEntry> steps, int[,] tiers)
    {
        var rules = Book.Rules.Dynamic;
        var applied = false;
        for (var r = 0; r < rules.Length; r++)
        {
            var rule = rules[r];
            var reason = Scope(rule.TakesZone(priceClass.Zone), rule.TakesType(type), prices[rule.Layer]);
            var tier = reason == QuoteStepReason.Applied ? tiers[r, priceClass.Zone] : -1;
            reason = reason != QuoteStepReason.Applied ? reason
                : tier < 0 ? QuoteStepReason.NoTierReached
                : applied && Book.Definition.DynamicMatching == DynamicRuleMatching.First ? QuoteStepReason.EarlierRuleApplied
                : QuoteStepReason.Applied;
            var before = prices[rule.Layer];
            if (reason == QuoteStepReason.Applied)
            {
                applied = true;
                prices[rule.Layer] = Bounded(rule.Rule, rule.Rule.Tiers[tier].Change.Apply(new Money(before, Book.Currency))).MinorUnits;
            }

            Record(steps, QuoteStepKind.Dynamic, reason, rule.Trace, rule.Layer, before, prices[rule.Layer]);
        }
    }

    private static Money Bounded(DynamicPriceRule rule, Money price)
    {
        var stepped = rule.Step is { } step ? price.Round(MoneyRounding.Cash(step.MinorUnits)) : price;
        var floored = rule.Floor is { } floor ? Money.Max(stepped, floor) : stepped;
        return rule.Ceiling is { } ceiling ? Money.Min(floored, ceiling) : floored;
    }

    private static QuoteStepReason Scope(bool zone, bool type, long price) =>
        !zone ? QuoteStepReason.OtherZone
        : !type ? QuoteStepReason.OtherType
        : price == PriceBook.NoAmount ? QuoteStepReason.NoSuchLayer
        : QuoteStepReason.Applied;

    private void Change(List<TraceEntry> steps, QuoteStepKind kind, QuoteStepReason reason, TraceRule rule, int layer, long[] prices,
        PriceChange change)
    {
        var before = prices[layer];
        if (reason == QuoteStepReason.Applied)
        {
            prices[layer] = change.Apply(new Money(before, Book.Currency)).MinorUnits;
        }

        Record(steps, kind, reason, rule, layer, before, prices[layer]);
    }

    private void Record(List<TraceEntry> steps, QuoteStepKind kind, QuoteStepReason reason, TraceRule rule, int layer,
        long before, long after)
    {
        var none = before == PriceBook.NoAmount;
        steps.Add(new TraceEntry(-1, kind, reason, rule, Book.Rules.LayerObjects[layer], Book.Currency, none
            ? 0
            : before, none ? 0 : after));
    }

    private static long Sum(long[] prices)
    {
        long sum = 0;
        foreach (var price in prices)
        {
            sum = price == PriceBook.NoAmount ? sum : checked(sum + price);
        }

        return sum;
    }
}
