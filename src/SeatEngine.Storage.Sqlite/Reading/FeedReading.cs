using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Reads all batches piece by piece, each stream's checked against the chain from where the feed first met it.</summary>
internal sealed class FeedReading(long after)
{
    private const int MostBatches = 256;

    private readonly Dictionary<StoreStreamId, (long Sequence, ChainHash Hash)> _ends = [];
    private long _position = after;

    /// <summary>The next piece; an empty one when there is no more for now.</summary>
    /// <exception cref="InvalidDataException">An event is missing, or is not what was stored.</exception>
    public List<StoredBatch> Next(StoreReader reader)
    {
        var batches = new List<StoredBatch>();
        var positions = reader.FindPositions(_position, MostBatches);
        while (positions.Count > 0 && batches.Count == 0)
        {
            foreach (var position in positions)
            {
                if (reader.Rows.ReadBatch(position) is { } batch)
                {
                    Check(reader.Rows, batch);
                    batches.Add(batch);
                }

                _position = position;
            }

            // A piece of which nothing is kept is no end of the feed.
            positions = batches.Count == 0 ? reader.FindPositions(_position, MostBatches) : [];
        }

        return batches;
    }

    private void Check(RowReader rows, StoredBatch batch)
    {
        foreach (var part in batch.Batch.Parts)
        {
            if (_ends.TryGetValue(part.Stream, out var end))
            {
                var first = part.Events[0];
                var isNext = part.After == end.Sequence && end.Hash.Next(first.Kind, first.SchemaVersion, first.Payload.Span) == first.Hash;
                if (!isNext && (part.After <= end.Sequence || rows.FindStream(part.Stream)?.FirstKept < part.After))
                {
                    throw RowReader.Broken(part.Stream, part.After + 1);
                }
            }

            _ends[part.Stream] = (part.After + part.Events.Length, part.Events[^1].Hash);
        }
    }
}
