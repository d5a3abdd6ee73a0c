using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

public sealed partial class SeasonOffice
{
    /// <summary>Lets an account that is held rest for this season: its base seats stay its own, and it buys nothing.</summary>
    /// <param name="subscription">Which account.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="lends">Whether its places are sold night by night meanwhile; else they stay empty until the last night is over.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account, or why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<SubscriptionResult> RestAsync(SubscriptionId subscription, OrderTerms by, bool lends = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Missing(subscription, SubscriptionStatus.Held) is { } missing)
        {
            return missing;
        }

        var account = Book.Find(subscription)!;
        var now = Now;
        using var use = await Office.UseAsync(account.Nights.Select(static night => night.Performance), cancellationToken)
            .ConfigureAwait(false);
        var steps = account.Nights.Where(static night => !night.Hold.IsNone).Select(night => new PerformanceStep(night.Performance, lends
            ? InventoryStep.Release(night.Hold, RequestOptions.House)
            : InventoryStep.Extend(night.Hold, HoldNames.After(Season.Find(night.Performance)!.End, now), RequestOptions.House)));
        if (await RefusedAsync(steps, cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return refused;
        }

        return SubscriptionResult.Done(await KeepAsync(SubscriptionEventKind.Rested, by, () =>
        [
            (Book.Find(subscription) ?? account) with
            {
                Status = SubscriptionStatus.Sabbatical,
                Until = null,
                Nights = lends ? [.. account.Nights.Select(static night => night with { Hold = default })] : account.Nights,
            },
        ], cancellationToken: CancellationToken.None).ConfigureAwait(false));
    }

    /// <summary>Splits an account into two, of which each has some of its seats on all its nights.</summary>
    /// <param name="subscription">The account, which keeps the other seats.</param>
    /// <param name="seats">The seats that go, some of its base seats and not all.</param>
    /// <param name="other">The number of the new account.</param>
    /// <param name="patron">Whose that is.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>Both accounts, or why not. Tickets that are sold are handed over to the patron; what was paid stays with their
    /// order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<SubscriptionResult> SplitAsync(SubscriptionId subscription, ImmutableArray<SeatId> seats, SubscriptionId other,
        PatronId patron, OrderTerms by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Missing(subscription, SubscriptionStatus.Held, SubscriptionStatus.Sold) is { } missing)
        {
            return missing;
        }

        var account = Book.Find(subscription)!;
        var gone = account.Seats.Select(static seat => seat.Seat).Select((seat, at) => (Seat: seat, At: at))
            .Where(entry => !seats.IsDefault && seats.Contains(entry.Seat)).Select(static entry => entry.At).ToArray();
        if (gone.Length == 0 || gone.Length == account.Seats.Length || gone.Length != seats.Distinct().Count())
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Seats, "Some base seats go, and some stay");
        }

        if (other == subscription || other.IsNone || Book.Find(other) is { Status: not SubscriptionStatus.Ended })
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Account, $"The account '{other}' is there already");
        }

        using var use = await Office.UseAsync(account.Nights.Select(static night => night.Performance), cancellationToken)
            .ConfigureAwait(false);
        var parts = account.Nights.Select(night => Part(night, gone, other)).ToArray();
        var steps = parts.Where(static part => !part.Stays.Hold.IsNone && !part.IsDone).SelectMany(part => (PerformanceStep[])
        [
            new(part.Stays.Performance, InventoryStep.Take(part.Stays.Hold, PlaceSelection.Of(part.Goes.Seats), RequestOptions.House)),
            new(part.Stays.Performance, InventoryStep.Hold(PlaceSelection.Of(part.Goes.Seats),
                HoldFor(other, account.Until, Season.Find(part.Stays.Performance)!, part.Goes.Hold))),
        ]);
        if (await RefusedAsync(steps, cancellationToken).ConfigureAwait(false) is { } refused
            || (refused = await HandedAsync(account, [.. parts.Select(static part => part.Goes)], patron, by, cancellationToken)
                .ConfigureAwait(false)) is not null)
        {
            return refused;
        }

        return SubscriptionResult.Done(await KeepAsync(SubscriptionEventKind.Split, by, () =>
        {
            var now = Book.Find(subscription) ?? account;
            return
            [
                now with
                {
                    Seats = [.. account.Seats.Where((_, at) => !gone.Contains(at))],
                    Nights = [.. parts.Select(static part => part.Stays)],
                },
                now with
                {
                    Id = other,
                    Patron = patron,
                    Seats = [.. gone.Select(at => account.Seats[at])],
                    Nights = [.. parts.Select(static part => part.Goes)],
                    Requests = [],
                    Note = "",
                },
            ];
        }, cancellationToken: CancellationToken.None).ConfigureAwait(false));
    }

    /// <summary>Merges two accounts of one package and the same nights into one, which has the seats of both.</summary>
    /// <param name="subscription">The account that stays.</param>
    /// <param name="other">The account that ends.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account with the seats of both, and the one that ended; or why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<SubscriptionResult> MergeAsync(SubscriptionId subscription, SubscriptionId other, OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if ((Missing(subscription, SubscriptionStatus.Held, SubscriptionStatus.Sold)
            ?? Missing(other, SubscriptionStatus.Held, SubscriptionStatus.Sold)) is { } missing)
        {
            return missing;
        }

        var (stays, goes) = (Book.Find(subscription)!, Book.Find(other)!);
        if (subscription == other || stays.Package != goes.Package || stays.Status != goes.Status
            || !stays.Nights.Select(static night => night.Performance).SequenceEqual(goes.Nights.Select(static night => night.Performance)))
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Package,
                "Only accounts of one package, with the same nights, become one");
        }

        using var use = await Office.UseAsync(stays.Nights.Select(static night => night.Performance), cancellationToken)
            .ConfigureAwait(false);
        var pairs = stays.Nights.Zip(goes.Nights).ToArray();
        var steps = pairs.Where(pair => !pair.First.Hold.IsNone && !pair.Second.Hold.IsNone && !IsMerged(pair.First, pair.Second))
            .SelectMany(static pair => (PerformanceStep[])
        [
            new(pair.First.Performance, InventoryStep.Release(pair.Second.Hold, RequestOptions.House)),
            new(pair.First.Performance, InventoryStep.Add(pair.First.Hold, PlaceSelection.Of(pair.Second.Seats), HoldOptions.House)),
        ]);
        if (await RefusedAsync(steps, cancellationToken).ConfigureAwait(false) is { } refused
            || (refused = await HandedAsync(goes, goes.Nights, stays.Patron, by, cancellationToken).ConfigureAwait(false)) is not null)
        {
            return refused;
        }

        return SubscriptionResult.Done(await KeepAsync(SubscriptionEventKind.Merged, by, () =>
        [
            (Book.Find(subscription) ?? stays) with
            {
                Seats = [.. stays.Seats, .. goes.Seats],
                Nights = [.. pairs.Select(static pair => pair.First with { Seats = [.. pair.First.Seats, .. pair.Second.Seats] })],
                Orders = [.. stays.Orders.Union(goes.Orders)],
                Seasons = Math.Max(stays.Seasons, goes.Seasons),
            },
            (Book.Find(other) ?? goes) with { Status = SubscriptionStatus.Ended, Nights = [], Orders = [] },
        ], cancellationToken: CancellationToken.None).ConfigureAwait(false));
    }

    /// <summary>Puts a subscriber's wish into the queue.</summary>
    /// <param name="subscription">Whose.</param>
    /// <param name="wish">What is asked for.</param>
    /// <param name="words">The wish in the subscriber's words.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account, whose last request it is; or why not.</returns>
    /// <exception cref="ArgumentNullException">A text or <paramref name="by"/> is null.</exception>
    public async ValueTask<SubscriptionResult> RequestAsync(SubscriptionId subscription, ChangeWish wish, string words, OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(by);
        return Missing(subscription) ?? SubscriptionResult.Done(await KeepAsync(SubscriptionEventKind.Requested, by, () =>
        {
            var account = Book.Find(subscription)!;
            return [account with { Requests = account.Requests.Add(new(account.Requests.Length + 1, wish, words, Now.ToUniversalTime())) }];
        }, words, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Notes which seats a subscriber would rather have than others if its own are gone: a roll-over looks there first.</summary>
    /// <param name="subscription">Whose.</param>
    /// <param name="seats">The seats; none for no preference.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account, or why not: a seat that no night of the account has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<SubscriptionResult> PreferAsync(SubscriptionId subscription, ImmutableArray<SeatId> seats, OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Missing(subscription) is { } missing)
        {
            return missing;
        }

        ImmutableArray<SeatId> listed = [.. (seats.IsDefault ? [] : seats).Distinct()];
        var nights = Book.Find(subscription)!.Nights;
        using var use = await Office.UseAsync(nights.Select(static night => night.Performance), cancellationToken).ConfigureAwait(false);
        var maps = nights.Select(night => Office[night.Performance].Map).Distinct().ToArray();
        return listed.FirstOrDefault(seat => maps.All(map => !map.TryGetIndex(seat, out _))) is { IsNone: false } strange
            ? SubscriptionResult.Refused(SeasonProblemKind.Seats, $"No night of account '{subscription}' has a seat '{strange}'")
            : SubscriptionResult.Done(await KeepAsync(SubscriptionEventKind.Noted, by,
                () => [Book.Find(subscription)! with { Preferred = listed }], cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Answers a request that waits, with the reason.</summary>
    /// <param name="subscription">Whose.</param>
    /// <param name="number">Which of the account's requests.</param>
    /// <param name="state">What becomes of it; not open.</param>
    /// <param name="reason">Why, not empty.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The account, or why not.</returns>
    /// <exception cref="ArgumentException">The reason is missing.</exception>
    public async ValueTask<SubscriptionResult> AnswerAsync(SubscriptionId subscription, int number, ChangeState state, string reason,
        OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(by);
        if (Missing(subscription) is { } missing)
        {
            return missing;
        }

        if (state == ChangeState.Open || Book.Find(subscription)!.Requests.ElementAtOrDefault(
            number - 1) is not { State: ChangeState.Open })
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Status, FormattableString.Invariant(
                $"Account '{subscription}' has no request {number} that waits for an answer"));
        }

        return SubscriptionResult.Done(await KeepAsync(SubscriptionEventKind.Requested, by, () =>
        {
            var account = Book.Find(subscription)!;
            return
            [
                account with
                {
                    Requests = account.Requests.SetItem(number - 1, account.Requests[number - 1] with
                    {
                        State = state,
                        Reason = reason,
                        AnsweredAt = Now.ToUniversalTime(),
                    }),
                },
            ];
        }, reason, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The requests that wait, those of accounts that have been held longest first, then as they came.</summary>
    /// <returns>Each account with its request.</returns>
    public ImmutableArray<(Subscription Account, ChangeRequest Request)> Queue() =>
    [
        .. Book.Subscriptions.SelectMany(static account => account.Requests.Where(static request => request.State == ChangeState.Open)
                .Select(request => (account, request)))
            .OrderByDescending(static entry => entry.account.Seasons).ThenBy(static entry => entry.request.AskedAt)
            .ThenBy(static entry => entry.account.Id),
    ];

    /// <summary>
    /// What of a night stays and what goes; and whether it has gone already, since somebody failed after it was held and before it was
    /// noted.
    /// </summary>
    private (SubscriptionNight Stays, SubscriptionNight Goes, bool IsDone) Part(SubscriptionNight night, int[] gone, SubscriptionId other)
    {
        ImmutableArray<SeatId> seats = [.. gone.Select(at => night.Seats[at])];
        var known = night.Hold.IsNone ? null : Office[night.Performance].Inventory.Snapshot().Holds.FirstOrDefault(hold =>
            AccountHolds.AccountOf(hold) == other && hold.Places.Areas.IsEmpty && hold.Places.Seats.Order().SequenceEqual(seats.Order()));
        return (
            night with { Seats = [.. night.Seats.Where((_, at) => !gone.Contains(at))] },
            new(night.Performance, seats, night.Hold.IsNone ? default : known?.Token ?? RandomIds.NewToken()),
            known is not null);
    }

    /// <summary>Whether what one account has held of a night is in the other's hold already.</summary>
    private bool IsMerged(SubscriptionNight stays, SubscriptionNight goes) =>
        Office[stays.Performance].Inventory.Snapshot() is var snapshot && snapshot.FindHold(goes.Hold) is null
        && snapshot.FindHold(stays.Hold) is { } hold && !goes.Seats.Except(hold.Places.Seats).Any();

    /// <summary>Carries steps out, all or none; the refusal if they are refused.</summary>
    private async ValueTask<SubscriptionResult?> RefusedAsync(IEnumerable<PerformanceStep> steps, CancellationToken cancellationToken)
    {
        var result = await Office.ExecuteAsync(steps, cancellationToken).ConfigureAwait(false);
        return result.Succeeded ? null : SubscriptionResult.Refused(SeasonProblemKind.Seats, result.Explain());
    }

    /// <summary>Hands tickets over; the refusal if an order refuses it.</summary>
    private async ValueTask<SubscriptionResult?> HandedAsync(Subscription account, ImmutableArray<SubscriptionNight> nights, PatronId to,
        OrderTerms by, CancellationToken cancellationToken)
    {
        foreach (var order in account.Orders)
        {
            ImmutableArray<int> lines =
            [
                .. LinesOf(account with { Orders = [order], Nights = nights }).Where(line => line.Holder != to)
                    .Select(static line => line.Number),
            ];
            if (!lines.IsEmpty && await Office.Orders.TransferAsync(order, lines, to, by, cancellationToken).ConfigureAwait(false)
                is { Succeeded: false } refused)
            {
                return SubscriptionResult.Refused(refused);
            }
        }

        return null;
    }

    /// <summary>How a night's places are held for an account: until the day is over on which it can be renewed last.</summary>
    private HoldOptions HoldFor(SubscriptionId account, DateOnly? until, SeasonNight night, HoldToken token) => new()
    {
        AsHouse = true,
        Buyer = AccountHolds.BuyerOf(account),
        Token = token,
        Lifetime = HoldNames.After(until is { } day && Season.Time.InstantOf(day.AddDays(1).ToDateTime(default)) is var end
            && end < night.End ? end : night.End, Now),
    };
}
