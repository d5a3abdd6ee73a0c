using SeatEngine.Maps;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>Saves the snapshot at which the kept log begins, and the log, as JSON Lines with ids and a checksum on each line.</summary>
    /// <param name="stream">A stream to write to; it is not closed.</param>
    /// <remarks>
    /// What is written is one version, whatever is done meanwhile; writers wait only while it is noted which. The format
    /// is stated in <c>docs/formats/inventory.md</c>.
    /// </remarks>
    public void SaveTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        InventoryState start;
        ReadOnlyMemory<InventoryEvent> events;
        lock (_gate)
        {
            start = _base;
            events = _log.Between(start.Version, long.MaxValue);
        }

        InventoryFile.Write(stream, start, events);
    }

    /// <summary>Loads a saved inventory, whole or not at all.</summary>
    /// <param name="stream">A stream that <see cref="SaveTo"/> has written; it is not closed.</param>
    /// <param name="map">The map on which the saved log begins.</param>
    /// <param name="options">Clock, lifetime of holds and plans; performance and retention are taken from the file. Null for the usual ones.</param>
    /// <returns>The inventory with its log, in memory; or the line and the reason why the file is refused.</returns>
    /// <remarks>A last line that was torn while it was written is dropped with a warning.</remarks>
    public static InventoryLoadResult Load(Stream stream, SeatMap map, SeatInventoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(map);
        return InventoryFile.Read(stream, map, SeatInventoryOptions.Checked(options), static (state, events, options) => FromBase(state, events, options with
        {
            Performance = state.Settings.Performance,
            KeyRetention = state.Settings.KeyRetention,
            ExpiredHoldRetention = state.Settings.ExpiredHoldRetention,
        }));
    }
}
