using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Reads batches and streams by way of one connection, and believes no row that contradicts another.</summary>
internal sealed class RowReader(StoreConnection connection)
{
    private readonly Statement _batch = connection["SELECT id, stored_at, first_event, last_event, kept FROM batches WHERE position = ?1"];
    private readonly Statement _events = connection[
        """
        SELECT position, stream, sequence, epoch, kind, schema_version, payload, hash FROM events
        WHERE number BETWEEN ?1 AND ?2 ORDER BY number
        """];

    private readonly Statement _name = connection["SELECT name FROM streams WHERE number = ?1"];
    private readonly Statement _stream = connection[
        """
        SELECT number, version, hash, epoch, first_kept, kept_hash, owner, owner_epoch, owned_until FROM streams WHERE name = ?1
        """];

    private readonly Statement _position = connection["SELECT position FROM events WHERE stream = ?1 AND sequence = ?2"];
    private readonly Statement _hash = connection["SELECT hash FROM events WHERE stream = ?1 AND sequence = ?2"];
    private readonly Dictionary<long, StoreStreamId> _names = [];

    /// <summary>Forgets what may have been read in a transaction that did not come about.</summary>
    public void Forget() => _names.Clear();

    public StreamRow? FindStream(StoreStreamId stream)
    {
        using var run = _stream.Start().Bind(1, stream.ToString());
        if (!run.Step())
        {
            return null;
        }

        var row = new StreamRow(run.Number(0), run.Number(1), StoreHash.Read(run.Bytes(2)), run.Number(3), run.Number(4),
            StoreHash.Read(run.Bytes(5)), run.IsNull(6) ? null : run.Text(6), run.Number(7), StoreTime.FromNumber(run.Number(8)));
        return row.FirstKept >= 0 && row.FirstKept <= row.Version && row.Epoch >= 0 ? row
            : throw Damage.Of("streams", stream, row.Version, "The stream cannot begin and end so.");
    }

    /// <summary>At which position an event lies; null when it is not there.</summary>
    public long? FindPosition(long stream, long sequence)
    {
        using var run = _position.Start().Bind(1, stream).Bind(2, sequence);
        return run.Step() ? run.Number(0) : null;
    }

    public ChainHash? FindHash(long stream, long sequence)
    {
        using var run = _hash.Start().Bind(1, stream).Bind(2, sequence);
        return run.Step() ? StoreHash.Read(run.Bytes(0)) : null;
    }

    /// <summary>The batch at a position, with the events of it that are kept; null when none are.</summary>
    /// <exception cref="InvalidDataException">It is not what was stored.</exception>
    public StoredBatch? ReadBatch(long position)
    {
        var (id, storedAt, first, last, kept) = ReadHead(position);
        var parts = kept == 0 ? [] : ReadParts(position, first, last);
        var found = parts.Sum(static part => (long)part.Events.Length);
        return found != kept
            ? throw Damage.Of("batches", At(position), FormattableString.Invariant($"There are {found} of its {kept} events."))
            : kept == 0 ? null : new StoredBatch(new StoreBatch(id, parts), position, storedAt);
    }

    private static string At(long position) => FormattableString.Invariant($"position {position}");

    private (StoreBatchId Id, DateTimeOffset StoredAt, long First, long Last, long Kept) ReadHead(long position)
    {
        using var run = _batch.Start().Bind(1, position);
        return run.Step()
            ? (StoreHash.ReadId(run.Bytes(0)), StoreTime.FromNumber(run.Number(1)), run.Number(2), run.Number(3), run.Number(4))
            : throw Damage.Of("batches", At(position), "There are events of a batch that is missing.");
    }

    private ImmutableArray<StorePart> ReadParts(long position, long first, long last)
    {
        var (parts, events) = (ImmutableArray.CreateBuilder<StorePart>(), ImmutableArray.CreateBuilder<StoreEvent>());
        var (stream, number, after, epoch) = (default(StoreStreamId), -1L, 0L, 0L);
        using var run = _events.Start().Bind(1, first).Bind(2, last);
        while (run.Step())
        {
            var (of, sequence) = (run.Number(1), run.Number(2));
            if (of != number)
            {
                Close();
                (stream, number, after, epoch) = (NameOf(of), of, sequence - 1, run.Number(3));
            }

            var stored = ReadEvent(run, stream, sequence);
            var before = events.Count == 0 ? null : events[^1];
            if (sequence != after + events.Count + 1 || after < 0 || run.Number(0) != position || run.Number(3) != epoch)
            {
                throw Damage.OfEvent(stream, sequence, "The event does not belong where it stands.");
            }

            if (before is not null && before.Hash.Next(stored.Kind, stored.SchemaVersion, stored.Payload.Span) != stored.Hash)
            {
                throw Broken(stream, sequence);
            }

            events.Add(stored);
        }

        Close();
        return parts.ToImmutable();

        void Close()
        {
            if (events.Count > 0)
            {
                parts.Add(new StorePart(stream, after, epoch, events.ToImmutable()));
                events.Clear();
            }
        }
    }

    /// <summary>An event that is not what the chain says.</summary>
    public static InvalidDataException Broken(StoreStreamId stream, long sequence) =>
        Damage.OfEvent(stream, sequence, "The event is not what was stored: its hash does not follow from the event before.");

    private static StoreEvent ReadEvent(in Statement.Run run, StoreStreamId stream, long sequence) =>
        run.Number(5) is > 0 and <= int.MaxValue
        ? new StoreEvent(run.Text(4), (int)run.Number(5), run.Bytes(6).ToArray(), StoreHash.Read(run.Bytes(7)))
        : throw Damage.OfEvent(stream, sequence, FormattableString.Invariant($"There is no schema version {run.Number(5)}."));

    private StoreStreamId NameOf(long number)
    {
        if (_names.TryGetValue(number, out var known))
        {
            return known;
        }

        using var run = _name.Start().Bind(1, number);
        var text = run.Step() ? run.Text(0) : null;
        if (text is null || !StoreStreamId.TryParse(text, out var stream))
        {
            throw Damage.Of("streams", FormattableString.Invariant($"number {number}"), "There is no stream of such a name.");
        }

        _names.Add(number, stream);
        return stream;
    }
}
