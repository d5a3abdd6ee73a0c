using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Events and their parts as JSON, with ids and never with slots. Members that say nothing are left out.</summary>
internal static partial class InventoryJson
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>Letters of every script are written as they are; what could end a string or a page's script is escaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = 16 };

    public static T Parse<T>(ReadOnlyMemory<byte> utf8, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, ReaderOptions);
            return read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException or KeyNotFoundException or OverflowException)
        {
            throw new FormatException("The text does not say what it should: " + failure.Message, failure);
        }
    }

    public static void Write(Utf8JsonWriter writer, InventoryEvent logged)
    {
        writer.WriteStartObject();
        writer.WriteNumber("seq", logged.Sequence);
        writer.WriteString("tx", logged.Transaction.ToString());
        WriteTime(writer, "time", logged.Time);
        writer.WriteString("kind", logged.Kind.ToString());
        WriteText(writer, "actor", logged.Actor.Value);
        WriteText(writer, "channel", logged.Channel.Value);
        WriteText(writer, "key", logged.Key.Value);
        WritePlaces(writer, "places", logged.Places);
        if (!logged.Hold.IsNone)
        {
            writer.WriteString("hold", logged.Hold.ToString());
        }

        WriteTime(writer, "expires", logged.ExpiresAt);
        WriteText(writer, "buyer", logged.Buyer.Value);
        WriteText(writer, "order", logged.Order.Value);
        WriteAll(writer, "lines", logged.Lines, WriteLine);
        WriteAll(writer, "tenders", logged.Tenders, WriteTender);
        if (logged.Rare is { } rare)
        {
            WriteRare(writer, logged, rare);
        }

        writer.WriteEndObject();
    }

    public static InventoryEvent ReadEvent(JsonElement element)
    {
        var kind = ReadEnum<InventoryEventKind>(element, "kind");
        return new InventoryEvent
        {
            Sequence = element.GetProperty("seq").GetInt64(),
            Transaction = TransactionId.Parse(Text(element, "tx")),
            Time = Time(element, "time") ?? throw new FormatException("An event needs a time."),
            Kind = kind,
            Actor = Id(element, "actor", static text => new ActorId(text)),
            Channel = Id(element, "channel", static text => new ChannelId(text)),
            Key = Id(element, "key", static text => new IdempotencyKey(text)),
            Places = ReadPlaces(element, "places") ?? PlaceSelection.Empty,
            Hold = Id(element, "hold", static text => HoldToken.Parse(text)),
            ExpiresAt = Time(element, "expires"),
            Buyer = Id(element, "buyer", static text => new BuyerId(text)),
            Order = Id(element, "order", static text => new OrderId(text)),
            Sale = InventoryEvent.SaleDetails.Of(ReadAll(element, "lines", ReadLine), ReadAll(element, "tenders", ReadTender)),
            Rare = IsRare(kind) ? ReadRare(element) : null,
        };
    }

    public static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } at)
        {
            writer.WriteString(name, at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        }
    }

    public static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? DateTimeOffset.ParseExact(value.GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;

    public static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteString(name, text);
        }
    }

    public static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    public static T Id<T>(JsonElement element, string name, Func<string, T> make)
        where T : struct =>
        Text(element, name) is { Length: > 0 } text ? make(text) : default;

    public static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

    public static int Number(JsonElement element, string name, int otherwise) =>
        element.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;

    public static TEnum ReadEnum<TEnum>(JsonElement element, string name)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(Text(element, name), out var value) && Enum.IsDefined(value)
            ? value
            : throw new FormatException($"'{Text(element, name)}' is no {name}.");

    public static void WriteAll<T>(Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    public static ImmutableArray<T> ReadAll<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        element.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(read)] : [];

    private static bool IsRare(InventoryEventKind kind) => kind is InventoryEventKind.HoldMoved
        or InventoryEventKind.Swapped or InventoryEventKind.CodeDefined or InventoryEventKind.CodePainted or InventoryEventKind.CodeErased
        or InventoryEventKind.CodeReleased or InventoryEventKind.ChannelDefined or InventoryEventKind.AccessibleReleaseChanged
        or InventoryEventKind.PlanChanged;
}
