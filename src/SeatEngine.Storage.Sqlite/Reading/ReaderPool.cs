using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Connections that only read, each lent to one caller at a time.</summary>
internal sealed class ReaderPool(string path, TimeSpan busyTimeout) : IDisposable
{
    private const int MostIdle = 8;

    private readonly ConcurrentBag<StoreReader> _idle = [];
    private volatile bool _isClosed;

    /// <summary>Reads from one state of the file.</summary>
    /// <exception cref="InvalidDataException">The file holds what cannot have been stored.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public TAnswer Read<TAnswer>(Func<StoreReader, TAnswer> read)
    {
        StoreReader? reader = null;
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteStore));
            reader = _idle.TryTake(out var idle) ? idle : new StoreReader(path, busyTimeout);
            var answer = reader.AtOnce(read);
            Return(reader);
            return answer;
        }
        catch (SqliteException failure)
        {
            reader?.Dispose();
            throw failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR
                ? new InvalidDataException($"The file {path} is damaged: {failure.Message}", failure)
                : SqliteStoreException.Of(failure, path);
        }
        catch
        {
            reader?.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void Return(StoreReader reader)
    {
        if (_isClosed || _idle.Count >= MostIdle)
        {
            reader.Dispose();
            return;
        }

        _idle.Add(reader);
        if (_isClosed)
        {
            // Closed meanwhile: whoever closed may have looked before it was back.
            Dispose();
        }
    }
}
