using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>Taxes: one entry for each amount that bears the same taxes, then the rounding of sums.</content>
internal sealed partial class QuoteEngine
{
    private readonly List<TaxEntry> _entries = [];

    private void ChargeTaxes()
    {
        _entries.Clear();
        _entries.EnsureCapacity((2 * _cart.Length) + _orderFees.Count);
        foreach (var line in _cart)
        {
            AddEntries(line);
        }

        for (var i = 0; i < _orderFees.Count; i++)
        {
            (var fee, var book, var amount) = _orderFees[i];
            TaxEntry entry = new(null, book, book.Rules.Taxes.OfFee(fee.Index));
            entry.Add(fee.Rule.Account, amount);
            _entries.Add(entry);
        }

        foreach (var entry in _entries)
        {
            entry.Compute();
            TraceTaxes(entry);
        }

        TaxSums.Round(_entries, _books, _trace);
    }

    private void AddEntries(CartLine line)
    {
        if (line.IsItem)
        {
            TaxEntry entry = new(line, line.Book, line.Book.Rules.Taxes.OfItem(line.Item!.Id));
            entry.Add(line.Item.Account, line.Prices[0]);
            _entries.Add(entry);
            return;
        }

        var first = _entries.Count;
        for (var layer = 0; layer < line.Prices.Length; layer++)
        {
            if (line.Prices[layer] != PriceBook.NoAmount)
            {
                EntryFor(line, line.Book.Rules.Taxes.OfLayer(line.Type, layer), first)
                    .Add(line.Book.Layers[layer].Account, line.Prices[layer] - (line.TakenInside?[layer] ?? 0));
            }
        }

        foreach (var fee in line.Fees)
        {
            if (fee.Layer >= 0)
            {
                EntryFor(line, line.Book.Rules.Taxes.OfInsideFee(fee.Fee.Index, line.Type, fee.Layer), first)
                    .Add(fee.Fee.Rule.Account, fee.Amount);
            }
        }

        foreach (var fee in line.Fees)
        {
            if (fee.Layer < 0)
            {
                TaxEntry entry = new(line, line.Book, line.Book.Rules.Taxes.OfFee(fee.Fee.Index));
                entry.Add(fee.Fee.Rule.Account, fee.Amount);
                _entries.Add(entry);
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

        TaxEntry entry = new(line, line.Book, mask);
        _entries.Add(entry);
        return entry;
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
