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
                DiscountKind.Percent => ShareOf(price, benefit.Rate, line),
                DiscountKind.AmountEach => Payable(benefit.Amount.MinorUnits, price, line.Book.PayableStep),
                DiscountKind.PriceEach => Payable(price - benefit.Amount.MinorUnits, price, line.Book.PayableStep),
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
        long step = 1;
        for (var i = 0; i < lines.Count; i++)
        {
            step = Math.Max(step, lines[i].Book.PayableStep);
            (prices[i], rooms[i]) = InScope(lines[i], LayersOf(lines[i]));
            together = checked(together + prices[i]);
            room += rooms[i];
        }

        var amount = benefit.Amount.MinorUnits;
        if (benefit.Kind == DiscountKind.PriceTogether && together <= amount)
        {
            _why = QuoteStepReason.TooLowValue;
            return false;
        }

        var off = Payable(benefit.Kind == DiscountKind.AmountTogether ? amount : together - amount, together, step);
        var shares = new long[lines.Count];
        CappedSplit.ShareInSteps(Math.Min(off, room), step, prices, rooms, shares);
        for (var i = 0; i < lines.Count; i++)
        {
            TakeOff(lines[i], LayersOf(lines[i]), shares[i]);
        }

        return true;
    }

    /// <summary>A share of a price, so that the price left is rounded half up to a payable step.</summary>
    private static long ShareOf(long price, Rate rate, CartLine line)
    {
        var step = line.Book.PayableStep;
        if (step == 1 || rate == Rate.One)
        {
            return price - new Money(price, line.Currency).Multiply(Rate.One - rate, MoneyRounding.HalfUp).MinorUnits;
        }

        (var steps, var rest) = Int128.DivRem((Int128)price * rate.Trillionths, (Int128)Rate.Scale * step);
        return Math.Min(price, (long)(steps + (rest * 2 > (Int128)Rate.Scale * step ? 1 : 0)) * step);
    }

    /// <summary>An amount off a price, at least nothing and at most the whole of it, and between them in payable steps.</summary>
    private static long Payable(long off, long price, long step)
    {
        if (step == 1 || off <= 0 || off >= price)
        {
            return Math.Clamp(off, 0, price);
        }

        (var steps, var rest) = Math.DivRem(off, step);
        return Math.Min(price, (steps + (rest > step - rest ? 1 : 0)) * step);
    }

    /// <summary>The price of the layers that the rule lowers, and how far they may go down, in payable steps unless to nothing.</summary>
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

        return (price, room == price ? room : room - (room % line.Book.PayableStep));
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

        CappedSplit.ShareInSteps(off, line.Book.PayableStep, prices, rooms, shares);
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
