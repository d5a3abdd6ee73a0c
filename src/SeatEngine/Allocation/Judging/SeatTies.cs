using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The order of equals: by the natural order of a seat's id, which no change of a file's order alters.</summary>
internal static class SeatTies
{
    public static int Compare(SeatMap map, SeatIndex left, SeatIndex right) =>
        NaturalOrder.Compare(map.IdOf(left).Value, map.IdOf(right).Value);
}
