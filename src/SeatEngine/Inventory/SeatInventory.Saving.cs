using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>
    /// Saves the snapshot at which the kept log begins, and the log, as JSON Lines with ids, each under a checksum of all up to it.
    /// </summary>
    /// <param name="stream">A stream to write to; it is not closed.</param>
    /// <remarks>
    /// What is written is one version, whatever is done meanwhile; writers wait only while it is noted which. The format
    /// is stated in <c>docs/formats/inventory.md</c>.
    /// </remarks>
    public void Write(Stream stream)
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

    /// <summary>Saves as <see cref="Write"/> does, without blocking.</summary>
    /// <param name="stream">A stream to write to; it is not closed, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing. The version that is saved is that of the call.</returns>
    public Task WriteAsync(Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, Write, cancellationToken);

    /// <summary>Saves as <see cref="Write"/> does, to an array of bytes.</summary>
    /// <returns>The file in UTF-8.</returns>
    public byte[] ToBytes() => PooledContent.ToBytes(Write);

    /// <summary>Saves as <see cref="Write"/> does, to a text.</summary>
    /// <returns>The file.</returns>
    public string ToText() => PooledContent.ToText(Write);

    /// <summary>Reads a saved inventory, whole or not at all.</summary>
    /// <param name="utf8">What <see cref="ToBytes"/> gave.</param>
    /// <param name="map">The map on which the saved log begins.</param>
    /// <param name="options">Clock, policy of holds and plans; performance and retention are taken from the file. Null for the usual
    /// ones.</param>
    /// <returns>The inventory with its log, in memory; or the line and the reason why the file is refused.</returns>
    public static InventoryReadResult Read(ReadOnlySpan<byte> utf8, SeatMap map, SeatInventoryOptions? options = null)
    {
        using var stream = new MemoryStream(utf8.ToArray(), writable: false);
        return Read(stream, map, options);
    }

    /// <summary>Reads a saved inventory, whole or not at all.</summary>
    /// <param name="stream">A stream that <see cref="Write"/> has written; it is not closed.</param>
    /// <param name="map">The map on which the saved log begins.</param>
    /// <param name="options">Clock, policy of holds and plans; performance and retention are taken from the file. Null for the usual
    /// ones.</param>
    /// <returns>The inventory with its log, in memory; or the line and the reason why the file is refused.</returns>
    /// <remarks>
    /// A line that is missing, doubled, exchanged, damaged or of another file is told. In files of the first version of the
    /// format a last line that was torn while it was written is dropped with a warning.
    /// </remarks>
    public static InventoryReadResult Read(Stream stream, SeatMap map, SeatInventoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(map);
        return InventoryFile.Read(stream, map, SeatInventoryOptions.Checked(options),
            static (state, events, options) => FromBase(state, events, options with
            {
                Performance = state.Settings.Performance,
                KeyRetention = state.Settings.KeyRetention,
                ExpiredHoldRetention = state.Settings.ExpiredHoldRetention,
            }));
    }
}
