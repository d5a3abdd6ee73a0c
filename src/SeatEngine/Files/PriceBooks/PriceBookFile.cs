using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The native JSON form of a price book: read strictly, written always the same.</summary>
/// <remarks>
/// The format has a JSON Schema, <c>docs/formats/price-book.schema.json</c>. Amounts and rates are decimal strings,
/// instants carry their offset or are local times of the zone that the book names, spans of time are ISO 8601 durations
/// of days, hours, minutes and seconds. Thread-safe.
/// </remarks>
public static class PriceBookFile
{
    /// <summary>The most bytes of a price book's file: 16 MiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Reads a price book from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <returns>
    /// The book; or the first error of syntax or type with its line and byte (<c>syntax</c>); or every defect of what is
    /// said, each with code, place (<c>discounts[2].benefit</c>) and sentence.
    /// </returns>
    /// <remarks>Linear in the bytes but for the comparison of events with each other; no bytes make it throw.</remarks>
    public static PriceBookResult Read(ReadOnlySpan<byte> utf8)
    {
        var isKnown = Currency.TryParse(JsonSource.FirstText(utf8, "currency"u8), out var currency);
        var reading = new PriceBookReading(isKnown ? currency : Currency.Usd) { Time = TimeOf(utf8) };
        try
        {
            var result = PriceBook.Check(JsonSource.Read(utf8, reading, PriceBookShape.Book));
            ImmutableArray<Defect> wrong = [.. reading.Defects];
            return new() { Book = wrong.IsEmpty ? result.Book : null, Defects = [.. wrong, .. result.Defects] };
        }
        catch (JsonSourceException error)
        {
            return Refused(error);
        }
    }

    /// <summary>Reads a price book from a stream, to its end.</summary>
    /// <param name="stream">The file, in UTF-8; it is not closed.</param>
    /// <returns>As <see cref="Read(ReadOnlySpan{byte})"/> does.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream fails; nothing else is thrown for any content.</exception>
    public static PriceBookResult Read(Stream stream)
    {
        try
        {
            return JsonSource.ReadAll(stream, MaxBytes, Read);
        }
        catch (JsonSourceException error)
        {
            return Refused(error);
        }
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
        var sink = new JsonSink(isCompact: false);
        PriceBookShape.Book.Write(sink, book.Definition);
        sink.Raw("\n"u8);
        return sink.Written.ToArray();
    }

    /// <summary>The clock of the zone that a file names; null when it names none.</summary>
    private static HouseTime? TimeOf(ReadOnlySpan<byte> utf8)
    {
        // Most books name none, and are not read twice to find that out.
        var zone = utf8.IndexOf("\"timeZone\""u8) < 0 ? null : JsonSource.FirstText(utf8, "timeZone"u8);
        return zone is null ? null : HouseTime.TryFind(zone, out var time, out _) ? time : HouseTime.OfNoZone;
    }

    private static PriceBookResult Refused(JsonSourceException error)
    {
        var code = error.Code is "file-too-large" or "not-utf8" or "unknown-format" or "unsupported-version" ? error.Code : "syntax";
        return PriceBookResult.Refused(new Defect(code, DefectSeverity.Error, error.Place, error.Message));
    }
}
