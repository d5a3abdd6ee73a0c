using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

public sealed partial class MapColoring
{
    /// <summary>A heat map of anything that can be counted or measured, in steps of one width.</summary>
    /// <param name="title">What the scale tells, for the legend; may be empty.</param>
    /// <param name="map">The map.</param>
    /// <param name="value">The value of a seat, finite, or null where it has none.</param>
    /// <param name="name">How the legend writes a value; it names where the steps begin and end.</param>
    /// <param name="rest">What the legend calls seats without a value; empty does not list them.</param>
    /// <param name="steps">How many steps, 2 to 20.</param>
    /// <returns>The colouring, from the lowest step to the highest; each step is named by its two ends. O(seats).</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static MapColoring Heat(
        string title, SeatMap map, Func<SeatIndex, double?> value, Func<double, string> name, string rest = "", int steps = 6)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(name);
        return Steps(title, map, value, (from, until) => Between(name(from), name(until)), rest, steps);
    }

    /// <summary>When seats were sold: a heat map in which the first to go are the hottest.</summary>
    /// <param name="map">The map.</param>
    /// <param name="soldAt">When a seat was sold, or null where it is not.</param>
    /// <param name="name">How the legend writes an instant, such as a day of the house's own zone.</param>
    /// <param name="rest">What the legend calls seats that are not sold; "available" unless told.</param>
    /// <param name="steps">How many stretches of time of one length, 2 to 20.</param>
    /// <returns>The colouring, from the last stretch to the first. O(seats).</returns>
    public static MapColoring Sales(
        SeatMap map, Func<SeatIndex, DateTimeOffset?> soldAt, Func<DateTimeOffset, string> name, string rest = "available", int steps = 6)
    {
        ArgumentNullException.ThrowIfNull(soldAt);
        ArgumentNullException.ThrowIfNull(name);

        // Counted back, so that the first to go stand at the hot end of the scale; a stretch is still named from its first instant on.
        return Steps("", map, seat => soldAt(seat) is { } at ? -at.ToUnixTimeMilliseconds() : null,
            (from, until) => Between(name(InstantOf(until)), name(InstantOf(from))), rest, steps);
    }

    /// <summary>Prices as a scale, for books with many of them; <see cref="Prices"/> gives each price a class of its own.</summary>
    /// <param name="map">The map.</param>
    /// <param name="price">The price of a seat, or null where it has none. All of one currency.</param>
    /// <param name="culture">How prices are written.</param>
    /// <param name="rest">What the legend calls seats without a price; empty does not list them.</param>
    /// <param name="steps">How many steps of one width, 2 to 20.</param>
    /// <returns>The colouring, from the lowest prices to the highest. O(seats).</returns>
    /// <exception cref="ArgumentException">Prices are of several currencies.</exception>
    public static MapColoring PriceScale(
        SeatMap map, Func<SeatIndex, Money?> price, IFormatProvider culture, string rest = "", int steps = 6)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(price);
        ArgumentNullException.ThrowIfNull(culture);
        Currency? currency = null;
        foreach (var seat in map.Seats)
        {
            if (price(seat) is { } money && money.Currency != (currency ??= money.Currency))
            {
                throw new ArgumentException("The prices of one map are of one currency.", nameof(price));
            }
        }

        return Heat("", map, seat => price(seat)?.MinorUnits, units => new Money((long)units, currency!.Value).ToString(culture), rest,
            steps);
    }

    private static MapColoring Steps(
        string title, SeatMap map, Func<SeatIndex, double?> value, Func<double, double, string> name, string rest, int steps)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(rest);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, 20);
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var seat in map.Seats)
        {
            if (value(seat) is { } one)
            {
                (least, most) = double.IsFinite(one)
                    ? (Math.Min(least, one), Math.Max(most, one))
                    : throw new ArgumentException("The value of a seat is a finite number.", nameof(value));
            }
        }

        var wide = (most - least) / steps;
        ImmutableArray<ColorClass> classes = most < least ? [] : [.. Enumerable.Range(0, wide > 0 ? steps : 1).Select(step =>
        {
            var until = step == steps - 1 ? most : least + ((step + 1) * wide);
            return new ColorClass(name(least + (step * wide), until), FormattableString.Invariant($"heat-{step + 1}"));
        })];
        return new MapColoring(
            title,
            classes,
            seat => value(seat) is { } one ? wide > 0 ? Math.Clamp((int)((one - least) / wide), 0, steps - 1) : 0 : -1,
            true)
        {
            Rest = rest,
        };
    }

    private static string Between(string from, string until) => from == until ? from : from + "–" + until;

    private static DateTimeOffset InstantOf(double milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(-milliseconds));
}
