namespace SeatEngine.Pricing;

/// <summary>What a package lets its buyer choose.</summary>
public enum PackageKind
{
    /// <summary>Nothing: all its performances, the same places at each.</summary>
    Fixed,

    /// <summary>Any performances within the counts that its groups allow.</summary>
    Flex,

    /// <summary>A given part of the season: all its performances, named by the house.</summary>
    Partial,
}
