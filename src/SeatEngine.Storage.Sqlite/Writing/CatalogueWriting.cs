using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Adds to the catalogue what is not there yet.</summary>
internal static class CatalogueWriting
{
    /// <returns>The keys that are there with another content, for which nothing was added.</returns>
    public static IReadOnlyList<CatalogueKey> Add(WriterSession session, CatalogueEntry[] entries)
    {
        var seals = new Dictionary<CatalogueKey, ChainHash>();
        var (refused, added) = (new List<CatalogueKey>(), new List<CatalogueEntry>());
        foreach (var entry in entries)
        {
            var seal = StoreHash.SealOf(entry.Key, entry.Content.Span);
            if ((seals.TryGetValue(entry.Key, out var known) ? known : FindSeal(session, entry.Key)) is not { } stored)
            {
                added.Add(entry);
            }
            else if (stored != seal && !refused.Contains(entry.Key))
            {
                refused.Add(entry.Key);
            }

            seals.TryAdd(entry.Key, known == default ? seal : known);
        }

        if (refused.Count == 0)
        {
            added.ForEach(entry => Insert(session, entry));
        }

        return refused;
    }

    private static ChainHash? FindSeal(WriterSession session, CatalogueKey key)
    {
        using var run = session["SELECT seal FROM catalogue WHERE kind = ?1 AND id = ?2 AND version = ?3"].Start()
            .Bind(1, key.Kind).Bind(2, key.Id).Bind(3, key.Version);
        return run.Step() ? StoreHash.Read(run.Bytes(0)) : null;
    }

    private static void Insert(WriterSession session, CatalogueEntry entry)
    {
        Span<byte> seal = stackalloc byte[StoreHash.Length];
        StoreHash.Write(StoreHash.SealOf(entry.Key, entry.Content.Span), seal);
        using var run = session["INSERT INTO catalogue (kind, id, version, content, seal) VALUES (?1, ?2, ?3, ?4, ?5)"].Start()
            .Bind(1, entry.Key.Kind).Bind(2, entry.Key.Id).Bind(3, entry.Key.Version).Bind(4, entry.Content.Span).Bind(5, seal);
        run.Step();
    }
}
