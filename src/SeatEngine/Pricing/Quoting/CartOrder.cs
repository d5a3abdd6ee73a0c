using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// The order in which rules look at lines: by price, then performance, then place, so that the order of the cart never matters.
/// </summary>
internal sealed class CartOrder : IComparer<CartLine>
{
    public static CartOrder Instance { get; } = new();

    public int Compare(CartLine? x, CartLine? y)
    {
        var order = x!.BaseTotal.CompareTo(y!.BaseTotal);
        order = order != 0 ? order : ComparePerformances(x.Performance, y.Performance);
        order = order != 0 ? order : string.CompareOrdinal(x.Ticket?.Place.Value, y.Ticket?.Place.Value);
        order = order != 0 ? order : x.Type.CompareTo(y.Type);
        order = order != 0 ? order : string.CompareOrdinal(x.Item?.Id.Value, y.Item?.Id.Value);
        order = order != 0 ? order : x.IsAddOn.CompareTo(y.IsAddOn);
        order = order != 0 ? order : x.IsBundled.CompareTo(y.IsBundled);
        return order != 0 ? order : x.Number.CompareTo(y.Number);
    }

    public static int ComparePerformances(PerformanceId left, PerformanceId right) => left == right ? 0 : left.CompareTo(right);
}
