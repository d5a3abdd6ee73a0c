using System.Collections.Immutable;
using SeatEngine.Pricing;

namespace SeatEngine.Seasons;

/// <summary>What a whole package costs by zone and price type; several packages may cost the same.</summary>
/// <param name="Id">What packages call it.</param>
/// <remarks>Immutable.</remarks>
public sealed record PriceSheet(PriceSheetId Id)
{
    /// <summary>The prices: each price type in each zone once.</summary>
    public ImmutableArray<PackagePrice> Prices { get; init => field = value.IsDefault ? [] : value; } = [];
}
