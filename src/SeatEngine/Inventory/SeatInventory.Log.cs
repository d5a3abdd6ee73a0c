using SeatEngine.Maps;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>Makes an inventory by replaying a log from its first event.</summary>
    /// <param name="map">The map on which the log began.</param>
    /// <param name="events">The events, in order, without gaps.</param>
    /// <param name="options">As those of the inventory that wrote the log; null for the usual ones.</param>
    /// <returns>An inventory whose snapshot has the same content as the one that wrote the log.</returns>
    /// <exception cref="InvalidDataException">The events do not follow from each other, or speak of places that the hall does not
    /// have.</exception>
    public static SeatInventory Replay(SeatMap map, IEnumerable<InventoryEvent> events, SeatInventoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(events);
        return FromBase(SnapshotState.Empty(InventoryLayout.Of(map), Checked(options).Settings), events, options);
    }

    /// <summary>Makes an inventory by replaying a log from a snapshot on.</summary>
    /// <param name="start">The snapshot.</param>
    /// <param name="events">The events after it, in order, without gaps.</param>
    /// <param name="options">As those of the inventory that wrote the log; null for the usual ones.</param>
    /// <returns>The inventory.</returns>
    /// <exception cref="InvalidDataException">The events do not follow from the snapshot or from each other.</exception>
    public static SeatInventory Replay(InventorySnapshot start, IEnumerable<InventoryEvent> events, SeatInventoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(events);
        Checked(options);
        return FromBase(start.State, events, options);
    }

    /// <summary>Makes an inventory of what a journal holds.</summary>
    /// <param name="map">The map on which the log began.</param>
    /// <param name="options">With the journal and the performance.</param>
    /// <returns>The inventory.</returns>
    /// <exception cref="ArgumentException">There is no journal.</exception>
    /// <exception cref="InvalidDataException">The journal's events do not follow from each other.</exception>
    public static SeatInventory Open(SeatMap map, SeatInventoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var journal = options.Journal ?? throw new ArgumentException("There is no journal to open.", nameof(options));
        return Replay(map, journal.Read(options.Performance, 0), options);
    }

    /// <summary>Reads from the journal what is not known yet, and ends any doubt about it.</summary>
    /// <exception cref="InvalidOperationException">There is no journal.</exception>
    /// <exception cref="InvalidDataException">The journal's events do not follow from what is known.</exception>
    public void Reload()
    {
        var journal = _options.Journal ?? throw new InvalidOperationException("There is no journal to reload.");
        lock (_gate)
        {
            CatchUp([.. journal.Read(Performance, _state.Version)]);
            Volatile.Write(ref _doubt, null);
            FindNextDue();
        }
    }

    /// <summary>Forgets the events up to a snapshot, so that memory does not grow; saving begins with that snapshot from then on.</summary>
    /// <param name="snapshot">A snapshot of this inventory, not older than what was forgotten before.</param>
    /// <exception cref="ArgumentException">The snapshot is of another inventory, or too old.</exception>
    public void ForgetEvents(InventorySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        lock (_gate)
        {
            if (snapshot.Performance != Performance || snapshot.Version < _base.Version || snapshot.Version > _state.Version)
            {
                throw new ArgumentException("The snapshot is none of this inventory since events were last forgotten.", nameof(snapshot));
            }

            _log.Reset(snapshot.Version, _log.Between(snapshot.Version, long.MaxValue).ToArray());
            _base = snapshot.State;
        }
    }

    private static SeatInventory FromBase(SnapshotState start, IEnumerable<InventoryEvent> events, SeatInventoryOptions? options)
    {
        var inventory = new SeatInventory(start, options);
        inventory.CatchUp([.. events]);
        inventory._expiries.Rebuild(inventory._state);
        inventory.FindNextDue();
        return inventory;
    }
}
