using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A row of seats within a section, in sitting order from one end to the other.</summary>
/// <remarks>
/// Immutable. The order of <see cref="Seats"/> matters only where positions cannot tell it: with explicit
/// segments and in schematic halls.
/// </remarks>
public sealed record Row
{
    /// <summary>What the row is called, unique within its section; not empty.</summary>
    public required string Label { get; init; }

    /// <summary>The seats, from one end of the row to the other.</summary>
    public required ImmutableArray<Seat> Seats { get; init; }

    /// <summary>The category of the seats that name none, or null to take the section's.</summary>
    public PriceZoneId? Category { get; init; }
}
