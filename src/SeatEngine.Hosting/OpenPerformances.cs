using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Hosting;

/// <summary>
/// The performances that a process has open, by id. Whoever serves a request finds the performance here, and what has ended
/// in it is settled as long as it is here.
/// </summary>
/// <remarks>Safe for use by any number of threads. A host has one; ask its services for it.</remarks>
public sealed class OpenPerformances
{
    private readonly ConcurrentDictionary<PerformanceId, Performance> _byId = new();
    private readonly HostingLog _log;

    internal OpenPerformances(HostingLog log)
    {
        _log = log;
    }

    /// <summary>The performances that are open now, in ordinal order of their ids. O(n log n) in their number.</summary>
    public IReadOnlyList<Performance> All => [.. _byId.Values.OrderBy(static performance => performance.Id)];

    /// <summary>Opens a performance.</summary>
    /// <param name="performance">The performance, with an id.</param>
    /// <exception cref="ArgumentException">It has no id, or one of that id is open; the same one may be opened again.</exception>
    public void Open(Performance performance)
    {
        ArgumentNullException.ThrowIfNull(performance);
        if (performance.Id.IsNone)
        {
            throw new ArgumentException("A performance in a host needs an id.", nameof(performance));
        }

        if (_byId.TryAdd(performance.Id, performance))
        {
            _log.Opened(performance.Id);
        }
        else if (!ReferenceEquals(_byId.GetValueOrDefault(performance.Id), performance))
        {
            throw new ArgumentException($"Another performance with the id '{performance.Id}' is open.", nameof(performance));
        }
    }

    /// <summary>Finds an open performance.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="performance">The performance; null when none of that id is open.</param>
    /// <returns>Whether one of that id is open. O(1).</returns>
    public bool TryFind(PerformanceId id, [NotNullWhen(true)] out Performance? performance) => _byId.TryGetValue(id, out performance);

    /// <summary>Closes a performance: it is found here no longer, and nothing in it is settled. The performance itself lives on.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether one of that id was open.</returns>
    public bool Close(PerformanceId id)
    {
        var closed = _byId.TryRemove(id, out _);
        if (closed)
        {
            _log.Closed(id);
        }

        return closed;
    }
}
