using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Looks at every row of a store, in one state of the file.</summary>
internal sealed class StoreCheck
{
    private readonly StoreReader _reader;
    private readonly DefectList _defects;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<long, CheckedStream> _streams = [];
    private readonly Dictionary<long, (StoreStreamId Id, StreamRow Row)> _rows = [];

    private StoreCheck(StoreReader reader, DefectList defects, CancellationToken cancellation) =>
        (_reader, _defects, _cancellation) = (reader, defects, cancellation);

    public static StoreCheckReport Run(string path, TimeSpan busyTimeout, CancellationToken cancellation)
    {
        var defects = new DefectList();
        using (var connection = new StoreConnection(path, busyTimeout, mayWrite: false))
        {
            CheckPages(connection, defects);
            StoreSchema.Differences(connection).ForEach(text => defects.Add("sqlite_schema", "", text));
        }

        // What lies in damaged pages or in other tables says nothing more.
        if (defects.Found.Length > 0)
        {
            return new StoreCheckReport("file", 0, 0, 0, 0, defects.Found);
        }

        using var reader = new StoreReader(path, busyTimeout);
        return reader.AtOnce(reader => new StoreCheck(reader, defects, cancellation).Run());
    }

    private static void CheckPages(StoreConnection connection, DefectList defects)
    {
        using var statement = new Statement(connection.Handle, "PRAGMA integrity_check");
        using var run = statement.Start();
        while (run.Step())
        {
            if (!run.Text(0).Equals("ok", StringComparison.Ordinal))
            {
                defects.Add("file", "", run.Text(0) + ".");
            }
        }
    }

    private StoreCheckReport Run()
    {
        ReadStreams();
        var (batches, events) = CheckBatches();
        foreach (var stream in _streams.Values)
        {
            stream.End(_defects);
        }

        CheckCheckpoints();
        var entries = CheckCatalogue();
        return new StoreCheckReport("file", _rows.Count, batches, events, entries, _defects.Found);
    }

    private void ReadStreams()
    {
        var names = new List<(long Number, string Name)>();
        using (var run = _reader.Connection["SELECT number, name FROM streams"].Start())
        {
            while (run.Step())
            {
                names.Add((run.Number(0), run.Text(1)));
            }
        }

        foreach (var (number, name) in names)
        {
            if (!StoreStreamId.TryParse(name, out var id))
            {
                _defects.Add("streams", FormattableString.Invariant($"number {number}"), "There is no stream of such a name.");
                continue;
            }

            Try(() =>
            {
                var row = _reader.Rows.FindStream(id)!;
                _rows.Add(number, (id, row));
                _streams.Add(number, new CheckedStream(id, row));
            });
        }
    }

    private (long Batches, long Events) CheckBatches()
    {
        var (batches, counted, last) = (0L, 0L, 0L);
        var positions = _reader.FindPositions(0, int.MaxValue);
        var firsts = Spans();
        foreach (var position in positions)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (first, end) = firsts[position];
            if (first != last + 1 || end < first)
            {
                _defects.Add("batches", FormattableString.Invariant($"position {position}"),
                    "Its events do not follow those of the batch before.");
            }

            (batches, last) = (batches + 1, end);
            Try(() =>
            {
                _ = _reader.Rows.ReadBatch(position);
            });
        }

        using var run = _reader.Connection[
            "SELECT stream, sequence, epoch, kind, schema_version, payload, hash, position FROM events ORDER BY number"].Start();
        while (run.Step() && !_defects.IsFull)
        {
            _cancellation.ThrowIfCancellationRequested();
            counted++;
            var (sequence, position) = (run.Number(1), run.Number(7));
            if (!_streams.TryGetValue(run.Number(0), out var stream))
            {
                _defects.Add("events", FormattableString.Invariant($"stream number {run.Number(0)}, sequence {sequence}"),
                    "The event is of no stream.");
                continue;
            }

            if (!firsts.ContainsKey(position))
            {
                _defects.Add("events", _rows[run.Number(0)].Id, sequence, "The event is of no batch.");
            }

            var stored = new StoreEvent(run.Text(3), (int)run.Number(4), run.Bytes(5).ToArray(), StoreHash.Read(run.Bytes(6)));
            stream.Take(stored, sequence, run.Number(2), _defects);
        }

        return (batches, counted);
    }

    private Dictionary<long, (long First, long Last)> Spans()
    {
        var spans = new Dictionary<long, (long First, long Last)>();
        using var run = _reader.Connection["SELECT position, first_event, last_event FROM batches"].Start();
        while (run.Step())
        {
            spans.Add(run.Number(0), (run.Number(1), run.Number(2)));
        }

        return spans;
    }

    private void CheckCheckpoints()
    {
        var numbers = new List<long>();
        using (var run = _reader.Connection["SELECT stream FROM checkpoints"].Start())
        {
            while (run.Step())
            {
                numbers.Add(run.Number(0));
            }
        }

        foreach (var number in numbers)
        {
            if (!_rows.TryGetValue(number, out var known))
            {
                _defects.Add("checkpoints", FormattableString.Invariant($"stream number {number}"), "The checkpoint is of no stream.");
                continue;
            }

            Try(() =>
            {
                var (id, row) = known;
                var checkpoint = _reader.FindCheckpoint(id)!;
                var hash = checkpoint.Version == row.FirstKept ? row.KeptHash : _reader.Rows.FindHash(number, checkpoint.Version);
                if (hash != checkpoint.Hash)
                {
                    _defects.Add("checkpoints", id, checkpoint.Version, "The checkpoint is not of that event.");
                }
            });
        }

        foreach (var (number, (id, row)) in _rows.Where(pair => pair.Value.Row.FirstKept > 0 && !numbers.Contains(pair.Key)))
        {
            _defects.Add("checkpoints", id, row.FirstKept, "Events were thrown away, and no checkpoint has them.");
        }
    }

    private long CheckCatalogue()
    {
        var (catalogue, count) = (new CatalogueReader(_reader.Connection), 0L);
        Try(() =>
        {
            foreach (var key in catalogue.List(""))
            {
                _cancellation.ThrowIfCancellationRequested();
                count++;
                Try(() => _ = catalogue.Find(key.Kind, key.Id, key.Version));
            }
        });
        return count;
    }

    /// <summary>Takes what a reader would be told as a defect.</summary>
    private void Try(Action look)
    {
        try
        {
            look();
        }
        catch (InvalidDataException damage)
        {
            _defects.Add(Damage.DefectOf(damage));
        }
    }
}
