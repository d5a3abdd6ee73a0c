using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>
/// The waiting list of a season's nights: whoever is entered is offered seats when there are some, in an order that everybody can look
/// up, for a time; what is declined or lapses is the next one's.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads. Offers are holds of the house in the entry's name: they are held before they are noted, and
/// passed on within one change. A hold that is noted by nobody, since somebody failed in between, is passed on the next time.
/// </remarks>
[SendInstead("what it answers"), JsonConverter(typeof(NotOnTheWire))]
public sealed class WaitingList
{
    private const int MostAttempts = 10;

    private readonly WaitingRules _rules;

    /// <summary>Opens the list of a season.</summary>
    /// <param name="season">The season.</param>
    /// <param name="office">A box office that has its nights.</param>
    /// <param name="book">Who waits.</param>
    /// <param name="rules">The house's rules; null for the usual ones.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The book is of another season.</exception>
    public WaitingList(Season season, BoxOffice office, WaitingBook book, WaitingRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(season);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(book);
        if (book.Season != season.Id)
        {
            throw new ArgumentException($"The waiting list is of season '{book.Season}'.", nameof(book));
        }

        (Season, Office, Book, _rules) = (season, office, book, rules ?? WaitingRules.Usual);
    }

    /// <summary>For nights of which season.</summary>
    public Season Season { get; }

    /// <summary>The box office in which offers are held and sold.</summary>
    public BoxOffice Office { get; }

    /// <summary>Who waits.</summary>
    public WaitingBook Book { get; }

    private DateTimeOffset Now => Office.Orders.Options.Time.GetUtcNow().ToUniversalTime();

    /// <summary>Enters somebody.</summary>
    /// <param name="entry">Who waits for what; its state, offer and time are stated by the list.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The entry, or why not. It is offered something when the list is next worked through.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public async ValueTask<WaitingResult> EnterAsync(WaitingEntry entry, OrderTerms by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(by);
        if (Season.Find(entry.Performance) is not { Status: not PerformanceStatus.Cancelled } night || Now >= night.Curtain)
        {
            return WaitingResult.Refused(SeasonProblemKind.Package, $"The season has no night '{entry.Performance}' to wait for");
        }

        if (entry.Id.IsNone || entry.Patron.IsNone || entry.Type.IsNone || entry.People is < 1 or > SeatRequest.LargestParty
            || entry.Wish.Wheelchairs < 0 || entry.Wish.Wheelchairs > entry.People
            || !HoldNames.Fits(Season.Id, WaitingPlanner.HoldKind, entry.Id.Value))
        {
            return WaitingResult.Refused(SeasonProblemKind.Seats,
                "Who waits has a short number, a patron, a price type, and is one to 64 people of whom some may need a wheelchair space");
        }

        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var kept = await KeepAsync(WaitingEventKind.Entered, by, () => Book.Find(entry.Id) is not null ? null : entry with
        {
            AskedAt = Now,
            State = WaitingState.Waiting,
            Offer = null,
            Missed = 0,
            PassedUp = [],
            Order = default,
        }, cancellationToken).ConfigureAwait(false);
        return kept is null
            ? WaitingResult.Refused(SeasonProblemKind.Account, $"There is an entry '{entry.Id}' already")
            : WaitingResult.Done([kept]);
    }

    /// <summary>Works through the list: takes back what has ended, and offers what is free to whoever is next.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="performance">For one night only; null for all.</param>
    /// <param name="cancellationToken">Ends it between two nights.</param>
    /// <returns>The entries that changed, by nights and numbers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Others took seats in between, again and again.</exception>
    public async ValueTask<WaitingResult> OfferAsync(OrderTerms by, PerformanceId? performance = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var changed = ImmutableArray.CreateBuilder<WaitingEntry>();
        var nights = Book.Entries.Select(static entry => entry.Performance).ToHashSet();
        foreach (var night in Season.Nights.Where(night => nights.Contains(night.Id) && (performance is null || night.Id == performance)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            changed.AddRange(await OfferAsync(night, by).ConfigureAwait(false));
        }

        return WaitingResult.Done(changed.ToImmutable());
    }

    /// <summary>Sells what is offered.</summary>
    /// <param name="entry">Whose offer.</param>
    /// <param name="terms">Who sells it; its buyer is whoever waited.</param>
    /// <param name="tenders">How it is paid, together at most what it costs; what is not paid is due.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The entry and its order; or why nothing was sold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public async ValueTask<WaitingResult> BuyAsync(WaitingId entry, OrderTerms terms, ImmutableArray<Tender> tenders = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(entry, WaitingState.Offered) is { } missing)
        {
            return missing;
        }

        var waited = Book.Find(entry)!;
        var offer = waited.Offer!;
        if (offer.Until <= Now)
        {
            return WaitingResult.Refused(SeasonProblemKind.Status, $"The offer to '{entry}' has ended");
        }

        using var use = await Office.UseAsync([waited.Performance], cancellationToken).ConfigureAwait(false);
        var id = OrderOf(waited);
        OrderResult? sold = null;
        if (Office.Orders.Find(id) is null)
        {
            sold = await Office.SellAsync(
                new OrderCart
                {
                    Terms = terms with { AsHouse = true, Buyer = waited.Patron },
                    Tickets = [.. offer.Seats.Select(seat =>
                        new QuoteTicket(PlaceId.Of(seat), waited.Type) { Performance = waited.Performance })],
                    Tenders = tenders.IsDefault ? [] : tenders,
                },
                id, [new HeldPlaces(waited.Performance, offer.Hold)], cancellationToken).ConfigureAwait(false);
            if (!sold.Succeeded)
            {
                return WaitingResult.Refused(sold);
            }
        }

        await KeepAsync(WaitingEventKind.Bought, terms, () => Book.Find(entry) is { State: not WaitingState.Bought } now
            ? Bought(now) : null, CancellationToken.None).ConfigureAwait(false);
        return WaitingResult.Done([Book.Find(entry)!], sold);
    }

    /// <summary>Declines an offer: it is the next one's at once.</summary>
    /// <param name="entry">Whose offer.</param>
    /// <param name="by">Who takes the answer.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The entry, and those that are offered something now; or why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public ValueTask<WaitingResult> DeclineAsync(WaitingId entry, OrderTerms by, CancellationToken cancellationToken = default) =>
        LeaveAsync(entry, WaitingEventKind.Declined, by, waited => waited.Passing(_rules.MostMissed), [WaitingState.Offered],
            cancellationToken);

    /// <summary>Takes somebody off the list who does not wish to wait any more; what was offered is the next one's at once.</summary>
    /// <param name="entry">Who.</param>
    /// <param name="by">Who takes the wish.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The entry, and those that are offered something now; or why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public ValueTask<WaitingResult> WithdrawAsync(WaitingId entry, OrderTerms by, CancellationToken cancellationToken = default) =>
        LeaveAsync(entry, WaitingEventKind.Withdrawn, by,
            static waited => waited with { State = WaitingState.Withdrawn, Offer = null }, [WaitingState.Waiting, WaitingState.Offered],
            cancellationToken);

    /// <summary>Those who wait for a night without an offer, who is next first.</summary>
    /// <param name="performance">Which night.</param>
    /// <returns>The entries, in the order in which they are offered seats that would do.</returns>
    public ImmutableArray<WaitingEntry> Queue(PerformanceId performance) => [.. WaitingPlanner.InOrder(Book.Entries.Where(entry =>
        entry.Performance == performance && entry.State == WaitingState.Waiting))];

    private async ValueTask<WaitingResult> LeaveAsync(WaitingId entry, WaitingEventKind kind, OrderTerms by,
        Func<WaitingEntry, WaitingEntry> leave, ImmutableArray<WaitingState> states, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(entry, states.AsSpan()) is { } missing)
        {
            return missing;
        }

        // It is noted first: what is held for nobody is then passed on.
        var left = await KeepAsync(kind, by, () => Book.Find(entry) is { } now && states.Contains(now.State) && !HasBought(now)
            ? leave(now) : null, CancellationToken.None).ConfigureAwait(false);
        if (left is null)
        {
            return WaitingResult.Refused(SeasonProblemKind.Status, $"Entry '{entry}' has changed in between");
        }

        var offered = await OfferAsync(by, left.Performance, CancellationToken.None).ConfigureAwait(false);
        return WaitingResult.Done([Book.Find(entry)!, .. offered.Entries.Where(other => other.Id != entry)]);
    }

    private async Task<ImmutableArray<WaitingEntry>> OfferAsync(SeasonNight night, OrderTerms by)
    {
        using var use = await Office.UseAsync([night.Id], CancellationToken.None).ConfigureAwait(false);
        var performance = Office[night.Id];
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var version = Book.Record.Version;
            WaitingPlanner planner = new(Season, night, performance, performance.Inventory.Snapshot(), _rules, Now);
            WaitingEntry[] open = [.. Book.Entries.Where(entry => entry.Performance == night.Id && entry.IsOpen)];
            WaitingEntry[] bought = [.. open.Where(HasBought).Select(Bought)];
            planner.Plan(open.Where(entry => !HasBought(entry)));
            ImmutableArray<WaitingEntry> after = [.. planner.Changed.Concat(bought).OrderBy(static entry => entry.Id)];
            var isHeld = planner.Steps.Count == 0
                || (await Office.ExecuteAsync(planner.Steps.Select(step => new PerformanceStep(night.Id, step)), CancellationToken.None)
                    .ConfigureAwait(false)).Succeeded;
            if (isHeld && after.IsEmpty)
            {
                return [];
            }

            if (isHeld && await Book.Record.TryKeepAsync(EventOf(WaitingEventKind.Offered, by, after), version, CancellationToken.None)
                .ConfigureAwait(false))
            {
                return after;
            }

            if (isHeld && planner.Made.Count > 0)
            {
                // Somebody else has changed the list: what was just held is decided again.
                await Office.ExecuteAsync(planner.Made.Select(token =>
                    new PerformanceStep(night.Id, InventoryStep.Release(token, RequestOptions.House))), CancellationToken.None)
                    .ConfigureAwait(false);
            }
        }

        throw new InvalidOperationException("Others took seats while the waiting list was worked through, again and again.");
    }

    private bool HasBought(WaitingEntry entry) => Office.Orders.Find(OrderOf(entry)) is not null;

    private WaitingEntry Bought(WaitingEntry entry) =>
        entry with { State = WaitingState.Bought, Offer = null, Order = OrderOf(entry) };

    private OrderId OrderOf(WaitingEntry entry) => new($"{Season.Id}-W-{entry.Id}");

    private WaitingResult? Missing(WaitingId id, params ReadOnlySpan<WaitingState> states) => Book.Find(id) is not { } entry
        ? WaitingResult.Refused(SeasonProblemKind.Account, $"There is no entry '{id}'")
        : states.Contains(entry.State) ? null
        : WaitingResult.Refused(SeasonProblemKind.Status, $"Entry '{id}' is {entry.State.ToString().ToLowerInvariant()}");

    private async ValueTask<WaitingEntry?> KeepAsync(WaitingEventKind kind, OrderTerms by, Func<WaitingEntry?> decide,
        CancellationToken cancellationToken) =>
        (await Book.Record.KeepAsync(() => decide() is { } entry ? EventOf(kind, by, [entry]) : null, cancellationToken)
            .ConfigureAwait(false))?.After[0];

    private static WaitingEvent EventOf(WaitingEventKind kind, OrderTerms by, ImmutableArray<WaitingEntry> after) =>
        new() { Sequence = 0, Time = default, Kind = kind, After = after, By = by.Operator };
}
