namespace SeatEngine.Testing;

/// <summary>A clock that stands still until a test moves it, and then fires what is due. Starts at one noon for all tests.</summary>
internal sealed class FakeTimeProvider(DateTimeOffset start) : Microsoft.Extensions.Time.Testing.FakeTimeProvider(start)
{
    public FakeTimeProvider()
        : this(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public DateTimeOffset Now => GetUtcNow();
}
