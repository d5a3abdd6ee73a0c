using System.Text;

namespace SeatEngine.Testing;

/// <summary>Spoils files at random, the same way for the same seed, to try readers with what they must refuse or survive.</summary>
internal static class Mutator
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "{", "}", "[", "]", ":", "null", "true", "false", "0", "-1",
                "1e308", "-1e-308", "NaN",
            "Infinity", "99999999999999999999", "2147483648", "0.1", "-", "\\", "\\u0000", "\uFEFF", "\u00E4", "\U0001F3AD",
                "\u202E", "\0", "\u0001",
            " ", "    ", "~2", "bis", "A", "AA", "1,1,1", "sep=;", "section", "seat", "row", "id",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    /// <summary>Spoils a file in one to eight places.</summary>
    /// <param name="file">A sound file; it is not changed.</param>
    /// <param name="seed">Any number; the same gives the same bytes.</param>
    /// <returns>The spoilt bytes; they may happen to be sound, and are at most about twice as many.</returns>
    public static byte[] Mutate(ReadOnlySpan<byte> file, int seed)
    {
        var random = new Random(seed);
        List<byte> bytes = [.. file];
        for (var edits = random.Next(1, 9); edits > 0; edits--)
        {
            Edit(bytes, random, file.Length * 2);
        }

        return [.. bytes];
    }

    /// <summary>The first whole lines of a text file that fit into a number of bytes.</summary>
    public static byte[] FirstLines(byte[] file, int maxBytes)
    {
        if (file.Length <= maxBytes)
        {
            return file;
        }

        var end = file.AsSpan(0, maxBytes).LastIndexOf((byte)'\n');
        return file[..(end < 0 ? maxBytes : end + 1)];
    }

    private static void Edit(List<byte> bytes, Random random, int maxLength)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << random.Next(0, 9));
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3 when bytes.Count + length <= maxLength:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                SwapLines(bytes, random);
                break;
            case 5 when random.Next(10) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6 when at + 1 < bytes.Count:
                ReplaceNumber(bytes, at, random);
                break;
            default:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }

    private static void SwapLines(List<byte> bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n');
        var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        bytes.Clear();
        bytes.AddRange(Encoding.Latin1.GetBytes(string.Join('\n', lines)));
    }

    private static void ReplaceNumber(List<byte> bytes, int from, Random random)
    {
        var start = bytes.FindIndex(from, value => char.IsAsciiDigit((char)value));
        if (start < 0)
        {
            return;
        }

        var end = start;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Tokens[random.Next(Tokens.Length)]);
    }
}
