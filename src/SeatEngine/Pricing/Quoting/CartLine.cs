using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A line while it is being priced.</summary>
internal sealed class CartLine
{
    private QuoteDiscount[] _discounts = [];
    private ChargedFee[] _fees = [];
    private int _discountCount;
    private int _feeCount;

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

    public ReadOnlySpan<QuoteDiscount> Discounts => _discounts.AsSpan(0, _discountCount);

    public ReadOnlySpan<ChargedFee> Fees => _fees.AsSpan(0, _feeCount);

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
        _discounts = [];
        _fees = [];
        _discountCount = 0;
        _feeCount = 0;
    }

    /// <param name="discount">What is taken off.</param>
    /// <param name="alike">The list of a line before; lines alike that have nothing but the same share it.</param>
    public void Add(in QuoteDiscount discount, ref QuoteDiscount[] alike) => Add(ref _discounts, ref _discountCount, discount, ref alike);

    /// <param name="fee">What is charged.</param>
    /// <param name="alike">As for a discount.</param>
    public void Add(in ChargedFee fee, ref ChargedFee[] alike) => Add(ref _fees, ref _feeCount, fee, ref alike);

    /// <summary>The discounts, for good: the line is done.</summary>
    public ImmutableArray<QuoteDiscount> TakeDiscounts()
    {
        if (_discounts.Length != _discountCount)
        {
            Array.Resize(ref _discounts, _discountCount);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(_discounts);
    }

    public long MinimumOf(int layer) => IsItem ? 0 : Cell.Minimums[layer];

    /// <remarks>A list of one is full, and so is never written to again: that is why it may be shared.</remarks>
    private static void Add<T>(ref T[] list, ref int count, in T added, ref T[] alike)
        where T : struct, IEquatable<T>
    {
        if (count == 0 && alike.Length == 1 && alike[0].Equals(added))
        {
            list = alike;
            count = 1;
            return;
        }

        if (count == list.Length)
        {
            Array.Resize(ref list, Math.Max(1, count * 2));
        }

        list[count++] = added;
        alike = count == 1 ? list : alike;
    }
}
