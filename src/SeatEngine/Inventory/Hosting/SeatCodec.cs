using System.Collections.Immutable;
using System.Globalization;

namespace SeatEngine.Inventory;

/// <summary>Events of places as a store keeps them.</summary>
internal static class SeatCodec
{
    private const int SchemaVersion = 1;

    public static StorePart ToPart(StoreStreamId stream, long after, long epoch, ChainHash before, IReadOnlyList<InventoryEvent> events)
    {
        var stored = ImmutableArray.CreateBuilder<StoreEvent>(events.Count);
        foreach (var logged in events)
        {
            var (kind, payload) = (logged.Kind.ToString(), logged.ToUtf8Json());
            before = before.Next(kind, SchemaVersion, payload);
            stored.Add(new StoreEvent(kind, SchemaVersion, payload, before));
        }

        return new StorePart(stream, after, epoch, stored.MoveToImmutable());
    }

    /// <summary>The events of a part after a sequence, each checked against the chain.</summary>
    /// <exception cref="InvalidDataException">An event is missing, or is not what was stored.</exception>
    public static IEnumerable<InventoryEvent> Read(StorePart part, long after, Action<ChainHash> moved, ChainHash before)
    {
        if (part.After > after)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"The store has lost events {after + 1} to {part.After} of {part.Stream}."));
        }

        foreach (var stored in part.Events.Skip((int)(after - part.After)))
        {
            before = before.Next(stored.Kind, stored.SchemaVersion, stored.Payload.Span);
            if (before != stored.Hash || stored.SchemaVersion != SchemaVersion)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                    $"An event of {part.Stream} after {part.After} is not what was stored, or of an unknown form " +
                    $"(version {stored.SchemaVersion})."));
            }

            moved(before);
            yield return Parse(stored);
        }
    }

    private static InventoryEvent Parse(StoreEvent stored)
    {
        try
        {
            return InventoryEvent.ParseJson(stored.Payload);
        }
        catch (FormatException failure)
        {
            throw new InvalidDataException("The store has an event that cannot be read: " + failure.Message, failure);
        }
    }
}
