using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>The connection that writes: what it has written in the open transaction, and what it knows of the file.</summary>
/// <remarks>What it knows is forgotten as soon as another connection has changed the file.</remarks>
internal sealed class WriterSession : IDisposable
{
    private const int MostStreamsKnown = 4096;

    private readonly StoreConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _dataVersion;
    private readonly Statement _lastBatch;
    private readonly Statement _lastEvent;
    private readonly Statement _findBatch;
    private readonly Statement _insertBatch;
    private readonly Statement _insertEvent;
    private readonly Statement _insertStream;
    private readonly Statement _updateStream;
    private readonly Dictionary<StoreStreamId, StreamRow> _streams = [];
    private long _knownVersion = -1;
    private long _position;
    private long _event;

    public WriterSession(StoreConnection connection, TimeProvider time)
    {
        _connection = connection;
        Time = time;
        Rows = new RowReader(connection);
        _begin = connection["BEGIN IMMEDIATE"];
        _commit = connection["COMMIT"];
        _dataVersion = connection["PRAGMA data_version"];
        _lastBatch = connection["SELECT max(position) FROM batches"];
        _lastEvent = connection["SELECT max(last_event) FROM (SELECT last_event FROM batches ORDER BY position DESC LIMIT 1)"];
        _findBatch = connection["SELECT stored_at FROM batches WHERE id = ?1"];
        _insertBatch = connection[
            "INSERT INTO batches (position, id, stored_at, first_event, last_event, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"];
        _insertEvent = connection[
            """
            INSERT INTO events (number, position, stream, sequence, epoch, kind, schema_version, payload, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """];
        _insertStream = connection[
            """
            INSERT INTO streams (name, version, hash, epoch, first_kept, kept_hash, owner, owner_epoch, owned_until)
            VALUES (?1, 0, ?2, 0, 0, ?2, NULL, 0, 0) RETURNING number
            """];
        _updateStream = connection["UPDATE streams SET version = ?2, hash = ?3, epoch = ?4 WHERE number = ?1"];
    }

    public TimeProvider Time { get; }

    public RowReader Rows { get; }

    /// <summary>A statement for what is rarely written.</summary>
    public Statement this[string sql] => _connection[sql];

    public void Begin()
    {
        _begin.Execute();
        var version = Number(_dataVersion);
        if (version != _knownVersion)
        {
            Forget();
            (_position, _event) = (Number(_lastBatch), Number(_lastEvent));
            _knownVersion = version;
        }
    }

    public void Commit() => _commit.Execute();

    public void RollBack()
    {
        Forget();
        _connection.RollBack();
    }

    /// <summary>When a batch was stored, by its id; null when it is not.</summary>
    public DateTimeOffset? FindBatch(StoreBatchId id)
    {
        Span<byte> bytes = stackalloc byte[StoreHash.Length];
        StoreHash.Write(id, bytes);
        using var run = _findBatch.Start().Bind(1, bytes);
        return run.Step() ? StoreTime.FromNumber(run.Number(0)) : null;
    }

    /// <summary>What is known of a stream; null when there is none of that name.</summary>
    public StreamRow? FindStream(StoreStreamId stream)
    {
        if (_streams.TryGetValue(stream, out var known))
        {
            return known;
        }

        var row = Rows.FindStream(stream);
        if (row is not null)
        {
            Keep(stream, row);
        }

        return row;
    }

    /// <summary>A stream, which is entered without events if there is none of that name.</summary>
    public StreamRow EnterStream(StoreStreamId stream)
    {
        if (FindStream(stream) is { } known)
        {
            return known;
        }

        Span<byte> none = stackalloc byte[StoreHash.Length];
        none.Clear();
        using var run = _insertStream.Start().Bind(1, stream.ToString()).Bind(2, none);
        run.Step();
        var row = new StreamRow(run.Number(0), 0, default, 0, 0, default, null, 0, StoreTime.FromNumber(0));
        while (run.Step())
        {
            throw new InvalidDataException("One stream was entered as several.");
        }

        Keep(stream, row);
        return row;
    }

    /// <summary>Forgets a stream that a job has changed by a statement of its own.</summary>
    public void Forget(StoreStreamId stream) => _streams.Remove(stream);

    /// <summary>Writes a batch that has been judged.</summary>
    /// <returns>When it is stored.</returns>
    public DateTimeOffset Insert(StoreBatch batch)
    {
        var storedAt = StoreTime.Now(Time);
        var (position, first) = (_position + 1, _event + 1);
        foreach (var part in batch.Parts)
        {
            Insert(part, position, EnterStream(part.Stream));
        }

        Span<byte> id = stackalloc byte[StoreHash.Length];
        StoreHash.Write(batch.Id, id);
        using var run = _insertBatch.Start().Bind(1, position).Bind(2, id).Bind(3, StoreTime.ToNumber(storedAt))
            .Bind(4, first).Bind(5, _event).Bind(6, _event - first + 1);
        run.Step();
        _position = position;
        return storedAt;
    }

    public void Dispose() => _connection.Dispose();

    private static long Number(Statement statement)
    {
        using var run = statement.Start();
        return run.Step() ? run.Number(0) : 0;
    }

    private void Insert(StorePart part, long position, StreamRow row)
    {
        Span<byte> hash = stackalloc byte[StoreHash.Length];
        var sequence = part.After;
        foreach (var stored in part.Events)
        {
            sequence++;
            StoreHash.Write(stored.Hash, hash);
            using var run = _insertEvent.Start().Bind(1, ++_event).Bind(2, position).Bind(3, row.Number).Bind(4, sequence)
                .Bind(5, part.Epoch).Bind(6, stored.Kind).Bind(7, stored.SchemaVersion).Bind(8, stored.Payload.Span).Bind(9, hash);
            run.Step();
        }

        using var update = _updateStream.Start().Bind(1, row.Number).Bind(2, sequence).Bind(3, hash).Bind(4, part.Epoch);
        update.Step();
        Keep(part.Stream, row with { Version = sequence, Hash = part.Events[^1].Hash, Epoch = part.Epoch });
    }

    private void Keep(StoreStreamId stream, StreamRow row)
    {
        if (_streams.Count >= MostStreamsKnown)
        {
            _streams.Clear();
        }

        _streams[stream] = row;
    }

    private void Forget()
    {
        _streams.Clear();
        Rows.Forget();
        _knownVersion = -1;
    }
}
