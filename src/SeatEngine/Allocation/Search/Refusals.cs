using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Says why a step did not serve, by trying it again without the rules that were asked for.</summary>
internal static class Refusals
{
    private const int LargeHouse = 2000;

    /// <summary>The rule that stands in the way, or those that do so together.</summary>
    /// <param name="search">The search that failed.</param>
    /// <param name="serves">Whether the step serves another search.</param>
    /// <param name="otherwise">What is said when the step would not serve without any of the rules either.</param>
    /// <param name="isQuick">Whether a try costs little, so that the rule that nobody asked for is tried in a large house too.</param>
    public static SeatStepOutcome Of(SeatSearch search, Func<SeatSearch, bool> serves, Func<SeatStepOutcome> otherwise,
        bool isQuick = false)
    {
        var asked = AskedRule.All.Where(rule => rule.Without(search) is not null && IsWorthTrying(search, rule, isQuick)).ToArray();
        foreach (var rule in asked)
        {
            if (serves(rule.Without(search)!))
            {
                return SeatStepOutcome.Refused(rule.Reason, rule.Sentence);
            }
        }

        var together = asked.Length < 2 ? [] : TogetherInTheWay(search, serves, asked);
        return together.Count == 0
            ? otherwise()
            : SeatStepOutcome.Refused(together[0].Reason,
                $"no placement {string.Join(", ", together.SkipLast(1).Select(static rule => rule.Clause))} and {together[^1].Clause}");
    }

    public static SeatStepOutcome? WheelchairShortage(SeatSearch search)
    {
        var wanted = search.Request.Wheelchairs;
        if (search.Request.WholeBoxes)
        {
            return null;
        }

        var there = wanted == 0 ? 0 : (search.Available & search.Allocator.WheelchairPlaces).Count;
        return there >= wanted
            ? null
            : SeatStepOutcome.Refused(
                RefusalReason.Accessibility, Invariant($"{English.WheelchairSpaces.With(wanted)} asked for, {there} free"));
    }

    /// <summary>Too few seats in all, or else too few side by side.</summary>
    public static SeatStepOutcome NotEnough(SeatSearch search) =>
        TooFew(search) ?? SeatStepOutcome.Refused(RefusalReason.NotTogether, AreNeighboursFree(search)
            ? Invariant($"no {search.Request.PartySize} free seats side by side serve such a party")
            : Invariant($"no {search.Request.PartySize} free seats lie side by side{(search.Request.Within is null ? "" : " there")}"));

    /// <summary>Too few seats in all; null when there are enough.</summary>
    public static SeatStepOutcome? TooFew(SeatSearch search)
    {
        var there = search.Open.Count;
        var party = search.Request.PartySize;
        if (there >= party)
        {
            return null;
        }

        var others = there > 0 || (search.Request.Within is { } within ? search.FreeOfHouse & within : search.FreeOfHouse).IsEmpty;
        return SeatStepOutcome.Refused(RefusalReason.TooFewSeats,
            there > 0 ? Invariant($"{English.Seats.With(party)} asked for, {there} free there")
            : others ? "no seat is free there" : "none of the seats that are free there is for such a party");
    }

    /// <summary>
    /// That places are kept for people with access needs stands in everybody's way: in a large house the later steps do not ask.
    /// </summary>
    private static bool IsWorthTrying(SeatSearch search, AskedRule rule, bool isQuick) =>
        isQuick || rule.Reason != RefusalReason.Accessibility || search.Open.Count <= LargeHouse;

    private static List<AskedRule> TogetherInTheWay(SeatSearch search, Func<SeatSearch, bool> serves, AskedRule[] asked)
    {
        List<AskedRule> given = [.. asked];
        if (!serves(Without(search, given)))
        {
            return [];
        }

        // What serves as well with a rule as without it is not refused for its sake.
        foreach (var rule in asked)
        {
            given.Remove(rule);
            if (!serves(Without(search, given)))
            {
                given.Add(rule);
            }
        }

        return [.. asked.Where(given.Contains)];
    }

    private static SeatSearch Without(SeatSearch search, List<AskedRule> rules) =>
        rules.Aggregate(search, static (left, rule) => rule.Without(left) ?? left);

    /// <summary>Whether so many neighbours are free, whoever they are for.</summary>
    private static bool AreNeighboursFree(SeatSearch search)
    {
        var (map, request) = (search.Map, search.Request);
        var anyone = new SeatRequest(request.PartySize) { Within = request.Within, ReleasedAccessible = map.AccessiblePlaces };
        return new TogetherSearch(search.Allocator, anyone, search.FreeOfHouse, [])
            .TryFind(OrphanRule.Off, new SeatIndex[request.PartySize], out _, out _)
            || search.Allocator.WholeRows.Any(row => row.Seats.Length >= request.PartySize
                && row.Seats.All(seat => search.FreeOfHouse.Contains(seat) && request.Within?.Contains(seat) != false));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
