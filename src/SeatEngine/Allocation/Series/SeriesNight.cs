using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>One of several performances at which a party wants seats: the hall of that date, and what is free.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SeriesNight
{
    /// <summary>A date.</summary>
    /// <param name="allocator">The allocator of the date's map. Dates in one set-up should share one, which keeps what it computed.</param>
    /// <param name="free">The free seats, of the same map.</param>
    /// <exception cref="ArgumentException">The set belongs to another map.</exception>
    public SeriesNight(SeatAllocator allocator, SeatSet free)
    {
        ArgumentNullException.ThrowIfNull(allocator);
        ArgumentNullException.ThrowIfNull(free);
        if (!ReferenceEquals(free.Map, allocator.Map))
        {
            throw new ArgumentException("The set belongs to another map.", nameof(free));
        }

        Allocator = allocator;
        Free = free;
    }

    /// <summary>The allocator of the date's map.</summary>
    public SeatAllocator Allocator { get; }

    /// <summary>The map of the date.</summary>
    public SeatMap Map => Allocator.Map;

    /// <summary>The free seats.</summary>
    public SeatSet Free { get; private init; }

    /// <summary>
    /// The seats on which others sit at this date, for a request with <see cref="SeatRequest.Spacing"/>; null to take it that
    /// somebody sits on every seat that is not free.
    /// </summary>
    /// <exception cref="ArgumentException">The set belongs to another map.</exception>
    public SeatSet? Occupied
    {
        get;
        init => field = value is null || ReferenceEquals(value.Map, Map)
            ? value
            : throw new ArgumentException("The set belongs to another map.", nameof(Occupied));
    }

    /// <summary>The free places of general-admission areas; only <see cref="SeatSeries.Choose"/> offers them.</summary>
    public ImmutableArray<AreaCount> FreeAreas { get; init; } = [];

    /// <summary>Which seat is in which price zone at this date; null when zones are not to be regarded.</summary>
    /// <exception cref="ArgumentException">The zone map belongs to another map.</exception>
    public ZoneMap? Zones
    {
        get;
        init => field = value is null || ReferenceEquals(value.Map, Map)
            ? value
            : throw new ArgumentException("The zone map belongs to another map.", nameof(Zones));
    }

    /// <summary>The date with only those free seats that are far enough from others.</summary>
    internal SeriesNight FarEnough(SpacingRule rule) => this with { Free = Free - Allocator.SpacingOf(rule).Dilate(Occupied ?? ~Free) };
}
