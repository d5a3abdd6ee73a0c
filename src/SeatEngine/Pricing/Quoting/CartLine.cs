using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A line while it is being priced.</summary>
internal sealed class CartLine
{
    public required int Number { get; init; }

    public required PriceTable Table { get; init; }

    public required PriceBook Book { get; init; }

    public QuoteTicket? Ticket { get; init; }

    public PriceItem? Item { get; init; }

    public PerformanceId Performance { get; init; }

    /// <summary>The slot of the seat; 0 for a place in an area and for an item.</summary>
    public int Slot { get; init; }

    public PriceCell Cell { get; init; } = PriceCell.None;

    public int Type { get; init; }

    public int Zone { get; init; }

    public PriceTypeKind Kind { get; init; }

    public bool IsAddOn { get; init; }

    public bool IsBundled { get; init; }

    /// <summary>Before discounts; what ties and conditions look at.</summary>
    public long BaseTotal { get; init; }

    /// <summary>The price of each layer as discounts leave it; an item has one.</summary>
    public required long[] Prices { get; init; }

    /// <summary>What fees inside the price have taken out of each layer; null for nothing.</summary>
    public long[]? TakenInside { get; set; }

    public long Face { get; set; }

    public CartUse Use { get; set; }

    /// <summary>As long as there are discounts; replaced by a longer one at each.</summary>
    public QuoteDiscount[] Discounts { get; private set; } = [];

    /// <summary>As long as there are fees; replaced by a longer one at each.</summary>
    public ChargedFee[] Fees { get; private set; } = [];

    public bool IsItem => Item is not null;

    public Currency Currency => Book.Currency;

    /// <summary>Puts back what discounts and fees did.</summary>
    public void Reset()
    {
        if (IsItem)
        {
            Prices[0] = BaseTotal;
        }
        else if (Kind == PriceTypeKind.Sale)
        {
            Cell.Layers.CopyTo(Prices, 0);
        }

        Face = Kind == PriceTypeKind.Sale ? BaseTotal : 0;
        TakenInside = null;
        Use = CartUse.Free;
        Discounts = [];
        Fees = [];
    }

    public void Add(QuoteDiscount discount) => Discounts = [.. Discounts, discount];

    public void Add(ChargedFee fee) => Fees = [.. Fees, fee];

    public long MinimumOf(int layer) => IsItem ? 0 : Cell.Minimums[layer];
}
