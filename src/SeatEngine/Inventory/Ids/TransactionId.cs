using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What joins the events that were logged together: of one request, in one inventory or in several.</summary>
/// <remarks>Unique among the inventories that differ in the performance's id or in their seed.</remarks>
[WideId]
public readonly partial record struct TransactionId;
