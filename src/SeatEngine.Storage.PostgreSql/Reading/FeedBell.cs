using Npgsql;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>Wakes the feeds of a store when something may have been stored: by itself, or by others who are listened to.</summary>
internal sealed class FeedBell(PostgreSqlStoreOptions options, PostgreSqlLog log) : IAsyncDisposable
{
    // A note can be lost without a word where the network is cut: who listens looks nevertheless, but seldom.
    private static readonly TimeSpan SeldomUnlessLonger = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _listening;
    private bool _isHeard;

    /// <summary>Done when the bell rings next. Begins to listen when it is first asked.</summary>
    public Task Next()
    {
        lock (_gate)
        {
            if (options.ListenConnectionString is { } connection && _listening is null && !_ended.IsCancellationRequested)
            {
                _listening = Task.Run(() => ListenAsync(connection));
            }

            return _next.Task;
        }
    }

    /// <summary>Waits for the bell, or until it is time to look without it.</summary>
    public async Task WaitAsync(Task next, CancellationToken cancellationToken)
    {
        var most = Volatile.Read(ref _isHeard) && options.LookEvery < SeldomUnlessLonger ? SeldomUnlessLonger : options.LookEvery;
        await Task.WhenAny(next, Task.Delay(most, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void Ring()
    {
        TaskCompletionSource rung;
        lock (_gate)
        {
            (rung, _next) = (_next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        rung.SetResult();
    }

    /// <summary>Ends the listening and all waiting, at once.</summary>
    public void End()
    {
        _ended.Cancel();
        Ring();
    }

    public async ValueTask DisposeAsync()
    {
        End();
        if (_listening is { } listening)
        {
            await listening.ConfigureAwait(false);
        }
    }

    private async Task ListenAsync(string connection)
    {
        // A connection of its own, in no pool: what is listened to stays with the session.
        var alone = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 5, Multiplexing = false }.ToString();
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                await HearAsync(alone).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The feeds look by themselves until the server can be listened to again.
                log.NotHeard(options.Schema, failure);
                Volatile.Write(ref _isHeard, false);
                Ring();
                await Task.Delay(options.LookEvery, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task HearAsync(string connection)
    {
        await using var own = new NpgsqlConnection(connection);
        own.Notification += (_, _) => Ring();
        await own.OpenAsync(_ended.Token).ConfigureAwait(false);
        await using (var command = new NpgsqlCommand($"listen {options.Schema}", own))
        {
            await command.ExecuteNonQueryAsync(_ended.Token).ConfigureAwait(false);
        }

        // What was stored before it was listened to rings now.
        Volatile.Write(ref _isHeard, true);
        Ring();
        while (true)
        {
            await own.WaitAsync(_ended.Token).ConfigureAwait(false);
        }
    }
}
