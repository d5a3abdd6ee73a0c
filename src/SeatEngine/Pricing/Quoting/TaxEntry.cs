using System.Numerics;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One amount with the taxes on it: the layers of a line that bear the same taxes, or a fee, or an item.</summary>
internal sealed class TaxEntry
{
    private (LedgerAccount Account, long Amount, PostingKind Kind) _first;
    private (LedgerAccount Account, long Amount, PostingKind Kind) _second;
    private List<(LedgerAccount Account, long Amount, PostingKind Kind)>? _more;

    /// <summary>The line, or null for a fee of the order.</summary>
    public CartLine? Line { get; private set; }

    public PriceBook Book { get; private set; } = null!;

    /// <summary>A bit for each tax of the book that lies on the amount.</summary>
    public ulong Mask { get; private set; }

    /// <summary>The amount before taxes on top.</summary>
    public long Base { get; set; }

    public long Net { get; set; }

    public long Gross { get; set; }

    /// <summary>The amount of each tax, in the order of the mask's bits.</summary>
    public long[] Amounts { get; private set; } = [];

    /// <summary>What the gross amount has beyond its base and the taxes on top: the cents moved.</summary>
    public long Correction { get; set; }

    /// <summary>How many parts the base has, each posted to an account of its own; their net shares follow their amounts.</summary>
    public int PartCount { get; private set; }

    /// <summary>Begins anew; an entry is used again when what it was for is done.</summary>
    public TaxEntry Begin(CartLine? line, PriceBook book, ulong mask)
    {
        Line = line;
        Book = book;
        Mask = mask;
        Base = 0;
        Net = 0;
        Gross = 0;
        Correction = 0;
        PartCount = 0;
        _more?.Clear();
        var taxes = BitOperations.PopCount(mask);
        if (Amounts.Length == taxes)
        {
            Array.Clear(Amounts);
        }
        else
        {
            Amounts = new long[taxes];
        }

        return this;
    }

    public void Add(LedgerAccount account, long amount, PostingKind kind)
    {
        Base = checked(Base + amount);
        switch (PartCount++)
        {
            case 0:
                _first = (account, amount, kind);
                break;
            case 1:
                _second = (account, amount, kind);
                break;
            default:
                (_more ??= []).Add((account, amount, kind));
                break;
        }
    }

    public (LedgerAccount Account, long Amount, PostingKind Kind) PartAt(int index) => index switch
    {
        0 => _first,
        1 => _second,
        _ => _more![index - 2],
    };

    /// <summary>The net amount, split over the parts by what each bears.</summary>
    /// <param name="shares">Takes a share for each part.</param>
    public void ShareNet(Span<long> shares)
    {
        if (shares.Length == 1)
        {
            shares[0] = Net;
            return;
        }

        Span<long> weights = stackalloc long[shares.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = PartAt(i).Amount;
        }

        if (Net == Base)
        {
            weights.CopyTo(shares);
        }
        else
        {
            LargestRemainder.Split(Net, weights, shares);
        }
    }

    /// <summary>Takes out what is contained, puts on what comes on top, each tax rounded once.</summary>
    public void Compute()
    {
        Net = Base;
        Gross = Base;
        if (Mask == 0 || Base == 0)
        {
            return;
        }

        TakeOutContained();
        var index = 0;
        for (var rest = Mask; rest != 0; rest &= rest - 1, index++)
        {
            var rule = Book.Rules.Taxes.Rules[BitOperations.TrailingZeroCount(rest)];
            if (!rule.Inclusive)
            {
                Amounts[index] = new Money(Net, Book.Currency).Multiply(rule.Rate, rule.Rounding).MinorUnits;
                Gross = checked(Gross + Amounts[index]);
            }
        }
    }

    public long OnTop()
    {
        long sum = 0;
        for (var i = 0; i < Amounts.Length; i++)
        {
            sum += RuleAt(i).Inclusive ? 0 : Amounts[i];
        }

        return sum;
    }

    public TaxRule RuleAt(int index) => Book.Rules.Taxes.Rules[BitAt(index)];

    public TraceRule TraceAt(int index) => Book.Rules.Taxes.Traces[BitAt(index)];

    /// <summary>The number of a tax in its book.</summary>
    public int BitAt(int index)
    {
        var rest = Mask;
        for (; index > 0; index--)
        {
            rest &= rest - 1;
        }

        return BitOperations.TrailingZeroCount(rest);
    }

    private void TakeOutContained()
    {
        long together = 0;
        var netFirst = false;
        MoneyRounding rounding = default;
        var any = false;
        var index = 0;
        for (var rest = Mask; rest != 0; rest &= rest - 1, index++)
        {
            var rule = RuleAt(index);
            if (rule.Inclusive)
            {
                together += rule.Rate.Trillionths;
                netFirst |= !any && rule.RoundedPart == TaxedPart.Net;
                rounding = any ? rounding : rule.Rounding;
                any = true;
            }
        }

        if (together == 0)
        {
            return;
        }

        var whole = (Int128)Rate.Scale + together;
        if (netFirst)
        {
            Net = Math.Min(Base, rounding.Divide((Int128)Base * Rate.Scale, whole));
            SplitContained(Base - Net);
            return;
        }

        for (index = 0; index < Amounts.Length; index++)
        {
            var rule = RuleAt(index);
            if (rule.Inclusive)
            {
                Amounts[index] = Math.Min(Net, rule.Rounding.Divide((Int128)Base * rule.Rate.Trillionths, whole));
                Net -= Amounts[index];
            }
        }
    }

    private void SplitContained(long tax)
    {
        var weights = new long[Amounts.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = RuleAt(i).Inclusive ? RuleAt(i).Rate.Trillionths : 0;
        }

        if (tax != 0)
        {
            var parts = new Money(tax, Book.Currency).Split(weights);
            for (var i = 0; i < parts.Length; i++)
            {
                Amounts[i] = parts[i].MinorUnits;
            }
        }
    }
}
