using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Collects steps; silent while results are only being compared.</summary>
internal sealed class TraceLog(int expected)
{
    private TraceEntry[] _entries = new TraceEntry[expected];
    private int _count;

    public bool IsSilent { get; set; }

    public void Add(int line, QuoteStepKind kind, QuoteStepReason reason, TraceRule rule, object? subject, Currency currency, long before, long after)
    {
        if (!IsSilent)
        {
            Reserve(1);
            _entries[_count++] = new TraceEntry(line, kind, reason, rule, subject, currency, before, after);
        }
    }

    public void Add(int line, TraceEntry[] steps)
    {
        if (!IsSilent)
        {
            Reserve(steps.Length);
            foreach (TraceEntry step in steps)
            {
                _entries[_count++] = step.OnLine(line);
            }
        }
    }

    public QuoteTrace ToTrace() => new(_entries, _count);

    private void Reserve(int more)
    {
        if (_count + more > _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(_entries.Length * 2, _count + more));
        }
    }
}
