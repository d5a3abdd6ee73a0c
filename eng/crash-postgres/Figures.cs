using System.Diagnostics;

namespace SeatEngine.CrashPostgres;

/// <summary>How many operations a second, and how long they took.</summary>
internal sealed record Figures(double PerSecond, double MedianMs, double P99Ms)
{
    /// <summary>
    /// Lets callers ask one after another for some seconds, each as soon as it has its answer, after a second in which all gets warm.
    /// </summary>
    /// <param name="callers">How many.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="ask">Asks once, given the number of the caller; says whether there is more to ask for.</param>
    public static async Task<Figures> OfAsync(int callers, double seconds, Func<int, Task<bool>> ask)
    {
        await OnceAsync(callers, 1, ask);
        return await OnceAsync(callers, seconds, ask);
    }

    public override string ToString() => FormattableString.Invariant($"{PerSecond,8:F0}/s  median {MedianMs,6:F2} ms  p99 {P99Ms,6:F2} ms");

    private static async Task<Figures> OnceAsync(int callers, double seconds, Func<int, Task<bool>> ask)
    {
        var took = new List<double>[callers];
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            took[caller] = [];
            while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
            {
                var asked = Stopwatch.GetTimestamp();
                if (!await ask(caller))
                {
                    return;
                }

                took[caller].Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        })));
        var elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double[] all = [.. took.SelectMany(static each => each).Order()];
        return new(all.Length / elapsed, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }
}
