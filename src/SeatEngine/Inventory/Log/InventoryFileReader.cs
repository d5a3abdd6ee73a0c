using System.Collections.Immutable;
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
    private FormatException? _end;
    private bool _isAtEnd;
    private bool _isTorn;
    private uint _sum;

    /// <summary>The line that was given last, or is wrong, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>What was noticed and dropped.</summary>
    public ImmutableArray<string> Warnings { get; private set; } = [];

    // The lines of the first version know nothing of each other, and of how many events there are.
    private bool IsChained => _header.FormatVersion != 1;

    /// <summary>How many lines a chained file has, by its header.</summary>
    private long LineCount => 1L + _header.Lines + _header.Events;

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

    /// <summary>The events, parsed some way ahead on other threads. What is wrong is thrown where it stands among them.</summary>
    public IEnumerable<InventoryEvent> ReadEvents(long version)
    {
        var ahead = new Queue<EventBlock>();
        for (Fill(ahead); ahead.TryDequeue(out var block); Fill(ahead))
        {
            var (events, failure) = block.Wait();
            for (var i = 0; i < events.Length; i++)
            {
                Line = block.LineOf(i);
                if (events[i].Sequence != ++version)
                {
                    throw new FormatException(
                        FormattableString.Invariant($"Event {events[i].Sequence} cannot follow version {version - 1}."));
                }

                yield return events[i];
            }

            if (failure is not null)
            {
                Line = block.LineOf(events.Length);
                throw failure;
            }
        }

        Line = Math.Max(1, _lines.Number);
        if (_end is not null)
        {
            throw _end;
        }

        if (_isTorn)
        {
            Warnings =
            [
                FormattableString.Invariant(
                    $"Line {Line} was torn while it was written, and is dropped: the inventory is at version {version}."),
            ];
        }
    }

    /// <summary>Reads ahead, so that there is always something to parse.</summary>
    private void Fill(Queue<EventBlock> ahead)
    {
        while (!_isAtEnd && ahead.Count <= Environment.ProcessorCount)
        {
            var block = new EventBlock(_lines.Number + 1);
            while (!block.IsFull && ReadEvent() is { } content)
            {
                block.Add(content.Span);
            }

            _isAtEnd = !block.IsFull;
            if (block.Count > 0)
            {
                block.Start();
                ahead.Enqueue(block);
            }
        }
    }

    /// <summary>The content of the next event; null when there is none, for the reason that is noted.</summary>
    private ReadOnlyMemory<byte>? ReadEvent()
    {
        if (IsChained ? _lines.Number == LineCount : _lines.IsAtEnd())
        {
            _end = _lines.Next() is null ? null : new FormatException("The file goes on after its last line.");
            return null;
        }

        try
        {
            if (Read() is { } content)
            {
                return content;
            }

            _isTorn = IsTornAtTheEnd();
            _end = _isTorn ? null : Damaged();
        }
        catch (FormatException cut)
        {
            // To be told after the events before it.
            _end = cut;
        }

        return null;
    }

    private ReadOnlyMemory<byte> Next()
    {
        try
        {
            return Read() ?? throw Damaged();
        }
        finally
        {
            Line = Math.Max(1, _lines.Number);
        }
    }

    /// <summary>The content of the next line; null when the line is damaged.</summary>
    private ReadOnlyMemory<byte>? Read()
    {
        if (_lines.Next() is not { } line)
        {
            throw new FormatException(IsChained && _lines.Number > 0
                ? FormattableString.Invariant($"The file ends here, after {_lines.Number} of its {LineCount} lines.")
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
