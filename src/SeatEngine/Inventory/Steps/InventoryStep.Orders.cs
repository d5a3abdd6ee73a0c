using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public abstract partial class InventoryStep
{
    /// <summary>Gives places of an order back; also such as were up for resale and are in nobody's cart.</summary>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="places">The places, at least one.</param>
    /// <param name="options">What is paid back, and who asks; null for the least of rights and no lines.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no place, the order is <c>default</c>, or a line is for another place.</exception>
    public static InventoryStep Return(OrderId order, PlaceSelection places, ReturnOptions? options = null)
    {
        CheckOrder(order, nameof(order));
        CheckPlaces(places);
        if (options is not null && SaleLines.Stranger(places, options.Lines) is { } stranger)
        {
            throw new ArgumentException(stranger, nameof(options));
        }

        return new ReturnStep(order, places, options ?? new ReturnOptions());
    }

    /// <summary>Two orders change seats: each seat of the first for the seat at the same place in the list of the second.</summary>
    /// <param name="order">An order; not <c>default</c>.</param>
    /// <param name="seats">Its seats, at least one, no areas.</param>
    /// <param name="otherOrder">The other order; not <c>default</c>, not the same.</param>
    /// <param name="otherSeats">As many seats of the other order, no areas.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step. What was paid stays with the order; seats put up for resale no longer are.</returns>
    /// <exception cref="ArgumentException">There are no seats, not as many on both sides, or areas; or it is one order.</exception>
    public static InventoryStep Swap(OrderId order, PlaceSelection seats, OrderId otherOrder, PlaceSelection otherSeats,
        RequestOptions? request = null)
    {
        CheckOrder(order, nameof(order));
        CheckOrder(otherOrder, nameof(otherOrder));
        CheckSeats(seats, nameof(seats));
        CheckSeats(otherSeats, nameof(otherSeats));
        if (order == otherOrder || seats.Count != otherSeats.Count)
        {
            throw new ArgumentException("Two orders change as many seats.", nameof(otherSeats));
        }

        return new SwapStep(order, seats, otherOrder, otherSeats, request);
    }

    /// <summary>Puts sold seats up for resale: they stay sold until somebody who may take such seats buys them.</summary>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="seats">Its seats, at least one, no areas.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There are no seats, or areas, or the order is <c>default</c>.</exception>
    public static InventoryStep OfferForResale(OrderId order, PlaceSelection seats, RequestOptions? request = null)
    {
        CheckOrder(order, nameof(order));
        CheckSeats(seats, nameof(seats));
        return new ResaleStep(order, seats, true, request);
    }

    /// <summary>Seats that nobody has in a cart are no longer up for resale.</summary>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="seats">Its seats, at least one, no areas.</param>
    /// <param name="request">Who asks; null for the least of rights.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There are no seats, or areas, or the order is <c>default</c>.</exception>
    public static InventoryStep WithdrawResale(OrderId order, PlaceSelection seats, RequestOptions? request = null)
    {
        CheckOrder(order, nameof(order));
        CheckSeats(seats, nameof(seats));
        return new ResaleStep(order, seats, false, request);
    }

    private static void CheckSeats(PlaceSelection seats, string name)
    {
        CheckPlaces(seats, name);
        if (!seats.Areas.IsEmpty)
        {
            throw new ArgumentException("Only seats can be named here, no areas.", name);
        }
    }
}
