namespace SeatEngine.Primitives;

/// <summary>The name of a price zone (category): the places that cost the same.</summary>
[TextId]
public readonly partial record struct PriceZoneId;
