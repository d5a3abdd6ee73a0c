namespace SeatEngine.Rendering;

/// <summary>The steps of a path.</summary>
public enum ScenePathVerb : byte
{
    /// <summary>Begins a new figure at a point (one point).</summary>
    Move,

    /// <summary>A straight line to a point (one point).</summary>
    Line,

    /// <summary>A cubic Bézier curve: two control points and the end (three points).</summary>
    Cubic,

    /// <summary>A straight line back to where the figure began (no point).</summary>
    Close,
}
