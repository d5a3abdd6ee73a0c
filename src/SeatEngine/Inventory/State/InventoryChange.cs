using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Which places are otherwise in one snapshot than in another: what has to be drawn anew.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the ids of its seats and areas"), JsonConverter(typeof(NotOnTheWire))]
public sealed class InventoryChange
{
    internal InventoryChange(InventorySnapshot from, InventorySnapshot to)
    {
        From = from;
        To = to;
        IsNewMap = !ReferenceEquals(from.Map, to.Map);
        AreRulesChanged = !ReferenceEquals(from.State.Codes, to.State.Codes);
        Seats = IsNewMap ? to.Map.Seats : ChangedSeats(from.State, to.State);
        Areas =
        [
            .. to.Map.Areas.Select(static area => area.Id)
                .Where((_, i) => IsNewMap || !ReferenceEquals(from.State.Areas[i], to.State.Areas[i])),
        ];
    }

    /// <summary>The snapshot before.</summary>
    public InventorySnapshot From { get; }

    /// <summary>The snapshot after.</summary>
    public InventorySnapshot To { get; }

    /// <summary>Whether the inventory has moved to another plan in between; then every place counts as changed.</summary>
    public bool IsNewMap { get; }

    /// <summary>
    /// Whether hold codes, channels or the rule for accessible places have changed: what is available may be otherwise anywhere.
    /// </summary>
    public bool AreRulesChanged { get; }

    /// <summary>The seats, on the map after, that have another state, hold or ticket.</summary>
    public SeatSet Seats { get; }

    /// <summary>The general-admission areas whose counts or orders are otherwise.</summary>
    public ImmutableArray<AreaId> Areas { get; }

    /// <summary>Whether nothing is otherwise.</summary>
    public bool IsEmpty => Seats.IsEmpty && Areas.IsEmpty && !AreRulesChanged;

    private static SeatSet ChangedSeats(InventoryState from, InventoryState to)
    {
        var words = new ulong[to.Map.WordCount];
        for (var page = 0; page < to.Layout.PageCount; page++)
        {
            if (to.Pages.SharesPage(from.Pages, page))
            {
                continue;
            }

            var start = to.Layout.StartOf(page);
            for (var slot = start; slot < start + to.Layout.LengthOf(page); slot++)
            {
                if (!ReferenceEquals(from.Pages[slot], to.Pages[slot]))
                {
                    words[slot >> 6] |= 1UL << (slot & 63);
                }
            }
        }

        return new SeatSet(to.Map, words);
    }
}
