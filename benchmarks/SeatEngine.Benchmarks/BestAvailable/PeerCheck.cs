using System.Diagnostics;
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

    /// <summary>Lets the compiler finish with what will be measured: it compiles anew after thirty calls and a pause.</summary>
    public static void WarmUp(params ReadOnlySpan<Func<bool>> works)
    {
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < 120)
        {
            foreach (var work in works)
            {
                work();
            }
        }
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
