namespace SeatEngine.Inventory;

public sealed partial class MemorySeatStore
{
    private readonly Dictionary<StoreStreamId, StoreLease> _leases = [];

    /// <inheritdoc/>
    public ValueTask<StoreLease> TakeLeaseAsync(StoreStreamId stream, string owner, TimeSpan length,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        lock (_gate)
        {
            var now = _time.GetUtcNow().ToUniversalTime();
            if (_leases.TryGetValue(stream, out var lease) && lease.Until > now && lease.Owner != owner)
            {
                return new(lease);
            }

            var isOwn = lease is not null && lease.Owner == owner && lease.Until > now;
            var end = EndOf(stream);
            var epoch = isOwn ? lease!.Epoch : Math.Max(end.Epoch, lease?.Epoch ?? 0) + 1;
            _streams[stream] = end with { Epoch = epoch };
            return new(_leases[stream] = new StoreLease(stream, owner, epoch, now + length));
        }
    }

    /// <inheritdoc/>
    public ValueTask ReleaseLeaseAsync(StoreLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        lock (_gate)
        {
            if (_leases.TryGetValue(lease.Stream, out var known) && known.Owner == lease.Owner && known.Epoch == lease.Epoch)
            {
                _leases[lease.Stream] = known with { Until = DateTimeOffset.MinValue };
            }
        }

        return default;
    }
}
