using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Some lines of a log that are parsed together, beside others.</summary>
/// <param name="firstLine">The number of the first line.</param>
internal sealed class EventBlock(int firstLine)
{
    private const int MostLines = 1024;
    private const int MostBytes = 512 * 1024;

    private readonly List<int> _ends = [];
    private byte[] _contents = new byte[64 * 1024];
    private Task<(InventoryEvent[] Events, JsonSourceException? Failure)>? _parsed;

    public int Count => _ends.Count;

    public bool IsFull => Count >= MostLines || Length >= MostBytes;

    private int Length => Count == 0 ? 0 : _ends[^1];

    /// <summary>The number of a line.</summary>
    public int LineOf(int index) => firstLine + index;

    /// <summary>Adds the content of the next line.</summary>
    public void Add(ReadOnlySpan<byte> content)
    {
        var end = Length + content.Length;
        if (end > _contents.Length)
        {
            Array.Resize(ref _contents, Math.Max(end, _contents.Length * 2));
        }

        content.CopyTo(_contents.AsSpan(Length));
        _ends.Add(end);
    }

    /// <summary>Begins to parse, on another thread.</summary>
    public void Start() => _parsed = Task.Run(Parse);

    /// <summary>The events, once they are parsed; and what is wrong with the line after them, if one is.</summary>
    public (InventoryEvent[] Events, JsonSourceException? Failure) Wait() => _parsed!.GetAwaiter().GetResult();

    private (InventoryEvent[] Events, JsonSourceException? Failure) Parse()
    {
        var (events, reading) = (new InventoryEvent[Count], new InventoryReading());
        for (var i = 0; i < events.Length; i++)
        {
            var start = i == 0 ? 0 : _ends[i - 1];
            try
            {
                events[i] = JsonSource.Read(_contents.AsSpan(start, _ends[i] - start), reading, InventoryShape.Event);
            }
            catch (JsonSourceException failure)
            {
                return (events[..i], failure);
            }
        }

        return (events, null);
    }
}
