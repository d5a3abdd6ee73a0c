using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A stretch of seats that may be offered and where neighbours sit side by side; in a box, any of its seats.</summary>
internal readonly struct Pocket
{
    private readonly SeatMap _map;
    private readonly SeatIndex _first;

    /// <summary>The seats of a box, or of a table beyond where its slots end; null for slots one after another.</summary>
    private readonly SeatIndex[]? _seats;

    private Pocket(SeatMap map, SeatRanking ranking, SeatRun run, SeatIndex first, int length, SeatIndex[]? seats)
    {
        (_map, _first, _seats) = (map, first, seats);
        Run = run;
        Length = length;
        for (var i = 0; i < length; i++)
        {
            Top = Math.Max(Top, ranking.Qualities[this[i].Value]);
        }
    }

    public SeatRun Run { get; }

    public int Length { get; }

    /// <summary>Whether it is a table that is free all round.</summary>
    public bool IsClosed => Run.Kind == SeatRunKind.Ring && Length == Run.Length;

    /// <summary>The quality of the best seat.</summary>
    public int Top { get; }

    /// <summary>The position of the seat in the middle.</summary>
    public PlanPoint Middle => _map.PositionOf(this[Length / 2]);

    /// <summary>A seat by its place in sitting order; in a box the best first.</summary>
    public SeatIndex this[int at] => _seats is null ? new(_first.Value + at) : _seats[at];

    /// <summary>So many seats from one on.</summary>
    public SeatIndex[] Take(int first, int count)
    {
        var seats = new SeatIndex[count];
        CopyTo(first, seats);
        return seats;
    }

    /// <summary>Writes the seats from one on.</summary>
    public void CopyTo(int first, Span<SeatIndex> seats)
    {
        for (var i = 0; i < seats.Length; i++)
        {
            seats[i] = this[first + i];
        }
    }

    /// <summary>All pockets of some seats, in the order of the layout.</summary>
    public static List<Pocket> Of(SeatMap map, SeatRanking ranking, SeatSet seats)
    {
        var pockets = new List<Pocket>();
        foreach (var run in map.Runs)
        {
            AddOf(map, ranking, run, seats, pockets);
        }

        return pockets;
    }

    /// <summary>Adds the pockets of one run.</summary>
    public static void AddOf(SeatMap map, SeatRanking ranking, SeatRun run, SeatSet seats, List<Pocket> pockets)
    {
        if (run.Kind == SeatRunKind.Cluster)
        {
            AddBox(map, ranking, run, seats, pockets);
            return;
        }

        var from = pockets.Count;
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            var length = Math.Min(SlotBits.OnesFrom(seats.Words, slot), run.Last.Value - slot + 1);
            if (length > 0)
            {
                pockets.Add(new(map, ranking, run, new(slot), length, null));
                slot += length;
            }
        }

        if (run.Kind == SeatRunKind.Ring)
        {
            JoinRing(map, ranking, pockets, from, run);
        }
    }

    private static void AddBox(SeatMap map, SeatRanking ranking, SeatRun run, SeatSet seats, List<Pocket> pockets)
    {
        SeatIndex[] chairs =
        [
            .. Enumerable.Range(run.First.Value, run.Length).Select(static slot => new SeatIndex(slot)).Where(seats.Contains),
        ];
        if (chairs.Length == 0)
        {
            return;
        }

        Array.Sort(chairs, (a, b) =>
        {
            var better = ranking.QualityOf(b).CompareTo(ranking.QualityOf(a));
            return better != 0 ? better : SeatTies.Compare(map, a, b);
        });
        pockets.Add(new(map, ranking, run, chairs[0], chairs.Length, chairs));
    }

    /// <summary>The last stretch of a table goes on with the first, when both touch where the slots begin and end.</summary>
    private static void JoinRing(SeatMap map, SeatRanking ranking, List<Pocket> pockets, int first, SeatRun run)
    {
        if (first < pockets.Count - 1 && pockets[first][0] == run.First && pockets[^1][pockets[^1].Length - 1] == run.Last)
        {
            var (start, end) = (pockets[^1], pockets[first]);
            SeatIndex[] joined = [.. start.Take(0, start.Length), .. end.Take(0, end.Length)];
            pockets[first] = new(map, ranking, run, joined[0], joined.Length, joined);
            pockets.RemoveAt(pockets.Count - 1);
        }
    }
}
