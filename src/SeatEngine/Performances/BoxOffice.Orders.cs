using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class BoxOffice
{
    /// <summary>What a cart costs now, all its performances together.</summary>
    /// <param name="cart">What is wanted.</param>
    /// <returns>The quote; <see cref="Pricing.Quote.Problems"/> says what cannot be sold so.</returns>
    public Quote Quote(OrderCart cart)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return _desk.Quote(cart);
    }

    /// <summary>Sells a cart as one order: places that were clicked, or such as are held.</summary>
    /// <param name="cart">What is wanted, for whom, and how it is paid.</param>
    /// <param name="order">The order's id, such as <see cref="OrderBook.NewId"/> gives.</param>
    /// <param name="held">The holds of its places by performance; places of performances without one are taken straight.</param>
    /// <returns>What became of it: all of it, in the order, the ledger and the inventories, or nothing.</returns>
    public OrderResult Sell(OrderCart cart, OrderId order, params ImmutableArray<HeldPlaces> held)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return Orders.Carry(_desk.Selling(cart, order, held, null));
    }

    /// <summary>Adds tickets and items to an order, which is priced anew as a whole by the rules of its own date.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cart">What comes to it, who does it, and how it is paid.</param>
    /// <returns>What became of it.</returns>
    public OrderResult Add(OrderId order, OrderCart cart)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return Orders.Carry(_desk.Adding(order, cart));
    }

    /// <summary>Gives lines of an order back: what remains is priced again, and the difference, less the policy, is paid back.</summary>
    /// <param name="asked">What is given back.</param>
    /// <returns>What became of it.</returns>
    public OrderResult Return(OrderReturn asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Orders.Carry(_desk.Returning(asked));
    }

    /// <summary>
    /// Exchanges tickets of an order for others, at the same performance or another: old and new as one difference, in one transaction.
    /// </summary>
    /// <param name="asked">What is given back and what is wanted.</param>
    /// <param name="held">The holds of the new places by performance; others are taken straight.</param>
    /// <returns>What became of it.</returns>
    public OrderResult Exchange(OrderExchange asked, params ImmutableArray<HeldPlaces> held)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Orders.Carry(_desk.Exchanging(asked, held));
    }

    /// <summary>Exchanges tickets of an order for an offer that is held, at the price that was offered.</summary>
    /// <param name="asked">What is given back, by whom and under which policy; its new tickets are those of the hold.</param>
    /// <param name="wanted">A hold that was granted.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The hold was not granted.</exception>
    public OrderResult Exchange(OrderExchange asked, OfferHold wanted)
    {
        return Orders.Carry(Exchanging(asked, wanted));
    }

    /// <summary>Makes tickets of an order comps or trade-outs; what was paid for them is paid back.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="type">A price type for what is given away.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>What became of it.</returns>
    public OrderResult MakeComps(OrderId order, ImmutableArray<int> lines, PriceTypeId type, string reason, OrderTerms? by = null) =>
        Orders.Carry(_desk.MakingComps(order, lines, type, reason, by ?? OrderTerms.None));

    /// <summary>Seats of two orders at one performance are changed; each order keeps its prices.</summary>
    /// <param name="order">An order.</param>
    /// <param name="lines">The numbers of its lines.</param>
    /// <param name="other">Another order.</param>
    /// <param name="otherLines">As many of its lines, each for the one at the same place in the list.</param>
    /// <param name="by">Who does it, who needs the right to change orders.</param>
    /// <returns>The first order, or why nothing was changed.</returns>
    public OrderResult Swap(OrderId order, ImmutableArray<int> lines, OrderId other, ImmutableArray<int> otherLines, OrderTerms by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Orders.Carry(_desk.Swapping(order, lines, other, otherLines, by));
    }

    /// <summary>
    /// Settles tickets that their owner put up for resale, once others have bought them: the lines leave the order, and the owner is owed
    /// the new price before fees and taxes on top, less the house's share.
    /// </summary>
    /// <param name="order">The owner's order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="policy">What the house keeps.</param>
    /// <param name="by">Who does it.</param>
    /// <returns>What became of it.</returns>
    public OrderResult SettleResale(OrderId order, ImmutableArray<int> lines, ResalePolicy policy, OrderTerms by)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(by);
        return Orders.Carry(_desk.SettlingResale(order, lines, policy, by));
    }

    /// <summary>
    /// Gives the tickets of all orders at a performance back, since it is cancelled: others of an order keep their prices.
    /// </summary>
    /// <param name="performance">The performance.</param>
    /// <param name="by">Who does it, who needs the right to change orders.</param>
    /// <param name="toAccount">Whether buyers that are known get credit on account, and not their money.</param>
    /// <param name="note">Why; empty for nothing.</param>
    /// <returns>An answer for each order that has tickets there, in the order in which they were placed.</returns>
    public ImmutableArray<OrderResult> CancelPerformance(PerformanceId performance, OrderTerms by, bool toAccount = false, string note = "")
    {
        ArgumentNullException.ThrowIfNull(by);
        return [.. Cancelling(performance, by, toAccount, note).Select(Return)];
    }

    /// <summary>Closes a day of the book.</summary>
    /// <param name="day">The day; null for today, in the book's zone.</param>
    /// <param name="counted">What was counted; may be empty.</param>
    /// <returns>What was sold and taken, and whether it agrees.</returns>
    public DayClose CloseDay(DateOnly? day = null, params ImmutableArray<DrawerCount> counted) =>
        DayClose.Of(Orders.Events, day ?? Orders.Today(), Orders.Options, counted);

    private OrderOperation Exchanging(OrderExchange asked, OfferHold wanted)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(wanted);
        return wanted.Succeeded
            ? _desk.Exchanging(asked with { Tickets = [.. wanted.Tickets], PricesAsOf = wanted.Offer.Quote.AsOf }, [wanted.Held])
            : throw new ArgumentException("The hold was not granted.", nameof(wanted));
    }

    /// <summary>What each order that has tickets at a performance gives back when it is cancelled.</summary>
    private IEnumerable<OrderReturn> Cancelling(PerformanceId performance, OrderTerms by, bool toAccount, string note) =>
        Orders.Orders
            .Select(order => (Order: order, Lines: order.Tickets.Where(line => line.Performance == performance).ToArray()))
            .Where(static each => each.Lines.Length > 0)
            .Select(each => new OrderReturn
            {
                Order = each.Order.Id,
                Lines = [.. each.Lines.Select(static line => line.Number)],
                By = by,
                Policy = new ReturnPolicy
                {
                    Pricing = ReturnPricing.KeepDiscounts,
                    ToAccount = toAccount && !each.Order.Terms.Buyer.IsNone,
                },
                IsCancellation = true,
                Note = note,
            });
}
