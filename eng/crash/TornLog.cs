using System.Buffers.Binary;

namespace SeatEngine.Crash;

/// <summary>The file that SQLite writes ahead, copied after all processes were killed, and damaged as a loss of power may.</summary>
internal static class TornLog
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;

    /// <summary>Copies a house whose processes are all gone.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var name in new[] { to, to + "-wal", to + "-shm" })
        {
            File.Delete(name);
        }

        File.Copy(from, to);
        if (File.Exists(from + "-wal"))
        {
            File.Copy(from + "-wal", to + "-wal");
        }
    }

    /// <summary>
    /// Damages only what lies behind the last commit, which is all that a disk may lose that did what it was told: bytes of a transaction
    /// that nobody was told of, half a frame of it, or noise.
    /// </summary>
    public static void TearTail(string path, Random random)
    {
        using var log = new FileStream(path + "-wal", FileMode.Open, FileAccess.ReadWrite);
        var end = EndOfCommits(log);
        log.SetLength(random.Next(3) switch
        {
            0 => end,
            1 => end + ((log.Length - end) * random.Next(100) / 100),
            _ => log.Length,
        });
        log.Position = end;
        var noise = new byte[random.Next(3) * random.Next(5000)];
        random.NextBytes(noise);
        log.Write(noise);
    }

    /// <summary>Cuts the file anywhere, as a disk does that said it had written what it had not.</summary>
    public static void Cut(string path, Random random)
    {
        using var log = new FileStream(path + "-wal", FileMode.Open, FileAccess.ReadWrite);
        log.SetLength((long)(log.Length * random.NextDouble()));
    }

    /// <summary>Where the last frame ends that commits and belongs to the present round of the file.</summary>
    private static long EndOfCommits(FileStream log)
    {
        if (log.Length < HeaderLength)
        {
            return 0;
        }

        var header = new byte[HeaderLength];
        log.Position = 0;
        log.ReadExactly(header);
        var page = (int)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8));
        var (frame, end) = (new byte[FrameHeaderLength], (long)HeaderLength);
        for (var at = (long)HeaderLength; at + FrameHeaderLength + page <= log.Length; at += FrameHeaderLength + page)
        {
            log.Position = at;
            log.ReadExactly(frame);
            if (!frame.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8)))
            {
                break;
            }

            end = BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0 ? at + FrameHeaderLength + page : end;
        }

        return end;
    }
}
