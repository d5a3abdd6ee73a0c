using SeatEngine.Primitives;

namespace SeatEngine.Orders;

public sealed partial class OrderBook
{
    /// <summary>Saves the book: its events, one a line, in JSON.</summary>
    /// <param name="stream">A stream to write to; it is not closed.</param>
    /// <remarks>What is written is the book of one instant. The format is stated in <c>docs/formats/orders.md</c>.</remarks>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        OrderLog.Write(stream, Events);
    }

    /// <summary>Saves as <see cref="Write"/> does, without blocking.</summary>
    /// <param name="stream">A stream to write to; it is not closed, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    public Task WriteAsync(Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, Write, cancellationToken);

    /// <summary>Saves as <see cref="Write"/> does, to an array of bytes.</summary>
    /// <returns>The file in UTF-8.</returns>
    public byte[] ToBytes() => PooledContent.ToBytes(Write);

    /// <summary>Saves as <see cref="Write"/> does, to a text.</summary>
    /// <returns>The file.</returns>
    public string ToText() => PooledContent.ToText(Write);

    /// <summary>Reads a saved book, whole or not at all.</summary>
    /// <param name="utf8">What <see cref="ToBytes"/> gave.</param>
    /// <param name="options">Clock, zone, accounts and policies; null for the usual ones.</param>
    /// <returns>The book.</returns>
    /// <exception cref="InvalidDataException">A line is no event, or cannot follow those before it; the message names it.</exception>
    public static OrderBook Read(ReadOnlySpan<byte> utf8, OrderBookOptions? options = null)
    {
        using MemoryStream stream = new(utf8.ToArray(), writable: false);
        return Read(stream, options);
    }

    /// <summary>Reads a saved book, whole or not at all.</summary>
    /// <param name="stream">A stream that <see cref="Write"/> has written; it is not closed.</param>
    /// <param name="options">Clock, zone, accounts and policies; null for the usual ones.</param>
    /// <returns>The book.</returns>
    /// <exception cref="InvalidDataException">A line is no event, or cannot follow those before it; the message names it.</exception>
    public static OrderBook Read(Stream stream, OrderBookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Replay(OrderLog.Read(stream), options);
    }
}
