using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// Which tier a dynamic rule had reached for a zone, and since when; kept so that cooling-off works, by a performance out of its
/// record, else by the application.
/// </summary>
/// <param name="Rule">The dynamic rule.</param>
/// <param name="Zone">The zone whose prices it changed.</param>
/// <param name="Tier">The tier, from 0, or −1 for none.</param>
/// <param name="Since">Since when.</param>
public sealed record DynamicTierState(PriceRuleId Rule, PriceZoneId Zone, int Tier, DateTimeOffset Since);
