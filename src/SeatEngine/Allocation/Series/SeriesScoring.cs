using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// What a placement is worth over several dates: first the number of dates at which it can be had, then the number at which it
/// leaves an orphan, then its quality and what stays beside it. The other parts of a score are added by the search.
/// </summary>
internal sealed class SeriesScoring(SeriesView[] views, SeatRequest request) : SeatScoring
{
    private const long PerNight = 1L << 50;
    private const long PerOrphan = 1L << 40;

    private readonly PlacementJudge[] _judges =
        Array.ConvertAll(views, static view => new PlacementJudge(view.Night.Allocator, view.Request, view.Night.Free));

    public override string Name => "over several dates";

    public override bool UsesWeights => true;

    public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        var ranking = request.Ranking ?? map.PrimaryRanking;
        Span<SeatIndex> there = stackalloc SeatIndex[seats.Length];
        var (served, orphans, stranded) = (0, 0, 0.0);
        for (var at = 0; at < views.Length; at++)
        {
            if (Serves(at, seats, there, out var left))
            {
                served++;
                orphans += left.Orphans > 0 ? 1 : 0;
                stranded += left.Saved;
            }
        }

        if (served == 0)
        {
            return 0;
        }

        var sum = (long)Math.Round(request.Weights.Fragmentation * SeatRanking.MaxQuality * stranded / served,
            MidpointRounding.AwayFromZero);
        foreach (var seat in seats)
        {
            sum += ranking.QualityOf(seat);
        }

        return (served * PerNight) - (orphans * PerOrphan) + sum;
    }

    /// <summary>At which dates a placement can be had.</summary>
    public bool[] ServedBy(ReadOnlySpan<SeatIndex> seats)
    {
        var there = new SeatIndex[seats.Length];
        var served = new bool[views.Length];
        for (var i = 0; i < served.Length; i++)
        {
            served[i] = Serves(i, seats, there, out _);
        }

        return served;
    }

    /// <summary>At which dates a placement, also one in parts, breaks no rule of the request.</summary>
    public bool[] AllowedBy(ReadOnlySpan<SeatIndex> seats)
    {
        var there = new SeatIndex[seats.Length];
        var allowed = new bool[views.Length];
        for (var i = 0; i < allowed.Length; i++)
        {
            allowed[i] = views[i].TryTake(seats, there) && _judges[i].Allows(_judges[i].Of(there));
        }

        return allowed;
    }

    /// <summary>Whether the seats are free and side by side at a date, and keep a strict rule about orphans.</summary>
    private bool Serves(int at, ReadOnlySpan<SeatIndex> seats, Span<SeatIndex> there, out PlacementJudge.Leftover left)
    {
        left = default;
        if (!views[at].TryTake(seats, there))
        {
            return false;
        }

        left = _judges[at].LeftBy(there);
        return (!views[at].IsOtherMap || left.IsTogether) && !(left.Orphans > 0 && request.Orphans.Rule == OrphanRule.Strict);
    }
}
