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
}
