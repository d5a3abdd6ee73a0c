using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;

namespace SeatEngine.Performances;

public sealed partial class BoxOffice
{
    /// <summary>Offers the same places at several performances, or the nearest equivalent at each that lacks them.</summary>
    /// <param name="request">What is wanted.</param>
    /// <returns>The offers, the best first; those that cannot be sold at the types asked for are left out.</returns>
    /// <exception cref="ArgumentException">
    /// A performance is not here or occurs twice, there is none, a map has no seat in common with the first one's, or the
    /// request contradicts itself; see <see cref="SeatSeries.Find"/>.
    /// </exception>
    /// <remarks>Made from snapshots that agree; <see cref="Hold"/> then takes the offers of all performances or none.</remarks>
    public SeriesOfferResult OfferSeries(SeriesOfferRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (listed, snapshots, nights) = NightsOf(request);
        var search = SeatSeries.Find(nights, request.Seats);
        var found = search.Proposals
            .Select(proposal => new SeriesOffer(
                proposal,
                [.. proposal.Nights.SelectMany(night =>
                    listed[night.Night].Priced(snapshots[night.Night], [night.Proposal], request.Types, request.Terms))]))
            .ToArray();
        ImmutableArray<SeriesOffer> offers = [.. found.Where(static offer => offer.Offers.All(static night => night.Quote.Succeeded))];
        var refused = offers.IsEmpty
            ? found.SelectMany(static offer => offer.Offers).Select(static night => night.Quote)
                .FirstOrDefault(static quote => !quote.Succeeded)
            : null;
        return new SeriesOfferResult(snapshots, search, offers, refused,
            [.. found.SelectMany(static offer => offer.Offers).SelectMany(static night => night.Problems).Distinct()]);
    }

    /// <summary>Tells which of several performances can seat a party soonest, and which best.</summary>
    /// <param name="request">What is wanted; the performances in the order of their dates.</param>
    /// <returns>What each can do, with the price, and the soonest and the best of them.</returns>
    /// <exception cref="ArgumentException">As for <see cref="OfferSeries"/>.</exception>
    public PerformanceChoice Choose(SeriesOfferRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (listed, snapshots, nights) = NightsOf(request);
        var outcomes = SeatSeries.Choose(nights, request.Seats.Seats).Nights
            .Select(night => (Night: night, Priced:
                listed[night.Night].Priced(snapshots[night.Night], night.Result.Proposals, request.Types, request.Terms)))
            .Select(outcome => new PerformanceOutcome(
                listed[outcome.Night.Night].Id,
                outcome.Night,
                outcome.Priced.FirstOrDefault(static offer => offer.Quote.Succeeded))
            {
                Problems = [.. outcome.Priced.SelectMany(static offer => offer.Problems).Distinct()],
            })
            .ToImmutableArray();
        return new PerformanceChoice(outcomes, Ranked(outcomes, (decimal)request.QualityWeight));
    }

    private static ImmutableArray<PerformanceOutcome> Ranked(ImmutableArray<PerformanceOutcome> outcomes, decimal weight)
    {
        var offered = outcomes.Where(static outcome => outcome.Offer is not null).ToArray();
        var dearest = offered.Length == 0 ? 0 : (decimal)offered.Max(static outcome => outcome.Offer!.Total.MinorUnits);
        decimal Value(PerformanceOutcome outcome) => outcome.Offer is not { } offer
            ? 0
            : (weight * (decimal)offer.Proposal.Quality)
                + ((1 - weight) * (dearest > 0 ? (dearest - offer.Total.MinorUnits) / dearest : 0));
        return
        [
            .. outcomes
                .OrderByDescending(static outcome => outcome.Offer is not null)
                .ThenByDescending(static outcome => outcome.Outcome.SeatingRank)
                .ThenByDescending(Value)
                .ThenBy(static outcome => outcome.Outcome.Night),
        ];
    }

    private (ImmutableArray<Performance> Listed, ImmutableArray<InventorySnapshot> Snapshots,
        SeriesNight[] Nights) NightsOf(SeriesOfferRequest request)
    {
        var listed = request.Performances.IsDefaultOrEmpty ? Performances : [.. request.Performances.Select(id => this[id])];
        CheckOnePerPerformance(listed.Select(static performance => performance.Id), nameof(request));
        var snapshots = InventoryGroup.Snapshots(listed.Select(static performance => performance.Inventory));
        return (listed, snapshots,
            [.. listed.Select((performance, at) => performance.NightOf(snapshots[at], request.Terms, request.Seats.Seats))]);
    }
}
