using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Gathers the lines of a snapshot until they make a state.</summary>
internal sealed class StateReader(SeatMap map, InventorySettings settings, PlanId plan, long version, DateTimeOffset time)
{
    private readonly InventoryLayout _layout = InventoryLayout.Of(map);
    private readonly List<(HoldCodeId Code, ImmutableArray<SeatId> Seats, ImmutableArray<AreaCount> Areas)> _layers = [];
    private readonly List<(int Slot, object Owner)> _owned = [];
    private readonly List<(int Slot, SeatTicket Ticket)> _beneath = [];
    private readonly List<SeatHold> _holds = [];
    private readonly Dictionary<int, AreaBook> _areas = [];
    private CodeBook _codes = CodeBook.Empty(map);
    private RecentMemory _recent = RecentMemory.Empty;

    public void Read(JsonElement line)
    {
        var entry = line.EnumerateObject().First();
        switch (entry.Name)
        {
            case "code":
                _codes = _codes.With(InventoryJson.ReadCode(entry.Value));
                break;
            case "layer":
                _layers.Add((
                    new HoldCodeId(InventoryJson.Text(entry.Value, "code")),
                    InventoryJson.ReadAll(entry.Value, "seats", static seat => new SeatId(seat.GetString()!)),
                    InventoryJson.ReadAreas(entry.Value)));
                break;
            case "rights":
                _codes = _codes.With(InventoryJson.ReadRights(entry.Value));
                break;
            case "release":
                _codes = _codes.With(InventoryJson.ReadRelease(entry.Value));
                break;
            case "area":
                ReadArea(entry.Value);
                break;
            case "hold":
                _holds.Add(ReadHold(entry.Value));
                break;
            case "ticket":
                _owned.Add(ReadTicket(entry.Value));
                break;
            case "beneath":
                _beneath.Add(ReadTicket(entry.Value));
                break;
            case "blocked":
                _owned.Add((SlotOf(new SeatId(entry.Value.GetString()!)), StateMark.Blocked));
                break;
            case "answer":
                _recent = _recent.WithAnswer(InventoryJson.ReadEvent(entry.Value), settings);
                break;
            case "expired":
                _recent = _recent.WithExpired(ReadHold(entry.Value, lenient: true), InventoryJson.Time(entry.Value, "expiredAt")!.Value, settings, this);
                break;
            default:
                throw new FormatException($"A snapshot has no '{entry.Name}'.");
        }
    }

    public InventoryState ToState()
    {
        // From the lowest to the topmost, each painted above the ones before, gives the pile as it was.
        foreach (var (code, seats, areas) in Enumerable.Reverse(_layers))
        {
            _codes = _codes.Laid(code, map.Select(seats), areas);
        }

        var state = InventoryState.Empty(_layout, settings);
        (state.Codes, state.Recent, state.Plan, state.Version, state.Time) = (_codes, _recent, plan, version, time);
        var draft = new InventoryDraft(state, time);
        draft.Fill(_owned, _beneath, _holds, _areas);
        return draft.State;
    }

    private void ReadArea(JsonElement element)
    {
        var at = _layout.AreaAt(new AreaId(InventoryJson.Text(element, "id")));
        if (at < 0)
        {
            throw new FormatException($"The hall has no area '{InventoryJson.Text(element, "id")}'.");
        }

        var book = AreaBook.Empty(map.Areas[at].Capacity).Blocked(InventoryJson.Number(element, "blocked", 0));
        foreach (var order in InventoryJson.ReadAll(element, "orders", static entry => (Order: new OrderId(InventoryJson.Text(entry, "order")), Count: entry.GetProperty("count").GetInt32())))
        {
            book = book.Sold(order.Order, order.Count);
        }

        _areas[at] = book;
    }

    private SeatHold ReadHold(JsonElement element, bool lenient = false)
    {
        var places = InventoryJson.ReadPlaces(element, "places") ?? PlaceSelection.Empty;

        // A hold that has expired may speak of seats that a later plan does not have; it is only looked up by id.
        var slots = lenient ? [] : places.Seats.Select(SlotOf).ToArray();
        var held = InventoryJson.Time(element, "held") ?? throw new FormatException("A hold needs the time at which it was made.");
        return new SeatHold(
            new HeldMark(HoldToken.Parse(InventoryJson.Text(element, "token"))),
            places,
            slots,
            held,
            InventoryJson.Id(element, "channel", static text => new ChannelId(text)),
            InventoryJson.Id(element, "buyer", static text => new BuyerId(text)))
        {
            AsHouse = InventoryJson.Flag(element, "house"),
            ExpiresAt = InventoryJson.Time(element, "expires"),
            InPayment = InventoryJson.Flag(element, "inPayment"),
            Version = element.TryGetProperty("version", out var at) ? at.GetInt64() : 0,
            Extensions = InventoryJson.Number(element, "extensions", 0),
        };
    }

    private (int Slot, SeatTicket Ticket) ReadTicket(JsonElement element)
    {
        var seat = new SeatId(InventoryJson.Text(element, "seat"));
        var line = element.TryGetProperty("amount", out _) ? InventoryJson.ReadLine(element) : null;
        return (SlotOf(seat), new SeatTicket(
            new OrderId(InventoryJson.Text(element, "order")),
            InventoryJson.Id(element, "channel", static text => new ChannelId(text)),
            InventoryJson.Time(element, "sold") ?? throw new FormatException("A ticket needs the time of its sale."),
            line,
            InventoryJson.Flag(element, "resale")));
    }

    private int SlotOf(SeatId seat) =>
        map.TryGetIndex(seat, out var index) ? index.Value : throw new FormatException($"The hall has no seat '{seat}'.");
}
