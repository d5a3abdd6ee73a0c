namespace SeatEngine.Interchange;

/// <summary>How a shape is painted, as far as it is kept; what an element does not say it has from the group round it.</summary>
/// <param name="Fill">The colour inside as <c>#rrggbb</c>; null for none.</param>
/// <param name="Stroke">That of the lines; null for none.</param>
/// <param name="Width">How wide the lines are, in units of the element.</param>
/// <param name="Opacity">How much of it all is seen, 0 to 1.</param>
internal sealed record DrawnPaint(string? Fill, string? Stroke, double Width, double Opacity)
{
    /// <summary>What holds where nothing is said.</summary>
    public static DrawnPaint Initial { get; } = new("#000000", null, 1, 1);

    /// <summary>The paint of an element.</summary>
    /// <param name="said">What style or attribute say of a property; null for nothing.</param>
    /// <param name="viewport">Of what percentages are parts.</param>
    public DrawnPaint Within(Func<string, string?> said, Viewport viewport)
    {
        var (fill, stroke, width, opacity) = (said("fill"), said("stroke"), said("stroke-width"), said("opacity"));
        return fill is null && stroke is null && width is null && opacity is null
            ? this
            : new(DrawingColor.Of(fill, Fill), DrawingColor.Of(stroke, Stroke),
                width is null ? Width : Math.Abs(DrawingLength.Of(width, viewport.Width) ?? Width), Opacity * Share(opacity));
    }

    private static double Share(string? text)
    {
        if (text is null)
        {
            return 1;
        }

        return DrawingLength.Of(text, 1) is { } share ? Math.Clamp(share, 0, 1) : 1;
    }
}
