using System.Collections.Immutable;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class BoxOffice
{
    /// <summary>What a return would come to now: what would be kept, charged and paid back. Nothing is changed.</summary>
    /// <param name="asked">What would be given back.</param>
    /// <param name="cancellationToken">Gives up while others' changes are looked at.</param>
    /// <returns>What <see cref="ReturnAsync"/> would do, or why it would not.</returns>
    public ValueTask<OrderPreview> PreviewAsync(OrderReturn asked, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return ForeseeAsync(() => _desk.Returning(asked), asked.Order, [], cancellationToken);
    }

    /// <summary>What an exchange would come to now: the difference, the fee, what would be due or paid back. Nothing is changed.</summary>
    /// <param name="asked">What would be given back and what is wanted.</param>
    /// <param name="held">The holds of the new places by performance; others would be taken straight.</param>
    /// <param name="cancellationToken">Gives up while others' changes are looked at.</param>
    /// <returns>What <see cref="ExchangeAsync(OrderExchange, ImmutableArray{HeldPlaces}, CancellationToken)"/> would do, or why it would
    /// not.</returns>
    public ValueTask<OrderPreview> PreviewAsync(OrderExchange asked, ImmutableArray<HeldPlaces> held = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return ForeseeAsync(() => _desk.Exchanging(asked, held), asked.Order, Of(asked.Tickets), cancellationToken);
    }

    /// <summary>What making comps of tickets would come to now. Nothing is changed.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="type">A price type for what is given away.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who would do it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while others' changes are looked at.</param>
    /// <returns>What <see cref="MakeCompsAsync"/> would do, or why it would not.</returns>
    public ValueTask<OrderPreview> PreviewCompsAsync(OrderId order, ImmutableArray<int> lines, PriceTypeId type, string reason,
        OrderTerms? by = null, CancellationToken cancellationToken = default) => ForeseeAsync(
            () => _desk.MakingComps(order, lines, type, reason, by ?? OrderTerms.None), order, [],
            cancellationToken);

    /// <summary>What a swap of seats between two orders would come to now. Nothing is changed.</summary>
    /// <param name="order">An order.</param>
    /// <param name="lines">The numbers of its lines.</param>
    /// <param name="other">Another order.</param>
    /// <param name="otherLines">As many of its lines, each for the one at the same place in the list.</param>
    /// <param name="by">Who would do it.</param>
    /// <param name="cancellationToken">Gives up while others' changes are looked at.</param>
    /// <returns>What <see cref="SwapAsync"/> would do to the first order, or why it would not.</returns>
    public ValueTask<OrderPreview> PreviewSwapAsync(OrderId order, ImmutableArray<int> lines, OrderId other, ImmutableArray<int> otherLines,
        OrderTerms by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return ForeseeAsync(
            () => _desk.Swapping(order, lines, other, otherLines, by), order, [],
            cancellationToken);
    }

    /// <summary>What an operation would come to, with all performances open that it may need, as the store has them.</summary>
    private async ValueTask<OrderPreview> ForeseeAsync(Func<OrderOperation> operation, OrderId order,
        IEnumerable<PerformanceId> performances, CancellationToken cancellationToken)
    {
        if (Orders.IsStored)
        {
            await Orders.RefreshAsync(cancellationToken).ConfigureAwait(false);
        }

        PerformanceId[] needed = [.. Needed(order, performances).Distinct()];
        using var use = await UseAsync(needed, cancellationToken).ConfigureAwait(false);
        foreach (var id in needed)
        {
            if (Find(id)?.Inventory is { IsStored: true } inventory)
            {
                await inventory.RefreshAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return Orders.Foresee(operation());
    }
}
