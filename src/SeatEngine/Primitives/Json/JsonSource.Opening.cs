using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace SeatEngine.Primitives;

/// <content>Whole texts: their beginning, their end, and where in them an error lies.</content>
internal ref partial struct JsonSource
{
    private JsonSource(ReadOnlySpan<byte> utf8, JsonReading reading)
    {
        _text = WithoutMark(utf8);
        _maxTextLength = reading.MaxTextLength;
        _path = reading.Path;
        Reading = reading;
        if (utf8.Length > reading.MaxBytes)
        {
            throw TooLarge(reading.MaxBytes);
        }

        if (!Utf8.IsValid(_text))
        {
            throw Error(_text, FirstInvalidByte(_text), "not-utf8", "The file is not UTF-8 here.");
        }

        _reader = new Utf8JsonReader(_text, new JsonReaderOptions { MaxDepth = reading.MaxDepth });
    }

    /// <summary>Reads a text of one value, in UTF-8 with or without a byte order mark, to its end.</summary>
    /// <exception cref="JsonSourceException">The first error; no other exception leaves for any bytes.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonReading reading, JsonKind<T> kind)
    {
        var source = new JsonSource(utf8, reading);
        try
        {
            source._reader.Read();
            var value = kind.Read(ref source);

            // Nothing may follow: the reader says so itself.
            source._reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            const string Sentence = "The file is not well-formed JSON, or is nested too deep, here.";
            throw new JsonSourceException("json-syntax", (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1, Sentence);
        }
    }

    /// <summary>Gives the bytes of a stream, to its end, to a reader of bytes, and never takes many more than allowed.</summary>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="JsonSourceException">There are more bytes than allowed.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static T ReadAll<T>(Stream stream, long maxBytes, Func<ReadOnlySpan<byte>, T> read)
    {
        using var content = PooledContent.Read(stream, maxBytes) ?? throw TooLarge(maxBytes);
        return read(content.Written.Span);
    }

    /// <summary>The text of a member of the outermost object, before all is read and where only the beginning is there.</summary>
    /// <returns>The text of the first such member; null when there is none, it is no text, or what stands before is no JSON.</returns>
    public static string? FirstText(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(WithoutMark(utf8), isFinalBlock: false, default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isFound = !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(name);
                if (!reader.Read())
                {
                    return null;
                }

                if (isFound)
                {
                    return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }

                if (!reader.TrySkip())
                {
                    return null;
                }
            }

            return null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static JsonSourceException TooLarge(long maxBytes) =>
        new("file-too-large", 1, 1, $"The file has more than {Invariant(maxBytes)} bytes.");

    private static JsonSourceException Error(ReadOnlySpan<byte> text, long position, string code, string message)
    {
        var before = text[..(int)position];
        return new(code, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'), message);
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
}
