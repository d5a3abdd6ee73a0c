using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A table with chairs round it.</summary>
public sealed record HallTable
{
    /// <summary>What the table is called, unique within its section; not empty.</summary>
    public required string Label { get; init; }

    /// <summary>The chairs, in order round the table.</summary>
    public required ImmutableArray<Seat> Seats { get; init; }

    /// <summary>The form of its top.</summary>
    public TableShape Shape { get; init; }

    /// <summary>The middle of its top, in metres.</summary>
    public PlanPoint Centre { get; init; }

    /// <summary>The width (a round table's diameter) of its top, in metres.</summary>
    public double Width { get; init; }

    /// <summary>The depth of its top, in metres; a round table's is not regarded.</summary>
    public double Depth { get; init; }

    /// <summary>The turn of a rectangular top on the plan, in degrees, clockwise as seen.</summary>
    public double Rotation { get; init; }

    /// <summary>
    /// The places in <see cref="Seats"/> after which the circle of neighbours is open: <c>k</c> means that chair
    /// <c>k</c> and the next are not beside each other. Empty when the chairs go all the way round.
    /// </summary>
    public ImmutableArray<int> OpenAfter { get; init; } = [];

    /// <summary>Whether it is sold by the chair or as a whole.</summary>
    public BookingMode Booking { get; init; }

    /// <summary>The category of the chairs that name none, or null to take the section's.</summary>
    public PriceZoneId? Category { get; init; }
}
