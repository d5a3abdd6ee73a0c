using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What is known of a sold seat.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class SeatTicket
{
    /// <summary>What is known of a sold seat, as it comes off a wire; an inventory makes its own.</summary>
    /// <param name="order">The order it belongs to.</param>
    /// <param name="channel">The channel through which it was sold; <c>default</c> for the house itself.</param>
    /// <param name="soldAt">When it was sold, in UTC.</param>
    /// <param name="line">What was paid for it; null when the sale named no lines.</param>
    /// <param name="isForResale">Whether its owner has put it up for resale.</param>
    [JsonConstructor]
    public SeatTicket(OrderId order, ChannelId channel, DateTimeOffset soldAt, SaleLine? line, bool isForResale = false)
    {
        Order = order;
        Channel = channel;
        SoldAt = soldAt;
        Line = line;
        IsForResale = isForResale;
    }

    /// <summary>The order it belongs to.</summary>
    public OrderId Order { get; }

    /// <summary>The channel through which it was sold; <c>default</c> for the house itself.</summary>
    public ChannelId Channel { get; }

    /// <summary>When it was sold, in UTC.</summary>
    public DateTimeOffset SoldAt { get; }

    /// <summary>What was paid for it; null when the sale named no lines.</summary>
    public SaleLine? Line { get; }

    /// <summary>Whether its owner has put it up for resale.</summary>
    public bool IsForResale { get; }

    internal SeatTicket Offered(bool forResale) => new(Order, Channel, SoldAt, Line, forResale);

    internal SeatTicket GivenTo(OrderId order, SaleLine? line) => new(order, Channel, SoldAt, line);
}
