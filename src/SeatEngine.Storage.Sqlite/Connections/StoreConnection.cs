using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeatEngine.Storage.Sqlite;

/// <summary>A connection to the file of a store, with its statements; for one thread at a time.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    static StoreConnection()
    {
        Batteries_V2.Init();
    }

    /// <summary>Opens the file, and asks nothing of it yet.</summary>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public StoreConnection(string path, TimeSpan busyTimeout, bool mayCreate = false, bool mayWrite = true)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mayCreate ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        try
        {
            _connection.Open();
            raw.sqlite3_busy_timeout(Handle, (int)busyTimeout.TotalMilliseconds);
            Execute("PRAGMA trusted_schema = 0");
            Execute("PRAGMA cell_size_check = 1");
            Execute("PRAGMA synchronous = FULL");
            Execute("PRAGMA temp_store = MEMORY");
            if (!mayWrite)
            {
                Execute("PRAGMA query_only = 1");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public sqlite3 Handle => _connection.Handle ?? throw new ObjectDisposedException(nameof(StoreConnection));

    /// <summary>Whether a transaction is open.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>A statement, which is compiled when it is first asked for.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out var statement))
            {
                statement = new Statement(Handle, sql);
                _statements.Add(sql, statement);
            }

            return statement;
        }
    }

    /// <summary>Runs a statement once, without keeping it.</summary>
    public void Execute(string sql)
    {
        using var statement = new Statement(Handle, sql);
        statement.Execute();
    }

    /// <summary>The first column of the first row of a statement as a number; 0 where there is none.</summary>
    public long Number(string sql)
    {
        using var statement = new Statement(Handle, sql);
        using var run = statement.Start();
        return run.Step() ? run.Number(0) : 0;
    }

    /// <summary>The first column of the first row of a statement as text.</summary>
    public string Text(string sql)
    {
        using var statement = new Statement(Handle, sql);
        using var run = statement.Start();
        return run.Step() ? run.Text(0) : "";
    }

    public void SetUserVersion(int version) => Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));

    /// <summary>Ends an open transaction without a trace of it.</summary>
    public void RollBack()
    {
        if (IsInTransaction)
        {
            this["ROLLBACK"].Execute();
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _connection.Dispose();
    }
}
