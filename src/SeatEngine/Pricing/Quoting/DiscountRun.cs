using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One rule at work on the groups of lines that it may take.</summary>
internal sealed partial class DiscountRun(QuoteEngine engine, CompiledDiscount discount)
{
    private readonly DiscountRule _rule = discount.Rule;
    private int _uses;
    private int _lines;
    private bool _applied;
    private QuoteStepReason _why = QuoteStepReason.TooFewLines;

    /// <summary>How many lines a whole group has.</summary>
    public int GroupSize => Math.Max(1, _rule.MinimumCount);

    /// <summary>How many lines of a whole group are made cheaper; 0 when all are.</summary>
    public int CheaperInGroup =>
        _rule.Benefit.Kind == DiscountKind.PayFor ? _rule.MinimumCount - _rule.Benefit.Paid : _rule.CheapestCount ?? 0;

    public QuoteStepReason Outcome => _applied ? QuoteStepReason.Applied : _why;

    private bool TakesWholeGroups => CheaperInGroup > 0 || (_rule.Benefit.Kind == DiscountKind.PriceTogether && _rule.MinimumCount > 0);

    private int UsesLeft => (_rule.MaximumUses ?? int.MaxValue) - _uses;

    private int LinesLeft => (_rule.MaximumLines ?? int.MaxValue) - _lines;

    /// <param name="group">Lines the rule may take, cheapest first.</param>
    public void ApplyTo(List<CartLine> group)
    {
        if (group.Count < GroupSize)
        {
            return;
        }

        if (TakesWholeGroups)
        {
            ApplyToWholeGroups(group);
        }
        else if (_rule.MinimumValue is { } minimum && ValueOf(group) < minimum.MinorUnits)
        {
            _why = QuoteStepReason.TooLowValue;
        }
        else if (UsesLeft > 0 && LinesLeft > 0)
        {
            Give(BenefitFor(group.Count), group, 0, Math.Min(group.Count, LinesLeft));
            _uses++;
        }
    }

    private void ApplyToWholeGroups(List<CartLine> group)
    {
        var size = GroupSize;
        var wholes = Math.Min(Math.Min(group.Count, LinesLeft) / size, UsesLeft);
        if (wholes == 0)
        {
            return;
        }

        _uses += wholes;
        if (CheaperInGroup == 0)
        {
            for (var whole = 0; whole < wholes; whole++)
            {
                Give(_rule.Benefit, group, whole * size, size);
            }

            return;
        }

        var cheaper = wholes * CheaperInGroup;
        Give(_rule.Benefit, group, 0, cheaper);
        for (var i = cheaper; i < wholes * size; i++)
        {
            engine.TraceConsumed(discount, group[i]);
            Use(group[i]);
        }
    }

    private DiscountBenefit BenefitFor(int count)
    {
        var benefit = _rule.Benefit;
        foreach (var tier in _rule.Tiers)
        {
            benefit = count >= tier.MinimumCount ? tier.Benefit : benefit;
        }

        return benefit;
    }

    private static Int128 ValueOf(List<CartLine> group)
    {
        Int128 value = 0;
        foreach (var line in group)
        {
            value += line.BaseTotal;
        }

        return value;
    }

    private void Use(CartLine line)
    {
        _applied = true;
        _lines++;
        line.Use = _rule.Combinable ? CartUse.Shared : CartUse.Consumed;
    }
}
