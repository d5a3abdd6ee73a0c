namespace SeatEngine.Halls;

/// <summary>A side of a rectangular table before it is turned, as seen on the plan.</summary>
public enum TableSide
{
    /// <summary>The upper side on the plan.</summary>
    Far,

    /// <summary>The right side on the plan.</summary>
    Right,

    /// <summary>The lower side on the plan.</summary>
    Near,

    /// <summary>The left side on the plan.</summary>
    Left,
}
