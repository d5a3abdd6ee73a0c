using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>Refuses batches that cannot be stored wherever their streams end.</summary>
internal static class BatchCheck
{
    /// <summary>Why a batch can never be stored, in a sentence; null when nothing speaks against it.</summary>
    public static string? Refuse(StoreBatch batch)
    {
        if (batch.Parts.IsDefaultOrEmpty)
        {
            return "The batch has no events.";
        }

        var seen = new HashSet<StoreStreamId>();
        foreach (var part in batch.Parts)
        {
            if (part.Stream.IsNone || part.Events.IsDefaultOrEmpty)
            {
                return $"The batch has a part of '{part.Stream}' without events.";
            }

            if (!seen.Add(part.Stream))
            {
                return $"The batch has two parts of {part.Stream}.";
            }

            if (part.After < 0 || part.Epoch < 0 || part.After > long.MaxValue - part.Events.Length)
            {
                return FormattableString.Invariant(
                    $"The batch has a part of {part.Stream} after {part.After} in epoch {part.Epoch}, which cannot be.");
            }

            if (RefuseEvents(part) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    /// <summary>Each event after the first goes on from the one before; the first from the stream, as the server says.</summary>
    private static string? RefuseEvents(StorePart part)
    {
        for (var i = 0; i < part.Events.Length; i++)
        {
            var stored = part.Events[i];
            if (stored.Kind is null || stored.Kind.Contains('\0', StringComparison.Ordinal))
            {
                return FormattableString.Invariant($"Event {part.After + i + 1} of {part.Stream} is of a kind that is no text.");
            }

            if (i > 0 && part.Events[i - 1].Hash.Next(stored.Kind, stored.SchemaVersion, stored.Payload.Span) != stored.Hash)
            {
                return FormattableString.Invariant($"The chain of {part.Stream} is broken at event {part.After + i + 1}.");
            }
        }

        return null;
    }
}
