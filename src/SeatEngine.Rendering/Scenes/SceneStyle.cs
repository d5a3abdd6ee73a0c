namespace SeatEngine.Rendering;

/// <summary>
/// How things look that share a class. Two styles with the same parts are equal. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// The class name becomes the CSS class of an SVG, so that a page can restyle a map without drawing it again.
/// It may hold several names parted by spaces ("held press"); then the rule applies where all of them stand.
/// </remarks>
public sealed record SceneStyle
{
    /// <summary>The class, or several parted by single spaces: letters, digits, <c>-</c> and <c>_</c>, a letter first.</summary>
    public required string ClassName { get; init; }

    /// <summary>The colour inside a shape or of a text; null leaves it clear.</summary>
    public SceneColor? Fill { get; init; }

    /// <summary>The colour of the outline; null draws none. Texts have no outline.</summary>
    public SceneColor? Stroke { get; init; }

    /// <summary>The width of the outline in scene units, half of it on each side of the edge. Ends and joins are round.</summary>
    public double StrokeWidth { get; init; }

    /// <summary>The size of texts in scene units (the height of the em square); 0 for styles of shapes.</summary>
    public double FontSize { get; init; }

    /// <summary>Which part of a text stands at its point.</summary>
    public SceneAnchor Anchor { get; init; }

    /// <summary>Whether texts are drawn bold.</summary>
    public bool Bold { get; init; }
}
