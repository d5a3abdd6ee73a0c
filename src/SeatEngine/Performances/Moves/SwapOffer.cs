using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>
/// Another order whose seats may be changed with those of the order that complains: as dear, seat for seat, and nobody loses.
/// </summary>
/// <remarks>Immutable. To carry it out, execute <see cref="Step"/>.</remarks>
public sealed class SwapOffer
{
    internal SwapOffer(SwapSuggestion suggestion, OrderId order, PlaceSelection seats, OrderId otherOrder, PlaceSelection otherSeats)
    {
        Suggestion = suggestion;
        Order = order;
        Seats = seats;
        OtherOrder = otherOrder;
        OtherSeats = otherSeats;
    }

    /// <summary>The other seats, and what is better.</summary>
    public SwapSuggestion Suggestion { get; }

    /// <summary>The order that complains.</summary>
    public OrderId Order { get; }

    /// <summary>Its seats, each at the place of the one it is changed for.</summary>
    public PlaceSelection Seats { get; }

    /// <summary>The id of the order that gives up its seats for others.</summary>
    public OrderId OtherOrder { get; }

    /// <summary>The other order's seats.</summary>
    public PlaceSelection OtherSeats { get; }

    /// <summary>The change, to be executed on the performance's inventory.</summary>
    /// <param name="request">Who asks; null for the house itself.</param>
    /// <returns>The step. What was paid stays with each order, and no money is due.</returns>
    public InventoryStep Step(RequestOptions? request = null) => InventoryStep.Swap(Order, Seats, OtherOrder, OtherSeats, request);

    /// <summary>One sentence about the offer, in English.</summary>
    /// <returns>The sentence.</returns>
    public string Explain() => $"{Suggestion.Explain().TrimEnd('.')}, at the same price.";
}
