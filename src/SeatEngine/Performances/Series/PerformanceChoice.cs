using System.Collections.Immutable;

namespace SeatEngine.Performances;

/// <summary>Which of several performances can seat a party soonest, and which best.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PerformanceChoice
{
    internal PerformanceChoice(ImmutableArray<PerformanceOutcome> performances, ImmutableArray<PerformanceOutcome> ranked)
    {
        Performances = performances;
        Ranked = ranked;
    }

    /// <summary>Each performance, in the order asked for.</summary>
    public ImmutableArray<PerformanceOutcome> Performances { get; }

    /// <summary>
    /// The performances from the best to the worst: together before in parts before standing; of those the best blend of
    /// quality and price; of equals the sooner.
    /// </summary>
    public ImmutableArray<PerformanceOutcome> Ranked { get; }

    /// <summary>The best performance; null when none has anything to offer.</summary>
    public PerformanceOutcome? Best => Ranked.FirstOrDefault(static performance => performance.Offer is not null);

    /// <summary>
    /// The soonest performance, in the order asked for, that seats the party together; when none does, the soonest of
    /// those that seat it best otherwise; null for none.
    /// </summary>
    public PerformanceOutcome? Soonest =>
        Best is { } best ? Performances.First(performance => performance.Offer is not null
            && performance.Outcome.Seating == best.Outcome.Seating) : null;
}
