namespace SeatEngine.Allocation;

/// <summary>What holds for each placement that a group search looks at.</summary>
/// <param name="Size">How many people.</param>
/// <param name="Least">How many a part has at least.</param>
/// <param name="MostParts">How many parts there may be.</param>
/// <param name="Units">The sizes of the units, the largest first.</param>
/// <param name="QualityWeight">What quality counts against compactness.</param>
/// <param name="PartWeight">What each part counts, in prices of a place.</param>
/// <param name="OrphanWeight">What a single seat left over counts, in prices of a place.</param>
internal sealed record GroupRules(int Size, int Least, int MostParts, int[] Units, double QualityWeight, double PartWeight,
    double OrphanWeight);
