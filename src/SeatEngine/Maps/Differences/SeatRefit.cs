using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A seat that stays but is another kind of seat, or in another category.</summary>
/// <param name="Seat">The id of the seat, the same in both versions.</param>
/// <param name="FeaturesBefore">What was particular about it.</param>
/// <param name="FeaturesAfter">What is now.</param>
/// <param name="CategoryBefore">The category of the house's own plan before, its own or inherited; null for none.</param>
/// <param name="CategoryAfter">The category now.</param>
public sealed record SeatRefit(SeatId Seat, SeatFeatures FeaturesBefore, SeatFeatures FeaturesAfter, PriceZoneId? CategoryBefore,
    PriceZoneId? CategoryAfter);
