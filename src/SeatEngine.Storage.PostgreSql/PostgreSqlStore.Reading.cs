using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

public sealed partial class PostgreSqlStore
{
    // So many events of a stream, or batches of the feed, are read by one query.
    private const int EventsAPage = 1024;
    private const int BatchesAPage = 256;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">
    /// What is stored has been changed; the message says in which table, stream and sequence.
    /// </exception>
    public IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        CheckStream(stream);
        return Read(stream, after, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// After a lost connection it goes on where it was; nothing is left out or given twice. It ends when the store is closed.
    /// </remarks>
    /// <exception cref="InvalidDataException">
    /// What is stored has been changed; the message says in which table, stream and sequence.
    /// </exception>
    public IAsyncEnumerable<StoredBatch> ChangesAsync(long after, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return Follow(after, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken = default) => _database.AskAsync(
        async cancelled =>
        {
            await using var command = _database.Command("select first_kept from $schema.streams where stream = $1",
                Parameter(NpgsqlDbType.Text, stream.ToString()));
            return await command.ExecuteScalarAsync(cancelled).ConfigureAwait(false) as long? ?? 0;
        },
        cancellationToken);

    private async IAsyncEnumerable<StoredBatch> Read(
        StoreStreamId stream, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = after;
        while (true)
        {
            var rows = await ReadRowsAsync(ReadSql.Stream, cancellationToken, Parameter(NpgsqlDbType.Text, stream.ToString()),
                Parameter(NpgsqlDbType.Bigint, after), Parameter(NpgsqlDbType.Integer, EventsAPage)).ConfigureAwait(false);
            if (rows.Count == 0)
            {
                yield break;
            }

            var (version, firstKept) = (rows[0].Version, rows[0].FirstKept);
            after = Math.Max(after, firstKept);
            foreach (var batch in BatchRows.ToBatches(rows))
            {
                var part = batch.Batch.Parts.FirstOrDefault(part => part.Stream == stream)
                    ?? throw new InvalidDataException($"The table batches has a batch {batch.Batch.Id} without its part of {stream}.");
                if (part.After > after || (part.After < after && after != Math.Max(asked, firstKept)))
                {
                    throw BatchRows.Broken(stream, after + 1, "is missing, or there twice");
                }

                after = part.After + part.Events.Length;
                yield return batch;
            }

            if (rows[0].Batch is null)
            {
                if (after < version)
                {
                    throw BatchRows.Broken(stream, after + 1, "is missing");
                }

                yield break;
            }
        }
    }

    private async IAsyncEnumerable<StoredBatch> Follow(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!_closed.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Taken before it is read: what is stored meanwhile rings it.
            var next = _bell.Next();
            var rows = await ReadRowsAsync(ReadSql.Feed, cancellationToken, Parameter(NpgsqlDbType.Bigint, after),
                Parameter(NpgsqlDbType.Integer, BatchesAPage)).ConfigureAwait(false);
            foreach (var batch in BatchRows.ToBatches(rows))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return batch;
            }

            if (rows.Count == 0)
            {
                await _bell.WaitAsync(next, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                after = rows[^1].Position!.Value;
            }
        }
    }

    private ValueTask<List<BatchRow>> ReadRowsAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        _database.AskAsync(
            async cancelled =>
            {
                await using var command = _database.Command(sql, Array.ConvertAll(parameters, static parameter => parameter.Clone()));
                await using var reader = await command.ExecuteReaderAsync(cancelled).ConfigureAwait(false);
                var rows = new List<BatchRow>();
                while (await reader.ReadAsync(cancelled).ConfigureAwait(false))
                {
                    rows.Add(BatchRow.Read(reader));
                }

                return rows;
            },
            cancellationToken);

    private static NpgsqlParameter<T> Parameter<T>(NpgsqlDbType type, T value) => new() { NpgsqlDbType = type, TypedValue = value };
}
