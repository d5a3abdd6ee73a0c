using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A stretch of seats that may be offered and where neighbours sit side by side; in a box, any of its seats.</summary>
internal sealed class Pocket
{
    private Pocket(SeatSearch search, SeatRun run, SeatIndex[] seats)
    {
        Run = run;
        Seats = seats;
        Middle = search.Map.PositionOf(seats[seats.Length / 2]);
        foreach (var seat in seats)
        {
            Top = Math.Max(Top, search.Ranking.Qualities[seat.Value]);
        }
    }

    public SeatRun Run { get; }

    /// <summary>In sitting order; in a box the best first.</summary>
    public SeatIndex[] Seats { get; }

    public int Length => Seats.Length;

    /// <summary>The position of the seat in the middle.</summary>
    public PlanPoint Middle { get; }

    /// <summary>The quality of the best seat.</summary>
    public int Top { get; }

    /// <summary>All pockets of some seats, in the order of the layout.</summary>
    public static List<Pocket> Of(SeatSearch search, SeatSet seats)
    {
        var pockets = new List<Pocket>();
        var stretch = new List<SeatIndex>();
        SeatRun? run = null;
        foreach (var seat in seats)
        {
            var next = search.Map.RunOf(seat);
            if (stretch.Count > 0 && (next != run || (seat.Value != stretch[^1].Value + 1 && run!.Kind != SeatRunKind.Cluster)))
            {
                Close(search, pockets, run!, stretch);
            }

            if (next is not null)
            {
                run = next;
                stretch.Add(seat);
            }
        }

        if (stretch.Count > 0)
        {
            Close(search, pockets, run!, stretch);
        }

        return pockets;
    }

    private static void Close(SeatSearch search, List<Pocket> pockets, SeatRun run, List<SeatIndex> stretch)
    {
        var seats = stretch.ToArray();
        stretch.Clear();
        if (run.Kind == SeatRunKind.Cluster)
        {
            Array.Sort(seats, (a, b) =>
            {
                var better = search.Ranking.QualityOf(b).CompareTo(search.Ranking.QualityOf(a));
                return better != 0 ? better : SeatTies.Compare(search.Map, a, b);
            });
        }

        pockets.Add(new(search, run, seats));
        JoinRing(search, pockets, run);
    }

    /// <summary>The last stretch of a table goes on with the first, when both touch where the slots begin and end.</summary>
    private static void JoinRing(SeatSearch search, List<Pocket> pockets, SeatRun run)
    {
        if (run.Kind != SeatRunKind.Ring)
        {
            return;
        }

        var first = pockets.FindIndex(pocket => pocket.Run == run);
        if (first < pockets.Count - 1 && pockets[first].Seats[0] == run.First && pockets[^1].Seats[^1] == run.Last)
        {
            pockets[first] = new(search, run, [.. pockets[^1].Seats, .. pockets[first].Seats]);
            pockets.RemoveAt(pockets.Count - 1);
        }
    }
}
