using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Seats for a party at each of several performances, and what they cost.</summary>
/// <remarks>
/// Immutable. It holds nothing: <see cref="BoxOffice.Hold"/> takes all of <see cref="Offers"/> in one transaction or none.
/// Each performance is quoted by itself, as it is sold; discounts over several dates come from a quote of the whole cart.
/// </remarks>
public sealed class SeriesOffer
{
    internal SeriesOffer(SeriesProposal proposal, ImmutableArray<SeatOffer> offers)
    {
        Proposal = proposal;
        Offers = offers;
    }

    /// <summary>The seats, with distances and differences of quality.</summary>
    public SeriesProposal Proposal { get; }

    /// <summary>The offer of each performance, in the order asked for.</summary>
    public ImmutableArray<SeatOffer> Offers { get; }

    /// <summary>What the whole costs.</summary>
    /// <exception cref="InvalidOperationException">The performances are priced in different currencies.</exception>
    public Money Total => Offers.Select(static offer => offer.Total).Aggregate(static (a, b) => a + b);

    /// <summary>The offer in one sentence.</summary>
    /// <returns>What the proposal says, with the total in each currency.</returns>
    public string Explain() => $"{Proposal.Explain().TrimEnd('.')}, for {Sentences.List([.. Totals()])} in all.";

    private IEnumerable<string> Totals() => Offers
        .GroupBy(static offer => offer.Total.Currency)
        .Select(static group => group.Select(static offer => offer.Total).Aggregate(static (a, b) => a + b)
            .ToString(CultureInfo.InvariantCulture));
}
