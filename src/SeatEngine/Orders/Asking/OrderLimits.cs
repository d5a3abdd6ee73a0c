using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>How much the house gives away and sells to one, counted from its own record.</summary>
/// <remarks>Immutable. What is null or not named has no limit. Only what an order has now counts, not what it gave back.</remarks>
public sealed record OrderLimits
{
    /// <summary>No limit.</summary>
    public static OrderLimits None { get; } = new();

    /// <summary>How many comps and trade-outs a performance has at most; null for no limit.</summary>
    public int? CompsPerPerformance { get; init; }

    /// <summary>How many comps and trade-outs a department gives at most, over all performances; null for no limit.</summary>
    public int? CompsPerDepartment { get; init; }

    /// <summary>How many comps and trade-outs an operator gives at most, over all performances; null for no limit.</summary>
    public int? CompsPerOperator { get; init; }

    /// <summary>How many tickets of a price type one known buyer has at most, over all performances.</summary>
    public ImmutableDictionary<PriceTypeId, int> TicketsPerBuyer
    {
        get;
        init => field = value ?? ImmutableDictionary<PriceTypeId, int>.Empty;
    } = ImmutableDictionary<PriceTypeId, int>.Empty;

    /// <summary>In how many orders one known buyer uses the same code at most; null for no limit.</summary>
    public int? OrdersPerCodeAndBuyer { get; init; }

    /// <summary>How many tickets of a performance one household has at most, or one known buyer without one; null for no limit.</summary>
    public int? TicketsPerPerformanceAndHousehold { get; init; }

    /// <summary>In how many orders one department uses the same code at most; null for no limit.</summary>
    public int? OrdersPerCodeAndDepartment { get; init; }
}
