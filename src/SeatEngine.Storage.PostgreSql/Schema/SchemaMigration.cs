using Npgsql;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>Makes a store's tables, or brings them up to date: all in one transaction, which one process at a time is in.</summary>
internal static class SchemaMigration
{
    // Of the catalogue itself: what looks names up may still remember that there was none.
    private const string FindVersion =
        """
        select exists (
          select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          where n.nspname = '$schema' and c.relname = 'version')
        """;

    private const string FindSchema = "select exists (select from pg_catalog.pg_namespace n where n.nspname = '$schema')";
    private const string ReadVersion = "select max(number) from $schema.version";

    /// <exception cref="InvalidDataException">The tables are of another version, and are not to be changed or cannot be.</exception>
    public static Task RunAsync(StoreDatabase database, CancellationToken cancellationToken) =>
        database.AskAsync(cancelled => PrepareAsync(database, cancelled), cancellationToken).AsTask();

    private static async ValueTask<int> PrepareAsync(StoreDatabase database, CancellationToken cancellationToken)
    {
        var (schema, known) = (database.Options.Schema, SchemaSql.Migrations.Count);
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var version = await VersionAsync(connection, schema, cancellationToken).ConfigureAwait(false);
        if (version < known && database.Options.MayMigrate)
        {
            version = await MigrateAsync(connection, schema, cancellationToken).ConfigureAwait(false);
        }

        return version == known
            ? version
            : throw new InvalidDataException(version == 0
                ? $"The schema {schema} has no store, and none is to be made there."
                : FormattableString.Invariant($"The store in the schema {schema} is of version {version}; this package knows ") +
                    FormattableString.Invariant($"{known}{(version > known ? " at most" : ", and is not to bring it up to date")}."));
    }

    private static async Task<int> MigrateAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(connection, schema, "select pg_advisory_xact_lock(hashtextextended('seatengine schema $schema', 0))",
            cancellationToken).ConfigureAwait(false);
        var version = await VersionAsync(connection, schema, cancellationToken).ConfigureAwait(false);
        if (version == 0 && await ScalarAsync(connection, schema, FindSchema, cancellationToken).ConfigureAwait(false) is false)
        {
            await ExecuteAsync(connection, schema, "create schema $schema", cancellationToken).ConfigureAwait(false);
        }

        for (; version < SchemaSql.Migrations.Count; version++)
        {
            await ExecuteAsync(connection, schema, SchemaSql.Migrations[version], cancellationToken).ConfigureAwait(false);
            await ExecuteAsync(connection, schema, FormattableString.Invariant($"update $schema.version set number = {version + 1}"),
                cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return version;
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken) =>
        await ScalarAsync(connection, schema, FindVersion, cancellationToken).ConfigureAwait(false) is true
            ? await ScalarAsync(connection, schema, ReadVersion, cancellationToken).ConfigureAwait(false) as int?
                ?? throw new InvalidDataException($"The table version of the schema {schema} is empty.")
            : 0;

    private static async Task<object?> ScalarAsync(
        NpgsqlConnection connection, string schema, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(StoreDatabase.For(schema, sql), connection);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task ExecuteAsync(NpgsqlConnection connection, string schema, string sql, CancellationToken cancellationToken) =>
        ScalarAsync(connection, schema, sql, cancellationToken);
}
