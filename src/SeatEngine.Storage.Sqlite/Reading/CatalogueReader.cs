using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Reads the catalogue by way of one connection.</summary>
internal sealed class CatalogueReader(StoreConnection connection)
{
    /// <summary>An entry, or the newest of its name; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It is not what was kept.</exception>
    public CatalogueEntry? Find(string kind, string id, int? version)
    {
        using var run = connection[
            """
            SELECT version, content, seal FROM catalogue WHERE kind = ?1 AND id = ?2 AND (?3 = 0 OR version = ?3)
            ORDER BY version DESC LIMIT 1
            """].Start().Bind(1, kind).Bind(2, id).Bind(3, version ?? 0L);
        if (!run.Step())
        {
            return null;
        }

        var entry = new CatalogueEntry(KeyOf(kind, id, run.Number(0)), run.Bytes(1).ToArray());
        return StoreHash.SealOf(entry.Key, entry.Content.Span) == StoreHash.Read(run.Bytes(2)) ? entry
            : throw Damage.Of("catalogue", NameOf(entry.Key), "The entry is not what was kept.");
    }

    /// <summary>The keys of a kind, or of all where it is empty, in ordinal order.</summary>
    public List<CatalogueKey> List(string kind)
    {
        var keys = new List<CatalogueKey>();
        using (var run = connection["SELECT kind, id, version FROM catalogue WHERE ?1 = '' OR kind = ?1"].Start().Bind(1, kind))
        {
            while (run.Step())
            {
                keys.Add(KeyOf(run.Text(0), run.Text(1), run.Number(2)));
            }
        }

        // Not by the file, which orders by UTF-8: that differs for what UTF-16 writes in pairs.
        return [.. keys.OrderBy(static key => key.Kind, StringComparer.Ordinal).ThenBy(static key => key.Id, StringComparer.Ordinal)
            .ThenBy(static key => key.Version)];
    }

    public static string NameOf(CatalogueKey key) => FormattableString.Invariant($"{key.Kind} {key.Id} version {key.Version}");

    private static CatalogueKey KeyOf(string kind, string id, long version) => version is > 0 and <= int.MaxValue
        ? new CatalogueKey(kind, id, (int)version)
        : throw Damage.Of("catalogue", $"{kind} {id}", FormattableString.Invariant($"There is no version {version}."));
}
