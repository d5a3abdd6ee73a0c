using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What one class of places costs for one type.</summary>
internal sealed class PriceCell
{
    public static PriceCell None { get; } = new() { Layers = [], List = [], Minimums = [], Steps = [] };

    /// <summary>The price of each layer of the book, or <see cref="PriceBook.NoAmount"/> where it has none.</summary>
    public required long[] Layers { get; init; }

    /// <summary>The same, as the price list says it.</summary>
    public required long[] List { get; init; }

    /// <summary>Below what no discount takes each layer.</summary>
    public required long[] Minimums { get; init; }

    /// <summary>How the price came about.</summary>
    public required TraceEntry[] Steps { get; init; }

    public long Total { get; init; }

    public long ListTotal { get; init; }

    public bool HasPrice => Layers.Length > 0;

    /// <summary>The event by which it is not on sale; null when it is.</summary>
    public TraceRule? ClosedBy { get; init; }

    public bool OnSale => ClosedBy is null;

    public bool IsSold => HasPrice && OnSale;

    /// <summary>The same cell at the prices of an earlier quote; null when the book lacks one of its layers, or its currency.</summary>
    public PriceCell? WithKept(ImmutableArray<QuoteLayer> kept, PriceBook book)
    {
        var (prices, list) = (new long[book.Layers.Length], new long[book.Layers.Length]);
        Array.Fill(prices, PriceBook.NoAmount);
        Array.Fill(list, PriceBook.NoAmount);
        var steps = new TraceEntry[kept.Length];
        long total = 0;
        long listTotal = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            var layer = book.IndexOf(kept[i].Layer);
            if (layer < 0 || kept[i].Price.Currency != book.Currency || kept[i].Price.IsNegative)
            {
                return null;
            }

            (prices[layer], list[layer]) = (kept[i].Price.MinorUnits, kept[i].ListPrice.MinorUnits);
            total = checked(total + prices[layer]);
            listTotal = checked(listTotal + list[layer]);
            steps[i] = new TraceEntry(-1, QuoteStepKind.Kept, QuoteStepReason.Applied, TraceRule.None, book.Rules.LayerObjects[layer],
                book.Currency, list[layer], prices[layer]);
        }

        return new PriceCell
        {
            Layers = prices,
            List = list,
            Minimums = Minimums.Length == prices.Length
                ? [.. Minimums.Select((minimum, layer) => Math.Min(minimum, Math.Max(0, prices[layer])))]
                : new long[prices.Length],
            Steps = steps,
            Total = total,
            ListTotal = listTotal,
        };
    }

    /// <summary>Below what no discount takes all layers together.</summary>
    public long Minimum => Minimums.Sum();

    /// <summary>
    /// The same cell at another total, shared out over its layers by their prices; each keeps its minimum, as long as the total is enough
    /// for all of them.
    /// </summary>
    public PriceCell WithTotal(Money total, object[] layers)
    {
        long[] prices = [.. Layers];
        long[] weights = [.. Layers.Select(static price => price == PriceBook.NoAmount ? 0 : price)];
        if (Array.TrueForAll(weights, static weight => weight == 0))
        {
            weights[Array.FindIndex(Layers, static price => price != PriceBook.NoAmount)] = 1;
        }

        var shares = new long[weights.Length];
        FlooredSplit.Share(total.MinorUnits, weights, Minimums, shares);
        List<TraceEntry> steps = [.. Steps];
        for (var layer = 0; layer < prices.Length; layer++)
        {
            if (prices[layer] != PriceBook.NoAmount)
            {
                steps.Add(new TraceEntry(-1, QuoteStepKind.Package, QuoteStepReason.Applied, TraceRule.None, layers[layer], total.Currency,
                    prices[layer], shares[layer]));
                prices[layer] = shares[layer];
            }
        }

        return new PriceCell
        {
            Layers = prices,
            List = List,
            Minimums = [.. Minimums.Select((minimum, layer) => Math.Min(minimum, Math.Max(0, prices[layer])))],
            Steps = [.. steps],
            Total = total.MinorUnits,
            ListTotal = ListTotal,
            ClosedBy = ClosedBy,
        };
    }
}
