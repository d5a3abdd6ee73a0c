using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Seats for one party at several dates.</summary>
/// <remarks>
/// Stateless and safe for use by any number of threads. Dates may have different maps, such as set-ups of one hall: a
/// place is the same wherever its id is, and distances are taken on the plans, which must share their origin.
/// </remarks>
public static class SeatSeries
{
    /// <summary>The most dates of one request: 1,000.</summary>
    public const int MostNights = 1000;

    /// <summary>Finds the same places at all dates, or else the nearest equivalent at each date that lacks them.</summary>
    /// <param name="nights">The dates, from 1 to <see cref="MostNights"/>; sets of the request belong to the first one's map.</param>
    /// <param name="request">What is asked for.</param>
    /// <returns>The proposals, the best first; or the dates at which the party cannot be seated.</returns>
    /// <exception cref="ArgumentException">
    /// There is no date or there are too many, a date's map has no seat in common with the first one's, it lacks the
    /// ranking asked for, or the request contradicts itself.
    /// </exception>
    /// <remarks>
    /// <para>
    /// The same places: of the placements together whose seats are free at all dates, that which leaves an orphan at the
    /// fewest dates (none at all under a strict rule), then the best by quality and by what it leaves at the dates. This
    /// is exact: each placement is looked at.
    /// </para>
    /// <para>
    /// Else the anchor places are those that serve the most dates; of as many dates the orphans decide, then the quality.
    /// This again is exact, but that of each box only the best chairs at some date are looked at. Of the first few of these that serve as
    /// many dates, the one wins whose seats over all dates are the best,
    /// less <see cref="SeriesRequest.PerMetre"/> for the mean distance: that is a heuristic, since the others are not
    /// looked at. At each other date the party gets the seats together that are nearest to the anchor, in its price zone
    /// as far as <see cref="SeriesRequest.Zone"/> says, without leaving an orphan where that can be; where it cannot sit
    /// together, the request's own ladder is tried within growing circles round the anchor.
    /// </para>
    /// <para>Where no date can seat the party together, places in parts that are free at all dates come first.</para>
    /// <para>The time grows with the placements, times the dates.</para>
    /// </remarks>
    public static SeriesResult Find(IEnumerable<SeriesNight> nights, SeriesRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        (nights, var seats) = KeepDistance(nights, request.Seats);
        using var watch = SearchReport.Start();
        return watch.Report(new SeriesSearch(Views(nights, seats), request with { Seats = seats }).Find());
    }

    /// <summary>Tells which of several dates can seat a party soonest, and which best.</summary>
    /// <param name="nights">The dates in their order, from 1 to <see cref="MostNights"/>; sets of the request belong to the first one's
    /// map.</param>
    /// <param name="request">What is asked for.</param>
    /// <returns>What each date can do, and the soonest and the best of them.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Find"/>.</exception>
    public static NightChoice Choose(IEnumerable<SeriesNight> nights, SeatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        (nights, request) = KeepDistance(nights, request);
        return new([.. Views(nights, request).Select(static (view, at) =>
            new NightOutcome(at, view.Night.Allocator.Search(view.Night.Free, view.Request, [.. view.Night.FreeAreas])))]);
    }

    /// <summary>
    /// A spacing rule is kept by leaving out of each date what is too near to others there; orphans beside a party are nobody's then.
    /// </summary>
    private static (IEnumerable<SeriesNight> Nights, SeatRequest Request) KeepDistance(IEnumerable<SeriesNight> nights, SeatRequest request)
    {
        ArgumentNullException.ThrowIfNull(nights);
        return request.Spacing is not { } rule
            ? (nights, request)
            : (nights.Select(night => night?.FarEnough(rule)!),
                request with { Spacing = null, Occupied = null, Orphans = new(OrphanRule.Off) });
    }

    private static SeriesView[] Views(IEnumerable<SeriesNight> nights, SeatRequest request)
    {
        ArgumentNullException.ThrowIfNull(nights);
        var listed = nights.ToArray();
        if (listed.Length is 0 or > MostNights || Array.Exists(listed, static night => night is null))
        {
            throw new ArgumentException($"A request is for 1 to {MostNights} dates.", nameof(nights));
        }

        request.CheckAgainst(listed[0].Map);
        var slots = new Dictionary<SeatMap, int[]?>(ReferenceEqualityComparer.Instance);
        return [.. listed.Select(night =>
        {
            if (!slots.TryGetValue(night.Map, out var known))
            {
                slots.Add(night.Map, known = SeriesView.SlotsOf(listed[0].Map, night.Map));
            }

            return new SeriesView(night, listed[0].Map, known, request);
        })];
    }
}
