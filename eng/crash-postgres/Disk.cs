using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SeatEngine.CrashPostgres;

/// <summary>How often a second the disk of a folder puts 8 kB down for good: what one commit after another can come to at most.</summary>
internal static partial class Disk
{
    public static double FlushesASecond(string folder, double seconds)
    {
        var path = Path.Combine(folder, $"flush-{Environment.ProcessId}.tmp");
        using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        file.Write(new byte[1 << 20]);
        file.Flush(flushToDisk: true);
        var (page, count, began) = (new byte[8192], 0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
        {
            RandomAccess.Write(file.SafeFileHandle, page, count % 128 * 8192);
            if (Sync((int)file.SafeFileHandle.DangerousGetHandle()) != 0)
            {
                throw new IOException("fdatasync failed.");
            }

            count++;
        }

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int Sync(int file);
}
