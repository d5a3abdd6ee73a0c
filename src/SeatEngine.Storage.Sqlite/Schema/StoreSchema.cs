using System.Globalization;

namespace SeatEngine.Storage.Sqlite;

/// <summary>The tables of a store, and how an older file becomes one of this version.</summary>
internal static class StoreSchema
{
    /// <summary>What the header of a file says of whom it belongs to: "SeEn".</summary>
    public const int ApplicationId = 0x5365456E;

    /// <summary>
    /// The steps from nothing to the present form, each of one version. A step that has been published is never changed: a file may
    /// have gone up to it and no further.
    /// </summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE batches (
            position    INTEGER PRIMARY KEY,
            id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
            stored_at   INTEGER NOT NULL,
            first_event INTEGER NOT NULL,
            last_event  INTEGER NOT NULL,
            kept        INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE streams (
            number      INTEGER PRIMARY KEY,
            name        TEXT    NOT NULL UNIQUE,
            version     INTEGER NOT NULL,
            hash        BLOB    NOT NULL CHECK (length(hash) = 16),
            epoch       INTEGER NOT NULL,
            first_kept  INTEGER NOT NULL,
            kept_hash   BLOB    NOT NULL CHECK (length(kept_hash) = 16),
            owner       TEXT,
            owner_epoch INTEGER NOT NULL,
            owned_until INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE events (
            number         INTEGER PRIMARY KEY,
            position       INTEGER NOT NULL,
            stream         INTEGER NOT NULL,
            sequence       INTEGER NOT NULL,
            epoch          INTEGER NOT NULL,
            kind           TEXT    NOT NULL,
            schema_version INTEGER NOT NULL,
            payload        BLOB    NOT NULL,
            hash           BLOB    NOT NULL CHECK (length(hash) = 16)
        ) STRICT;
        CREATE UNIQUE INDEX events_of_streams ON events (stream, sequence, position);
        CREATE TABLE checkpoints (
            stream         INTEGER PRIMARY KEY,
            version        INTEGER NOT NULL,
            hash           BLOB    NOT NULL CHECK (length(hash) = 16),
            schema_version INTEGER NOT NULL,
            payload        BLOB    NOT NULL,
            seal           BLOB    NOT NULL CHECK (length(seal) = 16)
        ) STRICT;
        CREATE TABLE catalogue (
            kind    TEXT    NOT NULL,
            id      TEXT    NOT NULL,
            version INTEGER NOT NULL,
            content BLOB    NOT NULL,
            seal    BLOB    NOT NULL CHECK (length(seal) = 16),
            PRIMARY KEY (kind, id, version)
        ) STRICT;
        """,
    ];

    private static readonly Lazy<HashSet<string>> Expected = new(static () =>
    {
        using var model = new StoreConnection(":memory:", TimeSpan.Zero, mayCreate: true);
        foreach (var step in Steps)
        {
            ExecuteAll(model, step);
        }

        return ObjectsOf(model);
    });

    /// <summary>What the tables of a file of the newest version have that they should not, or lack, in sentences.</summary>
    public static List<string> Differences(StoreConnection connection)
    {
        var found = ObjectsOf(connection);
        return
        [
            .. Expected.Value.Except(found).Order(StringComparer.Ordinal).Select(static sql => $"There is no {HeadOf(sql)} of this form."),
            .. found.Except(Expected.Value).Order(StringComparer.Ordinal).Select(static sql => $"The {HeadOf(sql)} is none of a store's."),
        ];
    }

    /// <summary>Makes the file one of the newest version, in one transaction, and refuses what is none of ours.</summary>
    /// <exception cref="SqliteStoreException">The file is something else's, or of a later version.</exception>
    public static void Bring(StoreConnection connection, string path, IReadOnlyList<string> steps)
    {
        if (CheckVersion(connection, path, steps) == steps.Count)
        {
            return;
        }

        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            // Another process may have brought it up while this one waited for its turn.
            for (var version = CheckVersion(connection, path, steps); version < steps.Count; version++)
            {
                ExecuteAll(connection, steps[version]);
                connection.SetUserVersion(version + 1);
            }

            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            connection.Execute("COMMIT");
        }
        finally
        {
            connection.RollBack();
        }
    }

    /// <summary>The version of a file, 0 for an empty one.</summary>
    /// <exception cref="SqliteStoreException">The file is something else's, or of a later version.</exception>
    public static int CheckVersion(StoreConnection connection, string path, IReadOnlyList<string> steps)
    {
        var (owner, version, tables) = ReadHeader(connection);
        var isEmpty = owner == 0 && version == 0 && tables == 0;
        if (!isEmpty && owner != ApplicationId)
        {
            throw new SqliteStoreException(SqliteStoreFault.NotAStore, $"The file {path} is a database of something else than a store.");
        }

        return version >= 0 && version <= steps.Count && (isEmpty || version > 0) ? (int)version
            : throw new SqliteStoreException(SqliteStoreFault.NewerVersion, string.Create(CultureInfo.InvariantCulture,
                $"The file {path} is a store of version {version}; this program knows versions 1 to {steps.Count}."));
    }

    /// <summary>Reads from one state of the file, which another process may be making just now.</summary>
    private static (long Owner, long Version, long Tables) ReadHeader(StoreConnection connection)
    {
        var isOwn = !connection.IsInTransaction;
        if (isOwn)
        {
            connection.Execute("BEGIN");
        }

        try
        {
            var tables = connection.Number("SELECT count(*) FROM sqlite_schema");
            return (connection.Number("PRAGMA application_id"), connection.Number("PRAGMA user_version"), tables);
        }
        finally
        {
            if (isOwn)
            {
                connection.RollBack();
            }
        }
    }

    private static HashSet<string> ObjectsOf(StoreConnection connection)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        using var statement = new Statement(connection.Handle, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL");
        using var run = statement.Start();
        while (run.Step())
        {
            found.Add(string.Join(' ', run.Text(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        return found;
    }

    private static string HeadOf(string sql) => string.Join(' ', sql.Split(' ').Skip(1).TakeWhile(static word => word[0] != '('));

    private static void ExecuteAll(StoreConnection connection, string script)
    {
        foreach (var sql in script.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            connection.Execute(sql);
        }
    }
}
