namespace SeatEngine.Inventory;

/// <summary>What a house needs to open again, each thing by kind, id and version, and never changed once it is there.</summary>
/// <remarks>
/// Safe for calls from any number of threads. A store of events that can be opened by itself is one of these too. It need not understand
/// kinds or contents, so a further kind needs no change of a store.
/// </remarks>
public interface ICatalogueStore
{
    /// <summary>Keeps entries, all or none.</summary>
    /// <param name="entries">The entries. One that is there already with the same content is passed over.</param>
    /// <param name="cancellationToken">Gives up waiting, not the writing.</param>
    /// <returns>The keys that are there already with another content: nothing was kept then. None when all are kept.</returns>
    ValueTask<IReadOnlyList<CatalogueKey>> AddAsync(IEnumerable<CatalogueEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Reads an entry.</summary>
    /// <param name="kind">Of what it is.</param>
    /// <param name="id">Which one of its kind.</param>
    /// <param name="version">Which state of it; null for the newest.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The entry, or null when there is none.</returns>
    /// <exception cref="InvalidDataException">It is not what was kept.</exception>
    ValueTask<CatalogueEntry?> FindAsync(string kind, string id, int? version = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the entries of a kind.</summary>
    /// <param name="kind">The kind; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The keys, by kind, id and version in ordinal order.</returns>
    IAsyncEnumerable<CatalogueKey> ListAsync(string? kind = null, CancellationToken cancellationToken = default);
}
