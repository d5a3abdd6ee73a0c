using SeatEngine.Inventory;

namespace SeatEngine.Storage.Tests.Memory;

/// <summary>A store in memory, with a clock that moves when it is told to.</summary>
internal sealed class MemoryHouse : IStoreHouse
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MemorySeatStore _store;

    public MemoryHouse()
    {
        _store = new MemorySeatStore(_clock);
    }

    public TimeSpan Blink => TimeSpan.FromSeconds(1);

    public Task<ISeatStore> OpenAsync() => Task.FromResult<ISeatStore>(_store);

    public Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => default;
}
