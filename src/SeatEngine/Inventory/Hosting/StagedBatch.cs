namespace SeatEngine.Inventory;

/// <summary>What some inventories become by a batch that is to be stored.</summary>
internal sealed class StagedBatch
{
    private readonly StagedChange[] _changes;

    public StagedBatch(StoreWriter writer, StagedChange[] changes)
    {
        _changes = Array.FindAll(changes, static change => change.Events.Count > 0);
        Writer = writer;
        Batch = new StoreBatch(StoreBatchId.New(), [.. _changes.Select(static change => change.ToPart())]);
    }

    public StoreWriter Writer { get; }

    public StoreBatch Batch { get; }

    public StoreLink[] Links => Array.ConvertAll(_changes, static change => change.Inventory.Link!);

    /// <summary>Shows to readers what is stored now, in all inventories at one instant.</summary>
    public void Publish(DateTimeOffset storedAt)
    {
        for (var i = 0; i < _changes.Length; i++)
        {
            _changes[i].Inventory.Link!.Hash = Batch.Parts[i].Events[^1].Hash;
            _changes[i].Inventory.Link!.Saw(storedAt);
        }

        StagedChange.Publish(_changes);
    }
}
