using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Performances;

/// <summary>Finds seats by how near they are to an offer.</summary>
internal static class SpacedSeats
{
    /// <summary>The first seat that is too near to an offer and not in it.</summary>
    public static SeatId SpacedFrom(this SeatMap map, SeatOffer offer, SpacingRule rule)
    {
        var own = map.Select(offer.Places.Seats);
        return (SeatSpacing.Compile(map, rule).Dilate(own) - own).ToIds()[0];
    }
}
