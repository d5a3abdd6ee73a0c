using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// Saved inventories: a header that counts what follows, the lines of a snapshot, the lines of the log after it. Each line is
/// under a checksum of all up to it, so the file is what it was written as, or the first line that is not is told.
/// </summary>
internal static class InventoryFile
{
    public static void Write(Stream stream, InventoryState state, ReadOnlyMemory<InventoryEvent> events)
    {
        var sink = new JsonSink(isCompact: true);
        var lines = SnapshotLine.Of(state);
        var sum = 0u;
        ChecksumLine.Write(stream, sink, InventoryShape.Header, SnapshotLine.HeaderOf(state, lines.Count, events.Length), ref sum);
        foreach (var line in lines)
        {
            ChecksumLine.Write(stream, sink, InventoryShape.Line, line, ref sum);
        }

        foreach (var logged in events.Span)
        {
            ChecksumLine.Write(stream, sink, InventoryShape.Event, logged, ref sum);
        }
    }

    public static InventoryReadResult Read(
        Stream stream,
        SeatMap map,
        SeatInventoryOptions options,
        Func<InventoryState, IEnumerable<InventoryEvent>, SeatInventoryOptions, SeatInventory> make)
    {
        var file = new InventoryFileReader(stream);
        try
        {
            var state = file.ReadState(map, options);
            var inventory = make(state, file.ReadEvents(state.Version), options);
            return new InventoryReadResult(inventory, file.Warnings, null, 0);
        }
        catch (JsonSourceException error)
        {
            return Refused(FormattableString.Invariant($"byte {error.Column + ChecksumLine.Offset}: {error.Message}"));
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or ArgumentException)
        {
            return Refused(failure.Message);
        }

        InventoryReadResult Refused(string reason) =>
            new(null, file.Warnings, FormattableString.Invariant($"Line {file.Line}: {reason}"), file.Line);
    }

    /// <summary>The state of a checkpoint, which is a file without a log.</summary>
    /// <exception cref="InvalidDataException">The lines are damaged, or speak of places that the hall does not have.</exception>
    public static InventoryState ReadState(ReadOnlyMemory<byte> lines, SeatMap map, SeatInventoryOptions options)
    {
        try
        {
            using var stream = new MemoryStream(lines.ToArray(), writable: false);
            var file = new InventoryFileReader(stream);
            var state = file.ReadState(map, options);
            return !file.ReadEvents(state.Version).Any() ? state : throw new FormatException("There are events in it.");
        }
        catch (Exception failure) when (failure is JsonSourceException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The checkpoint cannot be read: " + failure.Message, failure);
        }
    }
}
