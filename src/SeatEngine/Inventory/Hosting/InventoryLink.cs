namespace SeatEngine.Inventory;

/// <summary>What ties an inventory to its stream.</summary>
internal sealed class InventoryLink(SeatInventory inventory, StoreWriter writer)
    : StreamLink(writer, StoreStreamId.Of(inventory.Performance))
{
    public SeatInventory Inventory { get; } = inventory;

    public override long Version => Inventory.State.Version;

    public override TransactionId NewTransaction() => Inventory.NewTransaction();

    public override StagedPart Stage() => new StagedChange(Inventory);

    public override StagedPart CaughtUp(StoreCheckpoint? start, IReadOnlyList<StoredBatch> missed)
    {
        var (before, hash) = start is null ? (Inventory.State, Hash) : (Inventory.Read(start), start.Hash);
        var (events, end) = StoreCodec.Read(missed, Stream, before.Version, hash, InventoryEvent.ParseJson);
        foreach (var batch in missed)
        {
            Saw(batch.StoredAt);
        }

        var state = InventoryRules.Apply(before, events, Inventory.Options.Plans).OrThrow();
        Hash = end;
        return new StagedChange(Inventory, state, events, start is null ? null : before);
    }

    protected override Func<StoreCheckpoint> ToCheckpoint()
    {
        var (state, hash) = (Inventory.State, Hash);
        return () => new StoreCheckpoint(Stream, state.Version, hash, 1, state.At(state.Time).ToUtf8Lines());
    }

    protected override DateTimeOffset Now() => Inventory.Now();
}
