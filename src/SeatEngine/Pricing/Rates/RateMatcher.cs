using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Pricing;

/// <summary>Rate-to-seat matching: which of some places is sold at which type, where some types may only sit in some places.</summary>
/// <remarks>Pure; safe to use from any thread.</remarks>
public static class RateMatcher
{
    /// <summary>The cheapest valid assignment.</summary>
    /// <remarks>
    /// A type may sit in a place when the place has a price of it, it is on sale, and its eligibility allows the zone and the
    /// seat's features. Ties go by the order of the places' ids and of the mix, so that the same question gives the same
    /// answer. Solved exactly by shortest augmenting paths over the types: O(n² t + n t³) for n places and t types.
    /// </remarks>
    /// <param name="table">The prices.</param>
    /// <param name="places">The places, at most 1,000.</param>
    /// <param name="mix">How many tickets of each type; together as many as places, each type once.</param>
    /// <returns>The assignment, or the reason why there is none.</returns>
    /// <exception cref="ArgumentException">There are too many places, a type is named twice, or a count is below zero.</exception>
    public static RateMatch Match(PriceTable table, IEnumerable<PlaceId> places, IEnumerable<TypeCount> mix)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(mix);
        PlaceId[] asked = [.. places];
        TypeCount[] types = [.. mix];
        if (asked.Length > 1000)
        {
            throw new ArgumentException("At most 1,000 places are matched at once.", nameof(places));
        }

        if (types.Any(static type => type.Count < 0) || types.DistinctBy(static type => type.Type).Count() != types.Length)
        {
            throw new ArgumentException("Each type is named once with a count of at least zero.", nameof(mix));
        }

        var wanted = types.Sum(static type => (long)type.Count);
        if (wanted != asked.Length)
        {
            var there = English.Are.For(asked.Length) + " " + English.Places.With(asked.Length);
            return new RateMatch { Reason = $"There {there} for {English.Tickets.With(wanted)}." };
        }

        var costs = CostsOf(table, asked, types);
        int[] order = [.. Enumerable.Range(0, asked.Length).OrderBy(place => asked[place])];
        TypeAssignment assignment = new(costs, [.. types.Select(static type => type.Count)]);
        foreach (var place in order)
        {
            if (assignment.TryPlace(place) is { } reached)
            {
                return Blocked(asked, types, assignment, place, reached);
            }
        }

        var assigned = new RateAssignment[asked.Length];
        var total = Money.Zero(table.Book.Currency);
        for (var place = 0; place < asked.Length; place++)
        {
            var type = assignment.TypeOf(place);
            assigned[place] = new RateAssignment(asked[place], types[type].Type, new Money(costs[place, type], table.Book.Currency));
            total += assigned[place].Price;
        }

        return new RateMatch { Assignments = [.. assigned], Total = total };
    }

    private static long[,] CostsOf(PriceTable table, PlaceId[] places, TypeCount[] types)
    {
        var costs = new long[places.Length, types.Length];
        for (var place = 0; place < places.Length; place++)
        {
            for (var type = 0; type < types.Length; type++)
            {
                costs[place, type] = MaySit(table, places[place], types[type].Type, out var price)
                    ? price.MinorUnits
                    : TypeAssignment.Never;
            }
        }

        return costs;
    }

    private static bool MaySit(PriceTable table, PlaceId place, PriceTypeId type, out Money price)
    {
        if (!table.TryGetPrice(place, type, out price) || !table.Book.TryGetType(type, out var known))
        {
            return false;
        }

        var asked = known.Eligibility;
        var features = place.IsSeat && table.Map.TryGetIndex(place.Seat, out var seat)
            ? table.Map[seat].Features
            : SeatFeatures.None;
        return (features & asked.RequiredFeatures) == asked.RequiredFeatures && (features & asked.ForbiddenFeatures) == 0
            && (asked.Zones.IsEmpty || (table.ZoneOf(place) is { } zone && asked.Zones.Contains(zone)));
    }

    private static RateMatch Blocked(PlaceId[] places, TypeCount[] types, TypeAssignment assignment, int place, bool[] reached)
    {
        ImmutableArray<PlaceId> inTheWay =
            [.. Enumerable.Range(0, places.Length).Where(other => other == place
                || (assignment.TypeOf(other) is >= 0 and var type && reached[type])).Select(other => places[other]).Order()];
        string[] names = [.. types.Where((_, type) => reached[type]).Select(static type => type.Type.Value)];
        var count = types.Where((_, type) => reached[type]).Sum(static type => (long)type.Count);
        var reason = names.Length == 0
            ? $"Place '{places[place]}' may not be sold at any type of the mix."
            : string.Create(CultureInfo.InvariantCulture,
                $"{English.Places.With(inTheWay.Length)} ({string.Join(", ", inTheWay.Take(10))}{(inTheWay.Length > 10 ? ", …" : "")}) " +
                $"may be sold only at {string.Join(" or ", names)}, of which the mix has {count}.");
        return new RateMatch { Reason = reason, InTheWay = inTheWay };
    }
}
