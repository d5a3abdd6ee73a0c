namespace SeatEngine.Allocation;

/// <summary>What is to be done about orphans: free seats left over beside a party that are too few for another.</summary>
public enum OrphanRule
{
    /// <summary>
    /// Avoided where possible; where not, a placement may leave one if every placement of that size in that stretch of
    /// free seats does. A run of exactly three serves a couple.
    /// </summary>
    LenientInRun,

    /// <summary>Avoided where possible; allowed when no placement of that size in the whole house avoids it.</summary>
    LenientInHouse,

    /// <summary>Never left, by no step; the party is seated otherwise, or not at all.</summary>
    Strict,

    /// <summary>Not regarded.</summary>
    Off,
}
