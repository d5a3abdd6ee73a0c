namespace SeatEngine.Inventory;

/// <summary>A change asked of one of several inventories.</summary>
/// <param name="Inventory">The inventory that is to change.</param>
/// <param name="Step">The change.</param>
public sealed record GroupStep(SeatInventory Inventory, InventoryStep Step);
