using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public abstract partial class InventoryStep
{
    /// <summary>Sells the places of a hold.</summary>
    /// <param name="token">The hold.</param>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="options">What is paid, and who asks; null for a sale by the house without lines.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The order is <c>default</c>.</exception>
    public static InventoryStep Sell(HoldToken token, OrderId order, SaleOptions? options = null)
    {
        CheckOrder(order, nameof(order));
        return new SellStep(token, null, order, options ?? SellStep.Usual);
    }

    /// <summary>Sells places straight, without a hold; a channel needs the right to.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="options">What is paid, and who asks; null for a sale by the house without lines.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place, or the order is <c>default</c>.</exception>
    public static InventoryStep Sell(PlaceSelection places, OrderId order, SaleOptions? options = null)
    {
        CheckPlaces(places);
        CheckOrder(order, nameof(order));
        return new SellStep(default, places, order, options ?? SellStep.Usual);
    }

    private static void CheckOrder(OrderId order, string name)
    {
        if (order.IsNone)
        {
            throw new ArgumentException("An order is needed.", name);
        }
    }
}
