using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using SeatEngine.Halls;
using SeatEngine.Pricing;

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
            return Refused("file-too-large", "file", string.Create(CultureInfo.InvariantCulture, $"The file is larger than {MaxBytes} bytes."));
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

    /// <summary>Writes a price book; what is written reads back as an equal one, and writes again as the same bytes.</summary>
    /// <param name="book">The book.</param>
    /// <returns>The file in UTF-8, ending with a line feed; things of a list stand in lines of their own.</returns>
    public static byte[] Write(PriceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var compact = JsonSerializer.SerializeToUtf8Bytes(PriceBookWriter.ToDocument(book.Definition), PriceBookJsonContext.Default.PriceBookDocument);
        return PriceBookLines.Lay(compact);
    }

    private static PriceBookResult Refused(string code, string place, string message) =>
        PriceBookResult.Refused(new Defect(code, DefectSeverity.Error, place, message));

    private static string Sentence(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var text = end > 0 ? message[..end] : message;
        return text.Length > MaxShown ? text[..MaxShown] + "…" : text;
    }
}
