using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Inventory;

/// <summary>A load on one inventory in memory.</summary>
internal sealed class MemoryLoad : RandomLoad
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SeatInventory _inventory;
    private InventorySnapshot _checkpoint;

    public MemoryLoad(SeatMap map)
        : base(map)
    {
        _inventory = new SeatInventory(map, new SeatInventoryOptions
        {
            Performance = Performance,
            Time = _clock,
            ExpiredHoldRetention = ExpiredHoldRetention,
        });
        _checkpoint = _inventory.Snapshot();
    }

    public override long Version => _inventory.Version;

    protected override InventoryResult Ask(int thread, InventoryStep step) => _inventory.Execute(step);

    protected override InventorySnapshot Look(int thread, TimeSpan later)
    {
        _clock.Advance(later);
        return _inventory.Snapshot();
    }

    protected override (InventorySnapshot Before, InventoryEvent[] Events, InventorySnapshot After) TakeLog()
    {
        var (before, after) = (_checkpoint, _inventory.Snapshot());
        var events = _inventory.EventsAfter(before.Version).ToArray();
        _inventory.ForgetEvents(after);
        _checkpoint = after;
        return (before, events, after);
    }
}
