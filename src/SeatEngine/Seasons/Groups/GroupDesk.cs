using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>
/// Books groups: a request, options, seats reserved until a deposit is paid, numbers that change, what is not confirmed let go by its
/// day, the balance.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads. Seats and money are stored before they are noted: whoever asks again after a failure in
/// between finds the hold or the order, and goes on from there.
/// </remarks>
[SendInstead("what it answers"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class GroupDesk
{
    private const string HoldKind = "group";
    private const int MostOptions = 20;

    /// <summary>Opens the desk of a season.</summary>
    /// <param name="season">The season.</param>
    /// <param name="office">A box office that has its nights.</param>
    /// <param name="book">What is booked.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The book is of another season.</exception>
    public GroupDesk(Season season, BoxOffice office, GroupBook book)
    {
        ArgumentNullException.ThrowIfNull(season);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(book);
        if (book.Season != season.Id)
        {
            throw new ArgumentException($"The groups are of season '{book.Season}'.", nameof(book));
        }

        (Season, Office, Book) = (season, office, book);
    }

    /// <summary>For nights of which season.</summary>
    public Season Season { get; }

    /// <summary>The box office in which seats are held and sold.</summary>
    public BoxOffice Office { get; }

    /// <summary>What is booked.</summary>
    public GroupBook Book { get; }

    private DateTimeOffset Now => Office.Orders.Options.Time.GetUtcNow();

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Season.TimeZone).DateTime);

    /// <summary>Takes a request.</summary>
    /// <param name="booking">Who comes, on which nights, and what they wish; how far it is, is stated by the desk.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The booking, or why not.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public async ValueTask<GroupResult> RequestAsync(GroupBooking booking, OrderTerms by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(by);
        if (booking.Id.IsNone || booking.Patron.IsNone || !HoldNames.Fits(Season.Id, HoldKind, booking.Id.Value)
            || WrongPeople(booking) is not null)
        {
            return GroupResult.Refused(SeasonProblemKind.Seats, WrongPeople(booking) ?? "A group has a short number and a patron");
        }

        if (booking.Wanted.IsEmpty || booking.Wanted.FirstOrDefault(id => Season.Find(id) is not { Status: PerformanceStatus.Planned })
            is { IsNone: false })
        {
            return GroupResult.Refused(SeasonProblemKind.Package, "A group wishes nights of the season that are sure to take place");
        }

        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return await KeepAsync(GroupEventKind.Requested, by, booking.Id, known => known is not null ? null : new GroupBooking(
            booking.Id, booking.Patron, booking.People)
        {
            Wanted = booking.Wanted,
            Wish = booking.Wish,
            Comps = booking.Comps,
            Contract = booking.Contract,
        }, cancellationToken).ConfigureAwait(false) is { } kept
            ? GroupResult.Done(kept)
            : GroupResult.Refused(SeasonProblemKind.Account, $"There is a group '{booking.Id}' already");
    }

    /// <summary>Looks for seats, and notes what is offered: nothing is held by it.</summary>
    /// <param name="group">Which group.</param>
    /// <param name="by">Who offers, through which channel.</param>
    /// <param name="most">How many options at most, 1 to 20.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>
    /// The booking with its options: the best of each night by the group's order of nights, then others by price; or why there is none.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is out of range.</exception>
    public async ValueTask<GroupResult> OfferAsync(GroupId group, OrderTerms by, int most = 3,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostOptions);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(group, GroupStatus.Requested, GroupStatus.Offered) is { } missing)
        {
            return missing;
        }

        var booking = Book.Find(group)!;
        using var use = await Office.UseAsync(booking.Wanted, cancellationToken).ConfigureAwait(false);
        var found = new List<(int Round, int Night, GroupOption Option)>();
        var why = "No night is on sale to groups so";
        for (var night = 0; night < booking.Wanted.Length; night++)
        {
            if (!SaleGate.IsOpen(Season, Season.Find(booking.Wanted[night])!, SaleKind.Groups, by, Now))
            {
                continue;
            }

            why = "There are no seats for so many";
            GroupSeating seating = new(Office[booking.Wanted[night]], by, Now);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var round = 0;
            foreach (var seats in seating.Find(booking))
            {
                if (!seen.Add(PlaceSelection.Of(seats.Order()).ToString()))
                {
                    continue;
                }

                if (seating.Assign(booking, seats, out var refusal) is { } typed
                    && Quoted(booking, booking.Wanted[night], typed, by) is { Succeeded: true } quote)
                {
                    found.Add((Math.Min(round++, 1), night, new(0, booking.Wanted[night], seats, quote.Total)));
                }
                else
                {
                    why = refusal.Length > 0 ? refusal.TrimEnd('.') : why;
                }
            }
        }

        if (found.Count == 0)
        {
            return GroupResult.Refused(SeasonProblemKind.Seats, why);
        }

        ImmutableArray<GroupOption> options =
        [
            .. found.OrderBy(static each => each.Round).ThenBy(static each => each.Round == 0 ? each.Night : 0)
                .ThenBy(static each => each.Option.Total.MinorUnits).ThenBy(static each => each.Night).Take(most)
                .Select(static (each, at) => each.Option with { Number = at + 1 }),
        ];
        return await ChangedAsync(GroupEventKind.Offered, by, booking,
            now => now with { Status = GroupStatus.Offered, Options = options }, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reserves an option: its seats are held until the day on which the deposit is due.</summary>
    /// <param name="group">Which group.</param>
    /// <param name="option">The number of one of its options.</param>
    /// <param name="terms">What is agreed.</param>
    /// <param name="by">Who reserves.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The booking; or why not, such as that the seats were sold meanwhile.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public async ValueTask<GroupResult> ReserveAsync(GroupId group, int option, GroupTerms terms, OrderTerms by,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(by);
        await Book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (Missing(group, GroupStatus.Offered) is { } missing)
        {
            return missing;
        }

        var booking = Book.Find(group)!;
        if (booking.Options.FirstOrDefault(each => each.Number == option) is not { } chosen)
        {
            return GroupResult.Refused(SeasonProblemKind.Seats, FormattableString.Invariant($"Group '{group}' has no option {option}"));
        }

        if (terms.HeldUntil < Today)
        {
            return GroupResult.Refused(SeasonProblemKind.Status, "The last day of a reservation is not over");
        }

        using var use = await Office.UseAsync([chosen.Performance], cancellationToken).ConfigureAwait(false);
        GroupSeating seating = new(Office[chosen.Performance], by, Now);
        if (seating.Assign(booking, chosen.Seats, out var why) is not { } seats)
        {
            return GroupResult.Refused(SeasonProblemKind.Price, why.TrimEnd('.'));
        }

        var token = RandomIds.NewToken();
        var held = await Office.ExecuteAsync(
        [
            .. HoldsOf(seating.Snapshot, booking).Select(hold =>
                new PerformanceStep(chosen.Performance, InventoryStep.Release(hold.Token, RequestOptions.House))),
            new(chosen.Performance,
                InventoryStep.Hold(PlaceSelection.Of(chosen.Seats), HoldFor(booking, chosen.Performance, terms, token))),
        ], CancellationToken.None).ConfigureAwait(false);
        return !held.Succeeded
            ? GroupResult.Refused(SeasonProblemKind.Seats, held.Explain())
            : await ChangedAsync(GroupEventKind.Reserved, by, booking, now => now with
            {
                Status = GroupStatus.Reserved,
                Performance = chosen.Performance,
                Seats = seats,
                Hold = token,
                Terms = terms,
            }, null, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>The seats of a group as they are: those of its order, those that are held for it, or none.</summary>
    /// <param name="group">Which group; its night is open.</param>
    /// <returns>The seats; none when there is no such group.</returns>
    public ImmutableArray<GroupSeat> SeatsOf(GroupId group)
    {
        if (Book.Find(group) is not { } booking)
        {
            return [];
        }

        return Office.Orders.Find(OrderOf(booking)) is { } order
            ? [.. order.Tickets.Select(static line => new GroupSeat(line.Place.Seat, line.Priced.Type, line.Holder))]
            : booking.Seats;
    }

    private HoldOptions HoldFor(GroupBooking booking, PerformanceId performance, GroupTerms terms, HoldToken token)
    {
        var (end, over) = (Season.Time.InstantOf(terms.HeldUntil.AddDays(1).ToDateTime(default)), Season.Find(performance)!.End);
        return new()
        {
            AsHouse = true,
            Buyer = HoldNames.BuyerOf(HoldKind, booking.Id.Value),
            Token = token,
            Lifetime = HoldNames.After(end < over ? end : over, Now),
        };
    }

    /// <summary>What is held for a group, noted or not.</summary>
    private static IEnumerable<SeatHold> HoldsOf(InventorySnapshot snapshot, GroupBooking booking) => snapshot.HeldCount == 0 ? []
        : snapshot.Holds.Where(hold => HoldNames.IdOf(HoldKind, hold) == booking.Id.Value);

    private static string? WrongPeople(GroupBooking booking) =>
        booking.People.IsDefault || booking.People.Any(static type => type.Count < 0 || type.Type.IsNone)
        || booking.People.DistinctBy(static type => type.Type).Count() != booking.People.Length
        || booking.People.Sum(static type => (long)type.Count) is < 1 or > GroupRequest.LargestGroup
            ? FormattableString.Invariant($"A group is 1 to {GroupRequest.LargestGroup} people, of each price type so many")
            : booking.Comps is { Each: < 2 } ? "One is free in two at most" : null;

    private OrderId OrderOf(GroupBooking booking) => new($"{Season.Id}-G-{booking.Id}");

    private Pricing.Quote Quoted(GroupBooking booking, PerformanceId performance, IEnumerable<GroupSeat> seats, OrderTerms by) =>
        Office.Quote(new OrderCart
        {
            Terms = by with { AsHouse = true, Buyer = booking.Patron },
            Tickets = GroupSeating.Tickets(booking, performance, seats),
        });

    private GroupResult? Missing(GroupId group, params ReadOnlySpan<GroupStatus> statuses) => Book.Find(group) is not { } booking
        ? GroupResult.Refused(SeasonProblemKind.Account, $"There is no group '{group}'")
        : statuses.Contains(booking.Status) ? null
        : GroupResult.Refused(SeasonProblemKind.Status, $"Group '{group}' is {booking.Status.ToString().ToLowerInvariant()}");

    private async ValueTask<GroupResult> ChangedAsync(GroupEventKind kind, OrderTerms by, GroupBooking booking,
        Func<GroupBooking, GroupBooking> change, OrderResult? order, CancellationToken cancellationToken) => GroupResult.Done(
            (await KeepAsync(kind, by, booking.Id, known => change(known ?? booking), cancellationToken).ConfigureAwait(false))!, order);

    private async ValueTask<GroupBooking?> KeepAsync(GroupEventKind kind, OrderTerms by, GroupId group,
        Func<GroupBooking?, GroupBooking?> change, CancellationToken cancellationToken) =>
        (await Book.Record.KeepAsync(() => change(Book.Find(group)) is { } after
            ? new GroupEvent { Sequence = 0, Time = default, Kind = kind, After = [after], By = by.Operator }
            : null, cancellationToken).ConfigureAwait(false))?.After[0];
}
