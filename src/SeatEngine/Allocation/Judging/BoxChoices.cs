using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The combinations of some seats of a box, the best first: each further one is found from those before.</summary>
internal static class BoxChoices
{
    private const int MostTooDear = 20_000;

    /// <summary>Takes the combination at a rank.</summary>
    /// <param name="seats">The seats, the best first.</param>
    /// <param name="worths">What each is worth, falling.</param>
    /// <param name="request">What may be spent in all; combinations that cost more are passed over.</param>
    /// <param name="rank">How many combinations are better, or as good and come first.</param>
    /// <param name="taken">Where the seats are written; as many are taken as it is long.</param>
    /// <returns>Whether there are so many combinations.</returns>
    /// <remarks>
    /// From a combination come those in which one seat gives way to the next worse: none of them is better, and every combination comes
    /// from another. Of those that cost too much so many are passed over; then, in a very large box, the cheapest seats are taken.
    /// </remarks>
    public static bool TryTake(IReadOnlyList<SeatIndex> seats, IReadOnlyList<long> worths, SeatRequest request, int rank,
        Span<SeatIndex> taken)
    {
        var count = taken.Length;
        if (count > seats.Count)
        {
            return false;
        }

        var open = new PriorityQueue<int[], (long, string)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        void Add(int[] places)
        {
            var name = string.Concat(places.Select(static place => (char)place));
            if (known.Add(name))
            {
                open.Enqueue(places, (-places.Sum(place => worths[place]), name));
            }
        }

        Add([.. Enumerable.Range(0, count)]);
        var tooDear = 0;
        while (open.TryDequeue(out var places, out _))
        {
            for (var i = 0; i < count; i++)
            {
                taken[i] = seats[places[i]];
            }

            if (!request.CanPay(taken))
            {
                if (++tooDear > MostTooDear)
                {
                    return rank == 0 && TryTakeCheapest(seats, request, taken);
                }
            }
            else if (rank-- == 0)
            {
                return true;
            }

            for (var i = 0; i < count; i++)
            {
                if (places[i] + 1 < (i + 1 < count ? places[i + 1] : seats.Count))
                {
                    var next = (int[])places.Clone();
                    next[i]++;
                    Add(next);
                }
            }
        }

        return false;
    }

    private static bool TryTakeCheapest(IReadOnlyList<SeatIndex> seats, SeatRequest request, Span<SeatIndex> taken)
    {
        seats.OrderBy(request.Costs!.CostOf).Take(taken.Length).ToArray().CopyTo(taken);
        return request.CanPay(taken);
    }
}
