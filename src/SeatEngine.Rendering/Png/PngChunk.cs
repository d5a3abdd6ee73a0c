using System.Buffers.Binary;

namespace SeatEngine.Rendering;

/// <summary>A chunk of a PNG: length, name, data and their checksum.</summary>
internal static class PngChunk
{
    private static readonly uint[] Table = BuildTables();

    public static void Write(Stream stream, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(name);
        stream.Write(data);
        var check = Update(Update(0xffffffff, name), data) ^ 0xffffffff;
        BinaryPrimitives.WriteUInt32BigEndian(number, check);
        stream.Write(number);
    }

    // CRC-32 (reflected 0xEDB88320), eight bytes at a step through eight tables.
    private static uint Update(uint check, ReadOnlySpan<byte> data)
    {
        while (data.Length >= 8)
        {
            var low = check ^ BinaryPrimitives.ReadUInt32LittleEndian(data);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            check = Table[(7 * 256) + (low & 255)] ^ Table[(6 * 256) + ((low >> 8) & 255)] ^
                Table[(5 * 256) + ((low >> 16) & 255)] ^ Table[(4 * 256) + (low >> 24)] ^
                Table[(3 * 256) + (high & 255)] ^ Table[(2 * 256) + ((high >> 8) & 255)] ^
                Table[256 + ((high >> 16) & 255)] ^ Table[high >> 24];
            data = data[8..];
        }

        foreach (var value in data)
        {
            check = Table[(check ^ value) & 255] ^ (check >> 8);
        }

        return check;
    }

    private static uint[] BuildTables()
    {
        var table = new uint[8 * 256];
        for (uint n = 0; n < 256; n++)
        {
            var value = n;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xedb88320 ^ (value >> 1) : value >> 1;
            }

            table[n] = value;
        }

        for (var n = 256; n < table.Length; n++)
        {
            var before = table[n - 256];
            table[n] = table[before & 255] ^ (before >> 8);
        }

        return table;
    }
}
