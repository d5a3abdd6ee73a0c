using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

public sealed partial class GroupDesk
{
    /// <summary>What groups have to do until a day: whom the house reminds.</summary>
    /// <param name="until">What is due on this day or before it.</param>
    /// <returns>What is due, the first day at the beginning, then by groups.</returns>
    public ImmutableArray<GroupDue> Due(DateOnly until) =>
    [
        .. Book.Bookings.SelectMany(DueOf).Where(due => due.Day <= until)
            .OrderBy(static due => due.Day).ThenBy(static due => due.Group),
    ];

    /// <summary>
    /// Lets go what is due: reservations without a deposit whose day is over, and of those that are not paid the seats beyond what was
    /// confirmed by its day.
    /// </summary>
    /// <param name="by">Who does it, who needs the right to change orders.</param>
    /// <param name="today">Which day it is in the season's zone; null for what the clock says.</param>
    /// <param name="returns">What tickets are worth that are given back; null for what was paid for them.</param>
    /// <param name="cancellationToken">Ends it between two groups.</param>
    /// <returns>The bookings that changed, and why others that are due could not be changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<GroupResult> ReleaseDueAsync(OrderTerms by, DateOnly? today = null, ReturnPolicy? returns = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var day = today ?? Today;
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var changed = ImmutableArray.CreateBuilder<GroupBooking>();
        foreach (var booking in Book.Bookings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            GroupResult? result = null;
            if (booking.Status == GroupStatus.Reserved && booking.Terms!.HeldUntil < day)
            {
                result = await ReleaseAsync(booking.Id, by, returns, CancellationToken.None).ConfigureAwait(false);
            }
            else if (booking.Status is GroupStatus.Reserved or GroupStatus.Ordered && booking.Terms!.FinalBy < day
                && booking.Size > booking.Confirmed)
            {
                result = booking.Confirmed == 0
                    ? await ReleaseAsync(booking.Id, by, returns, CancellationToken.None).ConfigureAwait(false)
                    : await ChangeAsync(new(booking.Id) { People = Confirmed(booking), By = by, Returns = returns }, CancellationToken.None)
                        .ConfigureAwait(false);
            }

            if (result is { Succeeded: false })
            {
                return result;
            }

            changed.AddRange(result?.Bookings ?? []);
        }

        return GroupResult.Done(changed.ToImmutable());
    }

    /// <summary>Lets all seats of a group go: it does not come.</summary>
    /// <param name="group">Which group.</param>
    /// <param name="by">Who does it, who needs the right to change orders where there is one.</param>
    /// <param name="returns">What tickets are worth that are given back; null for what was paid for them.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The booking; or why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<GroupResult> ReleaseAsync(GroupId group, OrderTerms by, ReturnPolicy? returns = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(group, GroupStatus.Requested, GroupStatus.Offered, GroupStatus.Reserved, GroupStatus.Ordered, GroupStatus.Sold)
            is { } missing)
        {
            return missing;
        }

        var booking = Book.Find(group)!;
        OrderResult? back = null;
        if (!booking.Performance.IsNone)
        {
            using var use = await Office.UseAsync([booking.Performance], cancellationToken).ConfigureAwait(false);
            var steps = HoldsOf(Office[booking.Performance].Inventory.Snapshot(), booking).Select(hold =>
                new PerformanceStep(booking.Performance, InventoryStep.Release(hold.Token, RequestOptions.House))).ToArray();
            if (steps.Length > 0 && await Office.ExecuteAsync(steps, CancellationToken.None).ConfigureAwait(false)
                is { Succeeded: false } refused)
            {
                return GroupResult.Refused(SeasonProblemKind.Seats, refused.Explain());
            }

            if (Office.Orders.Find(OrderOf(booking)) is { } order && order.Tickets.Any())
            {
                back = await new OrderChanges(Office, order.Id, by) { Returns = returns }
                    .CarryOutAsync([.. order.Tickets], [], CancellationToken.None).ConfigureAwait(false);
                if (back is { Succeeded: false })
                {
                    return GroupResult.Refused(back);
                }
            }
        }

        return await ChangedAsync(GroupEventKind.Released, by, booking,
            static now => now with { Status = GroupStatus.Released, Hold = default, Seats = [] }, back, CancellationToken.None)
            .ConfigureAwait(false);
    }

    /// <summary>As many of its people as are confirmed: those of the types named first stay.</summary>
    private static ImmutableArray<TypeCount> Confirmed(GroupBooking booking)
    {
        var left = booking.Confirmed;
        var people = ImmutableArray.CreateBuilder<TypeCount>();
        foreach (var type in booking.People)
        {
            var stay = Math.Min(left, type.Count);
            left -= stay;
            if (stay > 0)
            {
                people.Add(type with { Count = stay });
            }
        }

        return people.ToImmutable();
    }

    private IEnumerable<GroupDue> DueOf(GroupBooking booking)
    {
        if (booking.Terms is not { } terms || booking.Status is not (GroupStatus.Reserved or GroupStatus.Ordered))
        {
            yield break;
        }

        if (booking.Status == GroupStatus.Reserved)
        {
            yield return new(booking.Id, GroupDueKind.Deposit, terms.HeldUntil, terms.Deposit);
        }

        if (terms.FinalBy is { } final && booking.Confirmed < booking.Size)
        {
            yield return new(booking.Id, GroupDueKind.FinalNumbers, final, null);
        }

        if (booking.Status == GroupStatus.Ordered && terms.BalanceBy is { } balance)
        {
            yield return new(booking.Id, GroupDueKind.Balance, balance, Office.Orders.Find(booking.Order)?.Due);
        }
    }
}
