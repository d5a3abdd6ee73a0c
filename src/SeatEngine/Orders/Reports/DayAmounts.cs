using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What a day brought for one operator, channel, performance or order, in one currency: sales less returns.</summary>
/// <param name="Of">The id of whom or what; empty for none, such as fees of orders by performance.</param>
/// <param name="Sold">How many tickets were sold.</param>
/// <param name="Returned">How many were given back.</param>
/// <param name="Tickets">Prices of tickets, without fees and taxes.</param>
/// <param name="Items">Donations, memberships and merchandise, without taxes.</param>
/// <param name="Fees">Fees, without taxes.</param>
/// <param name="Taxes">Taxes, contained and on top.</param>
/// <param name="Other">What policies charge and let off, vouchers sold, and steps to payable amounts.</param>
public sealed record DayAmounts(string Of, int Sold, int Returned, Money Tickets, Money Items, Money Fees, Money Taxes, Money Other)
{
    /// <summary>All together.</summary>
    public Money Total => Tickets + Items + Fees + Taxes + Other;
}
