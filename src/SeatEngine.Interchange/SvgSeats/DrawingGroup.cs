namespace SeatEngine.Interchange;

/// <summary>An element that is open while a drawing is read: what those in it inherit.</summary>
internal sealed class DrawingGroup
{
    public required Placement Placement { get; init; }

    public Viewport Viewport { get; init; }

    public string? Level { get; set; }

    public string? Section { get; set; }

    public string? Row { get; set; }

    public string? Category { get; set; }

    /// <summary>Whether it is only kept to be used elsewhere, such as <c>defs</c>, or is not shown with all in it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether shapes in it are seen, unless they say otherwise.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>How shapes in it are painted, unless they say otherwise; told only where a background is kept.</summary>
    public DrawnPaint Paint { get; init; } = DrawnPaint.Initial;

    /// <summary>The seat or stage that it is part of, whose place the shapes in it tell; null for none.</summary>
    public DrawnThing? Thing { get; init; }

    /// <summary>The seat or stage that begins with this very element; null for most.</summary>
    public DrawnThing? Begins { get; init; }

    public string Name { get; init; } = string.Empty;
}
