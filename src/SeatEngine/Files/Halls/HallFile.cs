using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The native JSON form of a hall: read strictly, written always the same.</summary>
/// <remarks>
/// The format is described in <c>docs/formats/hall.md</c> with a JSON Schema beside it. What is written reads back as
/// the same hall, and writes again as the same bytes. Thread-safe.
/// </remarks>
public static class HallFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether a file begins like a hall in the native format, so that it can be told from others by content.</summary>
    /// <param name="utf8">The file, or its beginning; a few hundred bytes suffice for what this library writes.</param>
    /// <returns>Whether it is an object whose member <c>format</c>, within these bytes, is <c>seatengine-hall</c>.</returns>
    public static bool Recognises(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(WithoutMark(utf8), isFinalBlock: false, default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isFormat = Is(reader, "format"u8);
                if (!reader.Read())
                {
                    return false;
                }

                if (isFormat)
                {
                    return reader.TokenType == JsonTokenType.String && Is(reader, HallFileNames.EncodedFormat);
                }

                if (!reader.TrySkip())
                {
                    return false;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads a hall from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <param name="limits">What a file may hold, or null for <see cref="HallReadLimits.Default"/>.</param>
    /// <returns>
    /// The hall, or the first error with its line and byte. Only the form is checked: that ids are unique, that categories
    /// exist and the like is for the validation of halls.
    /// </returns>
    /// <remarks>Linear in the bytes; memory is bounded by a multiple of the file's length, and no bytes make it throw.</remarks>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, HallReadLimits? limits = null)
    {
        limits ??= HallReadLimits.Default;
        if (utf8.Length > limits.MaxBytes)
        {
            return TooLarge(limits);
        }

        var text = WithoutMark(utf8);
        if (!Utf8.IsValid(text))
        {
            return Refused(text, FirstInvalidByte(text), "not-utf8", "The file is not UTF-8 here.");
        }

        try
        {
            return new HallReadResult { Hall = new HallFileReader(text, limits).ReadHall() };
        }
        catch (HallFileException defect)
        {
            return Refused(text, defect.ByteIndex, defect.Code, defect.Message);
        }
        catch (JsonException error)
        {
            var place = Place((error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1);
            return HallReadResult.Refused(new Defect("json-syntax", DefectSeverity.Error, place, "The file is not well-formed JSON, or is nested too deep, here."));
        }
    }

    /// <summary>Reads a hall from a stream, to its end.</summary>
    /// <param name="stream">The file, in UTF-8; it is not closed.</param>
    /// <param name="limits">What a file may hold, or null for <see cref="HallReadLimits.Default"/>.</param>
    /// <returns>As <see cref="Read(ReadOnlySpan{byte}, HallReadLimits?)"/> does; no more than the allowed bytes are read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream fails; nothing else is thrown for any content.</exception>
    public static HallReadResult Read(Stream stream, HallReadLimits? limits = null)
    {
        limits ??= HallReadLimits.Default;
        using var content = PooledContent.Read(stream, limits.MaxBytes);
        return content is null ? TooLarge(limits) : Read(content.Written.Span, limits);
    }

    /// <summary>Writes a hall to a stream, in UTF-8 without a byte order mark, each row in a line of its own.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The hall holds what the format cannot say: a number that is not finite, a default id, a null text, half of a
    /// surrogate pair, or an undefined value of an enumeration. Nothing is written then.
    /// </exception>
    public static void Write(Hall hall, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(hall);
        PooledContent.Write(stream, content => new HallFileWriter(content).WriteHall(hall));
    }

    /// <summary>Writes a hall to a stream without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; it is not closed, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">The hall holds what the format cannot say, see <see cref="Write"/>.</exception>
    public static Task WriteAsync(Hall hall, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(hall, content), cancellationToken);

    /// <summary>Writes a hall to an array of bytes, as <see cref="Write"/> does.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file in UTF-8: the same bytes for the same hall on every machine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hall"/> is null.</exception>
    /// <exception cref="ArgumentException">The hall holds what the format cannot say, see <see cref="Write"/>.</exception>
    public static byte[] ToBytes(Hall hall) => PooledContent.ToBytes(content => Write(hall, content));

    /// <summary>Writes a hall to a text, as <see cref="Write"/> does.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The hall holds what the format cannot say, see <see cref="Write"/>.</exception>
    public static string ToText(Hall hall) => PooledContent.ToText(content => Write(hall, content));

    // Plain bytes alone: the reader throws where an escape is half of a surrogate pair.
    private static bool Is(in Utf8JsonReader reader, ReadOnlySpan<byte> text) => !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(text);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith(ByteOrderMark) ? utf8[3..] : utf8;

    private static HallReadResult TooLarge(HallReadLimits limits)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"The file has more than {limits.MaxBytes} bytes.");
        return HallReadResult.Refused(new Defect("file-too-large", DefectSeverity.Error, Place(1, 1), message));
    }

    private static HallReadResult Refused(ReadOnlySpan<byte> text, long byteIndex, string code, string message)
    {
        var before = text[..(int)byteIndex];
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        return HallReadResult.Refused(new Defect(code, DefectSeverity.Error, Place(line, column), message));
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[256];
        var index = 0;
        var status = OperationStatus.DestinationTooSmall;
        while (status == OperationStatus.DestinationTooSmall)
        {
            status = Utf8.ToUtf16(text[index..], characters, out var read, out _, replaceInvalidSequences: false);
            index += read;
        }

        return index;
    }

    private static string Place(long line, long column) => string.Create(CultureInfo.InvariantCulture, $"line {line}, byte {column}");
}
