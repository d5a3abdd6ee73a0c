namespace SeatEngine.Halls;

/// <summary>Where a ranking of seats comes from.</summary>
public enum RankingKind
{
    /// <summary>The distance to the seat's focal point: the nearer, the better.</summary>
    FocalPoint,

    /// <summary>Values from 1 to 1000 painted by hand.</summary>
    Painted,

    /// <summary>A weighted sum of distance, centre, elevation and free view.</summary>
    Composite,
}
