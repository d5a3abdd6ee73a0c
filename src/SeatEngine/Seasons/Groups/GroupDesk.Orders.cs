using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

public sealed partial class GroupDesk
{
    /// <summary>Places the order of what is reserved: the deposit at least is paid, and the rest is due by its day.</summary>
    /// <param name="group">Which group.</param>
    /// <param name="terms">Who sells it; its buyer is the group's patron, and comps are counted to its department.</param>
    /// <param name="tenders">What is paid, at least the deposit and at most what it costs.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The booking and its order; or why nothing was ordered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public async ValueTask<GroupResult> OrderAsync(GroupId group, OrderTerms terms, ImmutableArray<Tender> tenders = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(group, GroupStatus.Reserved) is { } missing)
        {
            return missing;
        }

        var booking = Book.Find(group)!;
        using var use = await Office.UseAsync([booking.Performance], cancellationToken).ConfigureAwait(false);
        OrderResult? sold = null;
        if (Office.Orders.Find(OrderOf(booking)) is null)
        {
            tenders = tenders.IsDefault ? [] : tenders;
            var quote = Quoted(booking, booking.Performance, booking.Seats, terms);
            var paid = tenders.Aggregate(Money.Zero(Season.Definition.Currency), static (sum, tender) => sum + tender.Amount);
            if (booking.Terms!.Deposit is { } deposit && paid < deposit && (!quote.Succeeded || paid < quote.Total))
            {
                return GroupResult.Refused(SeasonProblemKind.Order,
                    FormattableString.Invariant($"The deposit is {deposit}, and {paid} is paid"));
            }

            sold = await Office.SellAsync(
                new OrderCart
                {
                    Terms = terms with
                    {
                        AsHouse = true,
                        Buyer = booking.Patron,
                        Source = terms.Source.Length > 0 ? terms.Source : $"group {booking.Id}",
                    },
                    Tickets = GroupSeating.Tickets(booking, booking.Performance, booking.Seats),
                    Tenders = tenders,
                    Schedule = booking.Terms.BalanceBy is { } day && quote.Succeeded && quote.Total > paid
                        ? [new Instalment(day, quote.Total - paid)] : [],
                },
                OrderOf(booking), [new HeldPlaces(booking.Performance, booking.Hold)], cancellationToken).ConfigureAwait(false);
            if (!sold.Succeeded)
            {
                return GroupResult.Refused(sold);
            }
        }

        foreach (var named in booking.Seats.Where(static seat => !seat.Holder.IsNone).GroupBy(static seat => seat.Holder))
        {
            await HandAsync(booking, named.Key, terms, [.. named.Select(static seat => seat.Seat)]).ConfigureAwait(false);
        }

        return await NotedAsync(GroupEventKind.Ordered, booking, terms, sold).ConfigureAwait(false);
    }

    /// <summary>Pays what is due of a group's order, or a part of it.</summary>
    /// <param name="group">Which group.</param>
    /// <param name="tenders">The payments, each above zero, together at most what is due.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The booking and its order; or why nothing was paid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<GroupResult> PayAsync(GroupId group, ImmutableArray<Tender> tenders, OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(group, GroupStatus.Ordered) is { } missing)
        {
            return missing;
        }

        var booking = Book.Find(group)!;
        var paid = await Office.Orders.PayAsync(booking.Order, tenders, by, cancellationToken).ConfigureAwait(false);
        return paid.Succeeded ? await NotedAsync(GroupEventKind.Paid, booking, by, paid).ConfigureAwait(false) : GroupResult.Refused(paid);
    }

    /// <summary>Changes how many come at which types, what is confirmed and what is agreed.</summary>
    /// <param name="change">What is different.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The booking, and its order where one was changed; or why nothing was changed.</returns>
    /// <remarks>
    /// Of fewer people those seats stay on which they sit most compactly; for more, seats are taken that are nearest. What is held is
    /// changed as it is held, and of an order the difference is one operation.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public async ValueTask<GroupResult> ChangeAsync(GroupChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(change.Group, GroupStatus.Requested, GroupStatus.Offered, GroupStatus.Reserved, GroupStatus.Ordered, GroupStatus.Sold)
            is { } missing)
        {
            return missing;
        }

        var booking = Book.Find(change.Group)!;
        var after = Changed(booking, change);
        if (WrongPeople(after) is { } wrong)
        {
            return GroupResult.Refused(SeasonProblemKind.Seats, wrong);
        }

        if (change.People is null || booking.Status is GroupStatus.Requested or GroupStatus.Offered)
        {
            var isOther = change.People is not null;
            return await ChangedAsync(GroupEventKind.Changed, change.By, booking, now => isOther
                ? Changed(now, change) with { Status = GroupStatus.Requested, Options = [] }
                : Changed(now, change), null, cancellationToken).ConfigureAwait(false);
        }

        using var use = await Office.UseAsync([booking.Performance], cancellationToken).ConfigureAwait(false);
        GroupSeating seating = new(Office[booking.Performance], change.By, Now);
        ImmutableArray<SeatId> seats = [.. SeatsOf(booking.Id).Select(static seat => seat.Seat)];
        var more = after.Size - seats.Length;
        if (more > 0)
        {
            if (seating.More(after, seats, more) is not { } added)
            {
                return GroupResult.Refused(SeasonProblemKind.Seats, "There are no seats for so many more");
            }

            seats = [.. seats, .. added];
        }
        else if (more < 0)
        {
            seats = seating.Fewer(seats, after.Size);
        }

        if (seating.Assign(after with { Seats = SeatsOf(booking.Id) }, seats, out var why) is not { } typed)
        {
            return GroupResult.Refused(SeasonProblemKind.Price, why.TrimEnd('.'));
        }

        return await (booking.Status == GroupStatus.Reserved
            ? HeldAsync(booking, change, seating.Snapshot, typed)
            : OrderedAsync(booking, change, typed, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Says whose ticket a seat is.</summary>
    /// <param name="group">Which group.</param>
    /// <param name="seat">One of its seats.</param>
    /// <param name="holder">Whose it is; <c>default</c> for the group's again.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The booking; or why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public async ValueTask<GroupResult> NameAsync(GroupId group, SeatId seat, PatronId holder, OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(group, GroupStatus.Reserved, GroupStatus.Ordered, GroupStatus.Sold) is { } missing)
        {
            return missing;
        }

        var booking = Book.Find(group)!;
        using var use = await Office.UseAsync([booking.Performance], cancellationToken).ConfigureAwait(false);
        if (SeatsOf(group).All(own => own.Seat != seat))
        {
            return GroupResult.Refused(SeasonProblemKind.Seats, $"Group '{group}' does not have seat '{seat}'");
        }

        if (!booking.Order.IsNone
            && await HandAsync(booking, holder, by, [seat]).ConfigureAwait(false) is { Succeeded: false } refused)
        {
            return GroupResult.Refused(refused);
        }

        return await ChangedAsync(GroupEventKind.Changed, by, booking, now => now with
        {
            Seats = [.. now.Seats.Select(own => own.Seat == seat ? own with { Holder = holder } : own)],
        }, null, CancellationToken.None).ConfigureAwait(false);
    }

    private static GroupBooking Changed(GroupBooking booking, GroupChange change) => booking with
    {
        People = change.People ?? booking.People,
        Confirmed = change.Confirmed ?? booking.Confirmed,
        Terms = change.Terms ?? booking.Terms,
        Contract = change.Contract ?? booking.Contract,
    };

    private async ValueTask<GroupResult> HeldAsync(GroupBooking booking, GroupChange change, InventorySnapshot snapshot,
        ImmutableArray<GroupSeat> seats)
    {
        if (snapshot.FindHold(booking.Hold) is not { } hold)
        {
            return GroupResult.Refused(SeasonProblemKind.Seats, $"The seats of group '{booking.Id}' are held no more");
        }

        ImmutableArray<SeatId> wanted = [.. seats.Select(static seat => seat.Seat)];
        var (gone, added) = (hold.Places.Seats.Except(wanted).ToArray(), wanted.Except(hold.Places.Seats).ToArray());
        InventoryStep?[] steps =
        [
            gone.Length > 0 ? InventoryStep.Take(booking.Hold, PlaceSelection.Of(gone), RequestOptions.House) : null,
            added.Length > 0 ? InventoryStep.Add(booking.Hold, PlaceSelection.Of(added), HoldOptions.House) : null,
            change.Terms is { } terms
                ? InventoryStep.Extend(booking.Hold, HoldFor(booking, booking.Performance, terms, default).Lifetime!.Value,
                    RequestOptions.House)
                : null,
        ];
        var held = await Office.ExecuteAsync(steps.OfType<InventoryStep>()
            .Select(step => new PerformanceStep(booking.Performance, step)), CancellationToken.None).ConfigureAwait(false);
        return held.Succeeded
            ? await ChangedAsync(GroupEventKind.Changed, change.By, booking, now => Changed(now, change) with { Seats = seats }, null,
                CancellationToken.None).ConfigureAwait(false)
            : GroupResult.Refused(SeasonProblemKind.Seats, held.Explain());
    }

    private async ValueTask<GroupResult> OrderedAsync(GroupBooking booking, GroupChange change, ImmutableArray<GroupSeat> seats,
        CancellationToken cancellationToken)
    {
        var lines = Office.Orders.Find(booking.Order)!.Tickets.ToArray();
        var result = await new OrderChanges(Office, booking.Order, change.By)
        {
            Tenders = change.Tenders,
            Exchanges = change.Exchanges,
            Returns = change.Returns,
        }.CarryOutAsync(lines, GroupSeating.Tickets(booking, booking.Performance, seats), cancellationToken).ConfigureAwait(false);
        if (result is { Succeeded: false })
        {
            return GroupResult.Refused(result);
        }

        // Tickets that were exchanged for others of the same seat are still whose they were.
        foreach (var named in seats.Where(static seat => !seat.Holder.IsNone).GroupBy(static seat => seat.Holder))
        {
            await HandAsync(booking, named.Key, change.By, [.. named.Select(static seat => seat.Seat)]).ConfigureAwait(false);
        }

        return await NotedAsync(GroupEventKind.Changed, booking, change.By, result, change).ConfigureAwait(false);
    }

    /// <summary>Hands the tickets of seats over where they are not handed over yet.</summary>
    private async ValueTask<OrderResult?> HandAsync(GroupBooking booking, PatronId holder, OrderTerms by, ImmutableArray<SeatId> seats)
    {
        ImmutableArray<int> lines =
        [
            .. Office.Orders.Find(OrderOf(booking))!.Tickets.Where(line => line.Holder != holder && seats.Contains(line.Place.Seat))
                .Select(static line => line.Number),
        ];
        return lines.IsEmpty ? null
            : await Office.Orders.TransferAsync(OrderOf(booking), lines, holder, by, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Notes what its order says of a booking.</summary>
    private ValueTask<GroupResult> NotedAsync(GroupEventKind kind, GroupBooking booking, OrderTerms by, OrderResult? result,
        GroupChange? change = null)
    {
        var order = Office.Orders.Find(OrderOf(booking))!;
        return ChangedAsync(kind, by, booking, now => (change is null ? now : Changed(now, change)) with
        {
            Status = !order.Tickets.Any() ? GroupStatus.Released : order.Due.MinorUnits > 0 ? GroupStatus.Ordered : GroupStatus.Sold,
            Order = order.Id,
            Hold = default,
            Seats = SeatsOf(booking.Id),
        }, result, CancellationToken.None);
    }
}
