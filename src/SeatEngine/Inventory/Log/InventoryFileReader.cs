using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Reads a saved inventory line by line: first the state, then the events.</summary>
internal sealed class InventoryFileReader(Stream stream)
{
    private const int LongestLine = 64 * 1024 * 1024;

    private readonly LineReader _lines = new(stream, LongestLine);
    private readonly InventoryReading _reading = new();
    private SnapshotLine.Header _header;
    private ReadOnlyMemory<byte> _last;
    private uint _sum;

    /// <summary>The line read last, from 1; 1 before the first.</summary>
    public int Line => Math.Max(1, _lines.Number);

    /// <summary>What was noticed and dropped.</summary>
    public ImmutableArray<string> Warnings { get; private set; } = [];

    // The lines of the first version know nothing of each other, and of how many events there are.
    private bool IsChained => _header.FormatVersion != 1;

    public InventoryState ReadState(SeatMap map, SeatInventoryOptions options)
    {
        _header = JsonSource.Read(Next().Span, _reading, InventoryShape.Header);
        var settings = new InventorySettings(
            _header.Performance, TimeSpan.FromTicks(_header.KeyRetentionTicks), TimeSpan.FromTicks(_header.ExpiredHoldRetentionTicks));
        var onMap = _header.Plan.IsNone ? map : options.Plans?.Invoke(_header.Plan) ?? map;
        var state = new StateReader(onMap, settings, _header.Plan, _header.Version, _header.Time);
        for (var i = 0; i < _header.Lines; i++)
        {
            state.Read(JsonSource.Read(Next().Span, _reading, InventoryShape.Line));
        }

        return state.ToState();
    }

    public List<InventoryEvent> ReadEvents(long version)
    {
        var events = new List<InventoryEvent>();
        while (IsChained ? events.Count < _header.Events : !_lines.IsAtEnd())
        {
            if (Read() is not { } content)
            {
                if (!IsTornAtTheEnd())
                {
                    throw Damaged();
                }

                var at = FormattableString.Invariant($"the inventory is at version {version + events.Count}");
                Warnings = [string.Create(CultureInfo.InvariantCulture,
                    $"Line {Line} was torn while it was written, and is dropped: {at}.")];
                return events;
            }

            var logged = JsonSource.Read(content.Span, _reading, InventoryShape.Event);
            if (logged.Sequence != version + events.Count + 1)
            {
                throw new FormatException(
                    FormattableString.Invariant($"Event {logged.Sequence} cannot follow version {version + events.Count}."));
            }

            events.Add(logged);
        }

        return _lines.Next() is null ? events : throw new FormatException("The file goes on after its last line.");
    }

    private ReadOnlyMemory<byte> Next() => Read() ?? throw Damaged();

    /// <summary>The content of the next line; null when the line is damaged.</summary>
    private ReadOnlyMemory<byte>? Read()
    {
        if (_lines.Next() is not { } line)
        {
            var (read, all) = (_lines.Number, 1L + _header.Lines + _header.Events);
            throw new FormatException(IsChained && read > 0
                ? FormattableString.Invariant($"The file ends here, after {read} of its {all} lines.")
                : "The file ends before the snapshot does.");
        }

        _sum = IsChained ? _sum : 0;
        _last = line;

        // Nothing would turn into an empty content, were the other arm not said to be of this type.
        return !_lines.IsTooLong && ChecksumLine.TryRead(line, ref _sum, out var content) ? content : default(ReadOnlyMemory<byte>?);
    }

    // Only the log of the first version was written to line by line, so that its end may be half a line.
    private bool IsTornAtTheEnd() =>
        !IsChained && !_lines.IsTooLong && !ChecksumLine.RunsIntoTheNext(_last.Span) && _lines.IsAtEnd();

    private FormatException Damaged() => new(_lines.IsTooLong
        ? "The line is too long."
        : IsChained
            ? "The checksum is wrong: the line is damaged, or is not the one that stood here."
            : "The line is damaged: its checksum is wrong.");
}
