namespace SeatEngine.Inventory;

/// <summary>One at a time, first come, first served, without a thread that waits.</summary>
internal sealed class AsyncGate
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private bool _isTaken;

    /// <summary>Waits for the turn, which whoever has it gives up by leaving.</summary>
    public Task EnterAsync()
    {
        lock (_lock)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return turn.Task;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            if (_waiting.TryDequeue(out var next))
            {
                next.SetResult();
            }
            else
            {
                _isTaken = false;
            }
        }
    }

    /// <summary>
    /// Enters the gates of several streams, which all callers give in one order, so that nobody waits for each other.
    /// </summary>
    public static async Task EnterAsync(StreamLink[] links)
    {
        foreach (var link in links)
        {
            await link.Gate.EnterAsync().ConfigureAwait(false);
        }
    }

    public static void Leave(StreamLink[] links) => Array.ForEach(links, static link => link.Gate.Leave());
}
