using System.Collections.Immutable;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A subscriber's account in one season: package, base seats, where its people sit each night, and how far it is.</summary>
/// <remarks>Immutable. It says who subscribes by a patron's id alone. What it costs and what was paid is in its orders.</remarks>
public sealed record Subscription
{
    /// <summary>The account's number, the same in all seasons.</summary>
    public required SubscriptionId Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required PatronId Patron { get; init; }

    /// <summary>Which nights it is for, and what it costs.</summary>
    public required PackageId Package { get; init; }

    /// <summary>The base seats. What is exchanged, given back or left out in a season does not touch them.</summary>
    public ImmutableArray<BaseSeat> Seats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The nights that it has now, by their curtains.</summary>
    public ImmutableArray<SubscriptionNight> Nights { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>For how many seasons it has been held before this one, at least 0: its seniority.</summary>
    public int Seasons { get; init; }

    /// <summary>How far it is.</summary>
    public SubscriptionStatus Status { get; init; }

    /// <summary>Its orders: one, and more only where accounts were merged.</summary>
    public ImmutableArray<OrderId> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The last day on which it can be renewed; null when there is none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Seats that it would rather have than others if its own are gone, best first.</summary>
    public ImmutableArray<SeatId> Preferred { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Its change requests, in the order in which they were asked.</summary>
    public ImmutableArray<ChangeRequest> Requests { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the desk should know; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The seats of a night, in the order of the base seats; none when it does not have that night.</summary>
    /// <param name="performance">Which night.</param>
    /// <returns>The seats. Linear in the nights.</returns>
    public ImmutableArray<SeatId> SeatsAt(PerformanceId performance) =>
        Nights.FirstOrDefault(night => night.Performance == performance)?.Seats ?? [];
}
