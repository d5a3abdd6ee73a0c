using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Scaling the house: two ways to zone and price a hall, compared place by place at one price type.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed record HouseScaling
{
    private HouseScaling()
    {
    }

    /// <summary>What a full house brings before.</summary>
    public required HousePotential Before { get; init; }

    /// <summary>What a full house brings after.</summary>
    public required HousePotential After { get; init; }

    /// <summary>The seats whose zone or price changes.</summary>
    public required SeatSet Changed { get; init; }

    /// <summary>The changes, places of the same change together, those that matter most first.</summary>
    public required ImmutableArray<ScalingMove> Moves { get; init; }

    /// <summary>The gross potential after less that before.</summary>
    public Money Difference => After.Total - Before.Total;

    /// <summary>Compares two scalings of one hall. One pass over the seats.</summary>
    /// <param name="before">The prices before.</param>
    /// <param name="after">The prices after, of the same map and currency.</param>
    /// <param name="type">The price type at which both are compared.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The tables are of different maps or currencies.</exception>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public static HouseScaling Compare(PriceTable before, PriceTable after, PriceTypeId type)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!ReferenceEquals(before.Map, after.Map) || before.Book.Currency != after.Book.Currency)
        {
            throw new ArgumentException("Two scalings are compared on one map and in one currency.", nameof(after));
        }

        var map = before.Map;
        Dictionary<(PriceZoneId? From, PriceZoneId? To, Money? Before, Money? After), long> moves = [];
        List<SeatIndex> changed = [];
        var counted = map.Seats - map.ReplacingPlaces;
        foreach (var seat in map.Seats)
        {
            var key = (before.Zones.ZoneOf(seat), after.Zones.ZoneOf(seat), PriceOf(before, seat, type), PriceOf(after, seat, type));
            if (key.Item1 != key.Item2 || key.Item3 != key.Item4)
            {
                changed.Add(seat);
                moves[key] = moves.GetValueOrDefault(key) + (counted.Contains(seat) ? 1 : 0);
            }
        }

        foreach (var area in map.Areas)
        {
            var place = PlaceId.Of(area.Id);
            var key = (before.Zones.ZoneOf(area.Id), after.Zones.ZoneOf(area.Id), PriceOf(before, place, type),
                PriceOf(after, place, type));
            if (key.Item1 != key.Item2 || key.Item3 != key.Item4)
            {
                moves[key] = moves.GetValueOrDefault(key) + area.Capacity;
            }
        }

        var zero = Money.Zero(before.Book.Currency);
        return new HouseScaling
        {
            Before = before.Potential(type),
            After = after.Potential(type),
            Changed = map.Select([.. changed]),
            Moves =
            [
                .. moves
                    .Select(move => new ScalingMove(
                        move.Key.From, move.Key.To, move.Key.Before, move.Key.After, move.Value,
                            ((move.Key.After ?? zero) - (move.Key.Before ?? zero)) * move.Value))
                    .OrderByDescending(static move => Int128.Abs(move.Difference.MinorUnits))
                    .ThenBy(static move => move.From ?? default)
                    .ThenBy(static move => move.To ?? default)
                    .ThenBy(static move => move.PriceBefore?.MinorUnits ?? -1)
                    .ThenBy(static move => move.PriceAfter?.MinorUnits ?? -1),
            ],
        };
    }

    private static Money? PriceOf(PriceTable table, SeatIndex seat, PriceTypeId type) =>
        table.TryGetPrice(seat, type, out var price) ? price : null;

    private static Money? PriceOf(PriceTable table, PlaceId place, PriceTypeId type) =>
        table.TryGetPrice(place, type, out var price) ? price : null;
}
