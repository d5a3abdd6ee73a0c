namespace SeatEngine.Primitives;

/// <summary>The lasting name of a seating zone: sections of a hall that share a focal point or a name.</summary>
/// <remarks>A seating zone is a part of the building; what a place costs is its price zone, <see cref="PriceZoneId"/>.</remarks>
[TextId]
public readonly partial record struct SeatingZoneId;
