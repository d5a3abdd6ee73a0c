using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;

namespace SeatEngine.Seasons;

public sealed partial class SeasonOffice
{
    /// <summary>The accounts that are not renewed yet and can be until a day soon: whom the house reminds.</summary>
    /// <param name="until">Those whose last day is this one or before it.</param>
    /// <returns>The accounts, those whose day is first at the beginning, then by their numbers.</returns>
    public ImmutableArray<Subscription> Reminders(DateOnly until) =>
    [
        .. Book.Subscriptions.Where(account => account.Status == SubscriptionStatus.Held && account.Until <= until)
            .OrderBy(static account => account.Until).ThenBy(static account => account.Id),
    ];

    /// <summary>Lets the places of accounts go whose day is over and that were not renewed: a wave at a time.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="today">Which day it is in the season's zone; null for what the clock says.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The accounts that were released; none when none was due.</returns>
    /// <remarks>Their holds end with the same day by themselves; this notes it, and frees what was held beyond it.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<SubscriptionResult> ReleaseDueAsync(OrderTerms by, DateOnly? today = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var day = today ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Season.TimeZone).DateTime);
        ImmutableArray<Subscription> due =
            [.. Book.Subscriptions.Where(account => account.Status == SubscriptionStatus.Held && account.Until < day)];
        if (due.IsEmpty)
        {
            return SubscriptionResult.Done([]);
        }

        var held = due.SelectMany(static account => account.Nights).Where(static night => !night.Hold.IsNone).ToArray();
        using var use = await Office.UseAsync(held.Select(static night => night.Performance).Distinct(), cancellationToken)
            .ConfigureAwait(false);
        var steps = held.Where(night => Office[night.Performance].Inventory.Snapshot().FindHold(night.Hold) is not null)
            .Select(static night => new PerformanceStep(night.Performance, InventoryStep.Release(night.Hold, RequestOptions.House)));
        return await RefusedAsync(steps, cancellationToken).ConfigureAwait(false) ?? SubscriptionResult.Done(await KeepAsync(
            SubscriptionEventKind.Released, by,
            () => [.. due.Select(account => Book.Find(account.Id)!).Select(static account => account with
            {
                Status = SubscriptionStatus.Released,
                Nights = [.. account.Nights.Select(static night => night with { Hold = default })],
            })],
            cancellationToken: CancellationToken.None).ConfigureAwait(false));
    }
}
