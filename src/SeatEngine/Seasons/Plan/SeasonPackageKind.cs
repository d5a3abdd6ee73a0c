namespace SeatEngine.Seasons;

/// <summary>What the buyer of a season's package chooses.</summary>
public enum SeasonPackageKind
{
    /// <summary>Nothing: all its nights, in the same places.</summary>
    Fixed,

    /// <summary>So many nights out of each group.</summary>
    Flex,

    /// <summary>Nothing: a part of the season that the house has put together.</summary>
    Partial,

    /// <summary>Nothing: several packages sold as one, in one order.</summary>
    Super,
}
