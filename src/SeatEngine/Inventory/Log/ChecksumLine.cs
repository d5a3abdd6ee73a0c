using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// A line of a saved inventory: a JSON object that holds a checksum and the content, <c>{"crc":"0a1b2c3d","line":…}</c>.
/// </summary>
/// <remarks>
/// The checksum is CRC-32C (polynomial 0x1EDC6F41, reflected, inverted at both ends) of the bytes of all contents from the
/// first line to this one, as written: a line that is missing, doubled, exchanged or from elsewhere breaks the sums from there
/// on. In version 1 of the format it was that of the line's own content.
/// </remarks>
internal static class ChecksumLine
{
    private static ReadOnlySpan<byte> Head => "{\"crc\":\""u8;

    private static ReadOnlySpan<byte> Middle => "\",\"line\":"u8;

    /// <summary>How many bytes stand before the content.</summary>
    public static int Offset => Head.Length + 8 + Middle.Length;

    /// <summary>Writes a line. The sum is that of the line before, 0 for none, and afterwards that of this line.</summary>
    public static void Write<T>(Stream stream, JsonSink sink, JsonKind<T> kind, T content, ref uint sum)
    {
        sink.Clear();
        kind.Write(sink, content);
        Write(stream, sink.Written, ref sum);
    }

    /// <inheritdoc cref="Write{T}"/>
    public static void Write(Stream stream, ReadOnlySpan<byte> content, ref uint sum)
    {
        Span<byte> hex = stackalloc byte[8];
        sum = Crc32C(content, sum);
        sum.TryFormat(hex, out _, "x8", CultureInfo.InvariantCulture);
        stream.Write(Head);
        stream.Write(hex);
        stream.Write(Middle);
        stream.Write(content);
        stream.Write("}\n"u8);
    }

    /// <summary>
    /// The content of a line, if the line is whole and its checksum right. The sum is what the checksum goes on from, 0 for
    /// nothing, and afterwards the line's, if that is right.
    /// </summary>
    public static bool TryRead(ReadOnlyMemory<byte> line, ref uint sum, out ReadOnlyMemory<byte> content)
    {
        content = default;
        var span = line.Span;
        if (span.Length <= Offset + 1
            || !span.StartsWith(Head)
            || !span[(Head.Length + 8)..].StartsWith(Middle)
            || span[^1] != (byte)'}')
        {
            return false;
        }

        content = line[Offset..^1];
        Span<byte> hex = stackalloc byte[8];
        var whole = Crc32C(content.Span, sum);
        whole.TryFormat(hex, out _, "x8", CultureInfo.InvariantCulture);
        if (!span.Slice(Head.Length, 8).SequenceEqual(hex))
        {
            return false;
        }

        sum = whole;
        return true;
    }

    /// <summary>
    /// Whether a line holds the beginning of another, because the line break between them is damaged. No content can look
    /// so, since quotation marks inside a text are escaped.
    /// </summary>
    public static bool RunsIntoTheNext(ReadOnlySpan<byte> line) => line.LastIndexOf(Head) > 0;

    /// <summary>The checksum of bytes after those of which another checksum is.</summary>
    public static uint Crc32C(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian
                ? word
                : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (var value in bytes[(bytes.Length & ~7)..])
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
