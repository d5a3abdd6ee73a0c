using System.Runtime.CompilerServices;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A key has no kind, no id, or a version below 1.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be written.</exception>
    public async ValueTask<IReadOnlyList<CatalogueKey>> AddAsync(
        IEnumerable<CatalogueEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        CatalogueEntry[] all = [.. entries];
        if (Array.Exists(all, static entry => entry.Key.Kind is null or "" || entry.Key.Id is null or "" || entry.Key.Version < 1))
        {
            throw new ArgumentException("An entry has a kind, an id, and a version from 1.", nameof(entries));
        }

        return all.Length == 0 ? []
            : await WriteAsync(session => CatalogueWriting.Add(session, all), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public ValueTask<CatalogueEntry?> FindAsync(string kind, string id, int? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_readers.Read(reader => new CatalogueReader(reader.Connection).Find(kind, id, version)));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A key cannot be.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IAsyncEnumerable<CatalogueKey> ListAsync(string? kind = null, CancellationToken cancellationToken = default) =>
        kind is { Length: 0 } ? AsyncEnumerable.Empty<CatalogueKey>() : ListAllAsync(kind ?? "", cancellationToken);

    private async IAsyncEnumerable<CatalogueKey> ListAllAsync(string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in _readers.Read(reader => new CatalogueReader(reader.Connection).List(kind)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return key;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
