using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Saved inventories: a header, the lines of a snapshot, the lines of the log after it.</summary>
internal static class InventoryFile
{
    private const string Format = "seatengine-inventory";
    private const int FormatVersion = 1;
    private const int LongestLine = 64 * 1024 * 1024;

    public static void Write(Stream stream, SnapshotState state, ReadOnlyMemory<InventoryEvent> events)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var lines = InventoryJson.StateLines(state).ToList();
        ChecksumLine.Write(stream, writer => WriteHeader(writer, state, lines.Count), buffer);
        foreach (var line in lines)
        {
            ChecksumLine.Write(stream, line, buffer);
        }

        for (var i = 0; i < events.Length; i++)
        {
            var logged = events.Span[i];
            ChecksumLine.Write(stream, writer => InventoryJson.Write(writer, logged), buffer);
        }
    }

    public static InventoryReadResult Read(
        Stream stream,
        SeatMap map,
        SeatInventoryOptions options,
        Func<SnapshotState, IEnumerable<InventoryEvent>, SeatInventoryOptions, SeatInventory> make)
    {
        var reader = new LineReader(stream, LongestLine);
        var warnings = ImmutableArray.CreateBuilder<string>();
        try
        {
            var state = ReadState(reader, map, options);
            var events = ReadEvents(reader, state.Version, warnings);
            return new InventoryReadResult(make(state, events, options), warnings.ToImmutable(), null, 0);
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or ArgumentException)
        {
            var sentence = FormattableString.Invariant($"Line {Math.Max(1, reader.Number)}: {failure.Message}");
            return new InventoryReadResult(null, warnings.ToImmutable(), sentence, Math.Max(1, reader.Number));
        }
    }

    private static void WriteHeader(Utf8JsonWriter writer, SnapshotState state, int lines)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("formatVersion", FormatVersion);
        InventoryJson.WriteText(writer, "performance", state.Settings.Performance.Value);
        InventoryJson.WriteText(writer, "plan", state.Plan.Value);
        writer.WriteNumber("version", state.Version);
        InventoryJson.WriteTime(writer, "time", state.Time);
        writer.WriteNumber("keyRetentionTicks", state.Settings.KeyRetention.Ticks);
        writer.WriteNumber("expiredHoldRetentionTicks", state.Settings.ExpiredHoldRetention.Ticks);
        writer.WriteNumber("snapshotLines", lines);
        writer.WriteEndObject();
    }

    private static SnapshotState ReadState(LineReader reader, SeatMap map, SeatInventoryOptions options)
    {
        var (state, lines) = InventoryJson.Parse(Content(reader), element =>
        {
            if (!string.Equals(InventoryJson.Text(element, "format"), Format, StringComparison.Ordinal)
                || InventoryJson.Number(element, "formatVersion", 0) != FormatVersion)
            {
                throw new FormatException("This is no saved inventory of a version that can be read.");
            }

            var settings = new InventorySettings(
                InventoryJson.Id(element, "performance", static text => new PerformanceId(text)),
                TimeSpan.FromTicks(element.GetProperty("keyRetentionTicks").GetInt64()),
                TimeSpan.FromTicks(element.GetProperty("expiredHoldRetentionTicks").GetInt64()));
            var plan = InventoryJson.Id(element, "plan", static text => new PlanId(text));
            var onMap = plan.IsNone ? map : options.Plans?.Invoke(plan) ?? map;
            var time = InventoryJson.Time(element, "time") ?? throw new FormatException("A snapshot needs a time.");
            return (new StateReader(onMap, settings, plan, element.GetProperty("version").GetInt64(), time), element.GetProperty("snapshotLines").GetInt32());
        });
        for (var i = 0; i < lines; i++)
        {
            InventoryJson.Parse(Content(reader), element =>
            {
                state.Read(element);
                return true;
            });
        }

        return state.ToState();
    }

    private static List<InventoryEvent> ReadEvents(LineReader reader, long version, ImmutableArray<string>.Builder warnings)
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

                warnings.Add(FormattableString.Invariant($"Line {number} was torn while it was written, and is dropped: the inventory is at version {version + events.Count}."));
                break;
            }

            var logged = InventoryJson.Parse(content, InventoryJson.ReadEvent);
            if (logged.Sequence != version + events.Count + 1)
            {
                throw new FormatException(FormattableString.Invariant($"Event {logged.Sequence} cannot follow version {version + events.Count}."));
            }

            events.Add(logged);
        }

        return events;
    }

    private static ReadOnlyMemory<byte> Content(LineReader reader)
    {
        var line = reader.Next() ?? throw new FormatException("The file ends before the snapshot does.");
        return !reader.IsTooLong && ChecksumLine.TryRead(line, out var content) ? content : throw new FormatException("The line is damaged: its checksum is wrong.");
    }
}
