using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public abstract partial class InventoryStep
{
    /// <summary>Sells the places of a hold.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="options">What is paid, and who asks; null for the least of rights and no lines.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The order is <c>default</c>, or the tenders do not fit the lines.</exception>
    public static InventoryStep Sell(HoldToken token, OrderId order, SaleOptions? options = null)
    {
        CheckOrder(order, nameof(order));
        CheckMoney(options);
        return new SellStep(token, null, order, options ?? SellStep.Usual);
    }

    /// <summary>Sells places straight, without a hold; a channel needs the right to.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="options">What is paid, and who asks; null for the least of rights and no lines.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place, the order is <c>default</c>, or the lines or tenders do not fit the
    /// places.</exception>
    public static InventoryStep Sell(PlaceSelection places, OrderId order, SaleOptions? options = null)
    {
        CheckPlaces(places);
        CheckOrder(order, nameof(order));
        CheckMoney(options);
        if (options is not null && SaleLines.Mismatch(places, options.Lines) is { } mismatch)
        {
            throw new ArgumentException(mismatch, nameof(options));
        }

        return new SellStep(default, places, order, options ?? SellStep.Usual);
    }

    /// <summary>What is paid must say what for; how much is due beside the places, such as a fee, is the order's matter.</summary>
    private static void CheckMoney(SaleOptions? options)
    {
        if (options is null || options.Tenders.IsEmpty)
        {
            return;
        }

        var currencies = options.Lines.Select(static line => line.Paid.Currency).Distinct().ToList();
        if (currencies.Count != 1 || options.Tenders.Any(tender => tender.Amount.Currency != currencies[0]))
        {
            throw new ArgumentException("What is paid needs lines that say what for, all in one currency.", nameof(options));
        }
    }

    private static void CheckOrder(OrderId order, string name)
    {
        if (order.IsNone)
        {
            throw new ArgumentException("An order is needed.", name);
        }
    }
}
