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
    /// <remarks>
    /// Chains of events are checked by the store and when they are read; what follows from them is checked here. Others may go on
    /// selling: an order that changes while it is looked at is looked at again.
    /// </remarks>
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
                faults.AddRange(await new HouseComparison(Office[listed.Id].Inventory, Orders).RunAsync(cancellationToken)
                    .ConfigureAwait(false));
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
}
