using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A sold account that would have other seats, on all its nights that are to come.</summary>
/// <param name="Subscription">Which account.</param>
/// <remarks>
/// Immutable. A wish that says where is met by seats there, of several zones by the first that can be had; one that does not, by better
/// seats in the zone in which it is.
/// </remarks>
public sealed record UpgradeWish(SubscriptionId Subscription)
{
    /// <summary>Which seats would do.</summary>
    public SeatWish Wish { get; init; } = SeatWish.Any;

    /// <summary>Who has more of this goes before; then who has been held for more seasons, then by number.</summary>
    public int Priority { get; init; }

    /// <summary>How much more all nights may cost together; null for whatever they do. Zero for not a cent.</summary>
    public Money? MostExtra { get; init; }

    /// <summary>The number of the account's request that is granted by it; null for none.</summary>
    public int? Request { get; init; }
}
