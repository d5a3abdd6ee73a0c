using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A key has an empty text, or one that is no text in PostgreSQL, or a version below 1.</exception>
    public async ValueTask<IReadOnlyList<CatalogueKey>> AddAsync(
        IEnumerable<CatalogueEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        CatalogueEntry[] all = [.. entries];
        foreach (var entry in all)
        {
            CheckText(entry.Key.Kind, nameof(entries));
            CheckText(entry.Key.Id, nameof(entries));
            ArgumentOutOfRangeException.ThrowIfLessThan(entry.Key.Version, 1, nameof(entries));
        }

        if (TwiceIn(all) is { Count: > 0 } twice)
        {
            return twice;
        }

        var hashes = Array.ConvertAll(all, static entry => SHA256.HashData(entry.Content.Span));
        var refused = all.Length == 0 ? [] : await _database.AskAsync(
            async cancelled =>
            {
                await using var command = _database.Command("select $schema.add_catalogue($1, $2, $3, $4, $5)",
                    List(NpgsqlDbType.Text, Array.ConvertAll(all, static entry => entry.Key.Kind)),
                    List(NpgsqlDbType.Text, Array.ConvertAll(all, static entry => entry.Key.Id)),
                    List(NpgsqlDbType.Integer, Array.ConvertAll(all, static entry => entry.Key.Version)),
                    List(NpgsqlDbType.Bytea, Array.ConvertAll(all, static entry => entry.Content)),
                    List(NpgsqlDbType.Bytea, hashes));
                return await command.ExecuteScalarAsync(cancelled).ConfigureAwait(false) as int[] ?? [];
            },
            cancellationToken).ConfigureAwait(false);
        return [.. refused.Select(place => all[place - 1].Key).Distinct()];
    }

    /// <inheritdoc/>
    public ValueTask<CatalogueEntry?> FindAsync(
        string kind, string id, int? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(id);
        return kind.Contains('\0', StringComparison.Ordinal) || id.Contains('\0', StringComparison.Ordinal) ? new((CatalogueEntry?)null) :
            _database.AskAsync(
                async cancelled =>
                {
                    await using var command = _database.Command(
                        """
                        select version, content, hash from $schema.catalogue where kind = $1 and id = $2 and version between $3 and $4
                        order by version desc limit 1
                        """,
                        Parameter(NpgsqlDbType.Text, kind), Parameter(NpgsqlDbType.Text, id),
                        Parameter(NpgsqlDbType.Integer, version ?? 1), Parameter(NpgsqlDbType.Integer, version ?? int.MaxValue));
                    await using var reader = await command.ExecuteReaderAsync(cancelled).ConfigureAwait(false);
                    return await reader.ReadAsync(cancelled).ConfigureAwait(false) ? ReadEntry(kind, id, reader) : null;
                },
                cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CatalogueKey> ListAsync(
        string? kind = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var keys = await _database.AskAsync(
            async cancelled =>
            {
                await using var command = _database.Command("select kind, id, version from $schema.catalogue where kind = $1 or $1 is null",
                    new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = kind ?? (object)DBNull.Value });
                await using var reader = await command.ExecuteReaderAsync(cancelled).ConfigureAwait(false);
                var found = new List<CatalogueKey>();
                while (await reader.ReadAsync(cancelled).ConfigureAwait(false))
                {
                    found.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
                }

                return found;
            },
            cancellationToken).ConfigureAwait(false);

        // The server orders texts by their bytes, .NET by their units of 16 bits, which differ above U+FFFF.
        foreach (var key in keys.OrderBy(static key => key.Kind, StringComparer.Ordinal)
            .ThenBy(static key => key.Id, StringComparer.Ordinal).ThenBy(static key => key.Version))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return key;
        }
    }

    private static CatalogueEntry ReadEntry(string kind, string id, NpgsqlDataReader reader)
    {
        var entry = new CatalogueEntry(new(kind, id, reader.GetInt32(0)), reader.GetFieldValue<byte[]>(1));
        return SHA256.HashData(entry.Content.Span).AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(2))
            ? entry
            : throw new InvalidDataException(FormattableString.Invariant(
                $"The {kind} '{id}' of version {entry.Key.Version} in the table catalogue is not what was kept."));
    }

    /// <summary>The keys that are among entries with two contents.</summary>
    private static List<CatalogueKey> TwiceIn(IEnumerable<CatalogueEntry> entries) =>
    [
        .. entries.GroupBy(static entry => entry.Key)
            .Where(static same => same.Any(entry => !entry.Content.Span.SequenceEqual(same.First().Content.Span)))
            .Select(static same => same.Key),
    ];

    private static NpgsqlParameter<T[]> List<T>(NpgsqlDbType element, T[] values) => Parameter(NpgsqlDbType.Array | element, values);
}
