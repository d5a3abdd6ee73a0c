using System.Collections.Concurrent;
using System.Collections.Immutable;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

public sealed partial class SeatAllocator
{
    private readonly ConcurrentDictionary<SpacingRule, SeatSpacing> _spacings = new();

    /// <summary>A spacing rule compiled for the map.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The compiled rule; compiled when first asked for, and kept.</returns>
    public SeatSpacing SpacingOf(SpacingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _spacings.TryGetValue(rule, out var kept) ? kept : _spacings.GetOrAdd(rule, SeatSpacing.Compile(Map, rule));
    }

    /// <summary>
    /// Finds places for several parties, one after another and each knowing nothing of those to come: what one is given,
    /// the next ones do not get, and they keep their distance to it.
    /// </summary>
    /// <param name="free">The free seats.</param>
    /// <param name="requests">What each party asks for, in the order in which they come.</param>
    /// <returns>The answers, one for each party; its best proposal counts as taken.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, or a request contradicts itself.</exception>
    /// <remarks>General-admission areas are not offered.</remarks>
    public ImmutableArray<SeatSearchResult> FindEach(SeatSet free, params IEnumerable<SeatRequest> requests)
    {
        CheckMap(free, nameof(free));
        ArgumentNullException.ThrowIfNull(requests);
        var results = ImmutableArray.CreateBuilder<SeatSearchResult>();
        var (given, gone) = (Map.Empty, Map.Empty);
        foreach (var request in requests)
        {
            ArgumentNullException.ThrowIfNull(request, nameof(requests));
            request.CheckAgainst(Map);
            var result = Find(free - gone, request with { Occupied = (request.Occupied ?? ~free) | given });
            if (result.Best is { } best)
            {
                given = given.With(best.Seats.AsSpan());
                gone = gone | given | Map.ExcludedBy(best.Seats.AsSpan());
            }

            results.Add(result);
        }

        return results.ToImmutable();
    }

    /// <summary>The free seats that are far enough from others, and the request with what a spacing rule changes about it.</summary>
    private (SeatSet Open, SeatRequest Request) KeepDistance(SeatSet free, SeatRequest request)
    {
        if (request.Spacing is not { } rule)
        {
            return (free, request);
        }

        var spacing = SpacingOf(rule);
        var open = free - spacing.Dilate(request.Occupied ?? ~free);

        // What stays free beside a party nobody else may take, so that there are no orphans to be avoided, and the room
        // that is left counts instead of the stretches.
        var asked = request with { Orphans = new(OrphanRule.Off), Weights = request.Weights with { Fragmentation = 0 } };
        if (ReferenceEquals(asked.Scoring, SeatScoring.Quality) && asked.Weights.Room > 0)
        {
            var available = new TogetherSearch(this, asked, open, []).AvailableSet();
            asked = asked with { Scoring = new SpacingScoring(spacing, open, available, asked) };
        }

        return (open, asked);
    }
}
