namespace SeatEngine.Catalogues;

/// <summary>What a season would do to a performance of the live house.</summary>
public enum SeasonChangeKind
{
    /// <summary>The house gets it.</summary>
    Added,

    /// <summary>It is in the house, and is said otherwise now.</summary>
    Changed,

    /// <summary>It is in the house with the season's prefix, and the season has it no more, or has cancelled it.</summary>
    Dropped,
}
