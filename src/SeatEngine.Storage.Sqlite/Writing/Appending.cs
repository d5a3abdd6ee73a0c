using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Judges batches, and writes those that fit.</summary>
internal static class Appending
{
    /// <summary>The longest payload of an event, in bytes.</summary>
    public const int LongestPayload = 64 << 20;

    public static StoreAnswer Append(WriterSession session, StoreBatch batch)
    {
        if (session.FindBatch(batch.Id) is { } storedAt)
        {
            return StoreAnswer.Stored(storedAt);
        }

        if (FormFault(batch) is { } fault)
        {
            return StoreAnswer.NotStored(fault);
        }

        var ends = batch.Parts.Select(part => session.FindStream(part.Stream)).ToImmutableArray();
        var pairs = batch.Parts.Zip(ends);
        if (pairs.FirstOrDefault(static pair => pair.Second?.Epoch > pair.First.Epoch).First is { } over)
        {
            return StoreAnswer.NotStored($"The stream {over.Stream} has a writer of a later epoch.");
        }

        if (pairs.FirstOrDefault(static pair => pair.First.After > (pair.Second?.Version ?? 0)).First is { } beyond)
        {
            return StoreAnswer.NotStored($"The batch follows events of {beyond.Stream} that are not stored.");
        }

        var behind = pairs.Where(static pair => pair.Second?.Version > pair.First.After).Select(static pair => pair.First).ToList();
        if (behind.Count > 0)
        {
            return StoreAnswer.Conflict(behind.SelectMany(part => ReadMissed(session, part)).DistinctBy(static missed => missed.Position)
                .OrderBy(static missed => missed.Position));
        }

        var broken = pairs.Select(static pair => ChainFault(pair.First, pair.Second?.Hash ?? default))
            .FirstOrDefault(static chain => chain is not null);
        return broken is null ? StoreAnswer.Stored(session.Insert(batch)) : StoreAnswer.NotStored(broken);
    }

    /// <summary>What is wrong with a batch whatever is stored; null for nothing.</summary>
    private static string? FormFault(StoreBatch batch)
    {
        if (batch.Parts.IsDefaultOrEmpty)
        {
            return "There is nothing in the batch.";
        }

        var streams = new HashSet<StoreStreamId>();
        foreach (var part in batch.Parts)
        {
            var fault = part.Stream.IsNone ? "A part of the batch is of no stream."
                : !streams.Add(part.Stream) ? $"The batch has two parts of {part.Stream}."
                : part.Events.IsDefaultOrEmpty ? $"The batch has a part of {part.Stream} without an event."
                : part.After < 0 || part.Epoch < 0 ? $"The batch has a sequence or an epoch of {part.Stream} below zero."
                : part.Events.Any(static stored => stored.SchemaVersion < 1) ? $"An event of {part.Stream} has no schema version."
                : part.Events.Any(static stored => stored.Payload.Length > LongestPayload) ? $"An event of {part.Stream} is too long."
                : null;
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static IEnumerable<StoredBatch> ReadMissed(WriterSession session, StorePart part)
    {
        var reading = new StreamReading(part.Stream, part.After);
        while (reading.Next(session.Rows) is { Count: > 0 } piece)
        {
            foreach (var batch in piece)
            {
                yield return batch;
            }
        }
    }

    private static string? ChainFault(StorePart part, ChainHash before)
    {
        foreach (var stored in part.Events)
        {
            before = before.Next(stored.Kind, stored.SchemaVersion, stored.Payload.Span);
            if (before != stored.Hash)
            {
                return $"The events of {part.Stream} in the batch do not continue its chain.";
            }
        }

        return null;
    }
}
