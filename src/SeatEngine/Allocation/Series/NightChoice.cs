using System.Collections.Immutable;

namespace SeatEngine.Allocation;

/// <summary>Which of several dates can seat a party: the soonest, and the best.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class NightChoice
{
    internal NightChoice(ImmutableArray<NightOutcome> nights)
    {
        Nights = nights;
        Ranked =
        [
            .. nights.OrderByDescending(static night => night.SeatingRank)
                .ThenByDescending(static night => night.Quality)
                .ThenBy(static night => night.Night),
        ];
    }

    /// <summary>Each date, in the order given.</summary>
    public ImmutableArray<NightOutcome> Nights { get; }

    /// <summary>
    /// The dates from the best to the worst: together before in parts before standing, then by quality, then the sooner.
    /// </summary>
    public ImmutableArray<NightOutcome> Ranked { get; }

    /// <summary>The best date of <see cref="Ranked"/>; null when none can seat the party.</summary>
    public NightOutcome? Best => Ranked.FirstOrDefault(static night => night.Seating != NightSeating.None);

    /// <summary>
    /// The soonest date that seats the party together; when none does, the soonest of those that seat it best otherwise; null for none.
    /// </summary>
    public NightOutcome? Soonest => Best is { } best ? Nights.First(night => night.Seating == best.Seating) : null;
}
