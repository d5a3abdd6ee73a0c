using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SeatEngine.Rendering.Tests.Png;

/// <summary>Reads PNGs of eight bits a part, as plainly as the format's text says it: an oracle for the writer.</summary>
internal sealed class PngReader
{
    private byte[] _palette = [];
    private byte[] _opacities = [];

    private PngReader()
    {
    }

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int ColorType { get; private set; }

    public int PixelsPerMetre { get; private set; }

    public byte[] Rgba { get; private set; } = [];

    public static PngReader Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], file[..8]);
        PngReader reader = new();
        using MemoryStream data = new();
        var at = 8;
        while (at < file.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var name = Encoding.ASCII.GetString(file, at + 4, 4);
            var body = file[(at + 8)..(at + 8 + length)];
            Assert.Equal(Crc(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            at += 12 + length;
            switch (name)
            {
                case "IHDR":
                    reader.Width = BinaryPrimitives.ReadInt32BigEndian(body);
                    reader.Height = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(4));
                    Assert.Equal(8, body[8]);
                    reader.ColorType = body[9];
                    Assert.Equal(0, body[12]);
                    break;
                case "PLTE":
                    reader._palette = body;
                    break;
                case "tRNS":
                    reader._opacities = body;
                    break;
                case "pHYs":
                    reader.PixelsPerMetre = BinaryPrimitives.ReadInt32BigEndian(body);
                    break;
                case "IDAT":
                    data.Write(body);
                    break;
            }
        }

        data.Position = 0;
        using ZLibStream unpacked = new(data, CompressionMode.Decompress);
        using MemoryStream raw = new();
        unpacked.CopyTo(raw);
        reader.Unfilter(raw.ToArray());
        return reader;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var check = 0xffffffff;
        foreach (var value in bytes)
        {
            check ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                check = (check & 1) != 0 ? (check >> 1) ^ 0xedb88320 : check >> 1;
            }
        }

        return ~check;
    }

    private void Unfilter(byte[] raw)
    {
        var pixel = ColorType switch { 3 => 1, 2 => 3, 6 => 4, _ => throw new InvalidDataException($"Colour type {ColorType}.") };
        var stride = Width * pixel;
        Assert.Equal((stride + 1) * Height, raw.Length);
        var above = new byte[stride];
        Rgba = new byte[Width * Height * 4];
        for (var y = 0; y < Height; y++)
        {
            var row = raw[((y * (stride + 1)) + 1)..((y + 1) * (stride + 1))];
            int filter = raw[y * (stride + 1)];
            for (var i = 0; i < stride; i++)
            {
                var left = i >= pixel ? row[i - pixel] : 0;
                var corner = i >= pixel ? above[i - pixel] : 0;
                var paeth = left + above[i] - corner;
                var nearest = Math.Abs(paeth - left) <= Math.Abs(paeth - above[i]) && Math.Abs(paeth - left) <= Math.Abs(paeth - corner)
                    ? left
                    : Math.Abs(paeth - above[i]) <= Math.Abs(paeth - corner) ? above[i] : corner;
                row[i] += filter switch
                {
                    0 => 0,
                    1 => (byte)left,
                    2 => above[i],
                    3 => (byte)((left + above[i]) / 2),
                    4 => (byte)nearest,
                    _ => throw new InvalidDataException()
                };
            }

            Colors(row, y);
            above = row;
        }
    }

    private void Colors(byte[] row, int y)
    {
        for (var x = 0; x < Width; x++)
        {
            var pixel = Rgba.AsSpan(((y * Width) + x) * 4, 4);
            pixel[3] = 255;
            switch (ColorType)
            {
                case 3:
                    _palette.AsSpan(row[x] * 3, 3).CopyTo(pixel);
                    pixel[3] = row[x] < _opacities.Length ? _opacities[row[x]] : (byte)255;
                    break;
                case 2:
                    row.AsSpan(x * 3, 3).CopyTo(pixel);
                    break;
                default:
                    row.AsSpan(x * 4, 4).CopyTo(pixel);
                    break;
            }
        }
    }
}
