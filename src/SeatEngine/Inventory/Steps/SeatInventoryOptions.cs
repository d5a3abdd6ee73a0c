using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What an inventory is made with.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("its times and its policy; a clock, plans and a store belong to a process"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SeatInventoryOptions
{
    /// <summary>The performance whose places these are; needed wherever several inventories meet, in a store or a group.</summary>
    public PerformanceId Performance { get; init; }

    /// <summary>The clock. Times are taken in UTC; a clock that goes back is held at the last event's time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long and how much may be held.</summary>
    public HoldPolicy Holds { get; init; } = HoldPolicy.Usual;

    /// <summary>How long the answer to a request with an idempotency key is kept, at most ten years. A day unless stated.</summary>
    public TimeSpan KeyRetention { get; init; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How long an expired hold is remembered, so that it may still be sold if its places are free; at most ten years. An hour unless
    /// stated.
    /// </summary>
    public TimeSpan ExpiredHoldRetention { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The source of tokens; null for the system's cryptographic generator. Whoever has a hold's token may use the hold.</summary>
    public Func<HoldToken>? NewToken { get; init; }

    /// <summary>The source of transaction ids, each to be new; null for numbers after one that no other inventory has.</summary>
    public Func<TransactionId>? NewTransaction { get; init; }

    /// <summary>
    /// How many events stay in memory at least, above zero; about twice as many do at most, and saving begins with a
    /// snapshot. Null to keep them all until <see cref="SeatInventory.ForgetEvents"/> is called.
    /// </summary>
    public int? EventsKept { get; init; }

    /// <summary>
    /// The store in which events are kept before readers see them, for <see cref="SeatInventory.OpenAsync"/>; null to keep
    /// them in memory only.
    /// </summary>
    public StoreWriter? Store { get; init; }

    /// <summary>
    /// Finds the map of a plan that a log moves to, when it is replayed or another machine has changed the plan; null
    /// when no log does.
    /// </summary>
    public Func<PlanId, SeatMap?>? Plans { get; init; }

    internal InventorySettings Settings => new(Performance, KeyRetention, ExpiredHoldRetention);

    internal static SeatInventoryOptions Checked(SeatInventoryOptions? options)
    {
        options ??= new SeatInventoryOptions();
        ArgumentNullException.ThrowIfNull(options.Time, nameof(Time));
        ArgumentNullException.ThrowIfNull(options.Holds, nameof(Holds));
        options.Holds.Check();
        Lifetimes.CheckRetention(options.KeyRetention, nameof(KeyRetention));
        Lifetimes.CheckRetention(options.ExpiredHoldRetention, nameof(ExpiredHoldRetention));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.EventsKept ?? 1, 1, nameof(EventsKept));
        if (options.Store is not null && options.Performance.IsNone)
        {
            throw new ArgumentException("An inventory behind a store needs the id of its performance.", nameof(Performance));
        }

        return options;
    }
}
