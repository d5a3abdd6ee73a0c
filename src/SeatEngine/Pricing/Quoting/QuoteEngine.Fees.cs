using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>Fees: of tickets first, inside and on top, then of the order.</content>
internal sealed partial class QuoteEngine
{
    private readonly List<(CompiledFee Fee, PriceBook Book, long Amount)> _orderFees = [];

    private ChargedFee[] _alike = [];

    private void ChargeFees()
    {
        _orderFees.Clear();
        foreach (var book in _books)
        {
            foreach (var fee in book.Rules.Fees)
            {
                if (fee.Rule.Basis == FeeBasis.Ticket)
                {
                    ChargeTicketFee(fee, book);
                }
                else if (!_orderFees.Exists(charged => charged.Fee.Rule.Id == fee.Rule.Id && charged.Book.Currency == book.Currency))
                {
                    ChargeOrderFee(fee, book);
                }
            }
        }
    }

    private QuoteStepReason InForce(CompiledFee fee, Currency currency)
    {
        var rule = fee.Rule;
        if ((!rule.Channels.IsEmpty && !rule.Channels.Contains(_request.Channel)) || rule.WaivedInChannels.Contains(_request.Channel))
        {
            return QuoteStepReason.OtherChannel;
        }

        foreach (var fact in rule.WaivedFor)
        {
            if (_request.Patron.Contains(fact))
            {
                return QuoteStepReason.OtherPatron;
            }
        }

        if (rule.FromOrderValue is not null || rule.BelowOrderValue is not null)
        {
            var value = OrderValue(currency);
            if (value < rule.FromOrderValue || value >= rule.BelowOrderValue)
            {
                return QuoteStepReason.OrderValue;
            }
        }

        return QuoteStepReason.Applied;
    }

    private Money OrderValue(Currency currency)
    {
        long value = 0;
        foreach (var line in _cart)
        {
            value = line.Currency == currency ? checked(value + line.Face) : value;
        }

        return new Money(value, currency);
    }

    private void ChargeTicketFee(CompiledFee fee, PriceBook book)
    {
        var force = InForce(fee, book.Currency);
        if (force != QuoteStepReason.Applied)
        {
            _trace.Add(-1, QuoteStepKind.Fee, force, fee.Trace, null, book.Currency, 0, 0);
            return;
        }

        foreach (var line in _cart)
        {
            if (line.IsItem || !ReferenceEquals(line.Book, book))
            {
                continue;
            }

            var reason = !fee.TakesZone(line.Zone) ? QuoteStepReason.OtherZone
                : !fee.TakesType(line.Type) ? QuoteStepReason.OtherType
                : line.Face == 0 && !fee.Rule.ChargedOnFreeTickets ? QuoteStepReason.FreeTicket
                : QuoteStepReason.Applied;
            if (reason != QuoteStepReason.Applied)
            {
                _trace.Add(line.Number, QuoteStepKind.Fee, reason, fee.Trace, null, book.Currency, 0, 0);
                continue;
            }

            Charge(fee, line, AmountOf(fee, BaseOf(fee, line), book.Currency));
        }
    }

    private void Charge(CompiledFee fee, CartLine line, long amount)
    {
        var layer = fee.FromLayer;
        if (fee.Rule.Placement == FeePlacement.Outside)
        {
            line.Add(new ChargedFee(fee, amount, -1), ref _alike);
            _trace.Add(line.Number, QuoteStepKind.Fee, QuoteStepReason.Applied, fee.Trace, null, line.Currency, 0, amount);
            return;
        }

        var before = line.Prices[layer] == PriceBook.NoAmount ? 0 : line.Prices[layer] - (line.TakenInside?[layer] ?? 0);
        var taken = Math.Min(amount, before);
        if (taken > 0)
        {
            (line.TakenInside ??= new long[line.Prices.Length])[layer] += taken;
            line.Add(new ChargedFee(fee, taken, layer), ref _alike);
        }

        var reason = taken < amount ? QuoteStepReason.LayerExhausted : QuoteStepReason.Applied;
        _trace.Add(line.Number, QuoteStepKind.Fee, reason, fee.Trace, line.Book.Rules.LayerObjects[layer], line.Currency,
            before, before - taken);
    }

    private void ChargeOrderFee(CompiledFee fee, PriceBook book)
    {
        var reason = InForce(fee, book.Currency);
        long basis = 0;
        var any = false;
        var paid = false;
        foreach (var line in _cart)
        {
            if (line.Currency == book.Currency && FeeFor(line, fee) is { } own && Takes(own, line))
            {
                any = true;
                paid |= line.Face > 0;
                basis = checked(basis + BaseOf(own, line));
            }
        }

        reason = reason != QuoteStepReason.Applied ? reason
            : !any ? QuoteStepReason.NoMatchingLine
            : !paid && !fee.Rule.ChargedOnFreeTickets ? QuoteStepReason.FreeTicket
            : QuoteStepReason.Applied;
        var amount = reason == QuoteStepReason.Applied ? AmountOf(fee, basis, book.Currency) : 0;
        if (reason == QuoteStepReason.Applied)
        {
            _orderFees.Add((fee, book, amount));
        }

        _trace.Add(-1, QuoteStepKind.Fee, reason, fee.Trace, null, book.Currency, 0, amount);
    }

    private static CompiledFee? FeeFor(CartLine line, CompiledFee fee)
    {
        var fees = line.Book.Rules.Fees;
        return fee.Index < fees.Length && ReferenceEquals(fees[fee.Index], fee)
            ? fee
            : line.Book.Rules.FeesById.GetValueOrDefault(fee.Rule.Id);
    }

    private static bool Takes(CompiledFee fee, CartLine line) => line.IsItem
        ? fee.Rule.Zones.IsEmpty && fee.Rule.Types.IsEmpty
        : fee.TakesZone(line.Zone) && fee.TakesType(line.Type);

    private static long BaseOf(CompiledFee fee, CartLine line)
    {
        if (fee.Rule.Percent is null)
        {
            return 0;
        }

        long basis = 0;
        for (var layer = 0; layer < line.Prices.Length; layer++)
        {
            var counts = line.Prices[layer] != PriceBook.NoAmount && (line.IsItem || (fee.Layers >> layer & 1) != 0);
            basis += counts ? line.Prices[layer] : 0;
        }

        return basis;
    }

    private static long AmountOf(CompiledFee fee, long basis, Currency currency)
    {
        var rule = fee.Rule;
        var amount = rule.Amount?.MinorUnits ?? 0;
        if (rule.Percent is { } percent)
        {
            amount = checked(amount + new Money(basis, currency).Multiply(percent, rule.Rounding).MinorUnits);
        }

        return rule.Cap is { } cap ? Math.Min(amount, cap.MinorUnits) : amount;
    }
}
