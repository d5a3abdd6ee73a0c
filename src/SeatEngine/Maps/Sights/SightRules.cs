namespace SeatEngine.Maps;

/// <summary>What sight lines are worked out by. Immutable; safe to share between threads.</summary>
/// <remarks>
/// The lengths that are set unless told otherwise are those by which stands are planned (EN 13200-1): eyes of somebody seated 1.2 m
/// above the floor, 12 cm of head above them.
/// </remarks>
public sealed record SightRules
{
    /// <summary>The rules as they are unless set.</summary>
    public static SightRules Default { get; } = new();

    /// <summary>How high the eyes of somebody seated are above the floor, in metres, above 0.</summary>
    public double EyeHeight { get; init; } = 1.2;

    /// <summary>How far a head reaches above its eyes, in metres, at least 0.</summary>
    public double HeadHeight { get; init; } = 0.12;

    /// <summary>How wide a head is, in metres, above 0: who sits farther aside than half of it is in nobody's way.</summary>
    public double HeadWidth { get; init; } = 0.3;

    /// <summary>How thick the floor of a level is that lies over others, in metres, at least 0.</summary>
    public double FloorThickness { get; init; } = 0.5;

    /// <summary>How far a level reaches before the seats that stand on it, in metres, at least 0: feet and balustrade.</summary>
    public double FloorEdge { get; init; } = 0.8;

    /// <summary>What has to be seen above the focal point, in metres, at least 0; less, and the view is restricted.</summary>
    public double SceneHeight { get; init; } = 3;
}
