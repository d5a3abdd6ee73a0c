using System.Collections.Immutable;

namespace SeatEngine.Maps;

public sealed partial class SeatMap
{
    private readonly SeatLinks _links;
    private readonly Lazy<int[]> _rowsBehind;

    /// <summary>The wheelchair spaces: <see cref="Halls.SeatFeatures.WheelchairSpace"/>.</summary>
    public SeatSet WheelchairSpaces => _links.WheelchairSpaces;

    /// <summary>
    /// The places that are kept for people with access needs: wheelchair spaces, accessible seats, and the companion
    /// seats that are linked to a wheelchair space.
    /// </summary>
    public SeatSet AccessiblePlaces => _links.AccessiblePlaces;

    /// <summary>The places that replace others; see <see cref="ReplacedBy"/>.</summary>
    public SeatSet ReplacingPlaces => _links.ReplacingPlaces;

    /// <summary>The companion seats of a wheelchair space, by the hall's own links.</summary>
    /// <param name="wheelchairSpace">A seat of the map.</param>
    /// <returns>The seats, in the order of the layout; empty when none is linked.</returns>
    public ImmutableArray<SeatIndex> CompanionsOf(SeatIndex wheelchairSpace) => _links.CompanionsOf(wheelchairSpace);

    /// <summary>The seats that a place replaces: they cannot be used while it is.</summary>
    /// <param name="place">A seat of the map.</param>
    /// <returns>The seats; empty for most.</returns>
    public ImmutableArray<SeatIndex> ReplacedBy(SeatIndex place) => _links.ReplacedBy(place);

    /// <summary>The places that replace a seat: they cannot be used while it is.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The replacing places; empty for most seats.</returns>
    public ImmutableArray<SeatIndex> ReplacementsOf(SeatIndex seat) => _links.ReplacementsOf(seat);

    /// <summary>
    /// The places that cannot be used while some are: what they replace, what replaces them, and what shares a seat with them.
    /// </summary>
    internal SeatSet ExcludedBy(ReadOnlySpan<SeatIndex> places)
    {
        var excluded = Empty;
        foreach (var place in places)
        {
            var replaced = ReplacedBy(place);
            excluded = excluded.With(replaced.AsSpan()).With(ReplacementsOf(place).AsSpan());
            foreach (var seat in replaced)
            {
                excluded = excluded.With(ReplacementsOf(seat).AsSpan());
            }
        }

        return excluded.Without(places);
    }

    /// <summary>The row behind a row of the same section, farther from the focal point; by geometry, not by name.</summary>
    /// <param name="row">A row of the map.</param>
    /// <returns>The row behind, or null for the last one, a box or a table.</returns>
    public MapRow? RowBehind(MapRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var behind = _rowsBehind.Value[row.Ordinal];
        return behind < 0 ? null : Rows[behind];
    }
}
