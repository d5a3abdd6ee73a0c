using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Inventory;

/// <summary>
/// A load on several machines, whose clocks are hours apart, that keep one performance in one store: each is reached through a
/// network that loses requests and answers, is late, and sends twice.
/// </summary>
internal sealed class StoreLoad : RandomLoad
{
    private static readonly int[] HoursAhead = [0, 4, -3];

    private readonly FakeTimeProvider _storeClock = new();
    private readonly FakeTimeProvider[] _clocks;
    private readonly SeatInventory[] _machines;
    private readonly MemorySeatStore _store;
    private InventorySnapshot _checkpoint;

    /// <param name="map">The map.</param>
    /// <param name="faultsIn1000">How many of a thousand appends go wrong.</param>
    public StoreLoad(SeatMap map, int faultsIn1000)
        : base(map)
    {
        _store = new MemorySeatStore(_storeClock);
        _clocks = [.. HoursAhead.Select(hours => new FakeTimeProvider(_storeClock.Now.AddHours(hours)))];
        _machines = [.. _clocks.Select((clock, i) => Open(clock, new Random(i), faultsIn1000))];
        _checkpoint = InventoryState.Of(map, Options(_storeClock, null)).At(DateTimeOffset.MinValue);
    }

    public override long Version => _machines[0].Version;

    protected override InventoryResult Ask(int thread, InventoryStep step) =>
        _machines[thread % _machines.Length].ExecuteAsync(step, confirmed: thread % 2 == 0).AsTask().GetAwaiter().GetResult();

    protected override InventorySnapshot Look(int thread, TimeSpan later)
    {
        _storeClock.Advance(later);
        Array.ForEach(_clocks, clock => clock.Advance(later));
        return _machines[thread % _machines.Length].Snapshot();
    }

    protected override (InventorySnapshot Before, InventoryEvent[] Events, InventorySnapshot After) TakeLog()
    {
        // A machine that is in doubt finds out by the next request; then all read what the others have stored.
        Array.ForEach(_machines, machine => machine.SettleDueAsync().AsTask().GetAwaiter().GetResult());
        Array.ForEach(_machines, machine => machine.RefreshAsync().GetAwaiter().GetResult());
        var (before, first) = (_checkpoint, _machines[0].Snapshot());
        var after = first.Logged.At(first.Time);
        var events = _machines[0].EventsAfter(before.Version).ToArray();
        foreach (var machine in _machines)
        {
            Assert.True(machine.Snapshot().Logged.At(after.At).HasSameContentAs(after), "two machines know different things");
            machine.ForgetEvents(machine.Snapshot());
        }

        _checkpoint = after;
        return (before, events, after);
    }

    private SeatInventory Open(FakeTimeProvider clock, Random random, int faultsIn1000)
    {
        var faults = Enum.GetValues<StoreFault>();
        var network = new FaultyStore(_store)
        {
            Chance = () => random.Next(1000) < faultsIn1000 ? faults[random.Next(faults.Length)] : StoreFault.None,
        };
        return SeatInventory.OpenAsync(Map, Options(clock, new StoreWriter(network))).GetAwaiter().GetResult();
    }

    private static SeatInventoryOptions Options(FakeTimeProvider clock, StoreWriter? writer) =>
        new() { Performance = Performance, Time = clock, ExpiredHoldRetention = ExpiredHoldRetention, Store = writer };
}
