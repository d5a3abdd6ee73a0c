using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

public sealed partial class House
{
    /// <summary>
    /// Looks whether all of the house agrees: every performance opens, every ticket of an order is sold to it and to nobody else, every
    /// order speaks of performances that there are, and every day balances to the cent.
    /// </summary>
    /// <param name="cancellationToken">Gives up between two performances.</param>
    /// <returns>What there is, and every fault. Linear in what the house holds.</returns>
    /// <remarks>Chains of events are checked by the store and when they are read; what follows from them is checked here.</remarks>
    public async Task<HouseCheck> CheckAsync(CancellationToken cancellationToken = default)
    {
        await Orders.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var faults = ImmutableArray.CreateBuilder<string>();
        var performances = await ListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var listed in performances)
        {
            try
            {
                using var use = await UseAsync([listed.Id], cancellationToken).ConfigureAwait(false);
                var inventory = Office[listed.Id].Inventory;
                await inventory.RefreshAsync(cancellationToken).ConfigureAwait(false);
                faults.AddRange(Compare(inventory.Snapshot(), Orders.Orders));
            }
            catch (InvalidDataException fault)
            {
                faults.Add($"Performance '{listed.Id}': {fault.Message}");
            }
        }

        var known = performances.Select(static listed => listed.Id).ToHashSet();
        var orders = Orders.Orders;
        faults.AddRange(
            from order in orders
            from performance in order.Tickets.Select(static line => line.Performance).Distinct()
            where !known.Contains(performance)
            select $"Order '{order.Id}' is of performance '{performance}', which the house does not have.");
        var events = Orders.Events;
        faults.AddRange(events.Select(logged => SellThrough.DayOf(logged.Time, TimeZone)).Distinct()
            .Select(day => DayClose.Of(events, day, Orders.Options, []))
            .Where(static close => !close.Succeeded)
            .Select(static close => FormattableString.Invariant($"The day {close.Day:yyyy-MM-dd} does not balance: {close.Explain()}")));
        return new HouseCheck(performances.Length, orders.Length, faults.ToImmutable());
    }

    /// <summary>Each ticket is sold to its order, or to one that bought it of its owner; and nothing else is sold to an order.</summary>
    private static IEnumerable<string> Compare(InventorySnapshot snapshot, IEnumerable<Order> orders)
    {
        var known = orders.ToDictionary(static order => order.Id, order => order.PlacesAt(snapshot.Performance));
        var owners = known.SelectMany(static order => order.Value.Seats.Select(seat => (Seat: seat, Order: order.Key)))
            .ToLookup(static ticket => ticket.Seat, static ticket => ticket.Order);
        foreach (var tickets in owners)
        {
            var holder = snapshot.Map.TryGetIndex(tickets.Key, out var seat) ? snapshot.TicketOf(seat)?.Order ?? default : default;
            if (!tickets.Contains(holder))
            {
                yield return $"'{tickets.Key}' at performance '{snapshot.Performance}' is in {Named(tickets)}, and is " +
                    (holder.IsNone ? "not sold." : $"sold to '{holder}'.");
            }
        }

        foreach (var seat in snapshot.Sold.ToArray())
        {
            var holder = snapshot.TicketOf(seat)!.Order;
            if (known.ContainsKey(holder) && !owners[snapshot.Map.IdOf(seat)].Contains(holder))
            {
                yield return $"'{snapshot.Map.IdOf(seat)}' at performance '{snapshot.Performance}' is sold to '{holder}', " +
                    "which does not have it.";
            }
        }

        for (var i = 0; i < snapshot.Map.Areas.Length; i++)
        {
            var area = snapshot.Map.Areas[i].Id;
            foreach (var (order, places) in known)
            {
                var says = places.Areas.Where(count => count.Area == area).Sum(static count => count.Count);
                var has = snapshot.State.Areas[i].Orders.GetValueOrDefault(order);
                if (says != has)
                {
                    yield return FormattableString.Invariant(
                        $"Order '{order}' has {says} places of '{area}' at '{snapshot.Performance}', and {has} are sold to it.");
                }
            }
        }
    }

    private static string Named(IEnumerable<OrderId> orders) => Sentences.List([.. orders.Select(static order => $"order '{order}'")]);
}
