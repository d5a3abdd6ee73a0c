namespace SeatEngine.Testing;

/// <summary>A clock that stands still until a test moves it. Safe for use by several threads.</summary>
internal sealed class FakeTimeProvider : TimeProvider
{
    private long _ticks;

    public FakeTimeProvider()
        : this(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public FakeTimeProvider(DateTimeOffset start)
    {
        _ticks = start.UtcTicks;
    }

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves the clock, also back if the span is negative.</summary>
    public void Advance(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);
}
