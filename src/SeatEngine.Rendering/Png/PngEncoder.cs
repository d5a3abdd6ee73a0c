using System.Buffers.Binary;
using System.IO.Compression;

namespace SeatEngine.Rendering;

/// <summary>The PNG file format (W3C, third edition) over the framework's zlib.</summary>
internal static class PngEncoder
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static void Encode(ScenePicture picture, Stream stream, PngCompression compression, double dotsPerInch)
    {
        stream.Write(Signature);
        var palette = PngPalette.TryBuild(picture.Pixels);
        var isSolid = palette is null && IsSolid(picture.Pixels);
        Header(picture, stream, palette is not null ? 3 : isSolid ? 2 : 6);
        Resolution(stream, dotsPerInch);
        if (palette is not null)
        {
            PngChunk.Write(stream, "PLTE"u8, palette.Colors());
            if (palette.HasOpacity)
            {
                PngChunk.Write(stream, "tRNS"u8, palette.Opacities());
            }
        }

        using MemoryStream data = new(picture.Pixels.Length / 4);
        ZLibCompressionOptions level = new()
        {
            CompressionLevel = compression switch
            {
                PngCompression.Fast => 1,
                PngCompression.Balanced => 5,
                PngCompression.Small => 9,
            },
        };
        using (ZLibStream packed = new(data, level, leaveOpen: true))
        {
            if (palette is not null)
            {
                Indexed(picture, palette, packed);
            }
            else
            {
                Plain(picture, isSolid ? 3 : 4, packed);
            }
        }

        PngChunk.Write(stream, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        PngChunk.Write(stream, "IEND"u8, []);
    }

    private static bool IsSolid(ReadOnlySpan<uint> pixels)
    {
        foreach (var pixel in pixels)
        {
            if (pixel < 0xff000000)
            {
                return false;
            }
        }

        return true;
    }

    private static void Header(ScenePicture picture, Stream stream, int kind)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        header[8] = 8;
        header[9] = (byte)kind;
        header[10] = 0;
        header[11] = 0;
        header[12] = 0;
        PngChunk.Write(stream, "IHDR"u8, header);
    }

    private static void Resolution(Stream stream, double dotsPerInch)
    {
        Span<byte> resolution = stackalloc byte[9];
        var perMetre = (int)Math.Round(dotsPerInch / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(resolution, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(resolution[4..], perMetre);
        resolution[8] = 1;
        PngChunk.Write(stream, "pHYs"u8, resolution);
    }

    /// <summary>
    /// Without filters: discs and letters come again pixel for pixel, which a filter would hide from the packing. Maps are a fifth smaller
    /// so than by the best filter for each row.
    /// </summary>
    private static void Plain(ScenePicture picture, int bytes, Stream packed)
    {
        // The last pixel is written as four bytes too, of which the next row overwrites one.
        var row = new byte[(picture.Width * bytes) + 2];
        for (var y = 0; y < picture.Height; y++)
        {
            var at = 1;
            foreach (var pixel in picture.Pixels.Slice(y * picture.Width, picture.Width))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(row.AsSpan(at), pixel);
                at += bytes;
            }

            packed.Write(row.AsSpan(0, at));
        }
    }

    private static void Indexed(ScenePicture picture, PngPalette palette, Stream packed)
    {
        var row = new byte[picture.Width + 1];
        for (var y = 0; y < picture.Height; y++)
        {
            palette.Translate(picture.Pixels.Slice(y * picture.Width, picture.Width), row.AsSpan(1));
            packed.Write(row);
        }
    }
}
