using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Keeps the newest checkpoint of each stream.</summary>
internal static class Checkpoints
{
    /// <returns>Whether it is newer than what was there.</returns>
    /// <exception cref="ArgumentException">It is of a state that is not stored.</exception>
    public static bool Write(WriterSession session, StoreCheckpoint checkpoint)
    {
        if (checkpoint.Stream.IsNone || checkpoint.Version < 0 || checkpoint.SchemaVersion < 1)
        {
            throw new ArgumentException("A checkpoint is of a stream, a sequence from 0, and a schema version from 1.", nameof(checkpoint));
        }

        var row = session.FindStream(checkpoint.Stream);
        if (HashAt(session, row, checkpoint.Version) is not { } hash || hash != checkpoint.Hash)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The state of {checkpoint.Stream} after event {checkpoint.Version} is not what is stored."),
                nameof(checkpoint));
        }

        row ??= session.EnterStream(checkpoint.Stream);
        if (VersionOf(session, row) >= checkpoint.Version)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[2 * StoreHash.Length];
        StoreHash.Write(checkpoint.Hash, bytes);
        StoreHash.Write(StoreHash.SealOf(checkpoint), bytes[StoreHash.Length..]);
        using var run = session[
            """
            INSERT INTO checkpoints (stream, version, hash, schema_version, payload, seal) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (stream) DO UPDATE SET version = ?2, hash = ?3, schema_version = ?4, payload = ?5, seal = ?6
            """].Start().Bind(1, row.Number).Bind(2, checkpoint.Version).Bind(3, bytes[..StoreHash.Length])
            .Bind(4, checkpoint.SchemaVersion).Bind(5, checkpoint.Payload.Span).Bind(6, bytes[StoreHash.Length..]);
        run.Step();
        return true;
    }

    /// <summary>The version of the newest checkpoint of a stream; -1 where there is none.</summary>
    public static long VersionOf(WriterSession session, StreamRow row)
    {
        using var run = session["SELECT version FROM checkpoints WHERE stream = ?1"].Start().Bind(1, row.Number);
        return run.Step() ? run.Number(0) : -1;
    }

    /// <summary>The hash of an event; null where it is not stored, or is not kept. Before the first it is that of no event.</summary>
    private static ChainHash? HashAt(WriterSession session, StreamRow? row, long version) =>
        row is null ? version == 0 ? default(ChainHash) : null
        : version == row.FirstKept ? row.KeptHash
        : version == row.Version ? row.Hash
        : session.Rows.FindHash(row.Number, version);
}
