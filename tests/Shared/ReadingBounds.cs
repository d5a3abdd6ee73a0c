using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace SeatEngine.Testing;

/// <summary>
/// What reading a file of anyone's may take: 2 s for 10 MB, and 20 times its unpacked bytes and 64 MB. Whether it is sound, spoilt or
/// made to do harm makes no difference.
/// </summary>
internal static class ReadingBounds
{
#if DEBUG
    // Two seconds are said of the code as it is packed. A debug build, which coverage counts each step of, is three times as slow.
    private const double SecondsForTenMegabytes = 6;
#else
    private const double SecondsForTenMegabytes = 2;
#endif
    private const double TenMegabytes = 10e6;
    private const long BytesPerByte = 20;
    private const long BytesAtLeast = 64L * 1024 * 1024;

    /// <summary>2,000, unless the variable says another number, as <c>eng/soak</c> does.</summary>
    public static int Rounds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SEATENGINE_SOAK"), NumberStyles.None, CultureInfo.InvariantCulture, out var wished)
            ? wished : 2_000;

    /// <summary>Whether many files are tried, in a run that may take minutes.</summary>
    public static bool IsSoak => Rounds > 2_000;

    /// <summary>How long files are that are made to cost much: 200 kB, and 10 MB where many files are tried.</summary>
    public static int LargeBytes => IsSoak ? 10_000_000 : 200_000;

    /// <summary>
    /// Reads within the bounds. Time is that of the clock or of the processor, whichever is less, since other programs share the
    /// machine; a reading that takes too long is made once more. Memory is all that is allocated on the way, which is never less than what
    /// was held at once; where that is too much, the file is read again and what is held is looked at on the way.
    /// </summary>
    /// <param name="unpackedBytes">How long the file is, unpacked.</param>
    /// <param name="file">Which file it is, for the message.</param>
    /// <param name="read">Reads it, on this thread.</param>
    public static T Within<T>(long unpackedBytes, string file, Func<T> read)
    {
        var seconds = SecondsForTenMegabytes * Math.Max(1, unpackedBytes / TenMegabytes);
        var memory = (BytesPerByte * unpackedBytes) + BytesAtLeast;
        var (result, bytes, took) = Measured(read);
        if (took > seconds)
        {
            (result, bytes, took) = Measured(read);
        }

        Assert.True(took <= seconds, FormattableString.Invariant($"{file}: {took:0.00} s for {unpackedBytes} bytes."));
        var held = bytes <= memory ? bytes : Held(read);
        Assert.True(held <= memory, FormattableString.Invariant($"{file}: {held} bytes of memory for {unpackedBytes} bytes."));
        return result;
    }

    private static (T Result, long Bytes, double Seconds) Measured<T>(Func<T> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var busy = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var result = read();
        var seconds = Math.Min(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - busy).TotalSeconds);
        return (result, GC.GetAllocatedBytesForCurrentThread() - before, seconds);
    }

    // The most that is left of the heap whenever all that is not held is swept away.
    private static long Held<T>(Func<T> read)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        using var isDone = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            while (!isDone.Wait(TimeSpan.FromMilliseconds(20)))
            {
                GC.Collect();
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
            }
        });
        watcher.Start();
        try
        {
            GC.KeepAlive(read());
        }
        finally
        {
            isDone.Set();
            watcher.Join();
        }

        return most;
    }
}
