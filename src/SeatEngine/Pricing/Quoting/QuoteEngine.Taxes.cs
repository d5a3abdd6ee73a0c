using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>Taxes: one entry for each amount that bears the same taxes, then the rounding of sums.</content>
internal sealed partial class QuoteEngine
{
    /// <summary>The entries of the whole cart where taxes are rounded on sums, otherwise those of the line at hand.</summary>
    private readonly List<TaxEntry> _entries = [];
    private readonly Stack<TaxEntry> _spare = [];

    /// <summary>Whether each line is taxed by itself, so that its entries are needed no longer than the line is looked at.</summary>
    private bool TaxesLineByLine => Array.TrueForAll(_books, static book => book.Definition.TaxRounding == TaxRoundingMode.Line);

    private void ChargeTaxes()
    {
        Recycle();
        foreach (var line in _cart)
        {
            AddEntries(line);
        }

        AddOrderFees();
        foreach (var entry in _entries)
        {
            Tax(entry);
        }

        TaxSums.Round(_entries, _books, _trace);
    }

    /// <summary>The entries of one line, in place of those of the line before.</summary>
    private void ChargeTaxes(CartLine line)
    {
        Recycle();
        AddEntries(line);
        foreach (var entry in _entries)
        {
            Tax(entry);
        }
    }

    /// <summary>The entries of the order's fees, in place of those of the last line.</summary>
    private void ChargeTaxesOnOrderFees()
    {
        Recycle();
        AddOrderFees();
        foreach (var entry in _entries)
        {
            Tax(entry);
        }
    }

    private void Tax(TaxEntry entry)
    {
        entry.Compute();
        TraceTaxes(entry);
    }

    private void AddOrderFees()
    {
        foreach ((var fee, var book, var amount) in _orderFees)
        {
            Begin(null, book, book.Rules.Taxes.OfFee(fee.Index)).Add(fee.Rule.Account, amount, PostingKind.Fee);
        }
    }

    private void AddEntries(CartLine line)
    {
        if (line.IsItem)
        {
            Begin(line, line.Book, line.Book.Rules.Taxes.OfItem(line.Item!.Id)).Add(line.Item.Account, line.Prices[0], PostingKind.Item);
            return;
        }

        var first = _entries.Count;
        for (var layer = 0; layer < line.Prices.Length; layer++)
        {
            if (line.Prices[layer] != PriceBook.NoAmount)
            {
                EntryFor(line, line.Book.Rules.Taxes.OfLayer(line.Type, layer), first)
                    .Add(line.Book.Layers[layer].Account, line.Prices[layer] - (line.TakenInside?[layer] ?? 0), PostingKind.Ticket);
            }
        }

        foreach (var fee in line.Fees)
        {
            if (fee.Layer >= 0)
            {
                EntryFor(line, line.Book.Rules.Taxes.OfInsideFee(fee.Fee.Index, line.Type, fee.Layer), first)
                    .Add(fee.Fee.Rule.Account, fee.Amount, PostingKind.Fee);
            }
        }

        foreach (var fee in line.Fees)
        {
            if (fee.Layer < 0)
            {
                Begin(line, line.Book, line.Book.Rules.Taxes.OfFee(fee.Fee.Index)).Add(fee.Fee.Rule.Account, fee.Amount, PostingKind.Fee);
            }
        }
    }

    private TaxEntry EntryFor(CartLine line, ulong mask, int first)
    {
        for (var i = first; i < _entries.Count; i++)
        {
            if (_entries[i].Mask == mask)
            {
                return _entries[i];
            }
        }

        return Begin(line, line.Book, mask);
    }

    private TaxEntry Begin(CartLine? line, PriceBook book, ulong mask)
    {
        var entry = (_spare.TryPop(out var spare) ? spare : new TaxEntry()).Begin(line, book, mask);
        _entries.Add(entry);
        return entry;
    }

    private void Recycle()
    {
        foreach (var entry in _entries)
        {
            _spare.Push(entry);
        }

        _entries.Clear();
    }

    private void TraceTaxes(TaxEntry entry)
    {
        var gross = entry.Base;
        for (var i = 0; i < entry.Amounts.Length; i++)
        {
            var inclusive = entry.RuleAt(i).Inclusive;
            var after = inclusive ? gross - entry.Amounts[i] : gross + entry.Amounts[i];
            _trace.Add(entry.Line?.Number ?? -1, QuoteStepKind.Tax, QuoteStepReason.Applied, entry.TraceAt(i), null,
                entry.Book.Currency, gross, after);
            gross = after;
        }
    }
}
