using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Throws away events that a checkpoint has made dispensable.</summary>
internal static class Dropping
{
    /// <summary>So many events go in one transaction, for others to come in between.</summary>
    private const int MostAtOnce = 4096;

    /// <returns>How many are gone, and whether more can go.</returns>
    public static (long Gone, bool IsMore) Drop(WriterSession session, StoreStreamId stream, long through)
    {
        var row = session.FindStream(stream);
        if (row is null || Checkpoints.VersionOf(session, row) < through)
        {
            throw new ArgumentOutOfRangeException(
                nameof(through), through, $"No checkpoint of {stream} has all that would be thrown away.");
        }

        var (last, hash, parts) = Choose(session, row, through);
        if (parts.Count == 0)
        {
            return (0, false);
        }

        foreach (var (position, events) in parts)
        {
            using var update = session["UPDATE batches SET kept = kept - ?2 WHERE position = ?1"].Start().Bind(1, position).Bind(2, events);
            update.Step();
        }

        using (var delete = session["DELETE FROM events WHERE stream = ?1 AND sequence <= ?2"].Start().Bind(1, row.Number).Bind(2, last))
        {
            delete.Step();
        }

        Span<byte> kept = stackalloc byte[StoreHash.Length];
        StoreHash.Write(hash, kept);
        using var mark = session["UPDATE streams SET first_kept = ?2, kept_hash = ?3 WHERE number = ?1"].Start()
            .Bind(1, row.Number).Bind(2, last).Bind(3, kept);
        mark.Step();
        session.Forget(stream);
        return (last - row.FirstKept, parts.Count > 0 && last < through && last - row.FirstKept >= MostAtOnce);
    }

    /// <summary>The parts that go whole: up to which sequence, its hash, and how many events of which batch.</summary>
    private static (long Last, ChainHash Hash, List<(long Position, long Events)> Parts) Choose(
        WriterSession session, StreamRow row, long through)
    {
        var parts = new List<(long Position, long Events)>();
        var (last, hash, until) = (row.FirstKept, row.KeptHash, (Sequence: row.FirstKept, Hash: row.KeptHash));
        var (position, events) = (0L, 0L);
        using var run = session["SELECT sequence, position, hash FROM events WHERE stream = ?1 AND sequence > ?2 ORDER BY sequence"].Start()
            .Bind(1, row.Number).Bind(2, row.FirstKept);
        while (true)
        {
            var isThere = run.Step();
            if (events > 0 && (!isThere || run.Number(1) != position))
            {
                if (until.Sequence > through)
                {
                    break;
                }

                parts.Add((position, events));
                (last, hash, events) = (until.Sequence, until.Hash, 0);
            }

            if (!isThere || last >= through || last - row.FirstKept >= MostAtOnce)
            {
                break;
            }

            (position, events, until) = (run.Number(1), events + 1, (run.Number(0), StoreHash.Read(run.Bytes(2))));
        }

        return (last, hash, parts);
    }
}
