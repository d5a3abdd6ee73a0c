using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One step as it is recorded; what callers see is made of it on demand.</summary>
internal readonly struct TraceEntry(int line, QuoteStepKind kind, QuoteStepReason reason, TraceRule rule, object? subject,
    Currency currency, long before, long after)
{
    public int Line { get; } = line;

    public QuoteStepKind Kind { get; } = kind;

    public QuoteStepReason Reason { get; } = reason;

    public Currency Currency { get; } = currency;

    public TraceRule Rule { get; } = rule;

    /// <summary>The layer concerned, or null.</summary>
    public object? Subject { get; } = subject;

    public long Before { get; } = before;

    public long After { get; } = after;

    public TraceEntry OnLine(int other) => new(other, Kind, Reason, Rule, Subject, Currency, Before, After);
}
