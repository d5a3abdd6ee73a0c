using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A box or loge: a few chairs behind one door, where anyone sits beside anyone.</summary>
public sealed record Box
{
    /// <summary>What the box is called, unique within its section; not empty.</summary>
    public required string Label { get; init; }

    /// <summary>The chairs.</summary>
    public required ImmutableArray<Seat> Seats { get; init; }

    /// <summary>Whether it is sold by the chair or as a whole.</summary>
    public BookingMode Booking { get; init; }

    /// <summary>The category of the chairs that name none, or null to take the section's.</summary>
    public PriceZoneId? Category { get; init; }

    /// <summary>The walls as seen on the plan; empty when not drawn.</summary>
    public ImmutableArray<PlanPoint> Outline { get; init; } = [];
}
