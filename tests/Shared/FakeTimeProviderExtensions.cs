namespace SeatEngine.Testing;

/// <summary>What tests ask of a clock that stands still until they move it.</summary>
internal static class FakeTimeProviderExtensions
{
    extension(FakeTimeProvider clock)
    {
        public DateTimeOffset Now => clock.GetUtcNow();
    }
}
