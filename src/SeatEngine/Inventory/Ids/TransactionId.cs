using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What joins the events that were logged together: of one request, in one inventory or in several.</summary>
/// <remarks>Unique in all processes, unless the options state a source of their own.</remarks>
[WideId]
public readonly partial record struct TransactionId;
