using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A category (price zone) as the house's own plan names it, before any performance is priced.</summary>
public sealed record Category
{
    /// <summary>The id that seats, rows and sections name.</summary>
    public required PriceZoneId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The colour as <c>#rrggbb</c>, or null to let the style choose.</summary>
    public string? Color { get; init; }
}
