using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>From the priced cart to the quote: lines, totals, ledger.</content>
internal sealed partial class QuoteEngine
{
    internal void TraceConsumed(CompiledDiscount discount, CartLine line) =>
        _trace.Add(line.Number, QuoteStepKind.Consumed, QuoteStepReason.Applied, discount.Trace, null, line.Currency, line.Face, line.Face);

    internal void TraceLeftOut(CompiledDiscount discount, CartLine line) =>
        _trace.Add(line.Number, QuoteStepKind.Discount, QuoteStepReason.MinimumPrice, discount.Trace, null, line.Currency,
            line.Face, line.Face);

    internal void TraceDiscount(CompiledDiscount discount, CartLine line, int layer, long before) =>
        _trace.Add(
            line.Number, QuoteStepKind.Discount, QuoteStepReason.Applied, discount.Trace, line.IsItem
                ? null
                : line.Book.Rules.LayerObjects[layer], line.Currency, before, line.Prices[layer]);

    private Int128 GrandTotal()
    {
        if (!TaxesLineByLine)
        {
            ChargeTaxes();
            return GrossOfEntries();
        }

        Int128 total = 0;
        foreach (var line in _cart)
        {
            ChargeTaxes(line);
            total += GrossOfEntries();
        }

        ChargeTaxesOnOrderFees();
        return total + GrossOfEntries();
    }

    private Int128 GrossOfEntries()
    {
        Int128 total = 0;
        foreach (var entry in _entries)
        {
            total += entry.Gross;
        }

        return total;
    }

    private Quote ToQuote(ImmutableArray<PromoCode> codes)
    {
        QuoteSums sums = new(_books);
        var lines = new QuoteLine[_cart.Length];
        var complete = lines.Length == _request.Tickets.Length + _request.Items.Length;
        var lineByLine = TaxesLineByLine;
        if (!lineByLine)
        {
            ChargeTaxes();
        }

        var end = 0;
        QuoteLine? before = null;
        for (var i = 0; i < _cart.Length; i++)
        {
            var first = end;
            if (lineByLine)
            {
                first = end = 0;
                ChargeTaxes(_cart[i]);
            }

            while (end < _entries.Count && ReferenceEquals(_entries[end].Line, _cart[i]))
            {
                sums.Add(_entries[end++]);
            }

            var line = ToLine(_cart[i], first, end, i == 0 ? null : _cart[i - 1], before);
            before = line;
            lines[complete ? line.Number : i] = line;
            sums.Add(line);
        }

        if (lineByLine)
        {
            end = 0;
            ChargeTaxesOnOrderFees();
        }

        var fees = new QuoteOrderFee[_orderFees.Count];
        for (var i = 0; i < fees.Length; i++)
        {
            sums.Add(_entries[end + i]);
            fees[i] = ToOrderFee(_orderFees[i].Fee, end + i);
            sums.Add(fees[i]);
        }

        sums.RoundToPayable(_trace);
        if (!complete)
        {
            Array.Sort(lines, static (x, y) => x.Number.CompareTo(y.Number));
        }

        return new Quote
        {
            Lines = ImmutableCollectionsMarshal.AsImmutableArray(lines),
            OrderFees = ImmutableCollectionsMarshal.AsImmutableArray(fees),
            Problems = _problems is null ? [] : [.. _problems.OrderBy(static problem => problem.Line)],
            RoundingAccount = sums.RoundingAccount,
            Totals = sums.Totals(),
            Taxes = sums.Taxes(),
            Ledger = sums.Ledger(),
            CodesTaken = codes,
            Trace = _trace.ToTrace(),
            AsOf = _asOf,
        };
    }

    /// <remarks>
    /// In the order of the cart lines alike stand together, so what a line has in common with the one before is made once for both.
    /// </remarks>
    private QuoteLine ToLine(CartLine line, int first, int end, CartLine? neighbor, QuoteLine? before)
    {
        var alike = neighbor is not null && ReferenceEquals(neighbor.Book, line.Book) ? neighbor : null;
        var currency = line.Currency;
        long total = 0;
        long correction = 0;
        for (var i = first; i < end; i++)
        {
            total = checked(total + _entries[i].Gross);
            correction += _entries[i].Correction;
        }

        return new QuoteLine
        {
            Number = line.Number,
            Performance = line.Performance,
            Place = line.Ticket?.Place ?? default,
            Zone = line.IsItem ? default : line.Book.Zones[line.Zone].Id,
            Type = line.Ticket?.Type ?? default,
            Item = line.Item?.Id ?? default,
            Name = line.Item?.Name ?? line.Book.Types[line.Type].Name,
            Kind = line.Kind,
            Reason = line.Ticket?.Reason,
            Layers = line.IsItem ? []
                : ReferenceEquals(alike?.Cell, line.Cell) && alike.Prices.AsSpan().SequenceEqual(line.Prices) ? before!.Layers
                : LayersOf(line),
            Discounts = alike is not null && alike.Discounts.SequenceEqual(line.Discounts) ? before!.Discounts : line.TakeDiscounts(),
            Fees = alike is not null && alike.Fees.SequenceEqual(line.Fees) ? before!.Fees : FeesOf(line),
            Taxes = alike is not null && AreTaxes(before!.Taxes, first, end) ? before.Taxes : TaxesOf(first, end),
            ListPrice = new Money(line.IsItem ? line.BaseTotal : line.Cell.ListTotal, currency),
            Price = new Money(line.BaseTotal, currency),
            FacePrice = new Money(line.Face, currency),
            TaxRounding = new Money(correction, currency),
            Total = new Money(total, currency),
            Postings = PostingsOf(first, end),
        };
    }

    /// <summary>What neighbouring entries post, amounts of one account and kind together.</summary>
    private ImmutableArray<QuotePosting> PostingsOf(int first, int end)
    {
        if (!_request.WithPostings)
        {
            return [];
        }

        var postings = ImmutableArray.CreateBuilder<QuotePosting>();
        for (var i = first; i < end; i++)
        {
            Post(postings, _entries[i]);
        }

        return postings.ToImmutable();
    }

    private static void Post(ImmutableArray<QuotePosting>.Builder postings, TaxEntry entry)
    {
        Span<long> shares = stackalloc long[entry.PartCount];
        entry.ShareNet(shares);
        for (var part = 0; part < shares.Length; part++)
        {
            Post(postings, entry.PartAt(part).Account, entry.PartAt(part).Kind, new Money(shares[part], entry.Book.Currency));
        }

        for (var tax = 0; tax < entry.Amounts.Length; tax++)
        {
            Post(postings, entry.RuleAt(tax).Account, PostingKind.Tax, new Money(entry.Amounts[tax], entry.Book.Currency));
        }
    }

    private static void Post(ImmutableArray<QuotePosting>.Builder postings, LedgerAccount account, PostingKind kind, Money amount)
    {
        for (var i = 0; i < postings.Count; i++)
        {
            if (postings[i].Account == account && postings[i].Kind == kind)
            {
                postings[i] = postings[i] with { Amount = postings[i].Amount + amount };
                return;
            }
        }

        if (!amount.IsZero)
        {
            postings.Add(new QuotePosting(account, kind, amount));
        }
    }

    private static ImmutableArray<QuoteLayer> LayersOf(CartLine line)
    {
        var currency = line.Currency;
        var count = 0;
        foreach (var price in line.Cell.Layers)
        {
            count += price == PriceBook.NoAmount ? 0 : 1;
        }

        var layers = new QuoteLayer[count];
        var at = 0;
        for (var i = 0; i < line.Cell.Layers.Length; i++)
        {
            if (line.Cell.Layers[i] != PriceBook.NoAmount)
            {
                var layer = line.Book.Layers[i];
                layers[at++] = new QuoteLayer(
                    layer.Id, layer.Account, new Money(line.Cell.List[i], currency), new Money(line.Cell.Layers[i], currency),
                        new Money(line.Prices[i], currency));
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(layers);
    }

    private static ImmutableArray<QuoteFee> FeesOf(CartLine line)
    {
        var charged = line.Fees;
        if (charged.IsEmpty)
        {
            return [];
        }

        var fees = new QuoteFee[charged.Length];
        for (var i = 0; i < fees.Length; i++)
        {
            fees[i] = FeeOf(charged[i].Fee, charged[i].Amount, line.Currency);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(fees);
    }

    private static QuoteFee FeeOf(CompiledFee fee, long amount, Currency currency) =>
        new(fee.Rule.Id, fee.Rule.Name, fee.Rule.Account, fee.Rule.Placement, new Money(amount, currency));

    /// <summary>The taxes of neighbouring entries, amounts of the same tax together, in the order of the book.</summary>
    private ImmutableArray<QuoteTax> TaxesOf(int first, int end)
    {
        var mask = MaskOf(first, end);
        if (mask == 0)
        {
            return [];
        }

        var taxes = new QuoteTax[BitOperations.PopCount(mask)];
        var at = 0;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            var rule = _entries[first].Book.Rules.Taxes.Rules[bit];
            taxes[at++] = new QuoteTax(
                rule.Id, rule.Name, rule.Rate, rule.Inclusive, new Money(AmountOf(bit, first, end), _entries[first].Book.Currency));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(taxes);
    }

    /// <summary>Whether taxes of the same book are what <see cref="TaxesOf"/> would make.</summary>
    private bool AreTaxes(ImmutableArray<QuoteTax> taxes, int first, int end)
    {
        var mask = MaskOf(first, end);
        var at = 0;
        for (var rest = mask; rest != 0; rest &= rest - 1, at++)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            if (at == taxes.Length || taxes[at].Tax != _entries[first].Book.Rules.Taxes.Rules[bit].Id
                || taxes[at].Amount.MinorUnits != AmountOf(bit, first, end))
            {
                return false;
            }
        }

        return at == taxes.Length;
    }

    private ulong MaskOf(int first, int end)
    {
        ulong mask = 0;
        for (var i = first; i < end; i++)
        {
            mask |= _entries[i].Mask;
        }

        return mask;
    }

    private long AmountOf(int tax, int first, int end)
    {
        long amount = 0;
        for (var i = first; i < end; i++)
        {
            var below = _entries[i].Mask & ((1UL << tax) - 1);
            amount += (_entries[i].Mask >> tax & 1) != 0 ? _entries[i].Amounts[BitOperations.PopCount(below)] : 0;
        }

        return amount;
    }

    private QuoteOrderFee ToOrderFee(CompiledFee fee, int index)
    {
        var entry = _entries[index];
        var currency = entry.Book.Currency;
        return new QuoteOrderFee(
            FeeOf(fee, entry.Base, currency), TaxesOf(index, index + 1), new Money(entry.Correction, currency),
                new Money(entry.Gross, currency))
        {
            Postings = PostingsOf(index, index + 1),
        };
    }
}
