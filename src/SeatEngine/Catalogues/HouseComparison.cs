using System.Collections.Frozen;
using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>
/// What an inventory has sold beside what the orders say, read one after the other while others go on selling: orders that changed in
/// between may seem to disagree, and are looked at again.
/// </summary>
/// <param name="inventory">The inventory of a performance.</param>
/// <param name="book">The book of orders.</param>
internal sealed class HouseComparison(SeatInventory inventory, OrderBook book)
{
    /// <summary>An order would have to change in each of so many looks, in the midst of each, to be told of without need.</summary>
    private const int MostLooks = 50;

    /// <summary>Compares, as often as it takes to know.</summary>
    /// <param name="cancellationToken">Gives up between two looks.</param>
    /// <returns>Every fault.</returns>
    public async Task<ImmutableArray<string>> RunAsync(CancellationToken cancellationToken)
    {
        var certain = ImmutableArray.CreateBuilder<string>();
        FrozenSet<(string, OrderId)>? doubtful = null;
        for (var look = 1; doubtful is not { Count: 0 }; look++)
        {
            var before = VersionsOf(book.Orders);
            await inventory.RefreshAsync(cancellationToken).ConfigureAwait(false);
            var snapshot = inventory.Snapshot();
            await book.RefreshAsync(cancellationToken).ConfigureAwait(false);
            var orders = book.Orders;
            var after = VersionsOf(orders);
            var faults = Compare(snapshot, orders).Where(fault => doubtful?.Contains(fault.Key) ?? true).ToArray();
            var known = faults.ToLookup(fault => look == MostLooks
                || fault.Orders.All(order => before.GetValueOrDefault(order) == after.GetValueOrDefault(order)));
            certain.AddRange(known[true].Select(static fault => fault.Sentence));
            doubtful = known[false].Select(static fault => fault.Key).ToFrozenSet();
        }

        return certain.DrainToImmutable();
    }

    private static Dictionary<OrderId, long> VersionsOf(ImmutableArray<Order> orders) =>
        orders.ToDictionary(static order => order.Id, static order => order.Version);

    /// <summary>Each ticket is sold to its order, or to one that bought it of its owner; and nothing else is sold to an order.</summary>
    private static IEnumerable<Fault> Compare(InventorySnapshot snapshot, ImmutableArray<Order> orders)
    {
        var known = orders.ToDictionary(static order => order.Id, order => order.PlacesAt(snapshot.Performance));
        return CompareSeats(snapshot, known).Concat(CompareAreas(snapshot, known));
    }

    private static IEnumerable<Fault> CompareSeats(InventorySnapshot snapshot, Dictionary<OrderId, PlaceSelection> known)
    {
        var owners = known.SelectMany(static order => order.Value.Seats.Select(seat => (Seat: seat, Order: order.Key)))
            .ToLookup(static ticket => ticket.Seat, static ticket => ticket.Order);
        foreach (var tickets in owners)
        {
            var holder = snapshot.Map.TryGetIndex(tickets.Key, out var seat) ? snapshot.TicketOf(seat)?.Order ?? default : default;
            if (!tickets.Contains(holder))
            {
                yield return new((tickets.Key.ToString(), default), [.. tickets, holder],
                    $"'{tickets.Key}' at performance '{snapshot.Performance}' is in {Named(tickets)}, and is " +
                    (holder.IsNone ? "not sold." : $"sold to '{holder}'."));
            }
        }

        foreach (var index in snapshot.Sold.ToArray())
        {
            var (holder, seat) = (snapshot.TicketOf(index)!.Order, snapshot.Map.IdOf(index));
            if (known.ContainsKey(holder) && !owners[seat].Contains(holder))
            {
                yield return new((seat.ToString(), holder), [holder],
                    $"'{seat}' at performance '{snapshot.Performance}' is sold to '{holder}', which does not have it.");
            }
        }
    }

    private static IEnumerable<Fault> CompareAreas(InventorySnapshot snapshot, Dictionary<OrderId, PlaceSelection> known)
    {
        for (var i = 0; i < snapshot.Map.Areas.Length; i++)
        {
            var area = snapshot.Map.Areas[i].Id;
            foreach (var (order, places) in known)
            {
                var says = places.Areas.Where(count => count.Area == area).Sum(static count => count.Count);
                var has = snapshot.State.Areas[i].Orders.GetValueOrDefault(order);
                if (says != has)
                {
                    yield return new((area.ToString(), order), [order], FormattableString.Invariant(
                        $"Order '{order}' has {says} places of '{area}' at '{snapshot.Performance}', and {has} are sold to it."));
                }
            }
        }
    }

    private static string Named(IEnumerable<OrderId> orders) => Sentences.List([.. orders.Select(static order => $"order '{order}'")]);

    /// <summary>What does not agree.</summary>
    /// <param name="Key">The place, and the order if one order alone is concerned: the same in each look.</param>
    /// <param name="Orders">The orders that it is about.</param>
    /// <param name="Sentence">What it is.</param>
    private readonly record struct Fault((string Place, OrderId Order) Key, ImmutableArray<OrderId> Orders, string Sentence);
}
