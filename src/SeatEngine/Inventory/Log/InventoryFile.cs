using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Saved inventories: a header, the lines of a snapshot, the lines of the log after it.</summary>
internal static class InventoryFile
{
    private const int LongestLine = 64 * 1024 * 1024;

    public static void Write(Stream stream, InventoryState state, ReadOnlyMemory<InventoryEvent> events)
    {
        var sink = new JsonSink(isCompact: true);
        var lines = SnapshotLine.Of(state);
        ChecksumLine.Write(stream, sink, InventoryShape.Header, SnapshotLine.HeaderOf(state, lines.Count));
        foreach (var line in lines)
        {
            ChecksumLine.Write(stream, sink, InventoryShape.Line, line);
        }

        foreach (var logged in events.Span)
        {
            ChecksumLine.Write(stream, sink, InventoryShape.Event, logged);
        }
    }

    public static InventoryReadResult Read(
        Stream stream,
        SeatMap map,
        SeatInventoryOptions options,
        Func<InventoryState, IEnumerable<InventoryEvent>, SeatInventoryOptions, SeatInventory> make)
    {
        var reader = new LineReader(stream, LongestLine);
        var reading = new InventoryReading();
        var warnings = ImmutableArray.CreateBuilder<string>();
        try
        {
            var state = ReadState(reader, reading, map, options);
            var events = ReadEvents(reader, reading, state.Version, warnings);
            return new InventoryReadResult(make(state, events, options), warnings.ToImmutable(), null, 0);
        }
        catch (JsonSourceException error)
        {
            return Refused(FormattableString.Invariant($"byte {error.Column + ChecksumLine.Offset}: {error.Message}"));
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or ArgumentException)
        {
            return Refused(failure.Message);
        }

        InventoryReadResult Refused(string reason)
        {
            var line = Math.Max(1, reader.Number);
            return new(null, warnings.ToImmutable(), FormattableString.Invariant($"Line {line}: {reason}"), line);
        }
    }

    /// <summary>The state of a snapshot's lines.</summary>
    /// <exception cref="InvalidDataException">The lines are damaged, or speak of places that the hall does not have.</exception>
    public static InventoryState ReadState(ReadOnlyMemory<byte> lines, SeatMap map, SeatInventoryOptions options)
    {
        try
        {
            using var stream = new MemoryStream(lines.ToArray(), writable: false);
            return ReadState(new LineReader(stream, LongestLine), new InventoryReading(), map, options);
        }
        catch (Exception failure) when (failure is JsonSourceException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The checkpoint cannot be read: " + failure.Message, failure);
        }
    }

    private static InventoryState ReadState(LineReader reader, InventoryReading reading, SeatMap map, SeatInventoryOptions options)
    {
        var header = JsonSource.Read(Content(reader), reading, InventoryShape.Header);
        var settings = new InventorySettings(
            header.Performance, TimeSpan.FromTicks(header.KeyRetentionTicks), TimeSpan.FromTicks(header.ExpiredHoldRetentionTicks));
        var onMap = header.Plan.IsNone ? map : options.Plans?.Invoke(header.Plan) ?? map;
        var state = new StateReader(onMap, settings, header.Plan, header.Version, header.Time);
        for (var i = 0; i < header.Lines; i++)
        {
            state.Read(JsonSource.Read(Content(reader), reading, InventoryShape.Line));
        }

        return state.ToState();
    }

    private static List<InventoryEvent> ReadEvents(
        LineReader reader, InventoryReading reading, long version, ImmutableArray<string>.Builder warnings)
    {
        var events = new List<InventoryEvent>();
        while (reader.Next() is { } line)
        {
            if (reader.IsTooLong)
            {
                throw new FormatException("The line is too long.");
            }

            if (!ChecksumLine.TryRead(line, out var content))
            {
                var number = reader.Number;
                if (!reader.IsAtEnd() || ChecksumLine.RunsIntoTheNext(line.Span))
                {
                    throw new FormatException("The line is damaged: its checksum is wrong.");
                }

                warnings.Add(string.Create(CultureInfo.InvariantCulture,
                    $"Line {number} was torn while it was written, and is dropped: the inventory is at version {version + events.Count}."));
                break;
            }

            var logged = JsonSource.Read(content.Span, reading, InventoryShape.Event);
            if (logged.Sequence != version + events.Count + 1)
            {
                throw new FormatException(
                    FormattableString.Invariant($"Event {logged.Sequence} cannot follow version {version + events.Count}."));
            }

            events.Add(logged);
        }

        return events;
    }

    private static ReadOnlySpan<byte> Content(LineReader reader)
    {
        var line = reader.Next() ?? throw new FormatException("The file ends before the snapshot does.");
        return !reader.IsTooLong && ChecksumLine.TryRead(line, out var content)
            ? content.Span
            : throw new FormatException("The line is damaged: its checksum is wrong.");
    }
}
