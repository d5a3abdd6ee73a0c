using System.Collections.Immutable;

namespace SeatEngine.Rendering;

/// <summary>
/// The look of a map: colours, shapes and sizes. Begin with one of the four built-in styles and change what you like:
/// <c>MapStyle.Light with { Highlight = … }</c>. Immutable and safe to share between threads.
/// </summary>
public sealed partial record MapStyle
{
    /// <summary>What the style is called, for lists to choose from.</summary>
    public required string Name { get; init; }

    /// <summary>The colour behind everything; null leaves the picture clear (legible then on <see cref="Paper"/> only).</summary>
    public required SceneColor? Background { get; init; }

    /// <summary>The colour that the style is made to lie on; contrast is measured against it.</summary>
    public required SceneColor Paper { get; init; }

    /// <summary>The colour of titles and names.</summary>
    public required SceneColor Ink { get; init; }

    /// <summary>The colour of row letters and notes.</summary>
    public required SceneColor FaintInk { get; init; }

    /// <summary>The floor of sections and areas, under the seats.</summary>
    public required SceneColor SectionFill { get; init; }

    /// <summary>The outline of sections, boxes, tables and levels.</summary>
    public required SceneColor SectionStroke { get; init; }

    /// <summary>The colour in which the stage is filled.</summary>
    public required SceneColor StageFill { get; init; }

    /// <summary>The name on the stage.</summary>
    public required SceneColor StageInk { get; init; }

    /// <summary>Seats that can be had, one look for each price zone or other class in turn; begins again when they run out.</summary>
    public required ImmutableArray<SeatPaint> Classes { get; init; }

    /// <summary>Seats that can be had where nothing tells them apart, and those that are in no class.</summary>
    public required SeatPaint Plain { get; init; }

    /// <summary>Seats that are sold.</summary>
    public required SeatPaint Sold { get; init; }

    /// <summary>Seats in somebody's cart.</summary>
    public required SeatPaint Held { get; init; }

    /// <summary>Seats that are not for sale.</summary>
    public required SeatPaint Blocked { get; init; }

    /// <summary>Seats kept under hold codes, one look for each code in turn.</summary>
    public required ImmutableArray<SeatPaint> Holds { get; init; }

    /// <summary>The ring round highlighted seats.</summary>
    public required SceneColor Highlight { get; init; }

    /// <summary>The colours of a heat map from the worst to the best, at least two.</summary>
    public required ImmutableArray<SceneColor> Heat { get; init; }

    /// <summary>The outline of seats of a heat map; null draws none.</summary>
    public SceneColor? HeatStroke { get; init; }

    /// <summary>
    /// Whether colours that the hall's own plan or a caller names for a class are taken over. Off in styles whose point
    /// is that their own looks can be told apart.
    /// </summary>
    public bool TakesOwnColors { get; init; }

    /// <summary>The width of seat outlines as a share of the seat's radius.</summary>
    public double StrokeShare { get; init; } = 0.2;

    /// <summary>Finds a built-in style by its name, without regard to case.</summary>
    /// <param name="name">"light", "dark", "print" or "safe".</param>
    /// <returns>The style, or null.</returns>
    public static MapStyle? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var style in BuiltIn)
        {
            if (string.Equals(style.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return style;
            }
        }

        return null;
    }

    /// <summary>The look of a class by its place: beyond the style's own its colours come again in other shapes, and then darker.</summary>
    internal SeatPaint ClassAt(int place)
    {
        SeatSymbol[] shapes =
            [SeatSymbol.Disc, SeatSymbol.Square, SeatSymbol.Diamond, SeatSymbol.Triangle, SeatSymbol.Hexagon, SeatSymbol.TriangleDown];
        HashSet<SeatPaint> used = [.. Classes];
        if (place < Classes.Length)
        {
            return Classes[place];
        }

        var left = place - Classes.Length;
        for (var round = 1; ; round++)
        {
            foreach (var own in Classes)
            {
                var shade = Math.Min(0.9, round / shapes.Length * 0.12);
                var paint = new SeatPaint(
                    shapes[(Array.IndexOf(shapes, own.Symbol) + round) % shapes.Length],
                    own.Fill is { } fill ? SceneColor.Mix(fill, Ink, shade) : null,
                    own.Stroke);
                if (round > shapes.Length * 20 || (used.Add(paint) && left-- == 0))
                {
                    return paint;
                }
            }
        }
    }

    internal SceneColor HeatAt(double share)
    {
        var place = Math.Clamp(share, 0, 1) * (Heat.Length - 1);
        var below = Math.Min((int)place, Heat.Length - 2);
        return SceneColor.Mix(Heat[below], Heat[below + 1], place - below);
    }
}
