namespace SeatEngine.AspNetCore;

/// <summary>A change that is sent to everybody who listens, made once; each leads to the next.</summary>
/// <param name="number">Its number, one above that of the change before it; that of the change before it for what is no change.</param>
/// <param name="bytes">The event as it goes over the line.</param>
/// <remarks>Whoever listens walks from one to the next and asks nobody. One that is too old leads nowhere any more, so that a slow line
/// keeps nothing alive.</remarks>
internal sealed class LiveFrame(long number, ReadOnlyMemory<byte> bytes)
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile LiveFrame? _next;

    public long Number { get; } = number;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>When there is a next one, or there will be none.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The next; null while there is none, and where all must be sent anew.</summary>
    public LiveFrame? Next => _next;

    public void LeadTo(LiveFrame next)
    {
        _next = next;
        _ready.TrySetResult();
    }

    /// <summary>Leads nowhere any more.</summary>
    public void Lose()
    {
        _next = null;
        _ready.TrySetResult();
    }

    public void Fail(Exception failure) => _ready.TrySetException(failure);
}
