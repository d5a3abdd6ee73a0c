using Npgsql;
using NpgsqlTypes;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The row is not one that the store writes.</exception>
    public ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken = default) =>
        _database.AskAsync(
            async cancelled =>
            {
                await using var command = _database.Command(
                    "select version, hash, schema_version, payload from $schema.checkpoints where stream = $1",
                    Parameter(NpgsqlDbType.Text, stream.ToString()));
                await using var reader = await command.ExecuteReaderAsync(cancelled).ConfigureAwait(false);
                return await reader.ReadAsync(cancelled).ConfigureAwait(false) ? ReadCheckpoint(stream, reader) : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (checkpoint.Stream.IsNone || checkpoint.Version < 0)
        {
            throw new ArgumentException("A checkpoint is of a stream, after an event of it.", nameof(checkpoint));
        }

        await DoAsync("select $schema.write_checkpoint($1, $2, $3, $4, $5)", cancellationToken,
            Parameter(NpgsqlDbType.Text, checkpoint.Stream.ToString()), Parameter(NpgsqlDbType.Bigint, checkpoint.Version),
            Parameter(NpgsqlDbType.Bytea, Wide.ToBytes(checkpoint.Hash)), Parameter(NpgsqlDbType.Integer, checkpoint.SchemaVersion),
            Parameter(NpgsqlDbType.Bytea, checkpoint.Payload)).ConfigureAwait(false);
    }

    private static StoreCheckpoint ReadCheckpoint(StoreStreamId stream, NpgsqlDataReader reader)
    {
        var (version, form) = (reader.GetInt64(0), reader.GetInt32(2));
        return version >= 0 && form >= 1 && Wide.ToHash(reader.GetFieldValue<byte[]>(1)) is { } hash
            ? new StoreCheckpoint(stream, version, hash, form, reader.GetFieldValue<byte[]>(3))
            : throw new InvalidDataException(FormattableString.Invariant(
                $"The row of {stream} at {version} in the table checkpoints is not one that was kept, or of an unknown form, {form}."));
    }

    private ValueTask<int> DoAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        _database.AskAsync(
            async cancelled =>
            {
                await using var command = _database.Command(sql, Array.ConvertAll(parameters, static parameter => parameter.Clone()));
                return await command.ExecuteNonQueryAsync(cancelled).ConfigureAwait(false);
            },
            cancellationToken);
}
