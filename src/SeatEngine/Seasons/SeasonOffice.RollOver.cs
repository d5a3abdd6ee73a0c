using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

public sealed partial class SeasonOffice
{
    private const int MostAttempts = 10;

    /// <summary>Takes the accounts of a season over into this one: the same seats are held for them until their wave's day.</summary>
    /// <param name="from">The season that was: its sold accounts and those that rest are taken over.</param>
    /// <param name="table">The house's decisions; null for the usual ones.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="isDryRun">Whether it is only tried: the same report, and nothing is held.</param>
    /// <param name="progress">Is told how many accounts are done, after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Ends it between two batches: what is done stays done, and whoever asks again goes on from
    /// there.</param>
    /// <returns>What became of each account, and why. No account is moved without a finding that says so.</returns>
    /// <remarks>Linear in accounts and nights, but for accounts that are given other seats.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="from"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Others took seats in between, again and again.</exception>
    public async Task<RollOverReport> RollOverAsync(SeasonOffice from, RollOverTable? table = null, OrderTerms? by = null,
        bool isDryRun = false,
        IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        table ??= RollOverTable.Usual;
        await Book.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await from.Book.RefreshAsync(cancellationToken).ConfigureAwait(false);
        SeasonNight[] nights = [.. Season.Nights.Where(static night => night.Status != PerformanceStatus.Cancelled)];
        using var use = await Office.UseAsync(nights.Select(static night => night.Id), cancellationToken).ConfigureAwait(false);
        using var old = await from.Office.UseAsync(from.Season.Nights.Select(static night => night.Id), cancellationToken)
            .ConfigureAwait(false);
        var left = from.Book.Subscriptions.Where(static account =>
            account.Status is SubscriptionStatus.Sold or SubscriptionStatus.Sabbatical)
            .ToDictionary(static account => account.Id);
        var before = left.Keys.Count(id => Book.Find(id) is not null);
        var lines = new SortedDictionary<SubscriptionId, RollOverLine>();
        for (var attempt = 1; ; attempt++)
        {
            foreach (var id in left.Keys.Where(id => Book.Find(id) is not null).ToArray())
            {
                left.Remove(id);
            }

            var drafts = Drafts(nights);
            var plan = new RollOverPlanner(from, Season, table, drafts).Plan(left.Values);
            if (isDryRun || await HoldAsync(plan, left, drafts, table, by ?? OrderTerms.None, lines, progress, cancellationToken)
                .ConfigureAwait(false))
            {
                return new()
                {
                    From = from.Season.Id,
                    To = Season.Id,
                    IsDryRun = isDryRun,
                    AlreadyThere = before,
                    Lines = isDryRun ? plan : [.. lines.Values],
                };
            }

            if (attempt == MostAttempts)
            {
                throw new InvalidOperationException("Others took seats while accounts were taken over, again and again.");
            }
        }
    }

    /// <summary>Undoes the roll-over: what was held is free again, and the season has no account that it brought.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The accounts that were taken out, as they were; or the accounts that have changed since, and nothing is undone
    /// then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async Task<SubscriptionResult> UndoRollOverAsync(OrderTerms by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await Book.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var brought = new Dictionary<SubscriptionId, Subscription>();
        foreach (var logged in Book.Events)
        {
            foreach (var account in logged.Kind == SubscriptionEventKind.RolledOver ? logged.After : [])
            {
                brought[account.Id] = account;
            }

            foreach (var id in logged.Removed)
            {
                brought.Remove(id);
            }
        }

        var changed = brought.Where(entry => !ReferenceEquals(Book.Find(entry.Key), entry.Value)).Select(static entry => entry.Key)
            .Order().ToArray();
        if (brought.Count == 0 || changed.Length > 0)
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Status, brought.Count == 0
                ? "Nothing was taken over"
                : $"These accounts have changed since: {Sentences.List([.. changed.Take(20).Select(static id => id.Value)])}");
        }

        var held = brought.Values.SelectMany(static account => account.Nights).Where(static night => !night.Hold.IsNone).ToArray();
        using var use = await Office.UseAsync(held.Select(static night => night.Performance).Distinct(), cancellationToken)
            .ConfigureAwait(false);
        if (await RefusedAsync(held.Select(static night =>
            new PerformanceStep(night.Performance, InventoryStep.Release(night.Hold, RequestOptions.House))), cancellationToken)
            .ConfigureAwait(false) is { } refused)
        {
            return refused;
        }

        await KeepAsync(() => new SubscriptionEvent
        {
            Sequence = 0,
            Time = default,
            Kind = SubscriptionEventKind.RollOverUndone,
            Removed = [.. brought.Keys.Order()],
            By = by.Operator,
        }, CancellationToken.None).ConfigureAwait(false);
        return SubscriptionResult.Done([.. brought.Values.OrderBy(static account => account.Id)]);
    }

    private ImmutableArray<NightDraft> Drafts(SeasonNight[] nights)
    {
        var snapshots = InventoryGroup.Snapshots(nights.Select(night => Office[night.Id].Inventory));
        return [.. nights.Zip(snapshots, (night, snapshot) => new NightDraft(night, Office[night.Id], snapshot))];
    }

    /// <summary>Holds what was planned, batch by batch, and notes each; false when somebody took a seat in between.</summary>
    private async Task<bool> HoldAsync(ImmutableArray<RollOverLine> plan, Dictionary<SubscriptionId, Subscription> accounts,
        ImmutableArray<NightDraft> drafts, RollOverTable table, OrderTerms by, SortedDictionary<SubscriptionId, RollOverLine> lines,
        IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var nights = drafts.ToDictionary(static draft => draft.Night.Id);
        foreach (var batch in plan.Chunk(table.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var steps = new List<PerformanceStep>();
            var held = new List<Subscription>(batch.Length);
            foreach (var line in batch)
            {
                var account = accounts[line.Subscription];
                ImmutableArray<SubscriptionNight> kept = [.. line.Nights.Select(night =>
                    Hold(account, line, night, nights[night.Performance], steps))];
                lines[line.Subscription] = line with { Nights = kept };
                if (line.Outcome != RollOverOutcome.NotPossible)
                {
                    held.Add(TakenOver(account, line, kept));
                }
            }

            if (!(await Office.ExecuteAsync(steps, CancellationToken.None).ConfigureAwait(false)).Succeeded)
            {
                return false;
            }

            if (held.Count > 0)
            {
                await KeepAsync(SubscriptionEventKind.RolledOver, by, () => [.. held], cancellationToken: CancellationToken.None)
                    .ConfigureAwait(false);
            }

            progress?.Report(lines.Count);
        }

        return true;
    }

    private static Subscription TakenOver(Subscription account, RollOverLine line, ImmutableArray<SubscriptionNight> nights) => account with
    {
        Package = line.Package,
        Seats = [.. account.Seats.Zip(line.After, static (seat, after) => seat with { Seat = after })],
        Nights = nights,
        Seasons = account.Seasons + (account.Status == SubscriptionStatus.Sold ? 1 : 0),
        Status = SubscriptionStatus.Held,
        Orders = [],
        Until = line.Until,
        Requests = [.. account.Requests.Where(static request => request.State == ChangeState.Open)
            .Select(static (request, at) => request with { Number = at + 1 })],
    };

    /// <summary>The step by which a night's seats are held; what an attempt before held already is taken as it is.</summary>
    private SubscriptionNight Hold(Subscription account, RollOverLine line, SubscriptionNight night, NightDraft draft,
        List<PerformanceStep> steps)
    {
        if (draft.Holds.TryGetValue(account.Id, out var known))
        {
            if (known.Places.Areas.IsEmpty && known.Places.Seats.SequenceEqual(night.Seats))
            {
                return night with { Hold = known.Token };
            }

            steps.Add(new(night.Performance, InventoryStep.Release(known.Token, RequestOptions.House)));
        }

        var token = RandomIds.NewToken();
        steps.Add(new(night.Performance, InventoryStep.Hold(PlaceSelection.Of(night.Seats),
            HoldFor(account.Id, line.Until, draft.Night, token))));
        return night with { Hold = token };
    }
}
