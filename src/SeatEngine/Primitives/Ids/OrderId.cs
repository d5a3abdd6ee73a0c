namespace SeatEngine.Primitives;

/// <summary>The name of an order: what a buyer bought in one go.</summary>
[TextId]
public readonly partial record struct OrderId;
