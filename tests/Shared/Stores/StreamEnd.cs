using System.Collections.Immutable;
using System.Text;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Testing;

/// <summary>Where a writer believes that a stream ends, from which it makes parts of batches with true hashes.</summary>
internal sealed record StreamEnd(StoreStreamId Stream, long Version = 0, ChainHash Hash = default)
{
    public static StreamEnd OfPerformance(string id) => new(StoreStreamId.Of(new PerformanceId(id)));

    public static StreamEnd OfOrders(string id) => new(StoreStreamId.Of(new OrderBookId(id)));

    public static StoreBatch Batch(params ImmutableArray<StorePart> parts) => new(StoreBatchId.New(), parts);

    /// <summary>The next events, each with a payload of its own.</summary>
    public StorePart Part(int events = 1, long epoch = 0, string kind = "Held", string? payload = null)
    {
        var (stored, hash) = (ImmutableArray.CreateBuilder<StoreEvent>(), Hash);
        for (var i = 1; i <= events; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(payload ?? FormattableString.Invariant($"{Stream} {Version + i} {StoreBatchId.New()}"));
            hash = hash.Next(kind, 1, bytes);
            stored.Add(new StoreEvent(kind, 1, bytes, hash));
        }

        return new StorePart(Stream, Version, epoch, stored.ToImmutable());
    }

    /// <summary>Where the stream ends after a batch.</summary>
    public StreamEnd After(StoreBatch batch) => batch.Parts.Single(part => part.Stream == Stream) is { Events: [.., var last] } part
        ? this with { Version = part.After + part.Events.Length, Hash = last.Hash }
        : throw new ArgumentException("The batch has no event of the stream.", nameof(batch));
}
