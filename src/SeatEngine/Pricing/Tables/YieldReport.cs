using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a house has brought, against what it could.</summary>
/// <param name="Potential">The gross potential.</param>
/// <param name="Sold">How many tickets were sold.</param>
/// <param name="Value">What was paid for them.</param>
/// <param name="Average">The average yield: the value per ticket sold, rounded half up; zero when none is.</param>
/// <param name="Rows">The same by zone and type, in the order of the book; tickets in no zone of the book are left out here.</param>
public sealed record YieldReport(HousePotential Potential, long Sold, Money Value, Money Average, ImmutableArray<YieldRow> Rows)
{
    /// <summary>
    /// The value as a share of the potential in percent, with two decimals rounded half up; zero when there is no potential.
    /// </summary>
    public decimal PercentOfPotential => Potential.Total.MinorUnits == 0
        ? 0
        : Math.Round(100m * Value.MinorUnits / Potential.Total.MinorUnits, 2, MidpointRounding.AwayFromZero);
}
