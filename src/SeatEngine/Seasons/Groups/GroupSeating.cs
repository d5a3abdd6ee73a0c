using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Where a group sits at a night, and who of it pays what: as compact as can be, the cheapest tickets for nothing.</summary>
/// <param name="night">The night, open.</param>
/// <param name="terms">Who looks: what the channel may sell is what there is.</param>
/// <param name="now">When.</param>
internal sealed class GroupSeating(Performance night, OrderTerms terms, DateTimeOffset now)
{
    private readonly SeatAllocator _allocator = new(night.Map);
    private readonly InventorySnapshot _snapshot = night.Inventory.Snapshot();

    public InventorySnapshot Snapshot => _snapshot;

    /// <summary>The most compact seats within the wish, and the most compact ones in each of its zones.</summary>
    public IEnumerable<ImmutableArray<SeatId>> Find(GroupBooking booking)
    {
        var (open, within) = (Open(booking), booking.Wish.Within(night));
        var zones = night.Zones.Zones.Select(zone => within & night.Zones.SeatsOf(zone)).Where(static zone => !zone.IsEmpty);
        foreach (var place in zones.Prepend(within))
        {
            if (Find(open & place, booking.Size, booking.Wish) is { } seats)
            {
                yield return seats;
            }
        }
    }

    /// <summary>Those of its seats that so many sit on most compactly.</summary>
    public ImmutableArray<SeatId> Fewer(ImmutableArray<SeatId> seats, int count)
    {
        var own = Select(seats);
        return count == 0 ? [] : Find(own, count, SeatWish.Any, own) ?? [.. own.ToIds().Take(count)];
    }

    /// <summary>So many more seats, nearest to those that it has; null when there are not so many.</summary>
    public ImmutableArray<SeatId>? More(GroupBooking booking, ImmutableArray<SeatId> seats, int count)
    {
        var open = Open(booking) & booking.Wish.Within(night);
        var own = Select(seats);
        return count > SeatRequest.LargestParty ? Find(open, count, SeatWish.Any)
            : _allocator.Find(open, new SeatRequest(count) { Near = own }).Best is { } best && best.Selection.Seats.Length == count
                ? best.Selection.Seats
                : Find(open, count, SeatWish.Any);
    }

    /// <summary>Who of the group sits where at which type; null, with the reason, when it cannot be sold so.</summary>
    public ImmutableArray<GroupSeat>? Assign(GroupBooking booking, ImmutableArray<SeatId> seats, out string why)
    {
        var match = RateMatcher.Match(night.PricesOf(_snapshot, now), seats.Select(PlaceId.Of),
            booking.People.Where(static type => type.Count > 0));
        why = match.Reason;
        if (!match.Succeeded)
        {
            return null;
        }

        var free = booking.Comps?.Of(booking.Size) ?? 0;
        var given = Enumerable.Range(0, seats.Length).OrderBy(at => match.Assignments[at].Price.MinorUnits)
            .ThenByDescending(static at => at).Take(free).ToHashSet();
        var holders = booking.Seats.ToDictionary(static seat => seat.Seat, static seat => seat.Holder);
        return [.. seats.Select((seat, at) => new GroupSeat(seat, given.Contains(at) ? booking.Comps!.Type : match.Assignments[at].Type,
            holders.GetValueOrDefault(seat)))];
    }

    /// <summary>The tickets of seats.</summary>
    public static ImmutableArray<QuoteTicket> Tickets(GroupBooking booking, PerformanceId performance, IEnumerable<GroupSeat> seats) =>
    [
        .. seats.Select(seat => new QuoteTicket(PlaceId.Of(seat.Seat), seat.Type)
        {
            Performance = performance,
            Reason = booking.Comps is { } comps && seat.Type == comps.Type
                ? FormattableString.Invariant($"group {booking.Id}, one free in {comps.Each}")
                : null,
        }),
    ];

    private SeatSet Open(GroupBooking booking) =>
        _snapshot.AvailableTo(new RequestOptions { Channel = terms.Channel }, now, booking.Wish.Wheelchairs > 0);

    private SeatSet Select(IEnumerable<SeatId> seats) => night.Map.Select(seats.Where(seat => night.Map.TryGetIndex(seat, out _)));

    private ImmutableArray<SeatId>? Find(SeatSet free, int count, SeatWish wish, SeatSet? released = null) =>
        count <= GroupRequest.LargestGroup && free.Count >= count && _allocator.FindGroup(free, new GroupRequest(count)
        {
            Wheelchairs = wish.Wheelchairs,
            StepFree = wish.StepFree,
            ReleasedAccessible = released is null ? null : released & night.Map.AccessiblePlaces,
        }).Proposal is { Selection: { Areas.IsEmpty: true } found } && found.Seats.Length == count ? found.Seats : null;
}
