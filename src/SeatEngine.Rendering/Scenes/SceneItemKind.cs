namespace SeatEngine.Rendering;

/// <summary>The simple things that a scene is made of.</summary>
public enum SceneItemKind
{
    /// <summary>A filled or outlined circle.</summary>
    Disc,

    /// <summary>An upright rectangle with round corners, or with square ones when the radius is 0.</summary>
    RoundedRectangle,

    /// <summary>Straight lines and cubic curves, open or closed.</summary>
    Path,

    /// <summary>One line of text on its baseline.</summary>
    Text,

    /// <summary>Opens a group: what follows belongs to it and takes over its style until the group is closed.</summary>
    GroupStart,

    /// <summary>Closes the group opened last.</summary>
    GroupEnd,
}
