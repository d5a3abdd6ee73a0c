using System.Runtime.InteropServices;

namespace SeatEngine.Inventory;

/// <summary>What one inventory becomes by some steps, not stored and not seen yet.</summary>
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

    /// <summary>Where the stage is, to go back to.</summary>
    public (InventoryState State, int Events) Mark => (State, Events.Count);

    /// <summary>Shows changes to readers, in all inventories at one instant.</summary>
    public static void Publish(StagedChange[] changes)
    {
        if (changes.Length == 1)
        {
            changes[0].Inventory.Take(CollectionsMarshal.AsSpan(changes[0].Events), changes[0].State);
            return;
        }

        var flag = new PublicationFlag();
        Array.ForEach(changes, change => change.Inventory.TakePending(change, flag));
        flag.Raise();
        Array.ForEach(changes, static change => change.Inventory.ShowTaken());
    }

    public void Reset((InventoryState State, int Events) mark)
    {
        State = mark.State;
        Events.RemoveRange(mark.Events, Events.Count - mark.Events);
    }

    public void Settle(DateTimeOffset now)
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

    public StorePart ToPart() => SeatCodec.ToPart(Inventory.Link!.Stream, _start.Version, Inventory.Link.Writer.Epoch, Inventory.Link.Hash, Events);
}
