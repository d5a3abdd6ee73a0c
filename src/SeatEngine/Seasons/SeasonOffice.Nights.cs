using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

public sealed partial class SeasonOffice
{
    /// <summary>Exchanges, drops or adds nights of a subscription that is sold: in its order, as one difference.</summary>
    /// <param name="change">Which nights are given back, which are taken, and by which rules.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account and its order; or why nothing was changed. Its base seats stay in any case.</returns>
    /// <remarks>
    /// A flexible package is priced anew for all that it then has, and must allow that many nights: where shares of other nights change
    /// with it, so do their tickets. Of any other package a night that is given back is worth its share, and one that is taken costs what a
    /// ticket of its price type costs.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public async ValueTask<SubscriptionResult> ChangeNightsAsync(NightChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Missing(change.Subscription, SubscriptionStatus.Sold) is { } missing)
        {
            return missing;
        }

        var account = Book.Find(change.Subscription)!;
        if (Wrong(account, change) is { } wrong)
        {
            return SubscriptionResult.Refused([wrong]);
        }

        var seats = change.Seats.IsEmpty ? [.. account.Seats.Select(static seat => seat.Seat)] : change.Seats;
        ImmutableArray<SubscriptionNight> added = [.. change.Add.Select(night => new SubscriptionNight(night, seats))];
        ImmutableArray<SubscriptionNight> after =
        [
            .. account.Nights.Where(night => !change.Drop.Contains(night.Performance)).Concat(added)
                .OrderBy(night => Season.Find(night.Performance)!.Curtain),
        ];
        using var use = await Office.UseAsync(account.Nights.Concat(added).Select(static night => night.Performance), cancellationToken)
            .ConfigureAwait(false);
        var lines = LinesOf(account);
        ImmutableArray<QuoteTicket> tickets;
        if (Season.Find(account.Package)!.Kind == SeasonPackageKind.Flex)
        {
            var choice = _pricer.Price(account.Package, account.Seats, after);
            if (!choice.Problems.IsEmpty)
            {
                return SubscriptionResult.Refused(choice.Problems);
            }

            tickets = choice.Tickets;
        }
        else
        {
            tickets =
            [
                .. lines.Where(line => !change.Drop.Contains(line.Performance)).Select(static line => line.Ticket!),
                .. added.SelectMany(night => PackagePricer.Single(account.Seats, night)),
            ];
        }

        var result = await new OrderChanges(Office, account.Orders[0], change.By)
        {
            Tenders = change.Tenders,
            Exchanges = change.Exchanges,
            Returns = change.Returns,
        }.CarryOutAsync(lines, tickets, cancellationToken).ConfigureAwait(false);
        if (result is { Succeeded: false })
        {
            return SubscriptionResult.Refused(result);
        }

        var kept = await KeepAsync(SubscriptionEventKind.NightsChanged, change.By,
            () => [(Book.Find(account.Id) ?? account) with { Nights = after }], cancellationToken: CancellationToken.None)
                .ConfigureAwait(false);
        return SubscriptionResult.Done(kept, result);
    }

    private SeasonProblem? Wrong(Subscription account, NightChange change)
    {
        if (change.Drop.IsEmpty && change.Add.IsEmpty)
        {
            return new(SeasonProblemKind.Package, "No night is named");
        }

        if (change.Drop.FirstOrDefault(night => account.SeatsAt(night).IsEmpty) is { IsNone: false } strange)
        {
            return new(SeasonProblemKind.Package, $"The account does not have the night '{strange}'");
        }

        if (change.Add.FirstOrDefault(night => !account.SeatsAt(night).IsEmpty && !change.Drop.Contains(night)) is { IsNone: false } twice)
        {
            return new(SeasonProblemKind.Package, $"The account has the night '{twice}' already");
        }

        if (!change.Seats.IsEmpty && change.Seats.Distinct().Count() != account.Seats.Length)
        {
            return new(SeasonProblemKind.Seats, "As many seats are taken as there are base seats, each once");
        }

        return account.Orders.Length != 1
            ? new(SeasonProblemKind.Order, "The account is in several orders; the nights of each are changed there")
            : Closed(change.Add, SaleKind.Singles, change.By);
    }

    /// <summary>The tickets of an account in its orders: at its places on its nights.</summary>
    internal ImmutableArray<OrderLine> LinesOf(Subscription account)
    {
        var mine = account.Nights.SelectMany(static night => night.Seats.Select(seat => (night.Performance, PlaceId.Of(seat)))).ToHashSet();
        return
        [
            .. account.Orders.SelectMany(order => Office.Orders.Find(order)?.Tickets ?? [])
                .Where(line => mine.Contains((line.Performance, line.Place))),
        ];
    }
}
