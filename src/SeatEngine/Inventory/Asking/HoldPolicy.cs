namespace SeatEngine.Inventory;

/// <summary>How long places may be held, and how many: what keeps a few carts from taking the house.</summary>
/// <remarks>
/// Immutable. The house itself is bound by nothing but ten years. A limit that is null does not bind. Counts are of places
/// in holds of this performance at the moment, not of places sold.
/// </remarks>
public sealed record HoldPolicy
{
    /// <summary>The usual policy.</summary>
    public static HoldPolicy Usual { get; } = new();

    /// <summary>How long a hold lasts when the request does not say, above zero. Ten minutes unless stated.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest time from now for which a hold or an extension may ask, above zero. A day unless stated.</summary>
    public TimeSpan LongestLifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// The longest time that a payment may pin a hold, also when the request names none; above zero. An hour unless stated.
    /// </summary>
    public TimeSpan LongestPayment { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often a hold may be extended, at least 0.</summary>
    public int? MostExtensions { get; init; }

    /// <summary>How many places a hold may have, at least 1.</summary>
    public int? MostPlaces { get; init; }

    /// <summary>How many places a buyer who is named may have in all holds, at least 1.</summary>
    public int? MostPlacesOfBuyer { get; init; }

    /// <summary>How many places a channel may have in all holds, at least 1; requests that name no channel count as one channel.</summary>
    public int? MostPlacesOfChannel { get; init; }

    internal void Check()
    {
        Lifetimes.Check(Lifetime, nameof(Lifetime));
        Lifetimes.Check(LongestLifetime, nameof(LongestLifetime));
        Lifetimes.Check(LongestPayment, nameof(LongestPayment));
        ArgumentOutOfRangeException.ThrowIfNegative(MostExtensions ?? 0, nameof(MostExtensions));
        ArgumentOutOfRangeException.ThrowIfLessThan(MostPlaces ?? 1, 1, nameof(MostPlaces));
        ArgumentOutOfRangeException.ThrowIfLessThan(MostPlacesOfBuyer ?? 1, 1, nameof(MostPlacesOfBuyer));
        ArgumentOutOfRangeException.ThrowIfLessThan(MostPlacesOfChannel ?? 1, 1, nameof(MostPlacesOfChannel));
    }
}
