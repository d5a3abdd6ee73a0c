using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class Performance
{
    /// <summary>Holds the places of an offer for some minutes, and stores it where there is a store; all or nothing.</summary>
    /// <param name="offer">An offer of this performance.</param>
    /// <param name="options">How long and for whom; null for whoever the offer is for.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>As <see cref="Hold"/> gives.</returns>
    public async ValueTask<OfferHold> HoldAsync(SeatOffer offer, HoldOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var held = await Inventory.ExecuteAsync(InventoryStep.Hold(offer.Places, options ?? offer.Terms.Holding), confirmed: false,
            cancellationToken).ConfigureAwait(false);
        if (!held.Succeeded || offer.Spacing is not { } rule)
        {
            return new OfferHold(offer, held);
        }

        var snapshot = Inventory.Snapshot();
        var near = TooNear(rule, held, snapshot);
        if (near.IsEmpty)
        {
            return new OfferHold(offer, held);
        }

        // Let go in any case: whoever gave up waiting has no use for places that are too near to others.
        await Inventory.ExecuteAsync(InventoryStep.Release(held.Token, new OfferHold(offer, held).OwnTerms), confirmed: false,
            CancellationToken.None).ConfigureAwait(false);
        return new OfferHold(offer, Blocked(near, snapshot));
    }

    /// <summary>Finds the best places and holds them in one step, and stores it where there is a store.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="options">How long and for whom; null for whoever the request is of.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>The hold; or null when there is nothing to offer.</returns>
    /// <exception cref="ArgumentException">A set of the request belongs to another map.</exception>
    public async ValueTask<OfferHold?> HoldBestAsync(OfferRequest request, HoldOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        OfferHold? hold = null;
        for (var attempt = 0; attempt < MostAttempts && hold is not { Succeeded: true }; attempt++)
        {
            if (Offer(request).Best is not { } best)
            {
                return null;
            }

            hold = await HoldAsync(best, options, cancellationToken).ConfigureAwait(false);
        }

        return hold;
    }

    /// <summary>Sells what is held, at the prices that were quoted, as an order, and stores it where there is a store.</summary>
    /// <param name="hold">A hold of this performance.</param>
    /// <param name="order">The order's id; <c>default</c> for the next number of the book.</param>
    /// <param name="tenders">How it is paid, together at most what it costs; what is not paid is due. May be empty.</param>
    /// <param name="options">More about the sale; null for a sale by whoever asked for the hold.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it: all of it, in the order, the ledger and the inventory, or nothing.</returns>
    /// <exception cref="ArgumentException">The hold was not granted.</exception>
    public ValueTask<OrderResult> SellAsync(OfferHold hold, OrderId order, ImmutableArray<Tender> tenders = default,
        SaleOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return Orders.CarryAsync(_desk.Selling([hold], order, tenders, options), cancellationToken);
    }

    /// <summary>Sells places that were clicked, or held elsewhere, as an order, and stores it where there is a store.</summary>
    /// <param name="cart">Tickets of this performance, and what else is bought.</param>
    /// <param name="order">The order's id; <c>default</c> for the next number of the book.</param>
    /// <param name="token">The hold of just these places; <c>default</c> to take them straight.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<OrderResult> SellAsync(OrderCart cart, OrderId order, HoldToken token = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return Orders.CarryAsync(_desk.Selling(cart, order, token.IsNone ? [] : [new HeldPlaces(Id, token)], null), cancellationToken);
    }
}
