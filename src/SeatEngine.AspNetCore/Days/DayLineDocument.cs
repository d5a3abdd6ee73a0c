using SeatEngine.Orders;

namespace SeatEngine.AspNetCore;

/// <summary>What a day brought for one operator, channel or performance, in one currency: sales less returns, in minor units.</summary>
/// <param name="Of">Which; empty for what belongs to none.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Sold">How many tickets were sold.</param>
/// <param name="Returned">How many were given back.</param>
/// <param name="Tickets">Prices of tickets, without fees and taxes.</param>
/// <param name="Items">Donations, memberships and merchandise.</param>
/// <param name="Fees">Fees.</param>
/// <param name="Taxes">Taxes.</param>
/// <param name="Other">What policies charge and let off, and vouchers sold.</param>
/// <param name="Total">All together.</param>
internal sealed record DayLineDocument(string Of, string Currency, int Sold, int Returned, long Tickets, long Items, long Fees, long Taxes,
    long Other, long Total)
{
    /// <summary>Tells a line of a close.</summary>
    public static DayLineDocument From(DayAmounts line) => new(line.Of, line.Total.Currency.Code, line.Sold, line.Returned,
        line.Tickets.MinorUnits, line.Items.MinorUnits, line.Fees.MinorUnits, line.Taxes.MinorUnits, line.Other.MinorUnits,
        line.Total.MinorUnits);
}
