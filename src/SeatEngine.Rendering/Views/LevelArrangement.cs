namespace SeatEngine.Rendering;

/// <summary>How the levels of a hall share a picture.</summary>
public enum LevelArrangement
{
    /// <summary>Together where the plan shows them beside each other, side by side where they would lie over each other.</summary>
    Automatic,

    /// <summary>All in one plan, as they lie.</summary>
    Together,

    /// <summary>Each in a plan of its own, all of the same scale.</summary>
    SideBySide,
}
