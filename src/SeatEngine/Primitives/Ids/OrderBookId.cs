namespace SeatEngine.Primitives;

/// <summary>The name of a book of orders: a house has one, unless it keeps its seasons or its parts apart.</summary>
[TextId]
public readonly partial record struct OrderBookId;
