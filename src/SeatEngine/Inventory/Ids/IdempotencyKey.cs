using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The name that a caller gives a request, so that the same request sent twice is carried out once.</summary>
[TextId]
public readonly partial record struct IdempotencyKey;
