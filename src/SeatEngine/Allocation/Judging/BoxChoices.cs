using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The combinations of some seats of a box, the best first: each further one is found from those before.</summary>
internal static class BoxChoices
{
    /// <summary>Takes the combination at a rank.</summary>
    /// <param name="seats">The seats, the best first.</param>
    /// <param name="worths">What each is worth, falling.</param>
    /// <param name="rank">How many combinations are better, or as good and come first.</param>
    /// <param name="taken">Where the seats are written; as many are taken as it is long.</param>
    /// <returns>Whether there are so many combinations.</returns>
    /// <remarks>
    /// From a combination come those in which one seat gives way to the next worse: none of them is better, and every combination comes
    /// from another.
    /// </remarks>
    public static bool TryTake(IReadOnlyList<SeatIndex> seats, IReadOnlyList<long> worths, int rank, Span<SeatIndex> taken)
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
        while (open.TryDequeue(out var places, out _))
        {
            if (rank-- == 0)
            {
                for (var i = 0; i < count; i++)
                {
                    taken[i] = seats[places[i]];
                }

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
}
