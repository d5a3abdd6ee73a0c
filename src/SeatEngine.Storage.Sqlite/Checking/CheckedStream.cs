using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>How far the check has come in a stream.</summary>
internal sealed class CheckedStream(StoreStreamId id, StreamRow row)
{
    private long _sequence = row.FirstKept;
    private ChainHash _hash = row.KeptHash;
    private long _epoch;

    /// <summary>Takes the next event of the stream that the file has.</summary>
    public void Take(StoreEvent stored, long sequence, long epoch, DefectList defects)
    {
        if (sequence != _sequence + 1)
        {
            defects.Add("events", id, sequence, FormattableString.Invariant($"The event follows event {_sequence}."));
        }
        else if (_hash.Next(stored.Kind, stored.SchemaVersion, stored.Payload.Span) != stored.Hash)
        {
            defects.Add("events", id, sequence, "The event is not what was stored: its hash does not follow from the event before.");
        }

        if (epoch < _epoch)
        {
            defects.Add("events", id, sequence, FormattableString.Invariant($"Epoch {epoch} follows epoch {_epoch}."));
        }

        (_sequence, _hash, _epoch) = (sequence, stored.Hash, Math.Max(epoch, _epoch));
    }

    public void End(DefectList defects)
    {
        if (_sequence != row.Version || _hash != row.Hash)
        {
            defects.Add("streams", id, row.Version,
                FormattableString.Invariant($"The last event of the stream is {_sequence}, or another."));
        }

        if (row.Epoch < _epoch)
        {
            defects.Add("streams", id, row.Version,
                FormattableString.Invariant($"The stream is in epoch {row.Epoch}, its last event in {_epoch}."));
        }
    }
}
