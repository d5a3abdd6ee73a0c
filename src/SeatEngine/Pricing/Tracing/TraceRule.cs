namespace SeatEngine.Pricing;

/// <summary>What a trace knows of a rule: made once when a book is compiled, so that a step only points at it.</summary>
internal sealed record TraceRule(string Id, string Name)
{
    public static TraceRule None { get; } = new(string.Empty, string.Empty);
}
