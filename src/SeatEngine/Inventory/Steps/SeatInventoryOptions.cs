using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What an inventory is made with.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("its times and its seed; a clock, plans and a journal belong to a process"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SeatInventoryOptions
{
    /// <summary>The performance whose places these are; needed wherever several inventories meet, in a journal or a group.</summary>
    public PerformanceId Performance { get; init; }

    /// <summary>The clock. Times are taken in UTC; a clock that goes back is held at the last event's time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a hold lasts when the request does not say, above zero.</summary>
    public TimeSpan HoldLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the answer to a request with an idempotency key is kept.</summary>
    public TimeSpan KeyRetention { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long an expired hold is remembered, so that it may still be sold if its places are free.</summary>
    public TimeSpan ExpiredHoldRetention { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What tokens and transaction ids are made from, beside the performance and the sequence.</summary>
    public ulong TokenSeed { get; init; }

    /// <summary>The source of tokens; null to make them from the seed, unique but not secret.</summary>
    public Func<HoldToken>? NewToken { get; init; }

    /// <summary>Where events are stored before they are published; null to keep them in memory only.</summary>
    public ISeatJournal? Journal { get; init; }

    /// <summary>
    /// Finds the map of a plan that a log moves to, when it is replayed or another machine has changed the plan; null
    /// when no log does.
    /// </summary>
    public Func<PlanId, SeatMap?>? Plans { get; init; }

    internal InventorySettings Settings => new(Performance, KeyRetention, ExpiredHoldRetention);

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Time);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(HoldLifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(KeyRetention, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ExpiredHoldRetention, TimeSpan.Zero);
        if (Journal is not null && Performance.IsNone)
        {
            throw new ArgumentException("An inventory with a journal needs the id of its performance.", nameof(Performance));
        }
    }
}
