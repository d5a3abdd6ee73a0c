using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Collects steps; silent while results are only being compared.</summary>
/// <remarks>Kept in blocks, so that the trace of a large cart makes no array that the garbage collector treats as large.</remarks>
internal sealed class TraceLog(int expected)
{
    public const int BlockBits = 10;
    public const int BlockSize = 1 << BlockBits;

    private TraceEntry[] _block = new TraceEntry[Math.Min(expected, BlockSize)];
    private readonly List<TraceEntry[]> _full = [];
    private int _count;

    public bool IsSilent { get; set; }

    public void Add(int line, QuoteStepKind kind, QuoteStepReason reason, TraceRule rule, object? subject, Currency currency,
        long before, long after)
    {
        if (!IsSilent)
        {
            Add(new TraceEntry(line, kind, reason, rule, subject, currency, before, after));
        }
    }

    public void Add(int line, TraceEntry[] steps)
    {
        if (!IsSilent)
        {
            foreach (var step in steps)
            {
                Add(step.OnLine(line));
            }
        }
    }

    public QuoteTrace ToTrace() => new([.. _full, _block], (_full.Count << BlockBits) + _count);

    private void Add(in TraceEntry entry)
    {
        if (_count == _block.Length)
        {
            MakeRoom();
        }

        _block[_count++] = entry;
    }

    private void MakeRoom()
    {
        if (_count < BlockSize)
        {
            Array.Resize(ref _block, Math.Min(BlockSize, Math.Max(16, _count * 2)));
            return;
        }

        _full.Add(_block);
        _block = new TraceEntry[BlockSize];
        _count = 0;
    }
}
