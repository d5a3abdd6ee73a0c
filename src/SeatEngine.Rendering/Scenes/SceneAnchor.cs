namespace SeatEngine.Rendering;

/// <summary>Which part of a line of text stands at its point.</summary>
public enum SceneAnchor
{
    /// <summary>The text begins at its point.</summary>
    Start,

    /// <summary>The text is centred on its point.</summary>
    Middle,

    /// <summary>The text ends at its point.</summary>
    End,
}
