using Microsoft.Data.Sqlite;

namespace SeatEngine.Crash;

/// <summary>A table of seats as one writes it by hand: a claim is an update of one row on a condition, and a commit of its own.</summary>
internal sealed class RowPeer : IDisposable
{
    private readonly (SemaphoreSlim Turn, SqliteConnection Connection, SqliteCommand Claim)[] _connections;

    public RowPeer(string path, int seats, int connections)
    {
        _connections = [.. Enumerable.Range(0, connections).Select(_ => Open(path))];
        Execute(_connections[0].Connection, "CREATE TABLE IF NOT EXISTS seat (id INTEGER PRIMARY KEY, state INTEGER NOT NULL, holder BLOB)");
        Execute(_connections[0].Connection, $"""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {seats - 1})
            INSERT OR IGNORE INTO seat SELECT i, 0, NULL FROM n
            """);
        foreach (var (_, _, claim) in _connections)
        {
            claim.CommandText = "UPDATE seat SET state = $to, holder = $holder WHERE id = $id AND state = $from";
            claim.Parameters.Add("$to", SqliteType.Integer);
            claim.Parameters.Add("$holder", SqliteType.Blob);
            claim.Parameters.Add("$id", SqliteType.Integer);
            claim.Parameters.Add("$from", SqliteType.Integer);
            claim.Prepare();
        }
    }

    public async Task ClaimAsync(int caller, int seat, bool take)
    {
        var (turn, _, claim) = _connections[caller % _connections.Length];
        await turn.WaitAsync();
        try
        {
            claim.Parameters[0].Value = take ? 1 : 0;
            claim.Parameters[1].Value = take ? Guid.NewGuid().ToByteArray() : DBNull.Value;
            claim.Parameters[2].Value = seat;
            claim.Parameters[3].Value = take ? 0 : 1;
            if (claim.ExecuteNonQuery() != 1)
            {
                throw new InvalidOperationException("A seat was not as it was left.");
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var (turn, connection, claim) in _connections)
        {
            claim.Dispose();
            connection.Dispose();
            turn.Dispose();
        }
    }

    private static (SemaphoreSlim Turn, SqliteConnection Connection, SqliteCommand Claim) Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "PRAGMA busy_timeout = 5000");
        return (new SemaphoreSlim(1), connection, connection.CreateCommand());
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
