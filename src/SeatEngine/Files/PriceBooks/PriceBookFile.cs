using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The native JSON form of a price book: read strictly, written always the same.</summary>
/// <remarks>
/// The format has a JSON Schema, <c>docs/formats/price-book.schema.json</c>. Amounts and rates are decimal strings,
/// instants carry their offset, spans of time are ISO 8601 durations of days, hours, minutes and seconds. Thread-safe.
/// </remarks>
public static class PriceBookFile
{
    /// <summary>The most bytes of a price book's file: 16 MiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int MaxShown = 300;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a price book from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <returns>
    /// The book; or the first error of syntax or type with its line and byte (<c>syntax</c>); or every defect of what is
    /// said, each with code, place (<c>discounts[2].benefit</c>) and sentence.
    /// </returns>
    /// <remarks>Linear in the bytes but for the comparison of events with each other; no bytes make it throw.</remarks>
    public static PriceBookResult Read(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> text = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (text.Length > MaxBytes)
        {
            return TooLarge();
        }

        if (!Utf8.IsValid(text))
        {
            return Refused("not-utf8", "file", "The file is not UTF-8 text.");
        }

        try
        {
            PriceBookDocument? document = JsonSerializer.Deserialize(text, PriceBookJsonContext.Default.PriceBookDocument);
            return document is null ? Refused("syntax", "line 1, byte 1", "A price book is an object, not null.") : new PriceBookReader(document).Read();
        }
        catch (JsonException error)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {(error.LineNumber ?? 0) + 1}, byte {(error.BytePositionInLine ?? 0) + 1}");
            return Refused("syntax", place, Sentence(error.Message));
        }
    }

    /// <summary>Reads a price book from a stream, to its end.</summary>
    /// <param name="stream">The file, in UTF-8; it is not closed.</param>
    /// <returns>As <see cref="Read(ReadOnlySpan{byte})"/> does.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream fails; nothing else is thrown for any content.</exception>
    public static PriceBookResult Read(Stream stream)
    {
        using var content = PooledContent.Read(stream, MaxBytes + ByteOrderMark.Length);
        return content is null ? TooLarge() : Read(content.Written.Span);
    }

    /// <summary>Writes a price book to a stream; what is written reads back as an equal one, and writes again as the same bytes.</summary>
    /// <param name="book">The book.</param>
    /// <param name="stream">Where to, in UTF-8, ending with a line feed; it is not closed.</param>
    /// <exception cref="IOException">The stream fails.</exception>
    public static void Write(PriceBook book, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes(book));
    }

    /// <summary>Writes a price book to a stream without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="book">The book.</param>
    /// <param name="stream">Where to; it is not closed, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    public static Task WriteAsync(PriceBook book, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(book, content), cancellationToken);

    /// <summary>Writes a price book to a text, as <see cref="Write"/> does.</summary>
    /// <param name="book">The book.</param>
    /// <returns>The file.</returns>
    public static string ToText(PriceBook book) => PooledContent.ToText(content => Write(book, content));

    /// <summary>Writes a price book to an array of bytes, as <see cref="Write"/> does.</summary>
    /// <param name="book">The book.</param>
    /// <returns>The file in UTF-8, ending with a line feed; things of a list stand in lines of their own.</returns>
    public static byte[] ToBytes(PriceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var compact = JsonSerializer.SerializeToUtf8Bytes(PriceBookWriter.ToDocument(book.Definition), PriceBookJsonContext.Default.PriceBookDocument);
        return PriceBookLines.Lay(compact);
    }

    private static PriceBookResult TooLarge() =>
        Refused("file-too-large", "file", string.Create(CultureInfo.InvariantCulture, $"The file is larger than {MaxBytes} bytes."));

    private static PriceBookResult Refused(string code, string place, string message) =>
        PriceBookResult.Refused(new Defect(code, DefectSeverity.Error, place, message));

    private static string Sentence(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var text = end > 0 ? message[..end] : message;
        return text.Length > MaxShown ? text[..MaxShown] + "…" : text;
    }
}
