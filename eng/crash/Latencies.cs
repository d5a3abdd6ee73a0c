using System.Diagnostics;
using System.Globalization;

namespace SeatEngine.Crash;

/// <summary>What callers wait who ask again as soon as they are answered.</summary>
internal sealed record Latencies(double PerSecond, double Median, double Unlucky)
{
    /// <summary>Lets callers ask for a time.</summary>
    /// <param name="callers">How many at once.</param>
    /// <param name="span">For how long.</param>
    /// <param name="ask">A question of a caller, the how manieth: the first of two that belong together, or the second.</param>
    public static async Task<Latencies> OfAsync(int callers, TimeSpan span, Func<int, int, Task> ask)
    {
        var watch = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = new List<double>();
            for (var round = 0; watch.Elapsed < span || round % 2 == 1; round++)
            {
                var began = Stopwatch.GetTimestamp();
                await ask(caller, round);
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return own;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var all = waits.SelectMany(static own => own).Order().ToArray();
        return new Latencies(all.Length / seconds, all[all.Length / 2], all[all.Length * 99 / 100]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PerSecond:N0} a second, p50 {Median:0.00} ms, p99 {Unlucky:0.0} ms");
}
