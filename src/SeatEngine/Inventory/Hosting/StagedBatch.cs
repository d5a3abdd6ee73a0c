namespace SeatEngine.Inventory;

/// <summary>What some streams become by a batch that is to be stored.</summary>
internal sealed class StagedBatch
{
    private readonly StagedPart[] _stages;

    public StagedBatch(StoreWriter writer, StagedPart[] stages)
    {
        _stages = Array.FindAll(stages, static stage => stage.Count > 0);
        Writer = writer;
        Batch = new StoreBatch(StoreBatchId.New(), [.. _stages.Select(static stage => stage.ToPart())]);
    }

    public StoreWriter Writer { get; }

    public StoreBatch Batch { get; }

    public StreamLink[] Links => Array.ConvertAll(_stages, static stage => stage.Link!);

    /// <summary>Shows to readers what is stored now, in all inventories at one instant.</summary>
    public void Publish(DateTimeOffset storedAt)
    {
        for (var i = 0; i < _stages.Length; i++)
        {
            _stages[i].Link!.Hash = Batch.Parts[i].Events[^1].Hash;
            _stages[i].Link!.IsNow(storedAt);
        }

        StagedPart.Publish(_stages);
        for (var i = 0; i < _stages.Length; i++)
        {
            _stages[i].Link!.Grew(Batch.Parts[i]);
        }
    }
}
