namespace SeatEngine.Rendering;

/// <summary>How seats of one kind look. The <c>default</c> is a disc with nothing to be seen.</summary>
/// <param name="Symbol">The shape.</param>
/// <param name="Fill">The colour inside; null leaves it clear.</param>
/// <param name="Stroke">The colour of the outline; null draws none.</param>
public readonly record struct SeatPaint(SeatSymbol Symbol, SceneColor? Fill, SceneColor? Stroke = null)
{
    /// <summary>The colour by which the shape stands out most against a background: its fill or its outline.</summary>
    /// <param name="background">The background.</param>
    /// <returns>The contrast ratio of WCAG 2.2, 1 to 21.</returns>
    public double ContrastWith(SceneColor background) => Math.Max(
        Fill is { } fill ? SceneColor.Contrast(fill, background) : 1,
        Stroke is { } stroke ? SceneColor.Contrast(stroke, background) : 1);
}
