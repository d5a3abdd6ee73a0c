namespace SeatEngine.Interchange;

/// <summary>What a line of a manifest is that is no seat.</summary>
internal enum ShapeKind
{
    /// <summary>The outline of a section, and its id.</summary>
    Section,

    /// <summary>A standing area.</summary>
    Area,

    /// <summary>The outline of a level.</summary>
    Level,
}
