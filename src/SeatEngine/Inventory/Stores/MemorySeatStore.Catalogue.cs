using System.Runtime.CompilerServices;

namespace SeatEngine.Inventory;

public sealed partial class MemorySeatStore
{
    private readonly SortedDictionary<CatalogueKey, CatalogueEntry> _catalogue = new(Comparer<CatalogueKey>.Create(static (a, b) =>
        (string.CompareOrdinal(a.Kind, b.Kind), string.CompareOrdinal(a.Id, b.Id)) switch
        {
            (0, 0) => a.Version.CompareTo(b.Version),
            (0, var byId) => byId,
            (var byKind, _) => byKind,
        }));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CatalogueKey>> AddAsync(IEnumerable<CatalogueEntry> entries,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var listed = entries.Select(static entry => entry with { Content = entry.Content.ToArray() }).ToArray();
        lock (_gate)
        {
            var all = listed.Concat(_catalogue.Values).ToLookup(static entry => entry.Key);
            CatalogueKey[] others =
            [
                .. listed.Select(static entry => entry.Key).Distinct()
                    .Where(key => all[key].Any(entry => !entry.Content.Span.SequenceEqual(all[key].First().Content.Span))),
            ];
            if (others.Length == 0)
            {
                foreach (var entry in listed)
                {
                    _catalogue.TryAdd(entry.Key, entry);
                }
            }

            return new(others);
        }
    }

    /// <inheritdoc/>
    public ValueTask<CatalogueEntry?> FindAsync(string kind, string id, int? version = null, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return new(_catalogue.Values.LastOrDefault(entry =>
                entry.Key.Kind == kind && entry.Key.Id == id && (version ?? entry.Key.Version) == entry.Key.Version));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CatalogueKey> ListAsync(string? kind = null, CancellationToken cancellationToken = default) =>
        GiveKeysAsync(kind, cancellationToken);

    private async IAsyncEnumerable<CatalogueKey> GiveKeysAsync(string? kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CatalogueKey[] keys;
        lock (_gate)
        {
            keys = [.. _catalogue.Keys.Where(key => (kind ?? key.Kind) == key.Kind)];
        }

        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return key;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
