using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>In how many stretches of neighbours some people sit, and whether that counts as together.</summary>
internal readonly record struct MoveParts(int Count, bool IsTogether)
{
    public static MoveParts Of(SeatMap map, IEnumerable<SeatIndex> seats)
    {
        var placement = Placement.Of(map.Empty, [.. seats]);
        return new(placement.Stretches.Length, placement.IsTogether);
    }

    /// <summary>Whether nobody is parted from another who was not before.</summary>
    public bool IsNoMoreThan(MoveParts other) => IsTogether || (!other.IsTogether && Count <= other.Count);
}
