using System.Text.Json.Serialization;
using SeatEngine.Orders;
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
}
