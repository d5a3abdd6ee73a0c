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

    public bool OnSale { get; init; }

    public bool IsSold => HasPrice && OnSale;

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
            OnSale = OnSale,
        };
    }
}
