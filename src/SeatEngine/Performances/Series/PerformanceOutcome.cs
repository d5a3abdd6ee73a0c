using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Allocation;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>What one of several performances can do for a party.</summary>
/// <param name="Performance">The id of the performance that was asked.</param>
/// <param name="Outcome">How it seats the party, with the search and its reasons.</param>
/// <param name="Offer">The best seats with their price; null when there are none, or they cannot be sold at the types asked for.</param>
public sealed record PerformanceOutcome(PerformanceId Performance, NightOutcome Outcome, SeatOffer? Offer) : IAnswer
{
    /// <summary>
    /// Why places that were found cannot be sold as asked: each reason of each place once, also where others can be sold; empty unless
    /// set.
    /// </summary>
    public ImmutableArray<OfferProblem> Problems { get; init; } = [];

    /// <summary>Whether there is an offer.</summary>
    [MemberNotNullWhen(true, nameof(Offer))]
    public bool Succeeded => Offer is not null;

    /// <summary>One sentence about the performance, in English.</summary>
    /// <returns>Its offer; or why there are no seats, or that those found cannot be sold at the types asked for.</returns>
    public string Explain() =>
        $"Performance '{Performance}': " + (Offer?.Explain()
            ?? (Problems.IsEmpty && Outcome.Succeeded
                ? "The seats found cannot be sold at the types asked for."
                : OfferWords.NoOffer(Problems, Outcome.Result)));

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
