using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The lines of a snapshot, in an order that depends on ids alone, so that equal contents are equal texts.</summary>
internal static class SnapshotLine
{
    public static Header HeaderOf(InventoryState state, int lines, int events)
    {
        var (performance, keys, expired) = (state.Settings.Performance, state.Settings.KeyRetention, state.Settings.ExpiredHoldRetention);
        return new(performance, state.Plan, state.Version, state.Time, keys.Ticks, expired.Ticks, lines, events, 2);
    }

    /// <summary>What the lines say: these records, hold codes, rights, the release, ids of blocked seats, and events.</summary>
    public static List<object> Of(InventoryState state)
    {
        var map = state.Layout.Map;
        return
        [
            .. state.Codes.Codes.Values,
            .. state.Codes.Layers.Select(static layer => new Layer(layer.Code, Sorted(layer.Seats.ToIds()), layer.Areas)),
            .. state.Codes.Channels.Values,
            state.Codes.Release,
            .. state.Areas.Select((book, at) => new Area(map.Areas[at].Id, book.Counts.Blocked, OrdersOf(book))),
            .. state.Holds.All.OrderBy(static hold => hold.Token).Select(static hold => HoldOf(hold, null)),
            .. Joined(state.Occupied().Where(static entry => entry.Owner is SeatTicket || ReferenceEquals(entry.Owner, StateMark.Blocked))
                .Select(entry => (Seat: map.IdOf(entry.Seat), entry.Owner))
                .OrderBy(static entry => entry.Seat.Value, StringComparer.Ordinal)
                .Select(static entry => OwnerOf(entry.Seat, entry.Owner))),
            .. state.Resale.Select(entry => TicketOf(map.IdOf(new SeatIndex(entry.Key)), entry.Value, isBeneath: true))
                .OrderBy(static ticket => ticket.Seat.Value, StringComparer.Ordinal),
            .. state.Recent.AnswersInOrder,
            .. state.Recent.Expired.All.OrderBy(static hold => hold.ExpiresAt).ThenBy(static hold => hold.Token)
                .Select(static hold => HoldOf(hold, hold.ExpiresAt)),
        ];
    }

    private static ImmutableArray<SeatId> Sorted(IEnumerable<SeatId> seats) =>
        [.. seats.OrderBy(static seat => seat.Value, StringComparer.Ordinal)];

    private static ImmutableArray<OrderCount> OrdersOf(AreaBook book) =>
        [.. book.Orders.Select(static order => new OrderCount(order.Key, order.Value))];

    private static object OwnerOf(SeatId seat, object owner) =>
        owner is SeatTicket ticket ? TicketOf(seat, ticket, isBeneath: false) : seat;

    /// <summary>Tickets that differ in their seats alone are one line, where the first of them stands.</summary>
    private static IEnumerable<object> Joined(IEnumerable<object> lines) => lines
        .GroupBy(static line => line is Ticket ticket ? ticket with { Seat = default } : line)
        .Select(static alike => alike.First() is Ticket first
            ? first with { Also = [.. alike.Skip(1).Select(static line => ((Ticket)line).Seat)] }
            : alike.Key);

    private static Hold HoldOf(SeatHold hold, DateTimeOffset? expiredAt) =>
        new(hold.Token, hold.Places, hold.ExpiresAt, hold.HeldAt, hold.Channel, hold.Buyer, hold.AsHouse, hold.InPayment, hold.Version,
            hold.Extensions, expiredAt);

    private static Ticket TicketOf(SeatId seat, SeatTicket sold, bool isBeneath) => new(
        seat, sold.Order, sold.Channel, sold.SoldAt, sold.Line?.PriceType ?? default, sold.Line?.Paid, sold.IsForResale, isBeneath);

    /// <summary>The first line of all, with the settings and how many lines follow: of the snapshot, and of events.</summary>
    internal readonly record struct Header(
        PerformanceId Performance,
        PlanId Plan,
        long Version,
        DateTimeOffset Time,
        long KeyRetentionTicks,
        long ExpiredHoldRetentionTicks,
        int Lines,
        int Events,
        int FormatVersion);

    internal sealed record Layer(HoldCodeId Code, ImmutableArray<SeatId> Seats, ImmutableArray<AreaCount> Areas);

    internal readonly record struct OrderCount(OrderId Order, int Count);

    internal sealed record Area(AreaId Id, int Blocked, ImmutableArray<OrderCount> Orders);

    /// <summary>A hold; one that has expired says when.</summary>
    internal sealed record Hold(
        HoldToken Token,
        PlaceSelection Places,
        DateTimeOffset? ExpiresAt,
        DateTimeOffset HeldAt,
        ChannelId Channel,
        BuyerId Buyer,
        bool AsHouse,
        bool InPayment,
        long Version,
        int Extensions,
        DateTimeOffset? ExpiredAt);

    /// <summary>A ticket, and the further seats of such that are otherwise the same; one that is beneath is up for resale while its seat
    /// is in a cart.</summary>
    internal sealed record Ticket(
        SeatId Seat,
        OrderId Order,
        ChannelId Channel,
        DateTimeOffset SoldAt,
        PriceTypeId PriceType,
        Money? Paid,
        bool IsForResale,
        bool IsBeneath)
    {
        public ImmutableArray<SeatId> Also { get; init; } = [];
    }
}
