using NpgsqlTypes;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

public sealed partial class PostgreSqlStore
{
    // So many events go in one transaction, for others to come in between.
    private const long MostDroppedAtOnce = 4096;

    /// <summary>
    /// Looks at every row of the tables, in one state of them, while others go on: chains and sequences of the events, batches,
    /// checkpoints, and the catalogue. Takes time in proportion to the store, and one connection for as long.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What there is, and all that cannot have been stored so.</returns>
    public async Task<StoreCheckReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await _database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return await new StoreCheck(_database, connection).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Throws events of a stream away that its newest checkpoint has made dispensable. The ids of their batches stay known. Needs the
    /// rights of the tables' owner.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="through">The last sequence that may go, at most that of the newest checkpoint. What was stored together goes together,
    /// so somewhat less may go; <see cref="ReadFirstKeptAsync"/> tells.</param>
    /// <param name="cancellationToken">Stops between pieces of the work.</param>
    /// <returns>How many events are gone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The newest checkpoint is before that sequence, or there is none.</exception>
    public async ValueTask<long> DropEventsAsync(StoreStreamId stream, long through, CancellationToken cancellationToken = default)
    {
        CheckStream(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(through);
        for (var dropped = 0L; ;)
        {
            var gone = await _database.AskAsync(
                async cancelled =>
                {
                    await using var command = _database.Command("select $schema.drop_events($1, $2, $3)",
                        Parameter(NpgsqlDbType.Text, stream.ToString()), Parameter(NpgsqlDbType.Bigint, through),
                        Parameter(NpgsqlDbType.Bigint, MostDroppedAtOnce));
                    return await command.ExecuteScalarAsync(cancelled).ConfigureAwait(false) as long?;
                },
                cancellationToken).ConfigureAwait(false)
                ?? throw new ArgumentOutOfRangeException(nameof(through), through,
                    $"No checkpoint of {stream} has all that would be thrown away.");
            if (gone == 0)
            {
                return dropped;
            }

            dropped += gone;
        }
    }
}
