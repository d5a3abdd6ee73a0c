using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Reads a stream piece by piece, each checked against the chain from the one before.</summary>
internal sealed class StreamReading(StoreStreamId stream, long after)
{
    private const int MostBatches = 256;

    private long _sequence = after;
    private ChainHash? _hash;

    /// <summary>The next piece, of one state of the file; an empty one when there is no more.</summary>
    /// <exception cref="InvalidDataException">An event is missing, or is not what was stored.</exception>
    public List<StoredBatch> Next(RowReader rows)
    {
        var batches = new List<StoredBatch>();
        if (rows.FindStream(stream) is not { } row)
        {
            return batches;
        }

        if (_sequence <= row.FirstKept)
        {
            // What was thrown away meanwhile is passed over, as it is where reading begins.
            (_sequence, _hash) = (row.FirstKept, row.KeptHash);
        }

        while (_sequence < row.Version && batches.Count < MostBatches)
        {
            batches.Add(NextBatch(rows, row));
        }

        if (_sequence == row.Version && batches.Count > 0 && _hash != row.Hash)
        {
            throw Damage.Of("streams", stream, row.Version, "The stream does not end in the hash of its last event.");
        }

        return batches;
    }

    private StoredBatch NextBatch(RowReader rows, StreamRow row)
    {
        var position = rows.FindPosition(row.Number, _sequence + 1) ?? throw Damage.OfEvent(stream, _sequence + 1, "The event is missing.");
        var batch = rows.ReadBatch(position);
        var part = batch?.Batch.Parts.FirstOrDefault(part => part.Stream == stream && Reaches(part))
            ?? throw Damage.OfEvent(stream, _sequence + 1, "The event is not among those of its batch.");
        if (part.After == _sequence)
        {
            var before = _hash ?? HashBefore(rows, row);
            var first = part.Events[0];
            if (before.Next(first.Kind, first.SchemaVersion, first.Payload.Span) != first.Hash)
            {
                throw RowReader.Broken(stream, _sequence + 1);
            }
        }

        (_sequence, _hash) = (part.After + part.Events.Length, part.Events[^1].Hash);
        return batch!;
    }

    private bool Reaches(StorePart part) => part.After <= _sequence && part.After + part.Events.Length > _sequence;

    private ChainHash HashBefore(RowReader rows, StreamRow row) =>
        rows.FindHash(row.Number, _sequence) ?? throw Damage.OfEvent(stream, _sequence, "The event is missing.");
}
