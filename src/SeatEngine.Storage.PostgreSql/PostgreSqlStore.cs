using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>A store in a PostgreSQL database, 15 or later, which any number of processes may have open.</summary>
/// <remarks>
/// <para>
/// Safe for use by any number of threads. Appends that wait at one time are stored by one commit, in one round trip, each judged alone.
/// Nothing is kept in a session, so it works behind a proxy that pools transactions; no rights of a superuser are needed.
/// </para>
/// <para>
/// Positions are given in the order in which batches are committed, so that a reader of the feed that has seen one has seen all before
/// it. A failure that may pass (a lost connection, a server that restarts) is tried again by the batch's id; one that does not pass
/// goes out as an exception, after which nobody knows whether the batch is stored.
/// </para>
/// </remarks>
[SendInstead("the batches that it holds"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class PostgreSqlStore : ISeatStore, ICatalogueStore, ILeaseStore, IAsyncDisposable, IDisposable
{
    private readonly PostgreSqlLog _log;
    private readonly StoreDatabase _database;
    private readonly AppendQueue _appends;
    private readonly AppendLines _lines;
    private readonly FeedBell _bell;
    private readonly CancellationTokenSource _closed = new();
    private Exception? _lastFailure;

    internal PostgreSqlStore(NpgsqlDataSource source, PostgreSqlStoreOptions options, ILoggerFactory? loggers)
    {
        _log = new(loggers);
        _database = new(source, options, _log);
        _appends = new(options, StoreAsync);
        _lines = new(source);
        _bell = new(options, _log);
    }

    /// <summary>The schema that the store's tables are in.</summary>
    public string Schema => _database.Options.Schema;

    /// <summary>Why the last commit did not come about; null while they do.</summary>
    internal Exception? LastFailure => Volatile.Read(ref _lastFailure);

    /// <summary>Opens a store, and makes its tables or brings them up to date where that is to be done.</summary>
    /// <param name="source">Where the database is. It stays the caller's, and outlives the store.</param>
    /// <param name="options">How the database is used; null for the usual.</param>
    /// <param name="loggers">To whom failures are told; null for nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The store, to be disposed of when it is no longer needed.</returns>
    /// <exception cref="InvalidDataException">
    /// The tables are of a later version than this package knows, or they are absent and are not to be made.
    /// </exception>
    public static async Task<PostgreSqlStore> OpenAsync(NpgsqlDataSource source, PostgreSqlStoreOptions? options = null,
        ILoggerFactory? loggers = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var store = new PostgreSqlStore(source, options ?? new(), loggers);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return store;
    }

    /// <inheritdoc/>
    public async ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_closed.IsCancellationRequested, this);
        if (BatchCheck.Refuse(batch) is { } reason)
        {
            return StoreAnswer.NotStored(reason);
        }

        var append = new PendingAppend(batch);
        _appends.Add(append);
        return await append.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => _database.AskAsync(
        async cancelled =>
        {
            await using var command = _database.Command("select clock_timestamp()");
            return StoreTime.Of((DateTime)(await command.ExecuteScalarAsync(cancelled).ConfigureAwait(false))!);
        },
        cancellationToken);

    /// <summary>Ends the feeds, and refuses later batches; those on their way are stored. The data source stays open.</summary>
    /// <returns>When nothing is listened to any more.</returns>
    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync().ConfigureAwait(false);
        await _bell.DisposeAsync().ConfigureAwait(false);
        foreach (var connection in _lines.Close())
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The same at once, for hosts that do not wait.</summary>
    public void Dispose()
    {
        _closed.Cancel();
        _bell.End();
        foreach (var connection in _lines.Close())
        {
            connection.Dispose();
        }
    }

    internal async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await SchemaMigration.RunAsync(_database, cancellationToken).ConfigureAwait(false);
        _log.Opened(Schema);
    }

    /// <summary>Asks the store something once, for whoever asks whether it can be asked.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed.IsCancellationRequested, this);
        await using var command = _database.Command("select number from $schema.version");
        await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task StoreAsync(IReadOnlyList<PendingAppend> group)
    {
        try
        {
            var judgments = await _database.AskAsync(
                cancelled => _lines.UseAsync(
                    async connection =>
                    {
                        var judged = await AppendCommand.AskAsync(_database, connection, group, cancelled).ConfigureAwait(false);
                        if (judged is null)
                        {
                            await AddStreamsAsync(connection, group, cancelled).ConfigureAwait(false);
                            judged = await AppendCommand.AskAsync(_database, connection, group, cancelled).ConfigureAwait(false);
                        }

                        return judged ?? throw new InvalidDataException("The table streams has lost a row that was there.");
                    },
                    cancelled),
                CancellationToken.None).ConfigureAwait(false);
            for (var i = 0; i < group.Count; i++)
            {
                if (judgments[i].Outcome == AppendOutcome.Behind)
                {
                    // The next group need not wait until this one has read what it missed.
                    _ = TellMissedAsync(group[i]);
                }
                else
                {
                    group[i].Complete(judgments[i].ToAnswer());
                }
            }

            Volatile.Write(ref _lastFailure, null);
            _bell.Ring();
        }
        catch (Exception) when (group.Count > 1)
        {
            // What broke one of them need not break the others; each is known by its id, whatever became of it.
            foreach (var append in group.Where(static append => !append.Answer.IsCompleted))
            {
                await StoreAsync([append]).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            _log.InDoubt(Schema, failure);
            Volatile.Write(ref _lastFailure, failure);
            group[0].Fail(failure);
        }
    }

    private async Task TellMissedAsync(PendingAppend append)
    {
        try
        {
            var parts = append.Batch.Parts;
            var missed = new SortedDictionary<long, StoredBatch>();
            foreach (var part in parts)
            {
                await foreach (var batch in ReadAsync(part.Stream, part.After).ConfigureAwait(false))
                {
                    missed[batch.Position] = batch;
                }
            }

            append.Complete(missed.Count > 0
                ? StoreAnswer.Conflict(missed.Values)
                : StoreAnswer.NotStored("The events that the batch does not know of have been thrown away."));
        }
        catch (Exception failure)
        {
            append.Fail(failure);
        }
    }

    private async ValueTask<int> AddStreamsAsync(
        NpgsqlConnection connection, IEnumerable<PendingAppend> group, CancellationToken cancellationToken)
    {
        string[] names = [.. group.SelectMany(static append => append.Batch.Parts).Select(static part => part.Stream.ToString())];
        await using var command = _database.Command(connection, "select $schema.add_streams($1)",
            new NpgsqlParameter<string[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, TypedValue = names });
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
