using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The lines of a snapshot, in an order that depends on ids alone, so that equal contents are equal texts.</summary>
internal static partial class InventoryJson
{
    public static IEnumerable<Action<Utf8JsonWriter>> StateLines(InventoryState state)
    {
        var map = state.Layout.Map;
        foreach (var code in state.Codes.Codes.Values)
        {
            yield return writer => WriteTagged(writer, "code", () => WriteCode(writer, code));
        }

        foreach (var layer in state.Codes.Layers)
        {
            yield return writer => WriteTagged(writer, "layer", () => WriteLayer(writer, layer));
        }

        foreach (var rights in state.Codes.Channels.Values)
        {
            yield return writer => WriteTagged(writer, "rights", () => WriteRights(writer, rights));
        }

        yield return writer => WriteTagged(writer, "release", () => WriteRelease(writer, state.Codes.Release));
        for (var i = 0; i < state.Areas.Length; i++)
        {
            var (area, book) = (map.Areas[i].Id, state.Areas[i]);
            yield return writer => WriteTagged(writer, "area", () => WriteArea(writer, area, book));
        }

        foreach (var hold in state.Holds.All.OrderBy(static hold => hold.Token))
        {
            yield return writer => WriteTagged(writer, "hold", () => WriteHold(writer, hold, null));
        }

        foreach (var (seat, owner) in state.Occupied().Select(entry => (Seat: map.IdOf(entry.Seat), entry.Owner)).OrderBy(static entry => entry.Seat.Value, StringComparer.Ordinal))
        {
            if (owner is SeatTicket ticket)
            {
                yield return writer => WriteTagged(writer, "ticket", () => WriteTicket(writer, seat, ticket));
            }
            else if (ReferenceEquals(owner, StateMark.Blocked))
            {
                yield return writer => WriteTagged(writer, "blocked", () => writer.WriteStringValue(seat.Value));
            }
        }

        foreach (var (slot, ticket) in state.Resale.OrderBy(entry => map.IdOf(new SeatIndex(entry.Key)).Value, StringComparer.Ordinal))
        {
            var seat = map.IdOf(new SeatIndex(slot));
            yield return writer => WriteTagged(writer, "beneath", () => WriteTicket(writer, seat, ticket));
        }

        foreach (var answer in state.Recent.AnswersInOrder)
        {
            yield return writer => WriteTagged(writer, "answer", () => Write(writer, answer));
        }

        foreach (var hold in state.Recent.Expired.All.OrderBy(static hold => hold.ExpiresAt).ThenBy(static hold => hold.Token))
        {
            yield return writer => WriteTagged(writer, "expired", () => WriteHold(writer, hold, hold.ExpiresAt));
        }
    }

    private static void WriteTagged(Utf8JsonWriter writer, string tag, Action write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(tag);
        write();
        writer.WriteEndObject();
    }

    private static void WriteLayer(Utf8JsonWriter writer, CodeLayer layer)
    {
        writer.WriteStartObject();
        writer.WriteString("code", layer.Code.Value);
        WriteAll(writer, "seats", [.. layer.Seats.ToIds().Select(static seat => seat.Value).Order(StringComparer.Ordinal)], static (writer, seat) => writer.WriteStringValue(seat));
        WriteAreas(writer, layer.Areas);
        writer.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter writer, AreaId area, AreaBook book)
    {
        writer.WriteStartObject();
        writer.WriteString("id", area.Value);
        writer.WriteNumber("blocked", book.Counts.Blocked);
        WriteAll(writer, "orders", book.Orders, static (writer, entry) =>
        {
            writer.WriteStartObject();
            writer.WriteString("order", entry.Key.Value);
            writer.WriteNumber("count", entry.Value);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    private static void WriteHold(Utf8JsonWriter writer, SeatHold hold, DateTimeOffset? expiredAt)
    {
        writer.WriteStartObject();
        writer.WriteString("token", hold.Token.ToString());
        WritePlaces(writer, "places", hold.Places);
        WriteTime(writer, "expires", hold.ExpiresAt);
        WriteTime(writer, "held", hold.HeldAt);
        WriteText(writer, "channel", hold.Channel.Value);
        WriteText(writer, "buyer", hold.Buyer.Value);
        WriteIf(writer, "house", hold.AsHouse);
        WriteIf(writer, "inPayment", hold.InPayment);
        writer.WriteNumber("version", hold.Version);
        if (hold.Extensions != 0)
        {
            writer.WriteNumber("extensions", hold.Extensions);
        }

        WriteTime(writer, "expiredAt", expiredAt);
        writer.WriteEndObject();
    }

    private static void WriteTicket(Utf8JsonWriter writer, SeatId seat, SeatTicket ticket)
    {
        writer.WriteStartObject();
        writer.WriteString("seat", seat.Value);
        writer.WriteString("order", ticket.Order.Value);
        WriteText(writer, "channel", ticket.Channel.Value);
        WriteTime(writer, "sold", ticket.SoldAt);
        if (ticket.Line is { } line)
        {
            WriteText(writer, "type", line.PriceType.Value);
            WriteMoney(writer, line.Paid);
        }

        WriteIf(writer, "resale", ticket.IsForResale);

        writer.WriteEndObject();
    }
}
