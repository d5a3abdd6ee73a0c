using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A ticket that is given back.</summary>
/// <param name="Performance">The performance for which it was bought.</param>
/// <param name="Place">The seat or area that is given back.</param>
/// <param name="Type">Its price type.</param>
/// <param name="Paid">What was paid for it, or what it carries from an earlier exchange.</param>
/// <param name="PriceAtOrder">What it cost before discounts as of the order's date, or null when that is not known.</param>
/// <param name="PriceToday">What it costs before discounts today, or null when that is not known.</param>
public sealed record ExchangedTicket(
    PerformanceId Performance, PlaceId Place, PriceTypeId Type, Money Paid, Money? PriceAtOrder = null, Money? PriceToday = null)
{
    /// <summary>A ticket of an old quote, with its face value as paid and today's price looked up.</summary>
    /// <param name="line">The line of the old quote, a ticket.</param>
    /// <param name="today">Today's prices of its performance, or null when they do not matter.</param>
    /// <returns>The ticket. Fees and taxes on top are not part of what was paid for it.</returns>
    /// <exception cref="ArgumentException">The line is an item.</exception>
    public static ExchangedTicket Of(QuoteLine line, PriceTable? today = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!line.Item.IsNone)
        {
            throw new ArgumentException("Only a ticket can be exchanged.", nameof(line));
        }

        Money? now = today is not null && today.TryGetPrice(line.Place, line.Type, out var price) ? price : null;
        return new ExchangedTicket(line.Performance, line.Place, line.Type, line.FacePrice, line.Price, now);
    }
}
