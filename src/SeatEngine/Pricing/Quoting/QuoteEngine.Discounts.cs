using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>
/// Discounts: which rules are in force, which lines each takes, and into which groups they fall. The way of
/// consuming lines and of making groups on distinct dates follows the published behaviour of pretix.
/// </content>
internal sealed partial class QuoteEngine
{
    private readonly List<CartLine> _candidates = [];
    private readonly List<CartLine> _gifts = [];
    private CompiledDiscount[]? _discounts;

    private void ApplyDiscounts(ImmutableArray<PromoCode> codes)
    {
        foreach (var discount in _discounts ??= DiscountsOf(_books))
        {
            ApplyDiscount(discount, codes);
        }
    }

    private static CompiledDiscount[] DiscountsOf(PriceBook[] books) => books.Length == 1
        ? books[0].Rules.Discounts
        : [.. books
            .SelectMany(static book => book.Rules.Discounts)
            .DistinctBy(static discount => (discount.Rule.Id, discount.Currency))
            .OrderBy(static discount => discount.Rule.Priority)
            .ThenBy(static discount => discount.Rule.Id)];

    private void ApplyDiscount(CompiledDiscount discount, ImmutableArray<PromoCode> codes)
    {
        var rule = discount.Rule;
        var reason = InForce(discount, codes);
        if (reason == QuoteStepReason.Applied)
        {
            reason = Collect(discount, Takes, _candidates);
        }

        if (reason == QuoteStepReason.Applied && rule.Gets is not null)
        {
            reason = Collect(discount, Gives, _gifts);
        }

        if (reason == QuoteStepReason.Applied)
        {
            DiscountRun run = new(this, discount);
            Apply(run, rule);
            run.Finish();
            reason = run.Outcome;
        }

        if (reason != QuoteStepReason.Applied)
        {
            _trace.Add(-1, QuoteStepKind.Discount, reason, discount.Trace, null, discount.Currency, 0, 0);
        }
    }

    private void Apply(DiscountRun run, DiscountRule rule)
    {
        switch (rule.Dates)
        {
            case DateMatching.Mixed when rule.Gets is not null:
                run.ApplyTo(_candidates, _gifts);
                break;
            case DateMatching.Mixed:
                run.ApplyTo(_candidates);
                break;
            case DateMatching.Same when rule.Gets is not null:
                var gifts = _gifts.ToLookup(static line => line.Performance);
                foreach (var group in ByPerformance(_candidates))
                {
                    run.ApplyTo(group, [.. gifts[group[0].Performance]]);
                }

                break;
            case DateMatching.Same:
                foreach (var group in ByPerformance(_candidates))
                {
                    run.ApplyTo(group);
                }

                break;
            case DateMatching.Distinct:
                foreach (var group in DistinctDates.Groups(ByPerformance(_candidates), run.GroupSize, run.CheaperInGroup))
                {
                    run.ApplyTo(group);
                }

                break;
            default:
                throw Unknown.Value(rule.Dates);
        }
    }

    private QuoteStepReason InForce(CompiledDiscount discount, ImmutableArray<PromoCode> codes)
    {
        var rule = discount.Rule;
        if (rule.From > _asOf || rule.Until <= _asOf)
        {
            return QuoteStepReason.NotInForce;
        }

        if (!discount.Codes.IsEmpty && !IsOpen(discount, codes))
        {
            return QuoteStepReason.NoCode;
        }

        if (!rule.Channels.IsEmpty && !rule.Channels.Contains(_request.Channel))
        {
            return QuoteStepReason.OtherChannel;
        }

        foreach (var fact in rule.PatronFacts)
        {
            if (!_request.Patron.Contains(fact))
            {
                return QuoteStepReason.OtherPatron;
            }
        }

        return QuoteStepReason.Applied;
    }

    /// <summary>Fills a list with the lines of a kind that the discount may use, in the order of the cart.</summary>
    private QuoteStepReason Collect(CompiledDiscount discount, Func<CompiledDiscount, CartLine, bool> isOfKind, List<CartLine> lines)
    {
        lines.Clear();
        var matched = false;
        foreach (var line in _cart)
        {
            if (RuleFor(line, discount) is { } own && isOfKind(own, line))
            {
                matched = true;
                if (line.Use == CartUse.Free || (line.Use == CartUse.Shared && discount.Rule.Combinable))
                {
                    lines.Add(line);
                }
            }
        }

        return lines.Count > 0 ? QuoteStepReason.Applied : matched ? QuoteStepReason.LinesConsumed : QuoteStepReason.NoMatchingLine;
    }

    /// <summary>The rule as the line's own book has it; null when it has none of that id.</summary>
    internal static CompiledDiscount? RuleFor(CartLine line, CompiledDiscount discount)
    {
        if (ReferenceEquals(line.Book, discount.Book))
        {
            return discount;
        }

        return line.Currency == discount.Currency ? line.Book.Rules.DiscountsById.GetValueOrDefault(discount.Rule.Id) : null;
    }

    /// <summary>Whether a discount may use a line at all, for whichever set.</summary>
    private static bool MayUse(DiscountRule rule, CartLine line) =>
        !line.IsBundled && (!line.IsAddOn || rule.TakesAddOns) && line.Kind == PriceTypeKind.Sale;

    private static bool Gives(CompiledDiscount discount, CartLine line)
    {
        if (discount.Gets is not { } gets || !MayUse(discount.Rule, line))
        {
            return false;
        }

        return (line.IsItem
                ? gets.Rule.Items.Contains(line.Item!.Id)
                : gets.Rule.TakesTickets && gets.TakesZone(line.Zone) && gets.TakesType(line.Type))
            && (gets.Rule.Performances.IsEmpty || gets.Rule.Performances.Contains(line.Performance));
    }

    private static bool Takes(CompiledDiscount discount, CartLine line)
    {
        var rule = discount.Rule;
        if (!MayUse(rule, line))
        {
            return false;
        }

        if (line.IsItem ? !rule.Items.Contains(line.Item!.Id) : !rule.TakesTickets || !discount.TakesZone(line.Zone)
            || !discount.TakesType(line.Type))
        {
            return false;
        }

        if (rule.PerformancesFrom is null && rule.PerformancesUntil is null && rule.Weekdays.IsEmpty)
        {
            return true;
        }

        return !line.Performance.IsNone && line.Table.Moment.Curtain is { } curtain
            && !(curtain < rule.PerformancesFrom) && !(curtain >= rule.PerformancesUntil)
            && (rule.Weekdays.IsEmpty || rule.Weekdays.Contains(line.Book.Time.WeekdayAt(curtain)));
    }

    private static List<List<CartLine>> ByPerformance(List<CartLine> lines)
    {
        SortedDictionary<PerformanceId, List<CartLine>> groups = [];
        foreach (var line in lines)
        {
            if (!groups.TryGetValue(line.Performance, out var group))
            {
                groups.Add(line.Performance, group = []);
            }

            group.Add(line);
        }

        return [.. groups.Values];
    }
}
