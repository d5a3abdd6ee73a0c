namespace SeatEngine.Primitives;

/// <summary>The name of a price type (ticket type): Adult, Student, Subscriber…</summary>
[TextId]
public readonly partial record struct PriceTypeId;
