using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <content>From a benefit to amounts off layers, never below a minimum price.</content>
internal sealed partial class DiscountRun
{
    /// <summary>Gives lines a benefit; false when a price for all of them is none, since they cost no more as it is.</summary>
    private bool Give(DiscountBenefit benefit, List<CartLine> group, int start, int count)
    {
        if (benefit.Kind is DiscountKind.AmountTogether or DiscountKind.PriceTogether)
        {
            return TryGiveTogether(benefit, group.GetRange(start, count));
        }

        for (var i = start; i < start + count; i++)
        {
            var line = group[i];
            var layers = LayersOf(line);
            (var price, var room) = InScope(line, layers);
            var off = benefit.Kind switch
            {
                DiscountKind.Percent =>
                    price - new Money(price, line.Currency).Multiply(Rate.One - benefit.Rate, MoneyRounding.HalfUp).MinorUnits,
                DiscountKind.AmountEach => Math.Min(price, benefit.Amount.MinorUnits),
                DiscountKind.PriceEach => Math.Max(0, price - benefit.Amount.MinorUnits),
                DiscountKind.PayFor => price,
                DiscountKind.AmountTogether or DiscountKind.PriceTogether => throw Unknown.Value(benefit.Kind),
            };
            if (off > room && _rule.AtMinimum == MinimumPriceBehavior.LeaveLineOut)
            {
                _why = QuoteStepReason.MinimumPrice;
                engine.TraceLeftOut(discount, line);
                continue;
            }

            TakeOff(line, layers, Math.Min(off, room));
        }

        return true;
    }

    private bool TryGiveTogether(DiscountBenefit benefit, List<CartLine> lines)
    {
        var prices = new long[lines.Count];
        var rooms = new long[lines.Count];
        long together = 0;
        long room = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            (prices[i], rooms[i]) = InScope(lines[i], LayersOf(lines[i]));
            together = checked(together + prices[i]);
            room += rooms[i];
        }

        if (benefit.Kind == DiscountKind.PriceTogether && together <= benefit.Amount.MinorUnits)
        {
            _why = QuoteStepReason.TooLowValue;
            return false;
        }

        var off = benefit.Kind == DiscountKind.AmountTogether ? benefit.Amount.MinorUnits : together - benefit.Amount.MinorUnits;
        var shares = new long[lines.Count];
        CappedSplit.Share(Math.Min(off, room), prices, rooms, shares);
        for (var i = 0; i < lines.Count; i++)
        {
            TakeOff(lines[i], LayersOf(lines[i]), shares[i]);
        }

        return true;
    }

    /// <summary>The price of the layers that the rule lowers, and how far they may go down.</summary>
    private static (long Price, long Room) InScope(CartLine line, ulong layers)
    {
        long price = 0;
        long room = 0;
        for (var layer = 0; layer < line.Prices.Length; layer++)
        {
            if (Lowers(line, layers, layer))
            {
                price += line.Prices[layer];
                room += Math.Max(0, line.Prices[layer] - line.MinimumOf(layer));
            }
        }

        return (price, room);
    }

    private static bool Lowers(CartLine line, ulong layers, int layer) =>
        line.Prices[layer] != PriceBook.NoAmount && (line.IsItem || (layers >> layer & 1) != 0);

    private ulong LayersOf(CartLine line) => QuoteEngine.RuleFor(line, discount)?.Layers ?? 0;

    private void TakeOff(CartLine line, ulong mask, long off)
    {
        Use(line);
        if (off == 0)
        {
            engine.TraceConsumed(discount, line);
            return;
        }

        Span<long> prices = stackalloc long[line.Prices.Length];
        Span<long> rooms = stackalloc long[prices.Length];
        Span<long> shares = stackalloc long[prices.Length];
        for (var layer = 0; layer < prices.Length; layer++)
        {
            var lowers = Lowers(line, mask, layer);
            prices[layer] = lowers ? line.Prices[layer] : 0;
            rooms[layer] = lowers ? Math.Max(0, line.Prices[layer] - line.MinimumOf(layer)) : 0;
        }

        CappedSplit.Share(off, prices, rooms, shares);
        for (var layer = 0; layer < prices.Length; layer++)
        {
            if (shares[layer] != 0)
            {
                var before = line.Prices[layer];
                line.Prices[layer] = before - shares[layer];
                engine.TraceDiscount(discount, line, layer, before);
            }
        }

        line.Face -= off;
        line.Add(new QuoteDiscount(_rule.Id, _rule.Name, new Money(off, line.Currency)), ref _alike);
    }
}
