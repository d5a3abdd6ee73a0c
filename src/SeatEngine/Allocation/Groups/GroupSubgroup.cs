using System.Collections.Immutable;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A part of a group: neighbours in one run, in one box or at one table; or people in wheelchairs with their company.</summary>
/// <remarks>Immutable.</remarks>
public sealed class GroupSubgroup
{
    internal GroupSubgroup(MapRow row, ImmutableArray<SeatIndex> seats, ImmutableArray<SeatIndex> leaders)
    {
        Row = row;
        Seats = seats;
        Leaders = leaders;
    }

    /// <summary>The row, box or table; of people in wheelchairs and their company, that of the first seat.</summary>
    public MapRow Row { get; }

    /// <summary>The seats in sitting order, left to right as seen from the audience.</summary>
    public ImmutableArray<SeatIndex> Seats { get; }

    /// <summary>The leaders' seats: the first and the last, only the first, or none; see <see cref="GroupRequest.Leaders"/>.</summary>
    public ImmutableArray<SeatIndex> Leaders { get; }
}
