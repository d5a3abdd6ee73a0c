using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The state of a general-admission area: how many places are what, and how many each order has.</summary>
internal sealed record AreaBook(AreaCounts Counts, ImmutableSortedDictionary<OrderId, int> Orders)
{
    public static readonly ImmutableSortedDictionary<OrderId, int> NoOrders =
        ImmutableSortedDictionary.Create<OrderId, int>(Comparer<OrderId>.Create(static (a, b) => string.CompareOrdinal(a.Value, b.Value)));

    public static AreaBook Empty(int capacity) => new(new AreaCounts(capacity, 0, 0, 0), NoOrders);

    public AreaBook Held(int change) => this with { Counts = Counts with { Held = checked(Counts.Held + change) } };

    public AreaBook Blocked(int change) => this with { Counts = Counts with { Blocked = checked(Counts.Blocked + change) } };

    public AreaBook Sold(OrderId order, int change)
    {
        var count = checked(Orders.GetValueOrDefault(order) + change);
        return new(Counts with { Sold = checked(Counts.Sold + change) }, count == 0 ? Orders.Remove(order) : Orders.SetItem(order, count));
    }
}
