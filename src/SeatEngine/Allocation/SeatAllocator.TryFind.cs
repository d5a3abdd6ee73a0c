using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

public sealed partial class SeatAllocator
{
    /// <summary>
    /// Finds the best seats together in one run, box or table, and allocates no memory on the way: the first two steps of
    /// the usual ladder, without words.
    /// </summary>
    /// <param name="free">The free seats. Orphans are judged by them.</param>
    /// <param name="request">What is asked for; its ladder and its number of proposals are not regarded.</param>
    /// <param name="seats">Where the seats are written, in sitting order; at least as long as the party is large.</param>
    /// <param name="within">Sets in which each seat must lie as well, read together with the free seats in one pass.</param>
    /// <returns>Whether there are such seats; when not, nothing is written.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, the span is too short, or the request contradicts
    /// itself.</exception>
    /// <remarks>
    /// Reads each word of the sets at most once or twice (the second time when every placement leaves an orphan), and
    /// stops as soon as nothing further on can be better. The first call for a party size and ranking computes bounds.
    /// A request with a spacing rule is another matter: the set of seats far enough from others is made for it.
    /// </remarks>
    public bool TryFind(SeatSet free, SeatRequest request, Span<SeatIndex> seats, params ReadOnlySpan<SeatSet> within)
    {
        CheckMap(free, nameof(free));
        ArgumentNullException.ThrowIfNull(request);
        request.CheckAgainst(Map);
        if (seats.Length < request.PartySize)
        {
            throw new ArgumentException("The span is shorter than the party is large.", nameof(seats));
        }

        foreach (var set in within)
        {
            CheckMap(set, nameof(within));
        }

        var began = SearchReport.Began();
        (free, request) = KeepDistance(free, request);
        var rule = request.Orphans.Rule;
        var together = new TogetherSearch(this, request, free, within);
        var found = together.TryFind(rule == OrphanRule.Off ? OrphanRule.Off : OrphanRule.Strict, seats, out _, out var barred)
            || (barred && rule is OrphanRule.LenientInRun or OrphanRule.LenientInHouse
                && together.TryFind(OrphanRule.Off, seats, out _, out _));
        return SearchReport.Ended(began, found);
    }

    private void CheckMap(SeatSet set, string name)
    {
        ArgumentNullException.ThrowIfNull(set, name);
        if (!ReferenceEquals(set.Map, Map))
        {
            throw new ArgumentException("The set belongs to another map.", name);
        }
    }

    private void CheckAreas(ReadOnlySpan<AreaCount> areas, string name)
    {
        foreach (var (area, _) in areas)
        {
            if (Map.FindArea(area) is null)
            {
                throw new ArgumentException($"The hall has no area '{area}'.", name);
            }
        }
    }
}
