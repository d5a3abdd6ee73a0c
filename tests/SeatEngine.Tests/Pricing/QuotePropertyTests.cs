using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class QuotePropertyTests
{
    [Law(1000)]
    public void Totals_OfAnyCart_EqualTheSumOfPartsInEveryView(int seed)
    {
        var cart = new RandomCarts(seed);
        var quote = Quote.Of(cart.Tables, cart.Request);
        Assert.Empty(quote.Problems);
        var total = quote.Totals.IsEmpty ? 0 : quote.Total.MinorUnits;
        Assert.Equal(total,
            quote.Lines.Sum(static line => line.Total.MinorUnits) + quote.OrderFees.Sum(static fee => fee.Total.MinorUnits));
        Assert.Equal(total, quote.Ledger.Sum(static account => account.Amount.MinorUnits));
        foreach (var line in quote.Lines)
        {
            var outside = line.Fees.Where(static fee => fee.Placement == FeePlacement.Outside).Sum(static fee => fee.Amount.MinorUnits);
            var onTop = line.Taxes.Where(static tax => !tax.Inclusive).Sum(static tax => tax.Amount.MinorUnits);
            Assert.Equal(line.Total.MinorUnits, line.FacePrice.MinorUnits + outside + onTop + line.TaxRounding.MinorUnits);
            var discounts = line.Discounts.Sum(static discount => discount.Amount.MinorUnits);
            Assert.Equal(line.Price.MinorUnits - line.ValueGiven.MinorUnits, line.FacePrice.MinorUnits + discounts);
            if (!line.Layers.IsEmpty)
            {
                Assert.Equal(line.FacePrice.MinorUnits, line.Layers.Sum(static layer => layer.Final.MinorUnits));
                Assert.Equal(line.Price.MinorUnits, line.Layers.Sum(static layer => layer.Price.MinorUnits));
            }
        }

        foreach (var sum in quote.Totals)
        {
            Assert.Equal(sum.Total, sum.Face + sum.Fees + sum.TaxOnTop + sum.TaxRounding);
            Assert.Equal(sum.Price, sum.Face + sum.Discounts);
            Assert.Equal(
                sum.TaxOnTop.MinorUnits + sum.TaxContained.MinorUnits,
                quote.Taxes.Sum(static tax => tax.Amount.MinorUnits));
        }

        Assert.Equal(
            quote.Taxes.Sum(static tax => tax.Amount.MinorUnits),
            quote.Lines.SelectMany(static line => line.Taxes).Concat(quote.OrderFees.SelectMany(static fee => fee.Taxes))
                .Sum(static tax => tax.Amount.MinorUnits));
    }

    [Law(1000)]
    public void Discounts_OnAnyCart_StayAtOrAboveMinimumPrices(int seed)
    {
        var cart = new RandomCarts(seed);
        foreach (var line in Quote.Of(cart.Tables, cart.Request).Lines.Where(static line => line.Kind == PriceTypeKind.Sale))
        {
            foreach (var layer in line.Layers)
            {
                var listed = cart.Book.Definition.Prices.Single(price => price.Zone == line.Zone && price.Type == line.Type
                    && price.Layer == layer.Layer);
                var minimum = Money.Min(listed.Minimum ?? Money.Zero(Currency.Usd), layer.Price);
                Assert.True(layer.Final >= minimum);
                Assert.True(layer.Final <= layer.Price);
            }
        }
    }

    [Law(1000)]
    public void Quote_LinesInAnotherOrder_GivesTheSame(int seed)
    {
        var cart = new RandomCarts(seed);
        var one = Quote.Of(cart.Tables, cart.Request);
        var other = Quote.Of(cart.Tables.Reverse(), cart.Shuffled(99));
        Assert.Equal(one.Totals.ToArray(), other.Totals.ToArray());
        Assert.Equal(one.Ledger.ToArray(), other.Ledger.ToArray());
        Assert.Equal(one.Taxes.ToArray(), other.Taxes.ToArray());
        Assert.Equal(Facts(one), Facts(other));
        static IEnumerable<string> Facts(Quote quote) => quote.Lines
            .Select(static line => $"{line.Performance} {line.Place} {line.Item} {line.Type} {line.FacePrice} {line.Total} " +
                $"{string.Join('|', line.Discounts.Select(static d => d.ToString()))}")
            .Order(StringComparer.Ordinal);
    }

    [Law(1000, fewer: 10)]
    public void Quote_ReplayedAsOfThen_EqualsTheOriginal(int seed)
    {
        var cart = new RandomCarts(seed);
        Assert.Equal(Quote.Of(cart.Tables, cart.Request).Explain(), Quote.Of(cart.MakeTables(), cart.Request).Explain());
    }

    [Law(1000)]
    public void BestForBuyer_OnAnyCart_CostsNoMoreThanWithEachCodeAndWithNone(int seed)
    {
        var cart = new RandomCarts(seed);
        var best = Quote.Of(cart.Tables, cart.Request with { DiscountChoice = DiscountChoice.BestForBuyer });
        var all = Quote.Of(cart.Tables, cart.Request with { DiscountChoice = DiscountChoice.ByPriority });
        var none = Quote.Of(cart.Tables, cart.Request with { Codes = [] });
        if (!best.Totals.IsEmpty)
        {
            Assert.True(best.Total <= all.Total);
            Assert.True(best.Total <= none.Total);
        }
    }

    [Law(1000)]
    public void Trace_OfAnyCart_LeadsFromListPriceToFinalPriceOfEachLayer(int seed)
    {
        var cart = new RandomCarts(seed);
        var quote = Quote.Of(cart.Tables, cart.Request);
        foreach (var line in quote.Lines.Where(static line => line.Item.IsNone))
        {
            foreach (var layer in line.Layers)
            {
                QuoteStep[] steps = [.. quote.Trace.Where(step => step.Line == line.Number && step.Layer == layer.Layer && step.Applied
                    && step.Kind != QuoteStepKind.Fee)];
                Assert.Equal(layer.ListPrice, steps[0].After);
                for (var i = 1; i < steps.Length; i++)
                {
                    Assert.Equal(steps[i - 1].After, steps[i].Before);
                }

                Assert.Equal(layer.Final, steps[^1].After);
            }
        }
    }
}
