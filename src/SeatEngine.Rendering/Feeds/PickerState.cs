using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// Which seats are in which class and how many places are free in which area, at one version of an inventory. Immutable; safe to share
/// between threads when its function is.
/// </summary>
[SendInstead("the states of the picker feed"), JsonConverter(typeof(NotOnTheWire))]
public sealed record PickerState
{
    /// <summary>The version of the inventory, at least 0; 0 where there is none.</summary>
    public long Version { get; init; }

    /// <summary>Seats that are not simply to be had. A seat in several classes is told by the last of them.</summary>
    public IReadOnlyList<SeatClass> Classes { get; init; } = [];

    /// <summary>How many places of a standing area can be had; null says its capacity.</summary>
    public Func<AreaId, int>? FreePlaces { get; init; }

    /// <summary>What everybody may know of an inventory: what can be had, is in a cart, is not for sale, is sold.</summary>
    /// <param name="snapshot">The inventory at one moment.</param>
    /// <returns>The state: classes "blocked" (what is displaced by replacing places among it), "held" and "sold".</returns>
    public static PickerState Of(InventorySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new PickerState
        {
            Version = snapshot.Version,
            Classes =
            [
                SeatClass.Blocked(snapshot.Blocked | snapshot.Displaced),
                SeatClass.Held(snapshot.Held),
                SeatClass.Sold(snapshot.Sold),
            ],
            FreePlaces = area => snapshot.CountsOf(area).Free,
        };
    }

    /// <summary>What one who asks may know and have: of whatever he may not have, only that it is not for sale.</summary>
    /// <param name="snapshot">The inventory at one moment.</param>
    /// <param name="request">Who asks: his channel, his rights, what he needs.</param>
    /// <param name="at">The instant at which holds and codes are seen.</param>
    /// <param name="forAccessNeeds">Whether places kept for people with access needs can be had.</param>
    /// <returns>The state, as <see cref="Of(InventorySnapshot)"/> names it.</returns>
    public static PickerState Of(InventorySnapshot snapshot, RequestOptions request, DateTimeOffset at, bool forAccessNeeds = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(request);
        var open = snapshot.AvailableTo(request, at, forAccessNeeds);
        var gone = snapshot.Held | snapshot.Sold;
        return new PickerState
        {
            Version = snapshot.Version,
            Classes =
            [
                SeatClass.Blocked(snapshot.Map.Seats - open - gone),
                SeatClass.Held(snapshot.Held - open),
                SeatClass.Sold(snapshot.Sold - open),
            ],
            FreePlaces = area => snapshot.AvailableTo(request, area, at),
        };
    }
}
