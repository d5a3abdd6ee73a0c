using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeatEngine.Storage.Sqlite;

/// <summary>A statement that is compiled once and run many times, by one thread at a time.</summary>
internal sealed class Statement : IDisposable
{
    private const int MostOnStack = 256;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), database);
    }

    /// <summary>Begins a run, whose end gives back what it holds of the file.</summary>
    public Run Start() => new(this);

    public void Execute()
    {
        using var run = Start();
        while (run.Step())
        {
            // A pragma may answer with a row of which nobody wants to know.
        }
    }

    public void Dispose() => _statement.Dispose();

    /// <summary>One run of a statement; columns count from 0, parameters from 1.</summary>
    internal readonly ref struct Run(Statement of)
    {
        public Run Bind(int index, long value) => Checked(raw.sqlite3_bind_int64(of._statement, index, value));

        /// <summary>Binds a text by its bytes: it may have any character, a zero too.</summary>
        public Run Bind(int index, string value)
        {
            var length = Encoding.UTF8.GetByteCount(value);
            var bytes = length <= MostOnStack ? stackalloc byte[length] : new byte[length];
            Encoding.UTF8.GetBytes(value, bytes);
            return Checked(raw.sqlite3_bind_text(of._statement, index, (ReadOnlySpan<byte>)bytes));
        }

        public Run Bind(int index, ReadOnlySpan<byte> value) => Checked(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(of._statement, index, 0)
            : raw.sqlite3_bind_blob(of._statement, index, value));

        /// <summary>Goes on to the next row.</summary>
        /// <returns>Whether there is one.</returns>
        public bool Step()
        {
            var code = raw.sqlite3_step(of._statement);
            if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            {
                SqliteException.ThrowExceptionForRC(code, of._database);
            }

            return code == raw.SQLITE_ROW;
        }

        public bool IsNull(int column) => raw.sqlite3_column_type(of._statement, column) == raw.SQLITE_NULL;

        public long Number(int column) => raw.sqlite3_column_int64(of._statement, column);

        public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(of._statement, column));

        public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(of._statement, column);

        public void Dispose()
        {
            raw.sqlite3_reset(of._statement);
            raw.sqlite3_clear_bindings(of._statement);
        }

        private Run Checked(int code)
        {
            SqliteException.ThrowExceptionForRC(code, of._database);
            return this;
        }
    }
}
