using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>A drawer of money, which one operator opens and counts: "window 2".</summary>
[TextId]
public readonly partial record struct DrawerId;
