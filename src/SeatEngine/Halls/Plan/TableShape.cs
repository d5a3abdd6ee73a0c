namespace SeatEngine.Halls;

/// <summary>The form of a table top.</summary>
public enum TableShape
{
    /// <summary>Round: <see cref="HallTable.Width"/> is the diameter.</summary>
    Round,

    /// <summary>With four sides, as wide and deep as the table says.</summary>
    Rectangular,
}
