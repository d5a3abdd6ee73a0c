using BenchmarkDotNet.Attributes;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks;

/// <summary>
/// A look at the bowl while another thread holds and releases pairs without a pause: a snapshot and whether a seat in it
/// is free; against asking a set of ids under the lock that its writer takes.
/// </summary>
[WarmupCount(3)]
[IterationCount(8)]
public class InventoryReadBenchmarks
{
    private readonly Lock _gate = new();
    private readonly HashSet<SeatId> _held = [];

    private SeatInventory _inventory = null!;
    private SeatIndex _seat;
    private SeatId _id;
    private SeatId[][] _pairs = [];
    private Thread? _writer;
    private volatile bool _stop;

    /// <summary>Whether the other thread writes.</summary>
    [Params(false, true)]
    public bool Writer { get; set; }

    /// <summary>Starts the writer of the inventory.</summary>
    [GlobalSetup(Target = nameof(Snapshot))]
    public void SetupSnapshot()
    {
        Setup();
        Start(pair =>
        {
            var hold = _inventory.Hold(PlaceSelection.Of(pair), HoldOptions.House);
            _inventory.Release(hold.Token, RequestOptions.House);
            if (_inventory.Version % 100_000 == 0)
            {
                // The log is not what is measured, and must not fill the memory.
                _inventory.ForgetEvents(_inventory.Snapshot());
            }
        });
    }

    /// <summary>Starts the writer of the set.</summary>
    [GlobalSetup(Target = nameof(LockedHashSet))]
    public void SetupHashSet()
    {
        Setup();
        Start(pair =>
        {
            lock (_gate)
            {
                _held.UnionWith(pair);
            }

            lock (_gate)
            {
                _held.ExceptWith(pair);
            }
        });
    }

    /// <summary>Stops the writer.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _stop = true;
        _writer?.Join();
    }

    /// <summary>A snapshot, and one seat in it.</summary>
    [Benchmark(Baseline = true)]
    public bool Snapshot() => _inventory.Snapshot().Free.Contains(_seat);

    /// <summary>One seat in a set under a lock.</summary>
    [Benchmark]
    public bool LockedHashSet()
    {
        lock (_gate)
        {
            return !_held.Contains(_id);
        }
    }

    private void Setup()
    {
        var map = InventoryBowl.Map();
        _inventory = new SeatInventory(map);
        _pairs = [.. InventoryBowl.Pairs(map).Take(1000)];
        _id = _pairs[500][0];
        map.TryGetIndex(_id, out _seat);
    }

    private void Start(Action<SeatId[]> write)
    {
        if (!Writer)
        {
            return;
        }

        _writer = new Thread(() =>
        {
            for (var i = 0; !_stop; i = (i + 1) % _pairs.Length)
            {
                write(_pairs[i]);
            }
        });
        _writer.Start();
    }
}
