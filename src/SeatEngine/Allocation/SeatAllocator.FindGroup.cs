using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

public sealed partial class SeatAllocator
{
    /// <summary>Finds places for a group that sit as closely as can be, or says why there are none.</summary>
    /// <param name="free">The free seats.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="freeAreas">The free places of the general-admission areas that may be offered when the seats do not do; none when left
    /// out.</param>
    /// <returns>The proposal, or the reason of the refusal.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, an area is unknown, or the request contradicts itself.</exception>
    /// <remarks>
    /// Which rules can be kept (the size, the smallest part, nobody alone, the units, the leaders) is decided exactly, but
    /// that units that fill the house nearly to the last seat may be missed when there are many. How compact the answer is
    /// is found by growing the group around the most promising places; it need not be the optimum. The same question has
    /// the same answer, whatever the order of the hall's file. Time grows with the free seats and the size of the group;
    /// no random numbers. Boxes and tables that are sold only as a whole, and places kept for people with access needs,
    /// are not offered, except to people in wheelchairs and their company.
    /// </remarks>
    public GroupSearchResult FindGroup(SeatSet free, GroupRequest request, params ReadOnlySpan<AreaCount> freeAreas)
    {
        CheckMap(free, nameof(free));
        ArgumentNullException.ThrowIfNull(request);
        request.CheckAgainst(Map);
        CheckAreas(freeAreas, nameof(freeAreas));

        using var watch = SearchReport.Start();
        var open = request.Spacing is { } rule ? free - SpacingOf(rule).Dilate(request.Occupied ?? ~free) : free;
        var result = request.Wheelchairs > 0 ? new GroupAccess(this, open, request).Find() : SeatGroup(open, request);
        return watch.Report(!result.Succeeded && request.Wheelchairs == 0 && Standing(request, freeAreas) is { } standing
            ? new(request, standing, RefusalReason.None, string.Empty)
            : result);
    }

    private GroupSearchResult SeatGroup(SeatSet free, GroupRequest request) =>
        OneSideOfAisles.Find(request, new TogetherSearch(this, request.AsSeats(), free, []).AvailableSet(), [],
            available => SeatGroup(free, request, available));

    private GroupSearchResult SeatGroup(SeatSet free, GroupRequest request, SeatSet available)
    {
        var ranking = request.Ranking ?? Map.PrimaryRanking;
        var terms = GroupTerms.Of(Map, ranking, available, request, request.Size);
        if (terms.Reason != RefusalReason.None)
        {
            return new(request, null, terms.Reason, terms.Sentence);
        }

        var maker = new GroupProposalMaker(Map, free, request);
        var search = GroupSearch.Run(terms, around: null);
        if (request.Leaders > 0 && !request.LeadersRequired && terms.Alone == 0)
        {
            var freely = GroupTerms.Of(Map, ranking, available, request with { Leaders = 0 }, request.Size);
            var other = GroupSearch.Run(freely, around: null);
            if (search.Best.Score > (1 + request.LeaderWeight) * other.Best.Score)
            {
                maker.Say(FormattableString.Invariant(
                    $"in fewer parts for its leaders: compactness {search.Best.Compactness:0.00} m, quality {search.Best.Quality:0.000}"));
                (terms, search) = (freely, other);
            }
        }

        maker.Add(terms, search, available);
        return new(request, maker.Make(ranking), RefusalReason.None, string.Empty);
    }

    /// <summary>The area with the fewest free places among those with room for all; of equal ones the first by id.</summary>
    private GroupProposal? Standing(GroupRequest request, ReadOnlySpan<AreaCount> freeAreas)
    {
        AreaCount? best = null;
        foreach (var area in freeAreas)
        {
            if (area.Count >= request.Size && (best is null || (area.Count, area.Area).CompareTo((best.Value.Count, best.Value.Area)) < 0))
            {
                best = area;
            }
        }

        return best is { } found
            ? new(Map, PlaceSelection.Of(found.Area, request.Size), [], [], []) { Compactness = 0, Score = new(0, 0, 0, 0, 0) }
            : null;
    }
}
