using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// Events and the lines of a snapshot as tables of members, with ids and never with slots: what is read and what is written.
/// Members that would say nothing are left out.
/// </summary>
internal static class InventoryShape
{
    private const string Format = "seatengine-inventory";
    private const string WideSchema = "\"type\": \"string\", \"pattern\": \"^[0-9a-fA-F]{32}$\"";
    private const string WideText = "a text of 32 hexadecimal digits";

    private static readonly JsonKind<string> Text = JsonKinds.Text();

    private static readonly JsonKind<SeatId> Seat = JsonKinds.Id(static text => new SeatId(text));

    private static readonly JsonKind<AreaId> Area = JsonKinds.Id(static text => new AreaId(text));

    private static readonly JsonKind<ChannelId> Channel = JsonKinds.Id(static text => new ChannelId(text));

    private static readonly JsonKind<BuyerId> Buyer = JsonKinds.Id(static text => new BuyerId(text));

    private static readonly JsonKind<OrderId> Order = JsonKinds.Id(static text => new OrderId(text));

    private static readonly JsonKind<HoldCodeId> CodeId = JsonKinds.Id(static text => new HoldCodeId(text));

    private static readonly JsonKind<PriceTypeId> PriceType = JsonKinds.Id(static text => new PriceTypeId(text));

    private static readonly JsonKind<PlanId> Plan = JsonKinds.Id(static text => new PlanId(text));

    private static readonly JsonKind<HoldToken> Token =
        Wide(static (high, low) => new HoldToken(high, low), static value => (value.High, value.Low));

    private static readonly JsonKind<TransactionId> Transaction =
        Wide(static (high, low) => new TransactionId(high, low), static value => (value.High, value.Low));

    private static readonly JsonKind<UInt128> Digest =
        Wide(static (high, low) => new UInt128(high, low), static value => ((ulong)(value >> 64), (ulong)value));

    private static readonly JsonKind<TenderId> Means = Text.As(
        static text => text.Length == 0 ? default : new TenderId(text), static means => means.Value, "This is no means of payment.");

    private static readonly JsonKind<CodePaintMode> Mode = new JsonWords<CodePaintMode>(isCamelCase: false);

    private static readonly JsonKind<int> Count = JsonKinds.Whole(0);

    private static readonly JsonKind<ImmutableArray<SeatId>> Seats = Seat.List();

    private static readonly JsonKind<ImmutableArray<AreaCount>> Areas = new JsonShape<AreaCount>("area", "A count in an area", default)
        .Needs("area", Area, c => c.Area, (c, v) => c with { Area = v })
        .Needs("count", Count, c => c.Count, (c, v) => c with { Count = v })
        .List();

    private static readonly JsonKind<PlaceSelection> Places = new JsonShape<(ImmutableArray<SeatId>, ImmutableArray<AreaCount>)>(
            "places", "A selection of places", ([], []))
        .May("seats", Seats, p => p.Item1, (p, v) => (v, p.Item2))
        .May("areas", Areas, p => p.Item2, (p, v) => (p.Item1, v))
        .As(
            static p => PlaceSelection.Of(p.Item1, p.Item2),
            static p => (p.Seats, p.Areas),
            "Each seat of a selection is named once, and each area once with a count of at least 1.");

    private static readonly JsonShape<SaleLine> Sale = InventoryReading.AddMoney(
            new JsonShape<SaleLine>("line", "A line of a sale", new(default, default, default))
                .May("seat", Seat, l => l.Place.Seat, (l, v) => l with { Place = PlaceId.Of(v) })
                .May("area", Area, l => l.Place.Area, (l, v) => l with { Place = PlaceId.Of(v) })
                .May("type", PriceType, l => l.PriceType, (l, v) => l with { PriceType = v }),
            l => l.Paid,
            isNeeded: true)
        .May("count", JsonKinds.Whole(int.MinValue), l => l.Count, (l, v) => l with { Count = v })
        .Ends(static (ref source, line, seen) =>
        {
            if ((seen & 0b11) is 0 or 0b11)
            {
                source.Fail("missing-member", "A line of a sale needs either the member \"seat\" or the member \"area\".");
            }

            return line with { Paid = InventoryReading.MoneyOf(ref source)!.Value };
        });

    private static readonly JsonShape<Tender> Tender = InventoryReading.AddMoney(
            new JsonShape<Tender>("tender", "A tender", new(default, default))
                .Needs("means", Means, t => t.Means, (t, v) => t with { Means = v }),
            t => t.Amount,
            isNeeded: true)
        .May("reference", Text, t => t.Reference, (t, v) => t with { Reference = v })
        .Ends(static (ref source, tender, _) => tender with { Amount = InventoryReading.MoneyOf(ref source)!.Value });

    private static readonly JsonShape<HoldCode> Code = new JsonShape<HoldCode>("holdCode", "A hold code", new() { Id = default })
        .Needs("id", CodeId, c => c.Id, (c, v) => c with { Id = v })
        .Needs("priority", JsonKinds.Whole(int.MinValue), c => c.Priority, (c, v) => c with { Priority = v })
        .May("until", JsonKinds.Instant, c => c.Until, (c, v) => c with { Until = v })
        .May("breakableBy", Channel.List(), c => c.BreakableBy, (c, v) => c with { BreakableBy = v })
        .May("description", Text, c => c.Description, (c, v) => c with { Description = v });

    private static readonly JsonShape<ChannelRights> Rights = new JsonShape<ChannelRights>(
            "rights", "A channel's rights", new() { Channel = default })
        .Needs("channel", Channel, r => r.Channel, (r, v) => r with { Channel = v })
        .May("sees", Places, r => r.Sees, (r, v) => r with { Sees = v })
        .Needs("maySell", JsonKinds.Truth, r => r.MaySell, (r, v) => r with { MaySell = v })
        .Needs("maySellStraight", JsonKinds.Truth, r => r.MaySellStraight, (r, v) => r with { MaySellStraight = v })
        .May("mayChangeOrders", JsonKinds.Truth, r => r.MayChangeOrders, (r, v) => r with { MayChangeOrders = v }, isShown: true)
        .Needs("mayTakeAccessible", JsonKinds.Truth, r => r.MayTakeAccessible, (r, v) => r with { MayTakeAccessible = v })
        .Needs("mayManage", JsonKinds.Truth, r => r.MayManage, (r, v) => r with { MayManage = v })
        .Ends(static (ref _, rights, seen) =>
            (seen & 0b1_0000) == 0 ? rights with { MayChangeOrders = rights.MaySell } : rights); // Older files do not say it.

    private static readonly JsonShape<AccessibleRelease> Release = new JsonShape<AccessibleRelease>(
            "release", "A release", AccessibleRelease.Never)
        .May("at", JsonKinds.Instant, r => r.At, (r, v) => r with { At = v })
        .Needs("section", JsonKinds.Truth, r => r.WhenSectionSoldOut, (r, v) => r with { WhenSectionSoldOut = v })
        .Needs("house", JsonKinds.Truth, r => r.WhenHouseSoldOut, (r, v) => r with { WhenHouseSoldOut = v });

    public static JsonKind<InventoryEvent> Event { get; } = new JsonShape<InventoryEvent.Content>(
            "event", "An event", new() { Places = PlaceSelection.Empty })
        .Needs("seq", JsonKinds.Long(0), e => e.Sequence, (e, v) => e with { Sequence = v })
        .Needs("tx", Transaction, e => e.Transaction, (e, v) => e with { Transaction = v })
        .Needs("time", JsonKinds.Instant, e => e.Time, (e, v) => e with { Time = v })
        .Needs("kind", new JsonWords<InventoryEventKind>(isCamelCase: false), e => e.Kind, (e, v) => e with { Kind = v })
        .May("actor", JsonKinds.Id(static text => new ActorId(text)), e => e.Actor, (e, v) => e with { Actor = v })
        .May("channel", Channel, e => e.Channel, (e, v) => e with { Channel = v })
        .May("house", JsonKinds.Truth, e => e.AsHouse, (e, v) => e with { AsHouse = v })
        .May("key", JsonKinds.Id(static text => new IdempotencyKey(text)), e => e.Key, (e, v) => e with { Key = v })
        .May("digest", Digest, e => e.Digest, (e, v) => e with { Digest = v })
        .May("places", Places, e => e.Places, (e, v) => e with { Places = v })
        .May("hold", Token, e => e.Hold, (e, v) => e with { Hold = v })
        .May("expires", JsonKinds.Instant, e => e.ExpiresAt, (e, v) => e with { ExpiresAt = v })
        .May("buyer", Buyer, e => e.Buyer, (e, v) => e with { Buyer = v })
        .May("order", Order, e => e.Order, (e, v) => e with { Order = v })
        .May("lines", Sale.List(), e => e.OrSale.Lines, (e, v) => e with { Sale = e.OrSale with { Lines = v } })
        .May("tenders", Tender.List(), e => e.OrSale.Tenders, (e, v) => e with { Sale = e.OrSale with { Tenders = v } })
        .May("otherPlaces", Places, e => e.OrRare.OtherPlaces, (e, v) => e with { Rare = e.OrRare with { OtherPlaces = v } })
        .May("otherOrder", Order, e => e.OrRare.OtherOrder, (e, v) => e with { Rare = e.OrRare with { OtherOrder = v } })
        .May("code", CodeId, e => e.OrRare.CodeId, (e, v) => e with { Rare = e.OrRare with { CodeId = v } })
        .May("mode", Mode, e => e.PaintMode, (e, v) => e with { Rare = e.OrRare with { PaintMode = v } })
        .May("definition", Code, e => e.OrRare.Code, (e, v) => e with { Rare = e.OrRare with { Code = v } })
        .May("rights", Rights, e => e.OrRare.Rights, (e, v) => e with { Rare = e.OrRare with { Rights = v } })
        .May("release", Release, e => e.OrRare.AccessibleRelease, (e, v) => e with { Rare = e.OrRare with { AccessibleRelease = v } })
        .May("plan", Plan, e => e.OrRare.Plan, (e, v) => e with { Rare = e.OrRare with { Plan = v } })
        .As(static content => new InventoryEvent(content), static logged => logged.Said, "This is no event.");

    /// <summary>The header of a file.</summary>
    public static JsonShape<SnapshotLine.Header> Header { get; } = new JsonShape<SnapshotLine.Header>("header", "A header", default)
        .Needs("format", JsonKinds.Format(Format), _ => Format, (h, _) => h)
        .Needs("formatVersion", JsonKinds.Version(2, oldest: 1), _ => 2, (h, v) => h with { FormatVersion = v })
        .May("performance", JsonKinds.Id(static text => new PerformanceId(text)), h => h.Performance, (h, v) => h with { Performance = v })
        .May("plan", Plan, h => h.Plan, (h, v) => h with { Plan = v })
        .Needs("version", JsonKinds.Long(0), h => h.Version, (h, v) => h with { Version = v })
        .Needs("time", JsonKinds.Instant, h => h.Time, (h, v) => h with { Time = v })
        .Needs("keyRetentionTicks", JsonKinds.Long(0), h => h.KeyRetentionTicks, (h, v) => h with { KeyRetentionTicks = v })
        .Needs(
            "expiredHoldRetentionTicks",
            JsonKinds.Long(0),
            h => h.ExpiredHoldRetentionTicks,
            (h, v) => h with { ExpiredHoldRetentionTicks = v })
        .Needs("snapshotLines", Count, h => h.Lines, (h, v) => h with { Lines = v })
        .May("events", Count, h => h.Events, (h, v) => h with { Events = v });

    private static readonly JsonShape<SnapshotLine.Layer> Layer = new JsonShape<SnapshotLine.Layer>(
            "layer", "A layer", new(default, [], []))
        .Needs("code", CodeId, l => l.Code, (l, v) => l with { Code = v })
        .May("seats", Seats, l => l.Seats, (l, v) => l with { Seats = v })
        .May("areas", Areas, l => l.Areas, (l, v) => l with { Areas = v });

    private static readonly JsonKind<SnapshotLine.OrderCount> OrderCount = new JsonShape<SnapshotLine.OrderCount>(
            "orderCount", "An order's count", default)
        .Needs("order", Order, o => o.Order, (o, v) => o with { Order = v })
        .Needs("count", Count, o => o.Count, (o, v) => o with { Count = v });

    private static readonly JsonShape<SnapshotLine.Area> AreaTaken = new JsonShape<SnapshotLine.Area>(
            "areaTaken", "An area", new(default, 0, []))
        .Needs("id", Area, a => a.Id, (a, v) => a with { Id = v })
        .Needs("blocked", Count, a => a.Blocked, (a, v) => a with { Blocked = v })
        .May("orders", OrderCount.List(), a => a.Orders, (a, v) => a with { Orders = v });

    private static readonly JsonShape<SnapshotLine.Hold> Hold = HoldOf("hold", "A hold");

    private static readonly JsonShape<SnapshotLine.Hold> Expired = HoldOf("expired", "An expired hold")
        .Needs("expiredAt", JsonKinds.Instant, h => h.ExpiredAt ?? default, (h, v) => h with { ExpiredAt = v });

    private static readonly JsonShape<SnapshotLine.Ticket> Ticket = InventoryReading.AddMoney(
            new JsonShape<SnapshotLine.Ticket>("ticket", "A ticket", new(default, default, default, default, default, null, false, false))
                .Needs("seat", Seat, t => t.Seat, (t, v) => t with { Seat = v })
                .Needs("order", Order, t => t.Order, (t, v) => t with { Order = v })
                .May("channel", Channel, t => t.Channel, (t, v) => t with { Channel = v })
                .Needs("sold", JsonKinds.Instant, t => t.SoldAt, (t, v) => t with { SoldAt = v })
                .May("type", PriceType, t => t.PriceType, (t, v) => t with { PriceType = v }),
            t => t.Paid,
            isNeeded: false)
        .May("resale", JsonKinds.Truth, t => t.IsForResale, (t, v) => t with { IsForResale = v })
        .May("also", Seats, t => t.Also, (t, v) => t with { Also = v })
        .Ends(static (ref source, ticket, _) => ticket with { Paid = InventoryReading.MoneyOf(ref source) });

    /// <summary>A line of a snapshot: one of the things of which a state is made.</summary>
    public static JsonShape<object> Line { get; } = new JsonShape<object>("snapshotLine", "A line of a snapshot", new())
        .May("code", Code, l => l as HoldCode, (_, v) => v)
        .May("layer", Layer, l => l as SnapshotLine.Layer, (_, v) => v)
        .May("rights", Rights, l => l as ChannelRights, (_, v) => v)
        .May("release", Release, l => l as AccessibleRelease, (_, v) => v)
        .May("area", AreaTaken, l => l as SnapshotLine.Area, (_, v) => v)
        .May("hold", Hold, l => l is SnapshotLine.Hold { ExpiredAt: null } hold ? hold : null, (_, v) => v)
        .May("ticket", Ticket, l => TicketIn(l, isBeneath: false), (_, v) => v)
        .May("blocked", Seat, l => l is SeatId seat ? seat : default, (_, v) => v)
        .May("beneath", Ticket, l => TicketIn(l, isBeneath: true), (_, v) => v with { IsBeneath = true })
        .May("answer", Event, l => l as InventoryEvent, (_, v) => v)
        .May("expired", Expired, l => l is SnapshotLine.Hold { ExpiredAt: not null } hold ? hold : null, (_, v) => v)
        .Ends(static (ref source, line, seen) =>
        {
            if (!ulong.IsPow2(seen))
            {
                source.Fail("missing-member", "A line of a snapshot has exactly one member.");
            }

            return line;
        });

    private static SnapshotLine.Ticket? TicketIn(object line, bool isBeneath) =>
        line is SnapshotLine.Ticket ticket && ticket.IsBeneath == isBeneath ? ticket : null;

    private static JsonShape<SnapshotLine.Hold> HoldOf(string name, string what) => new JsonShape<SnapshotLine.Hold>(
            name, what, new(default, PlaceSelection.Empty, null, default, default, default, false, false, 0, 0, null))
        .Needs("token", Token, h => h.Token, (h, v) => h with { Token = v })
        .May("places", Places, h => h.Places, (h, v) => h with { Places = v })
        .May("expires", JsonKinds.Instant, h => h.ExpiresAt, (h, v) => h with { ExpiresAt = v })
        .Needs("held", JsonKinds.Instant, h => h.HeldAt, (h, v) => h with { HeldAt = v })
        .May("channel", Channel, h => h.Channel, (h, v) => h with { Channel = v })
        .May("buyer", Buyer, h => h.Buyer, (h, v) => h with { Buyer = v })
        .May("house", JsonKinds.Truth, h => h.AsHouse, (h, v) => h with { AsHouse = v })
        .May("inPayment", JsonKinds.Truth, h => h.InPayment, (h, v) => h with { InPayment = v })
        .May("version", JsonKinds.Long(0), h => h.Version, (h, v) => h with { Version = v })
        .May("extensions", Count, h => h.Extensions, (h, v) => h with { Extensions = v });

    private static JsonKind<T> Wide<T>(Func<ulong, ulong, T> make, Func<T, (ulong High, ulong Low)> bits)
        where T : struct => JsonKinds.Parsed(
        WideSchema,
        (string text, JsonReading _, out T value) => Made(WideId.TryParse(text, out var high, out var low), make, high, low, out value),
        (sink, value) => sink.Text(WideId.Text(bits(value).High, bits(value).Low)),
        name: null,
        WideText,
        plain: (ReadOnlySpan<byte> text, out T value) =>
            Made(WideId.TryParse(text, out var high, out var low), make, high, low, out value));

    private static bool Made<T>(bool isRead, Func<ulong, ulong, T> make, ulong high, ulong low, out T value)
        where T : struct
    {
        value = isRead ? make(high, low) : default;
        return isRead;
    }
}
