using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// What tells seats apart that can be had: price zone, price, rank, or any function of a caller's own.
/// Immutable; safe to share between threads when the function is.
/// </summary>
[SendInstead("its classes and the ids of their seats"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class MapColoring
{
    private MapColoring(string title, ImmutableArray<ColorClass> classes, Func<SeatIndex, int> classOf, bool isScale)
    {
        Title = title;
        Classes = classes;
        ClassOf = classOf;
        IsScale = isScale;
    }

    /// <summary>What the classes are, for the legend; may be empty.</summary>
    public string Title { get; }

    /// <summary>The classes in the order of the legend.</summary>
    public ImmutableArray<ColorClass> Classes { get; }

    /// <summary>The place of a seat's class in <see cref="Classes"/>, or -1 for none.</summary>
    public Func<SeatIndex, int> ClassOf { get; }

    /// <summary>Whether the classes are steps of a scale from the worst to the best, coloured as a heat map.</summary>
    public bool IsScale { get; }

    /// <summary>What the legend calls seats that are in no class, such as "available" where colours tell when seats were sold; may be
    /// empty, and then it does not list them.</summary>
    public string Rest { get; private init; } = "";

    /// <summary>No difference: every seat that can be had looks the same.</summary>
    /// <returns>The colouring.</returns>
    public static MapColoring None() => new("", [new ColorClass("available", "free")], static _ => 0, false);

    /// <summary>By price zone.</summary>
    /// <param name="zones">Which seat is in which zone.</param>
    /// <param name="name">What the legend says of a zone, such as its price; null says the category's name.</param>
    /// <returns>The colouring; only zones that have seats are listed. O(seats).</returns>
    public static MapColoring Zones(ZoneMap zones, Func<PriceZoneId, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(zones);
        Dictionary<PriceZoneId, int> places = [];
        var classes = ImmutableArray.CreateBuilder<ColorClass>();
        var used = UsedZones(zones);
        foreach (var zone in zones.Zones)
        {
            if (used.Contains(zone))
            {
                places.Add(zone, classes.Count);
                Halls.Category? category = zones.Map.Hall.Categories.FirstOrDefault(category => category.Id == zone);
                SceneColor? own = category?.Color is { } text && SceneColor.TryParse(text, out var color) ? color : null;
                classes.Add(new ColorClass(name?.Invoke(zone) ?? category?.Name ?? zone.Value, "zone-" + ClassNames.From(zone.Value), own));
            }
        }

        return new MapColoring("", classes.ToImmutable(), seat => zones.ZoneOf(seat) is { } zone ? places[zone] : -1, false);
    }

    /// <summary>By price: one class for each price, the highest first.</summary>
    /// <param name="map">The map.</param>
    /// <param name="price">The price of a seat, or null where it has none. All of one currency.</param>
    /// <param name="culture">How prices are written.</param>
    /// <returns>The colouring. O(seats).</returns>
    /// <exception cref="ArgumentException">Prices are of several currencies.</exception>
    public static MapColoring Prices(SeatMap map, Func<SeatIndex, Money?> price, IFormatProvider culture)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(price);
        ArgumentNullException.ThrowIfNull(culture);
        HashSet<Money> found = [];
        foreach (var seat in map.Seats)
        {
            if (price(seat) is { } money)
            {
                found.Add(money);
            }
        }

        if (found.Select(money => money.Currency).Distinct().Count() > 1)
        {
            throw new ArgumentException("The prices of one map are of one currency.", nameof(price));
        }

        Money[] ordered = [.. found.OrderByDescending(money => money.MinorUnits)];
        var places = ordered.Select((money, at) => (money, at)).ToDictionary(pair => pair.money, pair => pair.at);
        ImmutableArray<ColorClass> classes =
            [.. ordered.Select((money, at) => new ColorClass(money.ToString(culture), FormattableString.Invariant($"price-{at + 1}")))];
        return new MapColoring("", classes, seat => price(seat) is { } money ? places[money] : -1, false);
    }

    /// <summary>By rank: a heat map in steps that hold the same number of seats each.</summary>
    /// <param name="map">The map.</param>
    /// <param name="ranking">One of its rankings.</param>
    /// <param name="steps">How many steps, 2 to 20.</param>
    /// <returns>The colouring, from the worst step to the best. O(seats · log seats).</returns>
    public static MapColoring Ranking(SeatMap map, SeatRanking ranking, int steps = 10)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, 20);
        List<int> qualities = new(map.SeatCount);
        foreach (var seat in map.Seats)
        {
            qualities.Add(ranking.QualityOf(seat));
        }

        qualities.Sort();
        int[] limits = [.. Enumerable.Range(1, steps - 1)
            .Select(step => qualities.Count == 0 ? 0 : qualities[(int)((long)step * qualities.Count / steps)])];
        ImmutableArray<ColorClass> classes = [.. Enumerable.Range(0, steps).Select(step => new ColorClass(
            step == 0 ? "last" : step == steps - 1 ? "best" : "",
            FormattableString.Invariant($"rank-{step + 1}")))];
        return new MapColoring("Rank", classes, seat => Step(limits, ranking.QualityOf(seat)), true);
    }

    /// <summary>By any function.</summary>
    /// <param name="title">What the classes are, for the legend; may be empty.</param>
    /// <param name="classes">The classes in the order of the legend.</param>
    /// <param name="classOf">The place of a seat's class in <paramref name="classes"/>, or -1 for none.</param>
    /// <returns>The colouring.</returns>
    public static MapColoring By(string title, IEnumerable<ColorClass> classes, Func<SeatIndex, int> classOf)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(classOf);
        return new MapColoring(title, [.. classes], classOf, false);
    }

    private static int Step(int[] limits, int quality)
    {
        var step = 0;
        while (step < limits.Length && quality >= limits[step])
        {
            step++;
        }

        return step;
    }

    private static HashSet<PriceZoneId> UsedZones(ZoneMap zones)
    {
        HashSet<PriceZoneId> used = [];
        PriceZoneId? last = null;
        foreach (var seat in zones.Map.Seats)
        {
            var zone = zones.ZoneOf(seat);
            if (zone is { } one && zone != last)
            {
                used.Add(one);
                last = zone;
            }
        }

        foreach (var area in zones.Map.Areas)
        {
            if (zones.ZoneOf(area.Id) is { } zone)
            {
                used.Add(zone);
            }
        }

        return used;
    }
}
