using NpgsqlTypes;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <summary>The longest lease: one day. A process that dies keeps others waiting for the rest of its lease.</summary>
    public static readonly TimeSpan LongestLease = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// There is no stream or no owner, or the length is not above zero, or above <see cref="LongestLease"/>.
    /// </exception>
    public ValueTask<StoreLease> TakeLeaseAsync(
        StoreStreamId stream, string owner, TimeSpan length, CancellationToken cancellationToken = default)
    {
        CheckStream(stream);
        CheckText(owner, nameof(owner));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestLease);
        return _database.AskAsync(
            async cancelled =>
            {
                await using var command = _database.Command("select owner, lease, until from $schema.take_lease($1, $2, $3)",
                    Parameter(NpgsqlDbType.Text, stream.ToString()), Parameter(NpgsqlDbType.Text, owner),
                    Parameter(NpgsqlDbType.Interval, length));
                await using var reader = await command.ExecuteReaderAsync(cancelled).ConfigureAwait(false);
                await reader.ReadAsync(cancelled).ConfigureAwait(false);
                return new StoreLease(stream, reader.GetString(0), reader.GetInt64(1), StoreTime.Of(reader.GetDateTime(2)));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask ReleaseLeaseAsync(StoreLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        await DoAsync("select $schema.release_lease($1, $2, $3)", cancellationToken, Parameter(NpgsqlDbType.Text, lease.Stream.ToString()),
            Parameter(NpgsqlDbType.Text, lease.Owner), Parameter(NpgsqlDbType.Bigint, lease.Epoch)).ConfigureAwait(false);
    }

    private static void CheckStream(StoreStreamId stream)
    {
        if (stream.IsNone)
        {
            throw new ArgumentException("A stream is needed.", nameof(stream));
        }
    }

    private static void CheckText(string text, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, name);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A text in PostgreSQL has no sign of the number 0.", name);
        }
    }
}
