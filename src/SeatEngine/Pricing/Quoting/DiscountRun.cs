using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One rule at work on the groups of lines that it may take.</summary>
internal sealed partial class DiscountRun(QuoteEngine engine, CompiledDiscount discount)
{
    private readonly DiscountRule _rule = discount.Rule;
    private List<List<CartLine>>? _wholes;
    private QuoteDiscount[] _alike = [];
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

    private bool IsForAGroup => _rule.Benefit.Kind is DiscountKind.AmountTogether or DiscountKind.PriceTogether;

    private int UsesLeft => (_rule.MaximumUses ?? int.MaxValue) - _uses;

    private int LinesLeft => (_rule.MaximumLines ?? int.MaxValue) - _lines;

    /// <param name="group">Lines the rule may take, cheapest first.</param>
    public void ApplyTo(List<CartLine> group)
    {
        if (group.Count < GroupSize)
        {
            return;
        }

        if (CheaperInGroup > 0)
        {
            ApplyToCheapest(group);
        }
        else if (_rule.Benefit.Kind == DiscountKind.PriceTogether && _rule.MinimumCount > 0)
        {
            for (var end = group.Count; end >= GroupSize; end -= GroupSize)
            {
                (_wholes ??= []).Add(group.GetRange(end - GroupSize, GroupSize));
            }
        }
        else if (_rule.MinimumValue is { } minimum && ValueOf(group) < minimum.MinorUnits)
        {
            _why = QuoteStepReason.TooLowValue;
        }
        else if (UsesLeft > 0 && LinesLeft > 0 && Give(BenefitFor(group.Count), group, 0, Math.Min(group.Count, LinesLeft)))
        {
            _uses++;
        }
    }

    /// <summary>Gives whole groups their price, those first that are worth most, so that uses that are counted bring most.</summary>
    public void Finish()
    {
        if (_wholes is null)
        {
            return;
        }

        foreach (var whole in _wholes.OrderByDescending(ValueOf))
        {
            if (UsesLeft > 0 && LinesLeft >= GroupSize && Give(_rule.Benefit, whole, 0, GroupSize))
            {
                _uses++;
            }
        }
    }

    private void ApplyToCheapest(List<CartLine> group)
    {
        var size = GroupSize;
        var wholes = Math.Min(Math.Min(group.Count, LinesLeft) / size, UsesLeft);
        var each = CheaperInGroup;
        var given = IsForAGroup ? GiveEach(group, wholes, each) : wholes;
        if (!IsForAGroup && wholes > 0)
        {
            Give(_rule.Benefit, group, 0, wholes * each);
        }

        _uses += given;
        for (var i = wholes * each; i < (wholes * each) + (given * (size - each)); i++)
        {
            engine.TraceConsumed(discount, group[i]);
            Use(group[i]);
        }
    }

    /// <summary>Gives each of so many groups of neighbours its benefit; how many it made cheaper.</summary>
    private int GiveEach(List<CartLine> lines, int groups, int size)
    {
        var given = 0;
        for (var group = 0; group < groups; group++)
        {
            given += Give(_rule.Benefit, lines, group * size, Math.Min(size, lines.Count - (group * size))) ? 1 : 0;
        }

        return given;
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
