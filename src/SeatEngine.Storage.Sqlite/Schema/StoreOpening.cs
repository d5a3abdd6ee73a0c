using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeatEngine.Storage.Sqlite;

/// <summary>What is done to a file before it is used: its mode, its version, and a quick look at it.</summary>
internal static class StoreOpening
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static void Prepare(string path, SqliteStoreOptions options)
    {
        using var connection = new StoreConnection(path, options.BusyTimeout, options.MayCreate);
        StoreSchema.CheckVersion(connection, path, StoreSchema.Steps);
        SetMode(connection, path, options);
        StoreSchema.Bring(connection, path, StoreSchema.Steps);
        LookAt(connection);
    }

    private static void SetMode(StoreConnection connection, string path, SqliteStoreOptions options)
    {
        // For this change of mode SQLite does not wait for its turn by itself.
        for (var left = options.BusyTimeout; ; left -= Pause)
        {
            try
            {
                if (!connection.Text("PRAGMA journal_mode = WAL").Equals("wal", StringComparison.Ordinal))
                {
                    throw new SqliteStoreException(
                        SqliteStoreFault.ReadOnly, $"The file {path} cannot be written ahead of, as a store must be.");
                }

                return;
            }
            catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_BUSY && left > TimeSpan.Zero)
            {
                Task.Delay(Pause).Wait();
            }
        }
    }

    /// <summary>Looks at the tables, and whether each stream ends in its last event; all else is for the whole check.</summary>
    private static void LookAt(StoreConnection connection)
    {
        if (StoreSchema.Differences(connection) is [var first, ..])
        {
            throw new InvalidDataException("Table sqlite_schema: " + first);
        }

        using var statement = new Statement(connection.Handle,
            """
            SELECT name, version FROM streams s WHERE version > first_kept
            AND NOT EXISTS (SELECT 1 FROM events e WHERE e.stream = s.number AND e.sequence = s.version AND e.hash = s.hash) LIMIT 1
            """);
        using var run = statement.Start();
        if (run.Step())
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"Table streams, stream {run.Text(0)}, sequence {run.Number(1)}: The stream does not end in its last event."));
        }
    }
}
