using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Chooses which seats of a stretch a part of a party takes.</summary>
internal sealed class PartChoice(SeatSearch search)
{
    /// <summary>Above what any seats are worth.</summary>
    private const double Never = 1e6;

    private readonly SeatMap _map = search.Map;
    private readonly PlacementJudge _judge = search.Judge;
    private readonly OrphanPolicy _orphans = search.Request.Orphans;

    /// <summary>Whether some part of a stretch has the aisle that the party needs.</summary>
    public bool HasAisle(Pocket pocket) =>
        search.Request.NeedsAisle && pocket.Run.Kind == SeatRunKind.Line
            && (_judge.IsAtAisle([pocket[0]]) || _judge.IsAtAisle([pocket[pocket.Length - 1]]));

    /// <summary>
    /// So many seats of a stretch: the best ones, or for a further part the nearest; with the aisle that the party needs, and not leaving
    /// an orphan, where that can be. Null when an orphan that may not be left cannot be helped.
    /// </summary>
    public SeatIndex[]? Best(Pocket pocket, int size, PlanPoint? near)
    {
        if (pocket.Run.Kind == SeatRunKind.Cluster)
        {
            SeatIndex[] chairs = [.. pocket.Take(0, size).OrderBy(static seat => seat.Value)];
            return _orphans.Rule == OrphanRule.Strict && Strands(pocket, 0, size) ? null : chairs;
        }

        Span<SeatIndex> seats = stackalloc SeatIndex[size];
        var needsAisle = near is null && HasAisle(pocket);
        var (best, bestWorth) = (-1, double.NegativeInfinity);
        for (var first = 0; first + size <= pocket.Length; first++)
        {
            var strands = Strands(pocket, first, size);
            pocket.CopyTo(first, seats);
            var worth = WorthOf(seats, near) - (strands ? Never : 0) - (needsAisle && !_judge.IsAtAisle(seats) ? 2 * Never : 0);
            if (worth > bestWorth && !(strands && _orphans.Rule == OrphanRule.Strict))
            {
                (best, bestWorth) = (first, worth);
            }
        }

        return best < 0 ? null : pocket.Take(best, size);
    }

    /// <summary>Whether a part leaves an orphan beside it, of what is free.</summary>
    public bool Strands(Pocket pocket, int first, int size)
    {
        if (_orphans.Rule == OrphanRule.Off)
        {
            return false;
        }

        return pocket.Run.Kind == SeatRunKind.Line
            ? Stretch.OfWindow(search.Free, pocket[first], pocket[first + size - 1], size).Orphans(_orphans) > 0
            : _judge.OrphansOf(_judge.Of(pocket.Take(first, size))) > 0;
    }

    private double WorthOf(ReadOnlySpan<SeatIndex> seats, PlanPoint? near)
    {
        var worth = 0.0;
        foreach (var seat in seats)
        {
            worth += _judge.PreferenceFor(seat) + (near is { } point
                ? -PlacementJudge.PerMetre * _map.PositionOf(seat).DistanceTo(point)
                : search.Ranking.QualityOf(seat) / (double)SeatRanking.MaxQuality);
        }

        return worth;
    }
}
