namespace SeatEngine.Inventory;

/// <summary>A store that lets one process at a time write a stream.</summary>
/// <remarks>
/// Safe for calls from any number of threads. As soon as a lease is given in a later epoch, batches of earlier ones are not stored
/// for its stream, whatever their writer believes; see <see cref="StorePart.Epoch"/>.
/// </remarks>
public interface ILeaseStore
{
    /// <summary>Takes or renews the lease of a stream, unless another has it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="owner">Who asks, not empty; each process by a name of its own.</param>
    /// <param name="length">For how long, above zero.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The lease that holds now: the asker's own, in the epoch that it had when it was renewed, or that of another
    /// owner.</returns>
    ValueTask<StoreLease> TakeLeaseAsync(StoreStreamId stream, string owner, TimeSpan length,
        CancellationToken cancellationToken = default);

    /// <summary>Gives a lease up before its end; one that has passed to another is left alone.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When others can take it.</returns>
    ValueTask ReleaseLeaseAsync(StoreLease lease, CancellationToken cancellationToken = default);
}
