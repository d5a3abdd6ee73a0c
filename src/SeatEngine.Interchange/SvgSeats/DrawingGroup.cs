namespace SeatEngine.Interchange;

/// <summary>An element that is open while a drawing is read: what those in it inherit.</summary>
internal sealed record DrawingGroup
{
    public required Placement Placement { get; init; }

    public string? Level { get; init; }

    public string? Section { get; init; }

    public string? Row { get; init; }

    public string? Category { get; init; }

    /// <summary>Whether it is only kept to be used elsewhere, such as <c>defs</c>.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The seat or stage that it is part of, whose place the shapes in it tell; null for none.</summary>
    public DrawnThing? Thing { get; init; }

    /// <summary>The seat or stage that begins with this very element; null for most.</summary>
    public DrawnThing? Begins { get; init; }

    public bool IsTitle { get; init; }
}
