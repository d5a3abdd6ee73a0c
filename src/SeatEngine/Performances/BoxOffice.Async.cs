using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class BoxOffice
{
    /// <summary>Carries out changes of several performances in one transaction, stored as one batch where there is a store.</summary>
    /// <param name="steps">The changes; those of one performance are judged in the order given.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>An answer for each step, in the order given.</returns>
    /// <exception cref="ArgumentException">There is no such performance, or the inventories are not of one store.</exception>
    public ValueTask<TransactionResult> ExecuteAsync(IEnumerable<PerformanceStep> steps, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return InventoryGroup.ExecuteAsync(Grouped(steps), confirmed: false, cancellationToken);
    }

    /// <summary>Holds places at several performances, at all of them or at none, and stores it where there is a store.</summary>
    /// <param name="claims">The places at each performance.</param>
    /// <param name="options">How long and for whom; null for the usual length.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>A hold for each claim, in the order given, each with its token; or the places in the way.</returns>
    /// <exception cref="ArgumentException">There is no such performance, or a claim names no place.</exception>
    public ValueTask<TransactionResult> HoldPlacesAsync(IEnumerable<PerformanceClaim> claims, HoldOptions? options = null,
        CancellationToken cancellationToken = default) => ExecuteAsync(HoldingOf(claims, options), cancellationToken);

    /// <summary>Holds offers of one performance or several, all or none, and stores it where there is a store.</summary>
    /// <param name="offers">The offers, at least one, at most one for each performance.</param>
    /// <param name="options">How long and for whom; null for each inventory's own lifetime.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>A hold for each offer, in the order given; when one is not granted, none is.</returns>
    /// <exception cref="ArgumentException">There is no offer, two are for one performance, or one is for a performance that is not
    /// here.</exception>
    public async ValueTask<ImmutableArray<OfferHold>> HoldAsync(IEnumerable<SeatOffer> offers, HoldOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var listed = Listed(offers);
        var result = await InventoryGroup.ExecuteAsync(HoldingOf(listed, options), confirmed: false, cancellationToken)
            .ConfigureAwait(false);
        return Holds(listed, result);
    }

    /// <summary>Sells what is held, quoted as one, as one order, and stores it where there is a store: all of it or nothing.</summary>
    /// <param name="holds">Holds that were granted, at most one for each performance.</param>
    /// <param name="order">The order's id; <c>default</c> for the next number of the book.</param>
    /// <param name="tenders">How the whole is paid, together at most what it costs; what is not paid is due.</param>
    /// <param name="options">More about the sale; null for a sale by whoever asked for the holds.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it: all of it, in the order, the ledger and the inventories, or nothing.</returns>
    /// <exception cref="ArgumentException">A hold was not granted, there is none, or two are for one performance.</exception>
    public ValueTask<OrderResult> SellAsync(IEnumerable<OfferHold> holds, OrderId order, ImmutableArray<Tender> tenders = default,
        SaleOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var listed = holds.ToImmutableArray();
        return CarryAsync(() => _desk.Selling(Listed(listed), order, tenders, options), default,
            listed.Select(static hold => hold.Offer.Performance), cancellationToken);
    }

    /// <summary>Sells a cart as one order, and stores it where there is a store.</summary>
    /// <param name="cart">What is wanted, for whom, and how it is paid.</param>
    /// <param name="order">The order's id; <c>default</c> for the next number of the book.</param>
    /// <param name="held">The holds of its places by performance; places of performances without one are taken straight.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it: all of it, in the order, the ledger and the inventories, or nothing.</returns>
    public ValueTask<OrderResult> SellAsync(OrderCart cart, OrderId order, ImmutableArray<HeldPlaces> held = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return CarryAsync(() => _desk.Selling(cart, order, held, null), default, Of(cart.Tickets), cancellationToken);
    }

    /// <summary>Adds tickets and items to an order, and stores it where there is a store.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cart">What comes to it, who does it, and how it is paid.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<OrderResult> AddAsync(OrderId order, OrderCart cart, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return CarryAsync(() => _desk.Adding(order, cart), order, Of(cart.Tickets), cancellationToken);
    }

    /// <summary>Gives lines of an order back, and stores it where there is a store.</summary>
    /// <param name="asked">What is given back.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<OrderResult> ReturnAsync(OrderReturn asked, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return CarryAsync(() => _desk.Returning(asked), asked.Order, [], cancellationToken);
    }

    /// <summary>Exchanges tickets of an order for others as one difference, and stores it where there is a store.</summary>
    /// <param name="asked">What is given back and what is wanted.</param>
    /// <param name="held">The holds of the new places by performance; others are taken straight.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<OrderResult> ExchangeAsync(OrderExchange asked, ImmutableArray<HeldPlaces> held = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return CarryAsync(() => _desk.Exchanging(asked, held), asked.Order, Of(asked.Tickets), cancellationToken);
    }

    /// <summary>Exchanges tickets of an order for an offer that is held, and stores it where there is a store.</summary>
    /// <param name="asked">What is given back, by whom and under which policy; its new tickets are those of the hold.</param>
    /// <param name="wanted">A hold that was granted.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The hold was not granted.</exception>
    public ValueTask<OrderResult> ExchangeAsync(OrderExchange asked, OfferHold wanted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(wanted);
        return CarryAsync(() => Exchanging(asked, wanted), asked.Order, [wanted.Offer.Performance], cancellationToken);
    }

    /// <summary>Makes tickets of an order comps or trade-outs, and stores it where there is a store.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="type">A price type for what is given away.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<OrderResult> MakeCompsAsync(OrderId order, ImmutableArray<int> lines, PriceTypeId type, string reason,
        OrderTerms? by = null, CancellationToken cancellationToken = default) => CarryAsync(
            () => _desk.MakingComps(order, lines, type, reason, by ?? OrderTerms.None), order, [],
                cancellationToken);

    /// <summary>Seats of two orders at one performance are changed, and that is stored where there is a store.</summary>
    /// <param name="order">An order.</param>
    /// <param name="lines">The numbers of its lines.</param>
    /// <param name="other">Another order.</param>
    /// <param name="otherLines">As many of its lines, each for the one at the same place in the list.</param>
    /// <param name="by">Who does it, who needs the right to change orders.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>The first order, or why nothing was changed.</returns>
    public ValueTask<OrderResult> SwapAsync(OrderId order, ImmutableArray<int> lines, OrderId other, ImmutableArray<int> otherLines,
        OrderTerms by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return CarryAsync(() => _desk.Swapping(order, lines, other, otherLines, by),
            order, [], cancellationToken);
    }

    /// <summary>Settles tickets that others have bought of their owner, and stores it where there is a store.</summary>
    /// <param name="order">The owner's order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="policy">What the house keeps.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<OrderResult> SettleResaleAsync(OrderId order, ImmutableArray<int> lines, ResalePolicy policy, OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(by);
        return CarryAsync(() => _desk.SettlingResale(order, lines, policy, by), order, [], cancellationToken);
    }

    /// <summary>Gives the tickets of all orders at a cancelled performance back, each stored by itself where there is a store.</summary>
    /// <param name="performance">The performance.</param>
    /// <param name="by">Who does it, who needs the right to change orders.</param>
    /// <param name="toAccount">Whether buyers that are known get credit on account, and not their money.</param>
    /// <param name="note">Why; empty for nothing.</param>
    /// <param name="cancellationToken">Ends it between two orders; what is done stays done, and it can be asked again.</param>
    /// <returns>An answer for each order that has tickets there, in the order in which they were placed.</returns>
    public async ValueTask<ImmutableArray<OrderResult>> CancelPerformanceAsync(PerformanceId performance, OrderTerms by,
        bool toAccount = false, string note = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var answers = ImmutableArray.CreateBuilder<OrderResult>();
        foreach (var asked in Cancelling(performance, by, toAccount, note))
        {
            answers.Add(await ReturnAsync(asked, cancellationToken).ConfigureAwait(false));
        }

        return answers.ToImmutable();
    }

    /// <summary>Keeps performances open that somebody looks at, until the answer is disposed of; those of an office in memory always
    /// are.</summary>
    internal async ValueTask<IDisposable?> UseAsync(IEnumerable<PerformanceId> performances, CancellationToken cancellationToken) =>
        Opener is { } open ? await open(performances, cancellationToken).ConfigureAwait(false) : null;

    private static IEnumerable<PerformanceId> Of(IEnumerable<QuoteTicket> tickets) => tickets.Select(static ticket => ticket.Performance);

    /// <summary>The performances that an operation may need: those that are named, and those of the order's tickets.</summary>
    private IEnumerable<PerformanceId> Needed(OrderId order, IEnumerable<PerformanceId> named) =>
        named.Concat(Orders.Find(order)?.Tickets.Select(static line => line.Performance) ?? []);

    /// <summary>Carries an operation out, with all performances open that it may need.</summary>
    private async ValueTask<OrderResult> CarryAsync(Func<OrderOperation> operation, OrderId order, IEnumerable<PerformanceId> performances,
        CancellationToken cancellationToken)
    {
        if (Opener is not { } open)
        {
            return await Orders.CarryAsync(operation(), cancellationToken).ConfigureAwait(false);
        }

        if (!order.IsNone && Orders.Find(order) is null)
        {
            // Another process may have placed it.
            await Orders.RefreshAsync(cancellationToken).ConfigureAwait(false);
        }

        using var use = await open(Needed(order, performances), cancellationToken).ConfigureAwait(false);
        return await Orders.CarryAsync(operation(), cancellationToken).ConfigureAwait(false);
    }
}
