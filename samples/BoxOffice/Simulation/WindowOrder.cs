namespace BoxOfficeSample.Simulation;

/// <summary>All windows of one size in the rows of a house, the best first by a scoring that no sale changes.</summary>
internal sealed class WindowOrder
{
    /// <summary>First slots of windows, the best first.</summary>
    public int[] Starts { get; }

    /// <summary>By slot, the place of the window that starts there in <see cref="Starts"/>; -1 where none does.</summary>
    public int[] RankOf { get; }

    public WindowOrder(SeatMap map, SeatSet sellable, SeatScoring scoring, int size)
    {
        var windows = new List<(long Score, int Start)>();
        var seats = new SeatIndex[size];
        foreach (var run in map.Runs)
        {
            for (var first = run.First.Value; first + size - 1 <= run.Last.Value; first++)
            {
                for (var i = 0; i < size; i++)
                {
                    seats[i] = new(first + i);
                }

                if (Array.TrueForAll(seats, sellable.Contains))
                {
                    windows.Add((scoring.ScoreOf(map, seats), first));
                }
            }
        }

        // Of equals the first by the natural order of the seats' ids, as the library has it.
        var natural = PlacesByName(map);
        windows.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : natural[a.Start].CompareTo(natural[b.Start]));
        Starts = [.. windows.Select(static window => window.Start)];
        RankOf = new int[map.SlotCount];
        Array.Fill(RankOf, -1);
        for (var rank = 0; rank < Starts.Length; rank++)
        {
            RankOf[Starts[rank]] = rank;
        }
    }

    private static int[] PlacesByName(SeatMap map)
    {
        var place = new int[map.SlotCount];
        var next = 0;
        foreach (var seat in map.Seats.ToArray().OrderBy(seat => map.IdOf(seat).Value, Comparer<string>.Create(NaturalOrder.Compare)))
        {
            place[seat.Value] = next++;
        }

        return place;
    }
}
