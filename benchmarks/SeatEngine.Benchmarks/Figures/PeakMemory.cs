using System.Diagnostics;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>Looks at the memory of this process every few milliseconds, and remembers the most.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Thread _watcher;
    private long _most;
    private volatile bool _stop;

    public PeakMemory()
    {
        _watcher = new Thread(Watch) { IsBackground = true };
        _watcher.Start();
    }

    /// <summary>Ends the watch.</summary>
    /// <returns>The most bytes that were in memory at once.</returns>
    public long Stop()
    {
        Dispose();
        return _most;
    }

    public void Dispose()
    {
        _stop = true;
        _watcher.Join();
    }

    private void Watch()
    {
        using var process = Process.GetCurrentProcess();
        while (!_stop)
        {
            process.Refresh();
            _most = Math.Max(_most, process.WorkingSet64);
            Thread.Sleep(2);
        }
    }
}
