namespace SeatEngine.Halls;

/// <summary>What tells who sits beside whom in a row.</summary>
public enum NeighbourSource
{
    /// <summary>The house says it: by segments, by links from seat to seat, or by an index along the row.</summary>
    Explicit,

    /// <summary>The order in which a file lists the seats of a row.</summary>
    FileOrder,

    /// <summary>The numbers printed on the seats, in natural order: right in no house with odd and even sides.</summary>
    Numbers,

    /// <summary>The places of the seats.</summary>
    Geometry,
}
