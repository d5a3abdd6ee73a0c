using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal static partial class InventoryJson
{
    public static void WritePlaces(Utf8JsonWriter writer, string name, PlaceSelection? places)
    {
        if (places is null || (places.IsEmpty && string.Equals(name, "places", StringComparison.Ordinal)))
        {
            return;
        }

        writer.WriteStartObject(name);
        WriteAll(writer, "seats", places.Seats, static (writer, seat) => writer.WriteStringValue(seat.Value));
        WriteAreas(writer, places.Areas);
        writer.WriteEndObject();
    }

    public static PlaceSelection? ReadPlaces(JsonElement element, string name) =>
        element.TryGetProperty(name, out var places)
            ? PlaceSelection.Of(ReadAll(places, "seats", static seat => new SeatId(seat.GetString()!)), ReadAreas(places))
            : null;

    public static void WriteAreas(Utf8JsonWriter writer, ImmutableArray<AreaCount> areas) =>
        WriteAll(writer, "areas", areas, static (writer, area) =>
        {
            writer.WriteStartObject();
            writer.WriteString("area", area.Area.Value);
            writer.WriteNumber("count", area.Count);
            writer.WriteEndObject();
        });

    public static ImmutableArray<AreaCount> ReadAreas(JsonElement element) =>
        ReadAll(element, "areas", static area => new AreaCount(new AreaId(Text(area, "area")), area.GetProperty("count").GetInt32()));

    public static void WriteLine(Utf8JsonWriter writer, SaleLine line)
    {
        writer.WriteStartObject();
        writer.WriteString(line.Place.IsSeat ? "seat" : "area", line.Place.Value);
        WriteText(writer, "type", line.PriceType.Value);
        WriteMoney(writer, line.Paid);
        if (line.Count != 1)
        {
            writer.WriteNumber("count", line.Count);
        }

        writer.WriteEndObject();
    }

    public static SaleLine ReadLine(JsonElement element)
    {
        var place = Text(element, "seat") is { Length: > 0 } seat ? PlaceId.Of(new SeatId(seat)) : PlaceId.Of(new AreaId(Text(element, "area")));
        return new(place, Id(element, "type", static text => new PriceTypeId(text)), ReadMoney(element), Number(element, "count", 1));
    }

    public static void WriteCode(Utf8JsonWriter writer, HoldCode code)
    {
        writer.WriteStartObject();
        writer.WriteString("id", code.Id.Value);
        writer.WriteNumber("priority", code.Priority);
        WriteTime(writer, "until", code.Until);
        WriteAll(writer, "breakableBy", code.BreakableBy, static (writer, channel) => writer.WriteStringValue(channel.Value));
        WriteText(writer, "description", code.Description);
        writer.WriteEndObject();
    }

    public static HoldCode ReadCode(JsonElement element) => new()
    {
        Id = new HoldCodeId(Text(element, "id")),
        Priority = Number(element, "priority", 0),
        Until = Time(element, "until"),
        BreakableBy = ReadAll(element, "breakableBy", static channel => new ChannelId(channel.GetString()!)),
        Description = Text(element, "description"),
    };

    public static void WriteRights(Utf8JsonWriter writer, ChannelRights rights)
    {
        writer.WriteStartObject();
        writer.WriteString("channel", rights.Channel.Value);
        WritePlaces(writer, "sees", rights.Sees);
        writer.WriteBoolean("maySell", rights.MaySell);
        writer.WriteBoolean("maySellStraight", rights.MaySellStraight);
        writer.WriteBoolean("mayChangeOrders", rights.MayChangeOrders);
        writer.WriteBoolean("mayTakeAccessible", rights.MayTakeAccessible);
        writer.WriteBoolean("mayManage", rights.MayManage);
        writer.WriteEndObject();
    }

    public static ChannelRights ReadRights(JsonElement element) => new()
    {
        Channel = new ChannelId(Text(element, "channel")),
        Sees = ReadPlaces(element, "sees"),
        MaySell = Flag(element, "maySell"),
        MaySellStraight = Flag(element, "maySellStraight"),
        MayChangeOrders = Flag(element, element.TryGetProperty("mayChangeOrders", out _) ? "mayChangeOrders" : "maySell"),
        MayTakeAccessible = Flag(element, "mayTakeAccessible"),
        MayManage = Flag(element, "mayManage"),
    };

    public static void WriteRelease(Utf8JsonWriter writer, AccessibleRelease release)
    {
        writer.WriteStartObject();
        WriteTime(writer, "at", release.At);
        writer.WriteBoolean("section", release.WhenSectionSoldOut);
        writer.WriteBoolean("house", release.WhenHouseSoldOut);
        writer.WriteEndObject();
    }

    public static AccessibleRelease ReadRelease(JsonElement element) => new(Time(element, "at"), Flag(element, "section"), Flag(element, "house"));

    private static void WriteTender(Utf8JsonWriter writer, Tender tender)
    {
        writer.WriteStartObject();
        writer.WriteString("means", tender.Means.Value);
        WriteMoney(writer, tender.Amount);
        WriteText(writer, "reference", tender.Reference);
        writer.WriteEndObject();
    }

    private static Tender ReadTender(JsonElement element) =>
        new(Id(element, "means", static text => new TenderId(text)), ReadMoney(element), Text(element, "reference"));

    private static void WriteMoney(Utf8JsonWriter writer, Money money)
    {
        writer.WriteString("amount", money.ToAmountString());
        writer.WriteString("currency", money.Currency.Code);
    }

    private static Money ReadMoney(JsonElement element) =>
        Currency.TryParse(Text(element, "currency"), out var currency)
        && Money.TryParse(Text(element, "amount"), currency, CultureInfo.InvariantCulture, out var money)
            ? money
            : throw new FormatException($"'{Text(element, "amount")} {Text(element, "currency")}' is no money.");

    private static void WriteRare(Utf8JsonWriter writer, InventoryEvent logged, InventoryEvent.RareDetails rare)
    {
        if (!rare.OtherPlaces.IsEmpty)
        {
            WritePlaces(writer, "otherPlaces", rare.OtherPlaces);
        }

        WriteText(writer, "otherOrder", rare.OtherOrder.Value);
        WriteText(writer, "code", rare.CodeId.Value);
        if (logged.Kind == InventoryEventKind.CodePainted)
        {
            writer.WriteString("mode", rare.PaintMode.ToString());
        }

        WriteIf(writer, "definition", rare.Code, WriteCode);
        WriteIf(writer, "rights", rare.Rights, WriteRights);
        WriteIf(writer, "release", rare.AccessibleRelease, WriteRelease);
        WriteText(writer, "plan", rare.Plan.Value);
    }

    private static InventoryEvent.RareDetails ReadRare(JsonElement element) => new()
    {
        OtherPlaces = ReadPlaces(element, "otherPlaces") ?? PlaceSelection.Empty,
        OtherOrder = Id(element, "otherOrder", static text => new OrderId(text)),
        CodeId = Id(element, "code", static text => new HoldCodeId(text)),
        PaintMode = element.TryGetProperty("mode", out _) ? ReadEnum<CodePaintMode>(element, "mode") : default,
        Code = element.TryGetProperty("definition", out var code) ? ReadCode(code) : null,
        Rights = element.TryGetProperty("rights", out var rights) ? ReadRights(rights) : null,
        AccessibleRelease = element.TryGetProperty("release", out var release) ? ReadRelease(release) : null,
        Plan = Id(element, "plan", static text => new PlanId(text)),
    };

    private static void WriteIf<T>(Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            write(writer, value);
        }
    }
}
