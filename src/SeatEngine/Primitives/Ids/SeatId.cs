namespace SeatEngine.Primitives;

/// <summary>The lasting name of a seat: stable for life and unique in its hall.</summary>
/// <remarks>What is persisted and exchanged is ids; what is printed on a ticket is the label.</remarks>
[TextId]
public readonly partial record struct SeatId;
