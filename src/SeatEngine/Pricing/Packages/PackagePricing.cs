namespace SeatEngine.Pricing;

/// <summary>Where the price of a package comes from.</summary>
public enum PackagePricing
{
    /// <summary>The sum of its performances' prices of the package's price types.</summary>
    SumOfPerformances,

    /// <summary>A price of its own by zone and type, prorated over the performances.</summary>
    PackagePrice,
}
