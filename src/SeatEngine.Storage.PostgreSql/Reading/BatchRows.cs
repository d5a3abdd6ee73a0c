using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>Makes batches of rows, and looks at each event: whether it is there, is of the batch, and goes on in its chain.</summary>
internal static class BatchRows
{
    /// <summary>The batches of rows, in their order; parts whose events have been thrown away are left out.</summary>
    /// <exception cref="InvalidDataException">A row is missing, or is not what was stored; the message says of which table.</exception>
    public static List<StoredBatch> ToBatches(List<BatchRow> rows)
    {
        var batches = new List<StoredBatch>();
        for (int from = 0, until; from < rows.Count; from = until)
        {
            until = from + 1;
            while (until < rows.Count && rows[until].Batch == rows[from].Batch)
            {
                until++;
            }

            if (rows[from].Batch is { } id && ToBatch(id, CollectionsMarshal.AsSpan(rows)[from..until]) is { } batch)
            {
                batches.Add(batch);
            }
        }

        return batches;
    }

    private static StoredBatch? ToBatch(Guid id, ReadOnlySpan<BatchRow> rows)
    {
        var position = rows[0].Position ?? throw new InvalidDataException(
            FormattableString.Invariant($"The table batches has lost batch {id:N}, of which the table events has events."));
        if (rows[0].Part is null)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"The table batches has a batch without parts, {id:N} at position {position}."));
        }

        var parts = ImmutableArray.CreateBuilder<StorePart>();
        for (int from = 0, until; from < rows.Length; from = until)
        {
            until = from + 1;
            while (until < rows.Length && rows[until].Part!.Place == rows[from].Part!.Place)
            {
                until++;
            }

            var part = rows[from].Part!;
            if (part.FirstKept is not { } firstKept || part.After >= firstKept)
            {
                parts.Add(ToPart(id, part, rows[from..until]));
            }
        }

        return parts.Count == 0
            ? null
            : new(new StoreBatch(Wide.ToBatchId(id), parts.ToImmutable()), position, StoreTime.Of(rows[0].StoredAt));
    }

    private static StorePart ToPart(Guid id, BatchRowPart part, ReadOnlySpan<BatchRow> rows)
    {
        if (part.Count < 1 || part.After < 0 || part.Epoch < 0)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"The table batches has a part of {part.Stream} in batch {id:N} with {part.Count} events after {part.After}."));
        }

        var hash = part.Before ?? (part.After == 0 ? default(ChainHash) : throw Broken(part.Stream, part.After, "is missing"));
        var events = ImmutableArray.CreateBuilder<StoreEvent>(rows.Length);
        foreach (var row in rows)
        {
            var sequence = part.After + events.Count + 1;
            if (row.Event is not { } kept || kept.Sequence != sequence)
            {
                throw Broken(part.Stream, sequence, "is missing");
            }

            hash = hash.Next(kept.Stored.Kind, kept.Stored.SchemaVersion, kept.Stored.Payload.Span);
            if (kept.Batch != id || kept.Stored.Hash != hash)
            {
                throw Broken(part.Stream, sequence, "is not what was stored");
            }

            if (kept.Stored.SchemaVersion < 1)
            {
                throw Broken(part.Stream, sequence, FormattableString.Invariant($"is of an unknown form, {kept.Stored.SchemaVersion}"));
            }

            events.Add(kept.Stored);
        }

        return events.Count == part.Count
            ? new(part.Stream, part.After, part.Epoch, events.ToImmutable())
            : throw Broken(part.Stream, part.After + events.Count + 1, "is missing");
    }

    public static InvalidDataException Broken(StoreStreamId stream, long sequence, string how) =>
        new(FormattableString.Invariant($"Event {sequence} of {stream} in the table events {how}."));
}
