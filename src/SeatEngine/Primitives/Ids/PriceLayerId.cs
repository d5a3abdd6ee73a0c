namespace SeatEngine.Primitives;

/// <summary>The name of a price layer: an additive part of a price, such as ticket or facility fee.</summary>
[TextId]
public readonly partial record struct PriceLayerId;
