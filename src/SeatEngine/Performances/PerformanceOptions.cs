using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>What a performance knows beside its inventory and prices.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("the instant of the curtain; a clock belongs to its process"), JsonConverter(typeof(NotOnTheWire))]
public sealed record PerformanceOptions
{
    /// <summary>The clock by which prices and holds are judged; that of the inventory when not said.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>The book in which its sales are written; a new one of its own when not said.</summary>
    public OrderBook? Orders { get; init; }

    /// <summary>When the curtain rises, for prices that depend on it; null when no price does.</summary>
    public DateTimeOffset? Curtain { get; init; }

    /// <summary>
    /// The tiers that dynamic rules had reached where the inventory's log begins, as <see cref="PriceTable.DynamicTiers"/> told them
    /// then; empty unless set. Needed only where events were forgotten, and a cooling-off that began before them is to be kept: all
    /// else is read out of the log.
    /// </summary>
    public ImmutableArray<DynamicTierState> Tiers { get; init; } = [];
}
