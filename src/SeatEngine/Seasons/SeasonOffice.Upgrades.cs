using System.Collections.Immutable;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

public sealed partial class SeasonOffice
{
    /// <summary>The wishes of all accounts that asked for other seats and wait for an answer, as wishes for better ones.</summary>
    /// <returns>A wish for each, in the order of <see cref="Queue"/>; what else each wishes is added to it.</returns>
    public ImmutableArray<UpgradeWish> UpgradeWishes() =>
    [
        .. Queue().Where(static entry => entry.Request.Wish == ChangeWish.OtherSeats).DistinctBy(static entry => entry.Account.Id)
            .Select(static entry => new UpgradeWish(entry.Account.Id) { Request = entry.Request.Number }),
    ];

    /// <summary>Gives sold accounts other seats: by priority, the same seats on all nights to come, each account as one exchange.</summary>
    /// <param name="wishes">Who would have what, each account once.</param>
    /// <param name="rules">The house's rules; null for the usual ones.</param>
    /// <param name="by">Who does it, who needs the right to change orders; null for nobody named.</param>
    /// <param name="isDryRun">Whether it is only tried: nothing is moved.</param>
    /// <param name="cancellationToken">Ends it between two accounts: who is moved stays moved, and it can be asked again.</param>
    /// <returns>What became of each account, and why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="wishes"/> is null.</exception>
    /// <exception cref="ArgumentException">An account is named twice.</exception>
    public async Task<UpgradeReport> UpgradeAsync(IEnumerable<UpgradeWish> wishes, UpgradeRules? rules = null, OrderTerms? by = null,
        bool isDryRun = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        UpgradeWish[] asked = [.. wishes];
        if (asked.DistinctBy(static wish => wish.Subscription).Count() != asked.Length)
        {
            throw new ArgumentException("An account wishes once.", nameof(wishes));
        }

        (rules, by) = (rules ?? UpgradeRules.Usual, by ?? OrderTerms.None);
        await Book.RefreshAsync(cancellationToken).ConfigureAwait(false);
        UpgradeWish[] inOrder =
        [
            .. asked.OrderByDescending(static wish => wish.Priority)
                .ThenByDescending(wish => Book.Find(wish.Subscription)?.Seasons ?? 0).ThenBy(static wish => wish.Subscription),
        ];
        var accounts = asked.Select(wish => Book.Find(wish.Subscription)).OfType<Subscription>().ToArray();
        using var use = await Office.UseAsync(
            accounts.SelectMany(static account => account.Nights).Select(static night => night.Performance).Distinct(), cancellationToken)
            .ConfigureAwait(false);
        UpgradeRun run = new(rules, by, isDryRun, Now);
        var lines = new Dictionary<SubscriptionId, UpgradeLine>();
        for (var pass = 1; pass <= rules.Passes; pass++)
        {
            var moved = 0;
            foreach (var wish in inOrder.Where(wish => lines.GetValueOrDefault(wish.Subscription)
                is null or { Outcome: UpgradeOutcome.NothingThere or UpgradeOutcome.TooDear }))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var line = await UpgradeAsync(wish, run).ConfigureAwait(false) with { Pass = pass };
                moved += line.Outcome == UpgradeOutcome.Moved ? 1 : 0;
                lines[wish.Subscription] = line;
            }

            if (moved == 0)
            {
                break;
            }
        }

        return new() { IsDryRun = isDryRun, Lines = [.. inOrder.Select(wish => lines[wish.Subscription])] };
    }

    private async ValueTask<UpgradeLine> UpgradeAsync(UpgradeWish wish, UpgradeRun run)
    {
        if (Book.Find(wish.Subscription) is not { Status: SubscriptionStatus.Sold, Orders.Length: 1 } account)
        {
            return Line(null, UpgradeOutcome.Refused, "The season has no account of that number that is sold in one order");
        }

        ImmutableArray<SubscriptionNight> coming = [.. account.Nights.Where(night => Season.Find(night.Performance)!.Curtain > run.Now)];
        if (coming.IsEmpty)
        {
            return Line(account, UpgradeOutcome.Refused, "All its nights are over");
        }

        var nights = coming.Select(night => run.NightOf(Office[night.Performance])).ToArray();
        var last = Line(account, UpgradeOutcome.NothingThere, "There are no such seats together on all its nights");
        foreach (var seats in run.Search.Find(account, wish, nights))
        {
            ImmutableArray<BaseSeat> typed = [.. account.Seats.Zip(seats, static (seat, to) => seat with { Seat = to })];
            ImmutableArray<SubscriptionNight> after = [.. coming.Select(night => night with { Seats = seats })];
            var choice = Retold(account, typed, after);
            if (!choice.Problems.IsEmpty)
            {
                return Line(account, UpgradeOutcome.Refused, choice.Problems[0].Message);
            }

            var lines = LinesOf(account with { Nights = coming });
            var quote = Office.Quote(new OrderCart
            {
                Terms = run.By with { AsHouse = true, Buyer = account.Patron },
                Tickets = choice.Tickets,
            });
            if (!quote.Succeeded)
            {
                return Line(account, UpgradeOutcome.Refused, quote.Problems[0].Message);
            }

            var difference = quote.Lines.Aggregate(Money.Zero(Season.Definition.Currency), static (sum, line) => sum + line.Total)
                - lines.Aggregate(Money.Zero(Season.Definition.Currency), static (sum, line) => sum + line.Total);
            var found = last with { After = seats, Nights = coming.Length, Difference = difference };
            if (wish.MostExtra is { } most && difference > most)
            {
                last = found with
                {
                    Outcome = UpgradeOutcome.TooDear,
                    Message = FormattableString.Invariant($"{Names(seats)} would cost {difference} more, which is beyond {most}."),
                };
                continue;
            }

            return await MoveAsync(account, wish, run, (typed, coming, after), (lines, choice.Tickets), found).ConfigureAwait(false);
        }

        return last;

        UpgradeLine Line(Subscription? of, UpgradeOutcome outcome, string message) => new()
        {
            Subscription = wish.Subscription,
            Outcome = outcome,
            Before = [.. of?.Seats.Select(static seat => seat.Seat) ?? []],
            Message = message.TrimEnd('.') + ".",
        };
    }

    private async ValueTask<UpgradeLine> MoveAsync(Subscription account, UpgradeWish wish, UpgradeRun run,
        (ImmutableArray<BaseSeat> Seats, ImmutableArray<SubscriptionNight> Before, ImmutableArray<SubscriptionNight> After) to,
        (ImmutableArray<OrderLine> Lines, ImmutableArray<QuoteTicket> Tickets) order, UpgradeLine found)
    {
        OrderResult? result = null;
        if (!run.IsDryRun)
        {
            result = await new OrderChanges(Office, account.Orders[0], run.By) { Exchanges = run.Rules.Exchanges }
                .CarryOutAsync(order.Lines, order.Tickets, CancellationToken.None).ConfigureAwait(false);
            if (result is { Succeeded: false })
            {
                run.Forget();
                return found with { Outcome = UpgradeOutcome.Refused, After = [], Message = result.Explain() };
            }

            var moved = to.After.ToDictionary(static night => night.Performance);
            await KeepAsync(SubscriptionEventKind.Relocated, run.By, () => [Relocated(Book.Find(account.Id) ?? account)],
                cancellationToken: CancellationToken.None).ConfigureAwait(false);

            Subscription Relocated(Subscription now) => now with
            {
                Seats = run.Rules.KeepsBaseSeats ? now.Seats : to.Seats,
                Nights = [.. now.Nights.Select(night => moved.GetValueOrDefault(night.Performance, night))],
                Requests = wish.Request is { } number && now.Requests.ElementAtOrDefault(number - 1) is { State: ChangeState.Open } request
                    ? now.Requests.SetItem(number - 1, request with
                    {
                        State = ChangeState.Granted,
                        Reason = $"seats {Names(found.After)}",
                        AnsweredAt = Now.ToUniversalTime(),
                    })
                    : now.Requests,
            };
        }

        foreach (var (before, after) in to.Before.Zip(to.After))
        {
            run.NightOf(Office[before.Performance]).Move(before.Seats, after.Seats);
        }

        return found with
        {
            Outcome = UpgradeOutcome.Moved,
            Charged = result?.Event?.Change,
            Message = FormattableString.Invariant(
                $"{Names(found.After)} for {Names(found.Before)} on {English.Dates.With(found.Nights)}, for {found.Difference} more."),
        };
    }

    /// <summary>What nights cost at other seats: those of the package their shares, others their own price.</summary>
    private PricedChoice Retold(Subscription account, ImmutableArray<BaseSeat> seats, ImmutableArray<SubscriptionNight> nights)
    {
        ImmutableArray<SeatId> ids = [.. seats.Select(static seat => seat.Seat)];
        var package = Season.NightsOf(account.Package).Select(static night => night.Id).ToHashSet();
        var all = Season.Find(account.Package)!.Kind == SeasonPackageKind.Flex
            ? account.Nights.Where(night => package.Contains(night.Performance)).Select(night => night with { Seats = ids })
            : Season.NightsOf(account.Package).Select(night => new SubscriptionNight(night.Id, ids));
        var choice = _pricer.Price(account.Package, seats, [.. all]);
        var mine = nights.Select(static night => night.Performance).ToHashSet();
        return choice with
        {
            Tickets =
            [
                .. choice.Tickets.Where(ticket => mine.Contains(ticket.Performance)),
                .. nights.Where(night => !package.Contains(night.Performance))
                    .SelectMany(night => PackagePricer.Single(seats, night)),
            ],
        };
    }

    private static string Names(ImmutableArray<SeatId> seats) => Sentences.List([.. seats.Select(static seat => seat.Value)]);
}
