using System.Runtime.InteropServices;

namespace SeatEngine.Inventory;

/// <summary>What one inventory becomes by some steps, not stored and not seen yet.</summary>
/// <param name="inventory">The inventory.</param>
/// <param name="state">What it becomes.</param>
/// <param name="events">By which events.</param>
/// <param name="start">The state before the events, when they do not follow what is here; null when they do.</param>
internal sealed class StagedChange(SeatInventory inventory, InventoryState state, List<InventoryEvent> events, InventoryState? start = null)
    : StagedPart
{
    private readonly InventoryState _before = inventory.State;

    public StagedChange(SeatInventory inventory)
        : this(inventory, inventory.State, [])
    {
    }

    public SeatInventory Inventory { get; } = inventory;

    public InventoryState State { get; private set; } = state;

    public List<InventoryEvent> Events { get; } = events;

    public override StreamLink? Link => Inventory.Link;

    public override int Count => Events.Count;

    /// <summary>Whether the inventory has changed since the stage was set: by a source of tokens that writes itself.</summary>
    public bool IsStale => !ReferenceEquals(_before, Inventory.State);

    public override object Mark() => (State, Events.Count);

    public override void Reset(object mark)
    {
        var (before, count) = ((InventoryState, int))mark;
        State = before;
        Events.RemoveRange(count, Events.Count - count);
    }

    public override void Settle(DateTimeOffset now)
    {
        if (State.NextDueTicks <= now.UtcTicks)
        {
            var ended = InventoryRules.Settle(State, now, Inventory.NewTransaction());
            State = ended.State;
            Events.AddRange(ended.Events);
        }
    }

    public InventoryResult Decide(InventoryStep step, DateTimeOffset now, TransactionId transaction)
    {
        var decision = InventoryRules.Decide(State, step, Inventory.Context(now, transaction));
        State = decision.State;
        Events.AddRange(decision.Events);
        return decision.Answer;
    }

    public override StorePart ToPart() =>
        StoreCodec.ToPart(Inventory.Link!, Events, static logged => (logged.Kind.ToString(), logged.ToUtf8Json()));

    protected override void Take() => Inventory.Take(start, CollectionsMarshal.AsSpan(Events), State);

    protected override void TakePending(PublicationFlag flag) =>
        Inventory.TakePending(start, CollectionsMarshal.AsSpan(Events), State, flag);

    protected override void ShowTaken() => Inventory.ShowTaken();
}
