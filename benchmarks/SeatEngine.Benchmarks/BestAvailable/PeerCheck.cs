using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>A peer that answers something else is not measured.</summary>
internal static class PeerCheck
{
    /// <summary>The sum of qualities of the best seats, or −1 when there are none.</summary>
    public static long BestSum(House house, SeatSet free, SeatRequest request)
    {
        var seats = new SeatIndex[request.PartySize];
        return house.Allocator.TryFind(free, request, seats) ? seats.Sum(seat => (long)house.Map.PrimaryRanking.QualityOf(seat)) : -1;
    }

    public static void SameSum(House house, SeatSet free, SeatRequest request, long sum)
    {
        var ours = BestSum(house, free, request);
        if (ours != sum)
        {
            throw new InvalidOperationException($"The peer finds {sum}, the search {ours}.");
        }
    }
}
