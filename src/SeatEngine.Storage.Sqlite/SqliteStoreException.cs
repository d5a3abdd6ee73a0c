using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeatEngine.Storage.Sqlite;

/// <summary>A file of SQLite could not be opened, read or written; the message says in a sentence why.</summary>
/// <param name="fault">The kind of fault, for a program to decide on.</param>
/// <param name="message">A sentence for a person.</param>
/// <param name="cause">What SQLite reported; null where nothing was reported.</param>
public sealed class SqliteStoreException(SqliteStoreFault fault, string message, Exception? cause = null) : IOException(message, cause)
{
    /// <summary>The kind of fault, for a program to decide on.</summary>
    public SqliteStoreFault Fault { get; } = fault;

    internal static SqliteStoreException Of(SqliteException failure, string path)
    {
        var (fault, sentence) = failure.SqliteErrorCode switch
        {
            raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH or raw.SQLITE_PERM =>
                (SqliteStoreFault.CannotOpen, $"The file {path} cannot be opened."),
            raw.SQLITE_NOTADB => (SqliteStoreFault.NotADatabase, $"The file {path} is not a database of SQLite."),
            raw.SQLITE_CORRUPT => (SqliteStoreFault.NotADatabase, $"The file {path} is damaged."),
            raw.SQLITE_READONLY => (SqliteStoreFault.ReadOnly, $"The file {path} cannot be written."),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (SqliteStoreFault.Busy, $"Others have kept the file {path} for too long."),
            raw.SQLITE_FULL => (SqliteStoreFault.DiskFull, $"There is no room left for the file {path}."),
            _ => (SqliteStoreFault.Other, $"SQLite cannot use the file {path}: {failure.Message}"),
        };
        return new(fault, sentence, failure);
    }
}
