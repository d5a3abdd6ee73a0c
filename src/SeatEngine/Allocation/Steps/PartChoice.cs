using SeatEngine.Halls;
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
    public bool HasAisle(in Pocket pocket) =>
        search.Request.NeedsAisle && pocket.Run is { Kind: SeatRunKind.Line, Booking: BookingMode.BySeat }
        && ((search.Request.Aisle != AislePreference.Right && pocket[0] == pocket.Run.First)
            || (search.Request.Aisle != AislePreference.Left && pocket[pocket.Length - 1] == pocket.Run.Last));

    /// <summary>
    /// Takes seats of a stretch: the best ones, or for a further part the nearest; with the aisle that the party needs, and not leaving
    /// an orphan, where that can be.
    /// </summary>
    /// <returns>Whether there are such; not when an orphan that may not be left cannot be helped.</returns>
    public bool TryTake(in Pocket pocket, PlanPoint? near, Span<SeatIndex> seats)
    {
        var size = seats.Length;
        if (pocket.Run.Kind == SeatRunKind.Cluster)
        {
            pocket.CopyTo(0, seats);
            seats.Sort();
            return _orphans.Rule != OrphanRule.Strict || !Strands(pocket, 0, size);
        }

        var needsAisle = near is null && HasAisle(pocket);
        var (best, bestWorth) = (-1, double.NegativeInfinity);
        for (var first = 0; first + size <= pocket.Length; first++)
        {
            var strands = Strands(pocket, first, size);
            if (strands && _orphans.Rule == OrphanRule.Strict)
            {
                continue;
            }

            pocket.CopyTo(first, seats);
            var worth = WorthOf(seats, near) - (strands ? Never : 0) - (needsAisle && !_judge.IsAtAisle(seats) ? 2 * Never : 0);
            if (worth > bestWorth)
            {
                (best, bestWorth) = (first, worth);
            }
        }

        if (best >= 0)
        {
            pocket.CopyTo(best, seats);
        }

        return best >= 0;
    }

    /// <summary>Whether a part leaves an orphan beside it, of what is free.</summary>
    public bool Strands(in Pocket pocket, int first, int size)
    {
        if (_orphans.Rule == OrphanRule.Off)
        {
            return false;
        }

        return pocket.Run.Kind == SeatRunKind.Line
            ? Stretch.OfWindow(search.Free, pocket[first], pocket[first + size - 1], size).Orphans(_orphans) > 0
            : _judge.OrphansOf(_judge.Of(pocket.Take(first, size))) > 0;
    }

    /// <summary>Whether seats leave too little to spend for the others of the party, who cost so much each at least.</summary>
    public bool IsTooDear(ReadOnlySpan<SeatIndex> taken, long least) => search.Request is { MostInAll: { } most, Costs: { } costs }
        && costs.TotalOf(taken) + ((search.Request.PartySize - taken.Length) * least) > most;

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
