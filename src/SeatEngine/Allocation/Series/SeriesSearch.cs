using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The search over several dates; how it goes is told at <see cref="SeatSeries.Find"/>.</summary>
internal sealed class SeriesSearch(SeriesView[] views, SeriesRequest request)
{
    /// <summary>So many anchors that serve the most dates are compared by what the other dates get.</summary>
    private const int AnchorsLookedAt = 8;

    private const string Same = "the same places";
    private static readonly SeatLadder TogetherOnly = new(SeatSteps.Together);
    private static readonly SeatLadder TogetherSteps = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan);
    private static readonly double[] Circles = [4, 8, 16, 32, 64];

    private readonly SeatRequest _seats = request.Seats;
    private readonly SeriesScoring _scoring = new(views, request.Seats);
    private readonly SeatAllocator _first = views[0].Night.Allocator;

    public SeriesResult Find()
    {
        var atAll = views.Select(static view => view.OpenHere).Aggregate(static (a, b) => a & b);
        var same = Together(atAll, _seats.Within, _seats.Proposals)
            .Where(proposal => Array.TrueForAll(_scoring.ServedBy(proposal.Seats.AsSpan()), static served => served))
            .ToArray();
        if (same.Length > 0)
        {
            return Answer(same.Select(anchor => Build(anchor, out _)!));
        }

        var anchors = request.SamePlacesOnly ? [] : Anchors();
        if (anchors.Count == 0)
        {
            // Nobody can sit together anywhere, or nothing but the same places will do: in parts, but at the same places.
            anchors = InParts(atAll);
        }

        if (anchors.Count == 0 && !request.SamePlacesOnly)
        {
            anchors = [.. views.SelectMany(static view => view.IsOtherMap
                ? []
                : view.Night.Allocator.Search(view.Night.Free, view.Request with { Proposals = 1 }).Proposals)
                .Where(static proposal => !proposal.Seats.IsEmpty)
                .OrderByDescending(static proposal => proposal.Quality).Take(1)];
        }

        var built = new List<SeriesProposal>();
        foreach (var anchor in anchors)
        {
            if (Build(anchor, out var refusals) is { } proposal)
            {
                built.Add(proposal);
            }
            else if (request.Zone != ZoneKeeping.Required)
            {
                // What cannot be seated beside one anchor cannot be seated beside another.
                return new(request, [], refusals);
            }
        }

        built.RemoveAll(proposal => request.SamePlacesOnly && !proposal.IsSamePlaces);
        return built.Count > 0 ? Answer(built) : new(request, [], Refusals());
    }

    private SeriesResult Answer(IEnumerable<SeriesProposal> proposals) => new(
        request,
        [
            .. proposals
                .OrderByDescending(static proposal => proposal.SamePlacesCount)
                .ThenByDescending(static proposal => proposal.Nights.Count(static night => night.Proposal.IsTogether))
                .ThenByDescending(proposal => proposal.IsSamePlaces ? 0 : proposal.Quality - (request.PerMetre * proposal.MeanDistance))
                .Take(_seats.Proposals),
        ],
        []);

    /// <summary>Placements together on the first date's map, those of the most dates first.</summary>
    private ImmutableArray<SeatProposal> Together(SeatSet open, SeatSet? within, int count) => _first.Search(open, _seats with
    {
        Within = within,
        Ladder = TogetherOnly,
        Scoring = _scoring,
        Orphans = _seats.Orphans with { Rule = OrphanRule.Off },
        Weights = _seats.Weights with { Fragmentation = 0 },
        ShuffleSeed = null,
        Proposals = count,
    }).Proposals;

    private List<SeatProposal> Anchors()
    {
        var atAny = views.Select(static view => view.OpenHere).Aggregate(static (a, b) => a | b);
        var count = Math.Max(_seats.Proposals, AnchorsLookedAt);
        var found = request.Zone == ZoneKeeping.Required && views[0].Night.Zones is { } zones
            ? zones.Zones.SelectMany(zone =>
                Together(atAny, _seats.Within is { } within ? within & zones.SeatsOf(zone) : zones.SeatsOf(zone), count))
            : Together(atAny, _seats.Within, count);
        return [.. found.Concat(InBoxes())
            .Where(proposal => Array.Exists(_scoring.ServedBy(proposal.Seats.AsSpan()), static served => served))];
    }

    /// <summary>
    /// Chairs of boxes: those that are the best of all dates together need not be free at any of them, so each date is asked.
    /// </summary>
    private IEnumerable<SeatProposal> InBoxes()
    {
        if (!_first.Map.Runs.Any(static run => run.Kind == SeatRunKind.Cluster))
        {
            return [];
        }

        var boxes = _first.Map.Select(static seat => seat.Run is { Kind: SeatRunKind.Cluster });
        var within = _seats.Within is { } wanted ? wanted & boxes : boxes;
        return views.SelectMany(view => Together(view.OpenHere, within, 1));
    }

    /// <summary>
    /// Places in parts that are free at all dates, by the request's own ladder; a strict rule about orphans is kept at the first date, and
    /// then asked of the others.
    /// </summary>
    private List<SeatProposal> InParts(SeatSet atAll) =>
        Array.Exists(views, static view => view.IsOtherMap)
            ? []
            : [.. _first.Search(_seats.Orphans.Rule == OrphanRule.Strict ? views[0].Night.Free : atAll,
                    _seats with { Within = _seats.Within is { } within ? within & atAll : atAll })
                .Proposals.Where(static proposal => !proposal.Seats.IsEmpty)];

    private SeriesProposal? Build(SeatProposal anchor, out ImmutableArray<NightRefusal> refusals)
    {
        var failed = ImmutableArray.CreateBuilder<NightRefusal>();
        var nights = ImmutableArray.CreateBuilder<SeriesSeats>(views.Length);
        var served = ServedBy(anchor);
        var at = Array.IndexOf(served, true);
        var reference = Given(views[at], anchor);
        var middle = NearScoring.MiddleOf(_first.Map, anchor.Seats.AsSpan());
        for (var night = 0; night < views.Length; night++)
        {
            var view = views[night];
            if (served[night])
            {
                nights.Add(new(night, Given(view, anchor), true, true, 0, 0));
                continue;
            }

            var wanted = ZonesOf(view, anchor, at);
            if (Nearest(view, middle, wanted, out var result) is not { } near)
            {
                failed.Add(Refusal(night, result));
                continue;
            }

            // A later step may be less strict about orphans, and come to the anchor places after all.
            var distance = NearScoring.MiddleOf(view.Night.Map, near.Seats.AsSpan()).DistanceTo(middle);
            var isSame = near.Seats.ToHashSet().SetEquals(view.There(anchor.Seats));
            nights.Add(new(night, near, isSame, wanted is null
                || wanted.SequenceEqual(Sorted(view.Night.Zones!, near.Seats)), distance, near.Quality - reference.Quality));
        }

        refusals = failed.ToImmutable();
        return failed.Count == 0 ? new(reference, nights.ToImmutable()) : null;
    }

    /// <summary>At which dates the party can have the anchor places.</summary>
    private bool[] ServedBy(SeatProposal anchor)
    {
        var served = _scoring.ServedBy(anchor.Seats.AsSpan());
        return anchor.IsTogether && Array.Exists(served, static date => date)
            ? served
            : _scoring.AllowedBy(anchor.Seats.AsSpan());
    }

    private SeatProposal Given(SeriesView view, SeatProposal anchor) =>
        view.Night.Allocator.Search(view.Night.Free,
            view.Request with { Ladder = new(new GivenPlacesStep(Same, view.There(anchor.Seats))), Proposals = 1 }).Best!;

    private SeatProposal? Nearest(SeriesView view, PlanPoint middle, PriceZoneId?[]? wanted, out SeatSearchResult result)
    {
        var (night, asked) = (view.Night, view.Request with { Proposals = 1, ShuffleSeed = null });
        var places = new List<SeatSet?>();
        if (wanted is not null && request.Zone != ZoneKeeping.Ignored)
        {
            var zones = wanted.OfType<PriceZoneId>().Distinct().Where(night.Zones!.Zones.Contains).Select(night.Zones.SeatsOf)
                .Aggregate(night.Map.Empty, static (a, b) => a | b);
            places.Add(asked.Within is { } within ? within & zones : zones);
        }

        if (places.Count == 0 || request.Zone != ZoneKeeping.Required)
        {
            places.Add(asked.Within);
        }

        result = null!;
        foreach (var within in places)
        {
            result = night.Allocator.Search(night.Free,
                asked with { Within = within, Ladder = TogetherSteps, Scoring = new NearScoring(middle, asked.Ranking) });
            if (result.Succeeded)
            {
                return result.Best;
            }
        }

        foreach (var within in places)
        {
            foreach (var circle in Circles)
            {
                var near = night.Map.Within(middle, circle);
                result = night.Allocator.Search(night.Free, asked with { Within = within is null ? near : within & near });
                if (result.Succeeded)
                {
                    return result.Best;
                }
            }

            result = night.Allocator.Search(night.Free, asked with { Within = within });
            if (result.Succeeded)
            {
                return result.Best;
            }
        }

        return null;
    }

    /// <summary>
    /// The price zones of the anchor places as this date has them, or the date whose places they are; null when unknown.
    /// </summary>
    private PriceZoneId?[]? ZonesOf(SeriesView view, SeatProposal anchor, int at)
    {
        if (view.Night.Zones is not { } zones)
        {
            return null;
        }

        var there = view.There(anchor.Seats);
        return there.Length == anchor.Seats.Length ? Sorted(zones, [.. there])
            : views[at].Night.Zones is { } others ? Sorted(others, [.. views[at].There(anchor.Seats)]) : null;
    }

    private static PriceZoneId?[] Sorted(ZoneMap zones, ImmutableArray<SeatIndex> seats) =>
        [.. seats.Select(zones.ZoneOf).OrderBy(static zone => zone?.Value, StringComparer.Ordinal)];

    private ImmutableArray<NightRefusal> Refusals() =>
    [
        .. views
            .Select(static (view, night) =>
                (night, Result: view.Night.Allocator.Search(view.Night.Free, view.Request with { Proposals = 1 })))
            .Where(static entry => !entry.Result.Succeeded)
            .Select(static entry => Refusal(entry.night, entry.Result)),
    ];

    private static NightRefusal Refusal(int night, SeatSearchResult result) =>
        new(night, result.Refusal?.Reason ?? RefusalReason.TooFewSeats, result.Refusal?.Sentence ?? "there are no seats");
}
