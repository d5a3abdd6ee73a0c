using System.Collections.Immutable;
using System.Globalization;

namespace SeatEngine.Inventory;

/// <summary>Events as a store keeps them: each under the hash of all before it in its stream.</summary>
internal static class StoreCodec
{
    private const int SchemaVersion = 1;

    /// <summary>Events that are to be stored.</summary>
    public static StorePart ToPart<TEvent>(StreamLink link, IReadOnlyCollection<TEvent> events, Func<TEvent,
        (string Kind, byte[] Payload)> write)
    {
        var stored = ImmutableArray.CreateBuilder<StoreEvent>(events.Count);
        var before = link.Hash;
        foreach (var logged in events)
        {
            var (kind, payload) = write(logged);
            before = before.Next(kind, SchemaVersion, payload);
            stored.Add(new StoreEvent(kind, SchemaVersion, payload, before));
        }

        return new StorePart(link.Stream, link.Version, link.Epoch, stored.MoveToImmutable());
    }

    /// <summary>The events of a stream after a sequence, each checked against the chain, and the hash of the last.</summary>
    /// <exception cref="InvalidDataException">An event is missing, or is not what was stored.</exception>
    public static (List<TEvent> Events, ChainHash Hash) Read<TEvent>(IEnumerable<StoredBatch> batches, StoreStreamId stream, long after,
        ChainHash before, Func<ReadOnlyMemory<byte>, TEvent> parse)
    {
        var events = new List<TEvent>();
        foreach (var part in batches.SelectMany(static batch => batch.Batch.Parts))
        {
            if (part.Stream != stream || part.After + part.Events.Length <= after)
            {
                continue;
            }

            if (part.After > after)
            {
                throw new InvalidDataException(
                    FormattableString.Invariant($"The store has lost events {after + 1} to {part.After} of {stream}."));
            }

            foreach (var stored in part.Events.Skip((int)(after - part.After)))
            {
                after++;
                before = before.Next(stored.Kind, stored.SchemaVersion, stored.Payload.Span);
                if (before != stored.Hash || stored.SchemaVersion != SchemaVersion)
                {
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                        $"Event {after} of {stream} is not what was stored, or of an unknown form (version {stored.SchemaVersion})."));
                }

                events.Add(Parse(stored, stream, after, parse));
            }
        }

        return (events, before);
    }

    private static TEvent Parse<TEvent>(StoreEvent stored, StoreStreamId stream, long sequence, Func<ReadOnlyMemory<byte>, TEvent> parse)
    {
        try
        {
            return parse(stored.Payload);
        }
        catch (FormatException failure)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"Event {sequence} of {stream} cannot be read: {failure.Message}"), failure);
        }
    }
}
