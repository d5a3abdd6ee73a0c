using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>One seat, or one wheelchair space, as the house describes it.</summary>
/// <remarks>Immutable. Where it belongs (row, box or table) follows from who holds it.</remarks>
public sealed record Seat
{
    /// <summary>The lasting id, unique in the hall.</summary>
    public required SeatId Id { get; init; }

    /// <summary>What is printed on the ticket, unique within its row, box or table; not empty.</summary>
    public required string Label { get; init; }

    /// <summary>Where it stands, in metres.</summary>
    public PlanPoint Position { get; init; }

    /// <summary>What is particular about it.</summary>
    public SeatFeatures Features { get; init; }

    /// <summary>The category (price zone) of the house's own plan, or null to take that of the row or section.</summary>
    public PriceZoneId? Category { get; init; }

    /// <summary>
    /// The stretch of the row in which it stands, when the house says so: seats of one row with the same segment,
    /// in the order in which the row lists them, sit side by side. Null leaves it to geometry.
    /// </summary>
    public string? Segment { get; init; }

    /// <summary>The next seat in sitting order, when the house says so by links; null otherwise.</summary>
    public SeatId? NextNeighbour { get; init; }

    /// <summary>The wheelchair spaces for whose users' company this seat is; empty for most seats.</summary>
    public ImmutableArray<SeatId> CompanionOf { get; init; } = [];

    /// <summary>The chairs that are taken out when this place is used; empty for most seats.</summary>
    public ImmutableArray<SeatId> Replaces { get; init; } = [];

    /// <summary>What a buyer should know before choosing it, such as "behind a pillar"; null for most seats.</summary>
    public string? Note { get; init; }
}
