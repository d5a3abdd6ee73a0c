using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>A connection that only reads; for one thread at a time.</summary>
internal sealed class StoreReader : IDisposable
{
    private readonly Statement _positions;
    private readonly Statement _checkpoint;

    public StoreReader(string path, TimeSpan busyTimeout)
    {
        Connection = new StoreConnection(path, busyTimeout, mayWrite: false);
        Rows = new RowReader(Connection);
        _positions = Connection["SELECT position FROM batches WHERE position > ?1 ORDER BY position LIMIT ?2"];
        _checkpoint = Connection["SELECT version, hash, schema_version, payload, seal FROM checkpoints WHERE stream = ?1"];
    }

    public StoreConnection Connection { get; }

    public RowReader Rows { get; }

    /// <summary>Reads from one state of the file, whatever is written meanwhile.</summary>
    public TAnswer AtOnce<TAnswer>(Func<StoreReader, TAnswer> read)
    {
        Connection["BEGIN"].Execute();
        try
        {
            return read(this);
        }
        finally
        {
            Connection.RollBack();
        }
    }

    public List<long> FindPositions(long after, int most)
    {
        var found = new List<long>();
        using var run = _positions.Start().Bind(1, after).Bind(2, most);
        while (run.Step())
        {
            found.Add(run.Number(0));
        }

        return found;
    }

    /// <summary>The newest checkpoint of a stream; null for none.</summary>
    /// <exception cref="InvalidDataException">It is not what was kept.</exception>
    public StoreCheckpoint? FindCheckpoint(StoreStreamId stream)
    {
        if (Rows.FindStream(stream) is not { } row)
        {
            return null;
        }

        using var run = _checkpoint.Start().Bind(1, row.Number);
        if (!run.Step())
        {
            return null;
        }

        var found = new StoreCheckpoint(stream, run.Number(0), StoreHash.Read(run.Bytes(1)), (int)run.Number(2), run.Bytes(3).ToArray());
        return StoreHash.SealOf(found) == StoreHash.Read(run.Bytes(4)) && found.Version <= row.Version ? found
            : throw Damage.Of("checkpoints", stream, found.Version, "The checkpoint is not what was kept.");
    }

    public void Dispose() => Connection.Dispose();
}
