using System.Runtime.InteropServices;
using SeatEngine.Maps;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    private const int EventsAPiece = 8192;

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
        return FromBase(InventoryState.Of(map, options), events, options);
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
        return FromBase(start.Logged, events, options);
    }

    /// <summary>Forgets the events up to a snapshot, so that memory does not grow; saving begins with that snapshot from then on.</summary>
    /// <param name="snapshot">A snapshot of this inventory, not older than what was forgotten before.</param>
    /// <exception cref="ArgumentException">The snapshot is of another inventory, or too old.</exception>
    public void ForgetEvents(InventorySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        lock (_gate)
        {
            if (!IsOurs(snapshot.Logged))
            {
                throw new ArgumentException("The snapshot is none of this inventory since events were last forgotten.", nameof(snapshot));
            }

            Forget(snapshot.Logged);
        }
    }

    /// <summary>Where the kept log begins, and its events after a version, or after that beginning, up to another version.</summary>
    internal (InventoryState Start, ReadOnlyMemory<InventoryEvent> Events) Record(long after, long until)
    {
        lock (_gate)
        {
            return (_base, _log.Between(Math.Max(after, _base.Version), until));
        }
    }

    /// <summary>Whether a state is one through which this inventory has gone: its last event is the very one of the log.</summary>
    private bool IsOurs(InventoryState state) =>
        ReferenceEquals(state, _base)
        || (state.Version > _base.Version && state.Version <= _state.Version
            && ReferenceEquals(state.Last, _log.Between(state.Version - 1, state.Version).Span[0]));

    private void Forget(InventoryState state)
    {
        _log.Reset(state.Version, _log.Between(state.Version, long.MaxValue).Span);
        _base = state;
        _nextBase = null;
    }

    private static SeatInventory FromBase(InventoryState start, IEnumerable<InventoryEvent> events, SeatInventoryOptions? options)
    {
        // In pieces, so that a long log need not be in memory at once where the options keep few events.
        var inventory = new SeatInventory(start, InMemory(options));
        using var rest = events.GetEnumerator();
        var piece = new List<InventoryEvent>();
        do
        {
            piece.Clear();
            var state = InventoryRules.Apply(inventory._state, Next(rest, piece), options?.Plans).OrThrow();
            inventory.Take(CollectionsMarshal.AsSpan(piece), state);
        }
        while (piece.Count == EventsAPiece);

        return inventory;
    }

    /// <summary>The next events, which are also put down in a list.</summary>
    private static IEnumerable<InventoryEvent> Next(IEnumerator<InventoryEvent> rest, List<InventoryEvent> piece)
    {
        while (piece.Count < EventsAPiece && rest.MoveNext())
        {
            piece.Add(rest.Current);
            yield return rest.Current;
        }
    }

    private static SeatInventoryOptions? InMemory(SeatInventoryOptions? options) =>
        options?.Store is null
            ? options
            : throw new ArgumentException("An inventory behind a store is made by OpenAsync.", nameof(options));
}
