using System.Text;

namespace SeatEngine.Interchange;

/// <summary>Text that programs write in UTF-16, brought to UTF-8 while it is read.</summary>
internal static class Utf8Text
{
    /// <summary>The most bytes that are looked at to tell.</summary>
    private const int PeekSize = 4;

    /// <summary>The stream itself, or what makes UTF-8 of its UTF-16.</summary>
    public static Stream Of(Stream stream)
    {
        var peeked = new byte[PeekSize];
        var start = peeked.AsMemory(0, stream.ReadAtLeast(peeked, PeekSize, throwOnEndOfStream: false));
        var whole = new ReplayStream(start, stream);
        return EncodingOf(start.Span) is { } encoding ? Encoding.CreateTranscodingStream(whole, encoding, new UTF8Encoding(false)) : whole;
    }

    /// <summary>UTF-16 of either order of bytes, told by its mark or by the zero of an ASCII character; null for other text.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        [> 0 and < 0x80, 0, > 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [0, > 0 and < 0x80, 0, > 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => null,
    };

    /// <summary>The bytes of a beginning in UTF-8; what is broken, or cut by its end, comes as signs of replacement.</summary>
    public static ReadOnlyMemory<byte> StartOf(ReadOnlyMemory<byte> bytes) => EncodingOf(bytes.Span) is UnicodeEncoding encoding
        ? Encoding.UTF8.GetBytes((encoding.GetPreamble() is [0xFE, ..] || bytes.Span[0] == 0
            ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes.Span).TrimStart('\uFEFF'))
        : bytes;

    /// <summary>The whole of a file in UTF-8.</summary>
    /// <exception cref="DecoderFallbackException">It is no UTF-16, though it begins like it.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> bytes) =>
        EncodingOf(bytes.Span) is { } encoding ? Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span)) : bytes;
}
