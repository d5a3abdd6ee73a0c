using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>A patron: a person, a household or a firm that the house knows. The same text as the buyer's id in inventories.</summary>
[TextId]
public readonly partial record struct PatronId;
