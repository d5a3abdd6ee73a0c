namespace SeatEngine.Performances;

/// <summary>For what an offer stands out among those of one search. Flags combine.</summary>
[Flags]
public enum OfferKinds
{
    /// <summary>For nothing: one more choice.</summary>
    None = 0,

    /// <summary>The best seats.</summary>
    Best = 1,

    /// <summary>The best blend of quality and price, see <see cref="OfferRequest.QualityWeight"/>.</summary>
    BestValue = 2,

    /// <summary>The lowest total; of equal totals the best seats.</summary>
    Cheapest = 4,

    /// <summary>The places nearest to the best ones that share none with them.</summary>
    NearestAlternative = 8,
}
