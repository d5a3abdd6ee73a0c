using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>A durable store of events that other machines may write to as well.</summary>
/// <remarks>
/// The inventory calls it under its lock, one batch at a time, and shows nothing to readers before it has answered. It
/// must be safe for calls from several inventories at once.
/// </remarks>
public interface ISeatJournal
{
    /// <summary>Stores a batch whole, if no event is there beyond those that it expects.</summary>
    /// <param name="batch">The events, by performance, each with the sequence it expects to be the last stored.</param>
    /// <returns>
    /// That it was stored; or, when another machine was first, the events of those performances that the batch did not
    /// know of. In the second case nothing of the batch is stored.
    /// </returns>
    /// <remarks>
    /// An exception means that nobody knows whether the batch was stored. The inventory then refuses to write until it
    /// is reloaded.
    /// </remarks>
    JournalAnswer Append(JournalBatch batch);

    /// <summary>Reads the stored events of a performance.</summary>
    /// <param name="performance">The performance.</param>
    /// <param name="after">The sequence after which to begin; 0 for all.</param>
    /// <returns>The events in order, without gaps.</returns>
    IEnumerable<InventoryEvent> Read(PerformanceId performance, long after);
}
