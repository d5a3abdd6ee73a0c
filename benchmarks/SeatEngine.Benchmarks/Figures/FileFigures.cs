using System.Diagnostics;
using System.Globalization;
using SeatEngine.Benchmarks.Running;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Interchange;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>
/// How long files of other programs take to be read and written: the bowl of 71,755 seats in a warm process, and large files each in a
/// new process of its own, with all that has to be compiled and with its peak of memory.
/// </summary>
internal static class FileFigures
{
    private const int Rounds = 11;

    /// <summary>Measures all of it.</summary>
    /// <returns>A page in Markdown.</returns>
    public static string Run()
    {
        var page = new FigurePage("Other people's files, in one run");
        Warm(page);
        foreach (var name in LargeFile.Names)
        {
            Cold(page, name);
        }

        return page.ToString();
    }

    /// <summary>Makes a large file, reads it once, and says how long that took and how much memory there was at most.</summary>
    /// <returns>The exit code: 0 when the file was read whole.</returns>
    public static int RunCold(string name, string path)
    {
        var file = LargeFile.Of(name);
        using var peak = new PeakMemory();
        var start = Stopwatch.GetTimestamp();
        using var stream = File.OpenRead(path);
        var read = file.Read(stream);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var busy = Environment.CpuUsage.TotalTime;
        Console.WriteLine(Invariant(
            $"{elapsed.TotalSeconds:0.00} s, {busy.TotalSeconds:0.00} s of the processors, peak {peak.Stop() / 1e6:0} MB"));
        return read == file.Seats ? 0 : 1;
    }

    private static void Warm(FigurePage page)
    {
        var csv = File.ReadAllBytes(RepositoryFolder.SharedPlan("synthetic-bowl-72k/seats.csv"));
        var hall = ManifestCsv.Read(csv).Hall ?? throw new InvalidDataException("The bowl's manifest is not sound.");
        var json = HallFile.ToBytes(hall);
        var xlsx = ManifestXlsx.ToBytes(hall);
        Row("bowl read from CSV", "150 ms", () => HallReader.Read(csv).Hall!);
        Row("bowl read from JSON", "50 ms", () => HallReader.Read(json).Hall!);
        Row("bowl read from XLSX", "1.5 s", () => HallReader.Read(xlsx).Hall!);
        Row("bowl written as CSV", "", () => ManifestCsv.ToBytes(hall));
        Row("bowl written as XLSX", "", () => ManifestXlsx.ToBytes(hall));

        void Row(string work, string bar, Func<object> run)
        {
            var times = new List<double>();
            var bytes = 0L;
            for (var i = 0; i < Rounds; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(run());
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            times.Sort();
            page.Add(work + ", warm", Invariant($"{times[Rounds / 2]:0} ms (best {times[0]:0} ms), {bytes / 1e6:0} MB allocated"), bar);
        }
    }

    private static void Cold(FigurePage page, string name)
    {
        var file = LargeFile.Of(name);
        var path = Path.Combine(Directory.CreateTempSubdirectory("figures-").FullName, "file");
        try
        {
            file.Make(path);
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            {
                start.ArgumentList.Add(typeof(FileFigures).Assembly.Location);
            }

            foreach (var argument in (string[])["file", name, path])
            {
                start.ArgumentList.Add(argument);
            }

            var said = new List<string>();
            for (var round = 0; round < 3; round++)
            {
                using var process = Process.Start(start)!;
                said.Add(process.StandardOutput.ReadToEnd().Trim());
                process.WaitForExit();
                if (process.ExitCode != 0)
                {
                    throw new InvalidDataException($"'{name}' was not read whole: {said[^1]}");
                }
            }

            var size = new FileInfo(path).Length / 1e6;
            said.Sort(StringComparer.Ordinal);
            page.Add(Invariant($"{name} ({size:0} MB), cold, the middle of three"), said[1], file.Bar);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
