namespace SeatEngine.Inventory;

/// <summary>What one inventory becomes by some steps, not stored yet.</summary>
internal sealed class StagedChange(SeatInventory inventory, InventoryState state, List<InventoryEvent> events)
{
    private readonly InventoryState _start = inventory.State;

    public StagedChange(SeatInventory inventory)
        : this(inventory, inventory.State, [])
    {
    }

    public SeatInventory Inventory { get; } = inventory;

    public InventoryState State { get; private set; } = state;

    public List<InventoryEvent> Events { get; } = events;

    /// <summary>Whether the inventory has changed since the stage was set: by a source of tokens that writes itself.</summary>
    public bool IsStale => !ReferenceEquals(_start, Inventory.State);

    public InventoryResult Decide(InventoryStep step, DateTimeOffset now, TransactionId transaction)
    {
        var decision = InventoryRules.Decide(State, step, Inventory.Context(now, transaction));
        State = decision.State;
        Events.AddRange(decision.Events);
        return decision.Answer;
    }

    public JournalPart ToPart() => new(Inventory.Performance, _start.Version, [.. Events]);
}
