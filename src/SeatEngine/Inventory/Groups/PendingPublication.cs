namespace SeatEngine.Inventory;

/// <summary>
/// A version that belongs to a transaction over several inventories. Readers see the version before until the flag they
/// share is raised, and from then on, in all inventories at once, the version after.
/// </summary>
internal sealed class PendingPublication(InventorySnapshot before, InventorySnapshot after, PublicationFlag flag)
{
    public InventorySnapshot Visible => flag.IsRaised ? after : before;
}
