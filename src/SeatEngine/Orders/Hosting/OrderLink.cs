using System.Text.Json;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What ties a book of orders to its stream.</summary>
internal sealed class OrderLink(OrderBook book, StoreWriter writer, OrderBookId id) : StreamLink(writer, StoreStreamId.Of(id))
{
    private readonly ulong _number = RandomIds.NewNumber();
    private ulong _transactions;

    public OrderBook Book { get; } = book;

    public override long Version => Book.LastSequence;

    public override TransactionId NewTransaction() => new(_number, ++_transactions);

    public override StagedPart Stage() => new StagedOrders(this, Book.StateInTurn.Above());

    public override StagedPart CaughtUp(StoreCheckpoint? start, IReadOnlyList<StoredBatch> missed)
    {
        if (start is not null)
        {
            throw new InvalidDataException($"The store has thrown events of {Stream} away, and a book needs them all.");
        }

        var (events, end) = StoreCodec.Read(missed, Stream, Version, Hash, Parse);
        var state = Book.StateInTurn.Above();
        foreach (var logged in events)
        {
            state.Apply(logged);
        }

        foreach (var batch in missed)
        {
            Saw(batch.StoredAt);
        }

        Hash = end;
        return new StagedOrders(this, state);
    }

    public override StreamLink[] LinksOf(IReadOnlyList<PendingRequest> group)
    {
        var links = new HashSet<StreamLink> { this };
        foreach (var request in group.OfType<OrderRequest>().Where(static request => request.IsOpen))
        {
            try
            {
                links.UnionWith(Book.Concerns(request).Select(Linked));
            }
            catch (Exception failure)
            {
                request.Fail(failure);
            }
        }

        return [.. links.OrderBy(static link => link.Stream)];
    }

    public static (string Kind, byte[] Payload) Write(OrderEvent logged) =>
        (logged.Kind.ToString(), JsonSerializer.SerializeToUtf8Bytes(logged, OrderEventJsonContext.Default.OrderEvent));

    protected override Func<StoreCheckpoint>? ToCheckpoint() => null;

    protected override DateTimeOffset Now() => Book.Options.Time.GetUtcNow().ToUniversalTime();

    private static OrderEvent Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload.Span, OrderEventJsonContext.Default.OrderEvent)
                ?? throw new FormatException("It is null.");
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException)
        {
            throw new FormatException($"It says nothing of orders: {refusal.Message}", refusal);
        }
    }

    private InventoryLink Linked(SeatInventory inventory) => inventory.Link is { } link && ReferenceEquals(link.Writer, Writer)
        ? link
        : throw new InvalidOperationException(
            $"The performance '{inventory.Performance}' is opened with another writer than the book of its orders, or is in memory.");
}
