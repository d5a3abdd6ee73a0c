using SeatEngine.Allocation;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class Performance
{
    /// <summary>
    /// Offers better places to an order that has seats: free ones at an equal or given price, and changes with other orders that harm
    /// nobody.
    /// </summary>
    /// <param name="request">The order, and what is wrong with its seats.</param>
    /// <returns>The offers, the best first; none when nothing answers the complaint.</returns>
    /// <exception cref="ArgumentException">
    /// The order has no such seats, the types are not as many as the seats or known neither from the sale nor from the request,
    /// or the request contradicts itself.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Places that are moved to cost in all, by today's quotes of the seats taken and given up, as much as before; or up to
    /// <see cref="MoveOfferRequest.MostExtra"/> more, and with <see cref="MoveOfferRequest.Cheaper"/> less. Places are looked for by the
    /// prices of the book within that sum, unless people of several price types sit at several prices. Of seats of other prices only
    /// those are looked at that are each within that of the party's dearest and cheapest.
    /// </para>
    /// <para>
    /// Another order is asked to change only when its seats at this performance are as many, none is up for resale, and the two sets of
    /// seats cost the same, seat for seat, at every price type; what else it must not lose is told at
    /// <see cref="SeatAllocator.SuggestMoves"/>. Its needs are not known here: whoever has a place kept for people with access needs is
    /// taken to need it.
    /// </para>
    /// </remarks>
    public MoveOfferResult SuggestMoves(MoveOfferRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new OrderMove(this, _allocator, Inventory.Snapshot(), _time.GetUtcNow(), request).Find();
    }
}
