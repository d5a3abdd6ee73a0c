using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>A batch that waits to be stored.</summary>
internal sealed class PendingAppend(StoreBatch batch)
{
    private readonly TaskCompletionSource<StoreAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StoreBatch Batch { get; } = batch;

    public Task<StoreAnswer> Answer => _answer.Task;

    public void Complete(StoreAnswer answer) => _answer.TrySetResult(answer);

    public void Fail(Exception failure) => _answer.TrySetException(failure);
}
