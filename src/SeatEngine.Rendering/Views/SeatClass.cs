using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Seasons;

namespace SeatEngine.Rendering;

/// <summary>
/// Seats that have something in common other than their price: they are sold, in a cart, kept for the press, of one
/// party. Seats in no class can be had. Immutable and safe to share between threads.
/// </summary>
public sealed record SeatClass
{
    /// <summary>What the legend and screen readers call it, such as "sold".</summary>
    public required string Name { get; init; }

    /// <summary>The class in an SVG and the word in a picker feed: letters, digits, <c>-</c> and <c>_</c>, a letter first.</summary>
    public required string ClassName { get; init; }

    /// <summary>Which seats of the map are of this class.</summary>
    public required SeatSet Seats { get; init; }

    /// <summary>Which of the style's looks it takes.</summary>
    public SeatLook Look { get; init; } = SeatLook.Own;

    /// <summary>A colour of its own inside the style's shape, or null.</summary>
    public SceneColor? Color { get; init; }

    /// <summary>Whether a seat of this class can still be chosen, which a keyboard can then stop at.</summary>
    public bool Choosable { get; init; }

    /// <summary>Seats that are sold.</summary>
    /// <param name="seats">The seats.</param>
    /// <returns>The class, named "sold".</returns>
    public static SeatClass Sold(SeatSet seats) => new() { Name = "sold", ClassName = "sold", Seats = seats, Look = SeatLook.Sold };

    /// <summary>Seats in somebody's cart.</summary>
    /// <param name="seats">The seats.</param>
    /// <returns>The class, named "in a cart".</returns>
    public static SeatClass Held(SeatSet seats) => new() { Name = "in a cart", ClassName = "held", Seats = seats, Look = SeatLook.Held };

    /// <summary>Seats that are not for sale.</summary>
    /// <param name="seats">The seats.</param>
    /// <returns>The class, named "not for sale".</returns>
    public static SeatClass Blocked(SeatSet seats) =>
        new() { Name = "not for sale", ClassName = "blocked", Seats = seats, Look = SeatLook.Blocked };

    /// <summary>The classes by which several nights are drawn in one map: seats in neither are free on all of them.</summary>
    /// <param name="nights">The nights, laid over each other.</param>
    /// <returns>Seats that are free on some nights, named so and marked; then those that are free on none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nights"/> is null.</exception>
    public static ImmutableArray<SeatClass> OfNights(CompositeMap nights)
    {
        ArgumentNullException.ThrowIfNull(nights);
        return
        [
            new() { Name = "free on some nights", ClassName = "some-nights", Seats = nights.FreeOnSome },
            Sold(nights.Map.Seats - nights.FreeOnAll - nights.FreeOnSome) with { Name = "free on no night" },
        ];
    }

    /// <summary>Seats kept under a hold code.</summary>
    /// <param name="name">What the house calls the code, such as "press".</param>
    /// <param name="seats">The seats.</param>
    /// <returns>The class; its class name is "hold-" and the letters and digits of the name.</returns>
    public static SeatClass OnHold(string name, SeatSet seats)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new SeatClass { Name = name, ClassName = "hold-" + ClassNames.From(name), Seats = seats, Look = SeatLook.Hold };
    }
}
