using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <summary>The longest lease: ten years.</summary>
    public static readonly TimeSpan LongestLease = TimeSpan.FromDays(3660);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no stream or no owner.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is not above zero, or is above <see cref="LongestLease"/>.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be written.</exception>
    public async ValueTask<StoreLease> TakeLeaseAsync(StoreStreamId stream, string owner, TimeSpan length,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestLease);
        return stream.IsNone ? throw new ArgumentException("A lease is of a stream.", nameof(stream))
            : await WriteAsync(session => Leases.Take(session, stream, owner, length), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SqliteStoreException">The file cannot be written.</exception>
    public async ValueTask ReleaseLeaseAsync(StoreLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        await WriteAsync(session => Leases.Release(session, lease), cancellationToken).ConfigureAwait(false);
    }
}
