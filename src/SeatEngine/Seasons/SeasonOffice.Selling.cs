using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

public sealed partial class SeasonOffice
{
    /// <summary>Sells a subscription: the same seats on all its nights, as one order, or nothing.</summary>
    /// <param name="sale">What is bought, by whom, and how it is paid.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account and its order; or why nothing was sold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sale"/> is null.</exception>
    public async ValueTask<SubscriptionResult> SellAsync(SubscriptionSale sale, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sale);
        if (Book.Find(sale.Id) is { Status: not (SubscriptionStatus.Released or SubscriptionStatus.Ended) })
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Account, $"The account '{sale.Id}' has a subscription already");
        }

        if (sale.Id.IsNone || !HoldNames.Fits(Season.Id, AccountHolds.Kind, sale.Id.Value))
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Account, "An account has a short number");
        }

        if (Season.Find(sale.Package) is not { } package)
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Package, $"The season has no package '{sale.Package}'");
        }

        var seats = sale.Seats.IsDefault ? [] : sale.Seats;
        if (seats.IsEmpty || seats.DistinctBy(static seat => seat.Seat).Count() != seats.Length)
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Seats, "A subscription has base seats, each once");
        }

        var of = Season.NightsOf(package.Code);
        var chosen = sale.Chosen.IsEmpty ? of : [.. of.Where(night => sale.Chosen.Contains(night.Id))];
        if (sale.Chosen.Except(of.Select(static night => night.Id)).FirstOrDefault() is { IsNone: false } stranger)
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Package, $"'{stranger}' is no night of the package '{package.Code}'");
        }

        ImmutableArray<SeatId> ids = [.. seats.Select(static seat => seat.Seat)];
        ImmutableArray<SubscriptionNight> nights = [.. chosen.Select(night => new SubscriptionNight(night.Id, ids))];
        if (Closed(nights.Select(static night => night.Performance), SaleKind.Packages, sale.Terms) is { } closed)
        {
            return SubscriptionResult.Refused([closed]);
        }

        if (Owned(ids, nights) is { } owner)
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Seats,
                $"A seat is a base seat of account '{owner}', which takes a sabbatical");
        }

        Subscription account = new()
        {
            Id = sale.Id,
            Patron = sale.Patron,
            Package = sale.Package,
            Seats = seats,
            Nights = nights,
            Seasons = sale.Seasons,
            Status = SubscriptionStatus.Sold,
            Note = sale.Note,
        };
        return await SellAsync(account, sale.Terms, sale.Tenders, sale.Schedule, SubscriptionEventKind.Sold, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Sells tickets of single nights when a window of each lets the buyer buy: by channel and by what is known.</summary>
    /// <param name="cart">What is wanted, for whom, and how it is paid.</param>
    /// <param name="order">The order's id; <c>default</c> for the next number of the book.</param>
    /// <param name="held">The holds of its places by performance; places of performances without one are taken straight.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>What became of it. How many a buyer, a household or a department may have is limited by the book of orders.</returns>
    /// <remarks>Of a buyer with a sold account the fact <see cref="Subscriber"/> is known, whatever the terms say.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="cart"/> is null.</exception>
    public async ValueTask<OrderResult> SellTicketsAsync(OrderCart cart, OrderId order = default, ImmutableArray<HeldPlaces> held = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cart);
        var known = cart with { Terms = Known(cart.Terms) };
        return Closed(cart.Tickets.Select(static ticket => ticket.Performance).Distinct(), SaleKind.Singles, known.Terms) is { } closed
            ? OrderResult.Refused(null, OrderProblemKind.NotOnSale, closed.Message)
            : await Office.SellAsync(known, order, held, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is known of whoever has a subscription that is sold.</summary>
    public static PatronFact Subscriber { get; } = new("subscriber");

    /// <summary>Terms with what the season itself knows of the buyer.</summary>
    private OrderTerms Known(OrderTerms terms) => terms.Buyer.IsNone || terms.Facts.Contains(Subscriber)
        || !Book.Subscriptions.Any(account => account.Patron == terms.Buyer && account.Status == SubscriptionStatus.Sold)
            ? terms
            : terms with { Facts = [.. terms.Facts, Subscriber] };

    /// <summary>Renews a subscription: what is held for it is sold at this season's price.</summary>
    /// <param name="subscription">Which account.</param>
    /// <param name="terms">Who takes the renewal; its buyer is the account's patron.</param>
    /// <param name="tenders">How it is paid, together at most what it costs; what is not paid is due.</param>
    /// <param name="schedule">By when what is to be paid later; see <see cref="Instalments"/>.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account and its order; or why nothing was sold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public async ValueTask<SubscriptionResult> RenewAsync(SubscriptionId subscription, OrderTerms terms,
        ImmutableArray<Tender> tenders = default,
        ImmutableArray<Instalment> schedule = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (Missing(subscription, SubscriptionStatus.Held) is { } missing)
        {
            return missing;
        }

        var account = Book.Find(subscription)!;
        return Closed(account.Nights.Select(static night => night.Performance), SaleKind.Renewals, terms) is { } closed
            ? SubscriptionResult.Refused([closed])
            : await SellAsync(account, terms, tenders, schedule, SubscriptionEventKind.Renewed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a renewal or a sale would cost: each night's share of it.</summary>
    /// <param name="account">The account, with its nights.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The quote of its tickets as one cart, which says why it cannot be sold where it cannot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> is null.</exception>
    public async ValueTask<SubscriptionQuote> QuoteAsync(Subscription account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        using var use = await Office.UseAsync(account.Nights.Select(static night => night.Performance), cancellationToken)
            .ConfigureAwait(false);
        var choice = _pricer.Price(account.Package, account.Seats, account.Nights);
        return new(choice.Problems, choice.Problems.IsEmpty
            ? Office.Quote(new OrderCart
            {
                Terms = OrderTerms.None with { AsHouse = true, Buyer = account.Patron },
                Tickets = choice.Tickets
            })
            : null);
    }

    private async ValueTask<SubscriptionResult> SellAsync(Subscription account, OrderTerms terms, ImmutableArray<Tender> tenders,
        ImmutableArray<Instalment> schedule, SubscriptionEventKind kind, CancellationToken cancellationToken)
    {
        using var use = await Office.UseAsync(account.Nights.Select(static night => night.Performance), cancellationToken)
            .ConfigureAwait(false);
        var choice = _pricer.Price(account.Package, account.Seats, account.Nights);
        if (!choice.Problems.IsEmpty)
        {
            return SubscriptionResult.Refused(choice.Problems);
        }

        var (id, known) = OrderOf(account, choice.Tickets);
        OrderResult? sold = null;
        if (known is null)
        {
            // What the house holds for an account the house sells to it, whoever took the renewal.
            sold = await Office.SellAsync(
                new OrderCart
                {
                    Terms = terms with
                    {
                        AsHouse = terms.AsHouse || kind == SubscriptionEventKind.Renewed,
                        Buyer = account.Patron,
                        Source = terms.Source.Length > 0 ? terms.Source : $"season {Season.Id}"
                    },
                    Tickets = choice.Tickets,
                    Tenders = tenders.IsDefault ? [] : tenders,
                    Schedule = schedule.IsDefault ? [] : schedule,
                },
                id,
                [.. account.Nights.Where(static night => !night.Hold.IsNone)
                    .Select(static night => new HeldPlaces(night.Performance, night.Hold))],
                cancellationToken).ConfigureAwait(false);
            if (!sold.Succeeded)
            {
                return SubscriptionResult.Refused(sold);
            }
        }

        var kept = await KeepAsync(kind, terms, () =>
        [
            (kind == SubscriptionEventKind.Renewed ? Book.Find(account.Id) ?? account : account) with
            {
                Status = SubscriptionStatus.Sold,
                Orders = [id],
                Nights = [.. account.Nights.Select(static night => night with { Hold = default })],
            },
        ], cancellationToken: CancellationToken.None).ConfigureAwait(false);
        return SubscriptionResult.Done(kept, sold);
    }

    /// <summary>
    /// The id of the order of an account, and that order where it has been placed already: by somebody who failed before it was noted.
    /// </summary>
    private (OrderId Id, Order? Known) OrderOf(Subscription account, ImmutableArray<QuoteTicket> tickets)
    {
        for (var attempt = 1; ; attempt++)
        {
            OrderId id = new($"{Season.Id}-{account.Id}" + (attempt > 1 ? FormattableString.Invariant($"-{attempt}") : ""));
            if (Office.Orders.Find(id) is not { } order)
            {
                return (id, null);
            }

            if (order.Terms.Buyer == account.Patron && Book.Subscriptions.All(other => !other.Orders.Contains(id))
                && order.Tickets.Select(static line => (line.Performance, line.Place)).ToHashSet()
                    .SetEquals(tickets.Select(static ticket => (ticket.Performance, ticket.Place))))
            {
                return (id, order);
            }
        }
    }

    /// <summary>Whose base seats these are on one of these nights, though nobody sits there this season.</summary>
    private SubscriptionId? Owned(ImmutableArray<SeatId> seats, ImmutableArray<SubscriptionNight> nights) => Book.Subscriptions
        .Where(static account => account.Status == SubscriptionStatus.Sabbatical)
        .FirstOrDefault(account => account.Seats.Any(seat => seats.Contains(seat.Seat))
            && Season.NightsOf(account.Package).Any(night => nights.Any(wanted => wanted.Performance == night.Id)))?.Id;
}
