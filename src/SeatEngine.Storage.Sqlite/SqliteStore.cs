using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.Sqlite;

/// <summary>A durable store of one house in one file of SQLite.</summary>
/// <remarks>
/// <para>
/// Safe for calls from any number of threads, and several processes of one machine may have the file open. What is answered to be stored
/// is on the disk: the file is in WAL mode and each commit waits for it. One thread writes for all callers, many batches in one commit.
/// </para>
/// <para>
/// A batch is answered as not stored when it is certain that it never will be, also because the disk is full or another process keeps
/// the file; <see cref="AppendAsync"/> throws only where a commit failed, and asking again then finds out.
/// </para>
/// </remarks>
[SendInstead("a copy of its file, by BackupAsync"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SqliteStore : ISeatStore, ICatalogueStore, ILeaseStore, IAsyncDisposable, IDisposable
{
    private readonly SqliteStoreOptions _options;
    private readonly SqliteLog _log;
    private readonly ReaderPool _readers;
    private readonly GroupWriter _writer;
    private readonly CancellationTokenSource _closed = new();
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SqliteStore(string path, SqliteStoreOptions options, SqliteLog log)
    {
        (FilePath, _options, _log) = (path, options, log);
        _readers = new ReaderPool(path, options.BusyTimeout);
        _writer = new GroupWriter(path, OpenSession(), OpenSession, Grow, options.MostTogether, log);
    }

    /// <summary>Where the file is, from the root of its disk.</summary>
    public string FilePath { get; }

    /// <summary>Why the last commit did not come about; null while they do.</summary>
    internal Exception? LastFailure => _writer.LastFailure;

    /// <summary>
    /// Opens the file of a store, makes it if it is not there, and brings one of an earlier version up to this one. The look at it is
    /// quick: the header, the tables, and that each stream ends in its last event; <see cref="CheckAsync"/> looks at everything.
    /// </summary>
    /// <param name="path">The file, in a folder that is there. Beside it SQLite keeps two more, with <c>-wal</c> and <c>-shm</c> behind the
    /// name, which belong to it.</param>
    /// <param name="options">How the store behaves here; null for the usual.</param>
    /// <param name="loggers">To whom failures are told; null for nobody.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The store, to be disposed of when it is no longer needed.</returns>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be opened, is no store, or is of a later version.</exception>
    /// <exception cref="InvalidDataException">What the file holds cannot have been stored.</exception>
    public static Task<SqliteStore> OpenAsync(string path, SqliteStoreOptions? options = null, ILoggerFactory? loggers = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        return Task.Run(() => Open(full, options ?? new SqliteStoreOptions(), loggers), cancellationToken);
    }

    /// <summary>Stores what was asked for already, and closes the file. Feeds end, and later requests are refused.</summary>
    /// <returns>When it is closed.</returns>
    public ValueTask DisposeAsync() => new(Task.Run(Dispose));

    /// <summary>The same at once, for hosts that do not wait.</summary>
    public void Dispose()
    {
        if (_closed.IsCancellationRequested)
        {
            return;
        }

        _closed.Cancel();
        _writer.Dispose();
        _readers.Dispose();
        _log.Closed(FilePath);
    }

    internal static SqliteStore Open(string path, SqliteStoreOptions options, ILoggerFactory? loggers)
    {
        try
        {
            StoreOpening.Prepare(path, options);
            var log = new SqliteLog(loggers);
            var store = new SqliteStore(path, options, log);
            log.Opened(path);
            return store;
        }
        catch (SqliteException failure)
        {
            throw SqliteStoreException.Of(failure, path);
        }
    }

    /// <summary>Reads something, for whoever asks whether it can be read.</summary>
    internal void Look() => _readers.Read(static reader => reader.FindPositions(0, 1).Count);

    private WriterSession OpenSession()
    {
        var connection = new StoreConnection(FilePath, _options.BusyTimeout);
        if (_options.MostPages > 0)
        {
            connection.Execute(FormattableString.Invariant($"PRAGMA max_page_count = {_options.MostPages}"));
        }

        return new WriterSession(connection, _options.Time);
    }

    private void Grow()
    {
        var grown = Interlocked.Exchange(ref _grown, new(TaskCreationOptions.RunContinuationsAsynchronously));
        grown.TrySetResult();
    }

    private Task<TAnswer> WriteAsync<TAnswer>(Func<WriterSession, TAnswer> carryOut, CancellationToken cancellationToken,
        Func<Exception, TAnswer>? refused = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var answer = _writer.AskAsync(new WriterJobOf<TAnswer>(carryOut, refused));
        return cancellationToken.CanBeCanceled ? answer.WaitAsync(cancellationToken) : answer;
    }
}
