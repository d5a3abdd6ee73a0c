using Npgsql;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>
/// Connections over which groups go, one after the other over the same, as long as groups come: a server's process that has just
/// stored one has all at hand for the next, and a pool would take each over another. Those unused for a second go back to the pool.
/// </summary>
/// <remarks>Safe for use by any number of threads.</remarks>
internal sealed class AppendLines(NpgsqlDataSource source)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Stack<NpgsqlConnection> _idle = [];
    private int _fewestIdle;
    private bool _isSweeping;
    private bool _isClosed;

    /// <summary>Does something over a connection, and keeps it for the next, unless that failed.</summary>
    public async ValueTask<T> UseAsync<T>(Func<NpgsqlConnection, ValueTask<T>> use, CancellationToken cancellationToken)
    {
        var connection = Take() ?? await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var isSound = false;
        try
        {
            var result = await use(connection).ConfigureAwait(false);
            isSound = true;
            return result;
        }
        finally
        {
            if (!isSound || !TryKeep(connection))
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gives back what is not in use, and from now on each after its use.</summary>
    /// <returns>Those not in use, to be disposed of.</returns>
    public NpgsqlConnection[] Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            NpgsqlConnection[] left = [.. _idle];
            _idle.Clear();
            return left;
        }
    }

    private NpgsqlConnection? Take()
    {
        lock (_gate)
        {
            var connection = _idle.TryPop(out var idle) ? idle : null;
            _fewestIdle = Math.Min(_fewestIdle, _idle.Count);
            return connection;
        }
    }

    private bool TryKeep(NpgsqlConnection connection)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            _idle.Push(connection);
            if (!_isSweeping)
            {
                _isSweeping = true;
                _ = SweepAsync();
            }

            return true;
        }
    }

    /// <summary>Gives back, every second, as many as have lain idle throughout it, until there are none.</summary>
    private async Task SweepAsync()
    {
        for (var goesOn = true; goesOn;)
        {
            await Task.Delay(Idle).ConfigureAwait(false);
            NpgsqlConnection[] unused;
            lock (_gate)
            {
                unused = [.. Enumerable.Range(0, Math.Min(_fewestIdle, _idle.Count)).Select(_ => _idle.Pop())];
                _fewestIdle = _idle.Count;
                goesOn = _isSweeping = _idle.Count > 0;
            }

            foreach (var connection in unused)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
