using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A price event: a dated change of price, or of what is on sale.</summary>
/// <remarks>Immutable. Two events of one book that change the same price at the same time are refused.</remarks>
public sealed record PriceEvent
{
    /// <summary>The id, unique among the events of the book.</summary>
    public required PriceRuleId Id { get; init; }

    /// <summary>What it is called on a receipt.</summary>
    public required string Name { get; init; }

    /// <summary>What it does.</summary>
    public PriceEventEffect Effect { get; init; }

    /// <summary>The first instant at which it is in force, or null for always before.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant at which it is over, or null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The zones it concerns; empty for all.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; init; } = [];

    /// <summary>The price types it concerns; empty for all.</summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>The layer whose price it changes; null for the first layer of the book.</summary>
    public PriceLayerId? Layer { get; init; }

    /// <summary>The change, needed by <see cref="PriceEventEffect.ChangePrice"/> and by that alone.</summary>
    public PriceChange? Change { get; init; }

    /// <summary>Whether the event is in force at an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True from <see cref="From"/> on and before <see cref="Until"/>.</returns>
    public bool IsActive(DateTimeOffset instant) => (From is null || From <= instant) && (Until is null || instant < Until);
}
