using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A general-admission area: standing places, of which only the number is known.</summary>
public sealed record GeneralAdmissionArea
{
    /// <summary>The lasting id, unique among the areas and seats of the hall.</summary>
    public required AreaId Id { get; init; }

    /// <summary>What the area is called.</summary>
    public required string Name { get; init; }

    /// <summary>How many people may be in it, at least 1.</summary>
    public required int Capacity { get; init; }

    /// <summary>The fewest places that one order may take, at least 1.</summary>
    public int MinOccupancy { get; init; } = 1;

    /// <summary>The most places that one order may take, or null for the capacity.</summary>
    public int? MaxOccupancy { get; init; }

    /// <summary>Whether it is sold by the place or as a whole.</summary>
    public BookingMode Booking { get; init; }

    /// <summary>The level on which it lies, or null.</summary>
    public LevelId? Level { get; init; }

    /// <summary>The seating zone to which it belongs, or null.</summary>
    public SeatingZoneId? Zone { get; init; }

    /// <summary>The category (price zone), or null.</summary>
    public PriceZoneId? Category { get; init; }

    /// <summary>The middle of the area, in metres, where its name is drawn; the <c>default</c> where only an outline is known.</summary>
    public PlanPoint Centre { get; init; }

    /// <summary>Where it is drawn: its <see cref="Centre"/>, or what its outline says where none was given.</summary>
    public PlanPoint Middle => Centre == default && Outline.Length > 0 ? PlanBounds.Around(Outline).Centre : Centre;

    /// <summary>The outline on the plan; empty to draw none.</summary>
    public ImmutableArray<PlanPoint> Outline { get; init; } = [];
}
