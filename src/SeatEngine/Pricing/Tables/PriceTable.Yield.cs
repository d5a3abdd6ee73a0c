using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

public sealed partial class PriceTable
{
    /// <summary>What the house has brought, against its gross potential: sold value and average yield, by zone and type.</summary>
    /// <param name="sold">The tickets sold, in the book's currency.</param>
    /// <returns>The report.</returns>
    /// <exception cref="InvalidOperationException">A ticket was paid in another currency.</exception>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public YieldReport Yield(IEnumerable<SoldTicket> sold)
    {
        ArgumentNullException.ThrowIfNull(sold);
        SortedDictionary<(int Zone, int Type), (long Places, Money Value)> rows = [];
        var total = Money.Zero(Book.Currency);
        long count = 0;
        foreach (var ticket in sold)
        {
            total += ticket.Paid;
            count++;
            var zone = ZoneOf(ticket.Place) is { } named ? Book.IndexOf(named) : -1;
            var type = Book.IndexOf(ticket.Type);
            if (zone >= 0 && type >= 0)
            {
                (var places, var value) = rows.GetValueOrDefault((zone, type), (0, Money.Zero(Book.Currency)));
                rows[(zone, type)] = (places + 1, value + ticket.Paid);
            }
        }

        return new YieldReport(
            Potential(FullPriceType),
            count,
            total,
            Average(total, count),
            [.. rows.Select(row => new YieldRow(Book.Zones[row.Key.Zone].Id, Book.Types[row.Key.Type].Id, row.Value.Places, row.Value.Value,
                Average(row.Value.Value, row.Value.Places)))]);
    }

    private static Money Average(Money value, long count) =>
        count == 0 ? value : new Money(MoneyRounding.HalfUp.Divide(value.MinorUnits, count), value.Currency);
}
