namespace SeatEngine.Rendering;

/// <summary>How a scene is written as SVG. Immutable and safe to share between threads.</summary>
public sealed record SvgOptions
{
    /// <summary>The compact mode with two decimals.</summary>
    public static SvgOptions Default { get; } = new();

    /// <summary>
    /// Whether roles, names and the order of focus are written, for screen readers and keyboards, and colours as properties that a page
    /// may set. Off (the default) writes shapes, ids and classes only: about a third of the size.
    /// </summary>
    public bool Accessible { get; init; }

    /// <summary>Whether names are written as titles, which show under a pointer. Off unless set.</summary>
    public bool Titles { get; init; }

    /// <summary>Decimals of coordinates, 0 to 4; 2 unless set.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>The width at which a page shows the picture, in CSS pixels; null takes the scene's own.</summary>
    public double? Width { get; init; }

    /// <summary>The fonts for texts, as CSS writes them: letters, digits, spaces, commas, hyphens and apostrophes.</summary>
    public string FontFamily { get; init; } = "Arial,Helvetica,sans-serif";

    /// <summary>
    /// Put before the id of every item, so that several maps can live in one page. Empty unless set.
    /// </summary>
    public string IdPrefix { get; init; } = "";
}
