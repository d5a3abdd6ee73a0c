using System.Text.Json;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>
/// The events of a book as a file: a header that counts them, then an event a line. Each line is under a checksum of all up to it, as in
/// a saved inventory.
/// </summary>
internal static class OrderLog
{
    private const long MostBytes = int.MaxValue;

    /// <summary>Writes events, one a line.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<OrderEvent> events)
    {
        var sum = 0u;
        OrderLogHeader header = new(OrderLogHeader.Name, 1, events.Count);
        ChecksumLine.Write(stream, JsonSerializer.SerializeToUtf8Bytes(header, OrderEventJsonContext.Default.OrderLogHeader), ref sum);
        foreach (var logged in events)
        {
            ChecksumLine.Write(stream, JsonSerializer.SerializeToUtf8Bytes(logged, OrderEventJsonContext.Default.OrderEvent), ref sum);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, as it goes.</summary>
    /// <exception cref="InvalidDataException">A line is damaged or no event, or one is missing or too many.</exception>
    public static IEnumerable<OrderEvent> Read(Stream stream)
    {
        using var content = PooledContent.Read(stream, MostBytes)
            ?? throw new InvalidDataException("The file of orders is larger than 2 GiB.");
        var rest = content.Written;
        var sum = 0u;
        var header = Next(ref rest, ref sum, 1, static bytes =>
            JsonSerializer.Deserialize(bytes.Span, OrderEventJsonContext.Default.OrderLogHeader));
        if (header is not { Format: OrderLogHeader.Name, FormatVersion: 1, Events: >= 0 })
        {
            throw new InvalidDataException("Line 1: This is no file of orders, or one of a later version.");
        }

        for (var read = 0; read < header.Events; read++)
        {
            yield return Next(ref rest, ref sum, read + 2,
                static bytes => JsonSerializer.Deserialize(bytes.Span, OrderEventJsonContext.Default.OrderEvent));
        }

        if (!rest.IsEmpty)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"Line {header.Events + 2}: The file goes on after its last event."));
        }
    }

    private static T Next<T>(ref ReadOnlyMemory<byte> rest, ref uint sum, int line, Func<ReadOnlyMemory<byte>, T?> read)
        where T : class
    {
        var end = rest.Span.IndexOf((byte)'\n');
        if (end < 0 || !ChecksumLine.TryRead(rest[..end], ref sum, out var content))
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"Line {line}: It is missing, damaged, or not the one that was written here."));
        }

        rest = rest[(end + 1)..];
        try
        {
            return read(content) ?? throw new JsonException("It is null.");
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Line {line}: It says nothing of orders: {refusal.Message}"),
                refusal);
        }
    }
}
