using System.Collections.Immutable;

namespace SeatEngine.Pricing;

/// <summary>One tier of a dynamic price rule, reached as soon as any one of its conditions is met ("whichever comes first").</summary>
/// <remarks>Immutable. At least one condition must be given.</remarks>
public sealed record DynamicPriceTier
{
    /// <summary>Reached when at least this share of the places is sold, 0 to 100 %; null to ask for none.</summary>
    public Primitives.Rate? ShareSold { get; init; }

    /// <summary>Reached when at least this many places are sold; null to ask for none.</summary>
    public int? CountSold { get; init; }

    /// <summary>
    /// Reached when no more than this time is left to the curtain; null to ask for none. Where the book names a time zone, whole days are
    /// days of its calendar: seven days before a curtain at 19:30 is 19:30 a week before, also over a change of the clocks.
    /// </summary>
    public TimeSpan? BeforeCurtain { get; init; }

    /// <summary>Reached from this instant on; null to ask for none.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>
    /// Reached when the performance is on one of these weekdays, in the time zone that the book names, else by the offset of its curtain
    /// time; empty to ask for none.
    /// </summary>
    public ImmutableArray<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>The change of the price while this tier is the highest one reached.</summary>
    public required PriceChange Change { get; init; }
}
