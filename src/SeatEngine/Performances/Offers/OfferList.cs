using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Layout;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Gathers the offers of one search, each place selection once, and marks what they stand out for.</summary>
internal sealed class OfferList(Func<SeatProposal, SeatOffer> priced, Money? budget = null)
{
    private readonly List<SeatOffer> _offers = [];
    private readonly HashSet<PlaceSelection> _known = [];
    private readonly List<OfferProblem> _problems = [];
    private SeatOffer? _nearest;

    /// <summary>The cheapest of the offers that cost more than may be spent; null when none does.</summary>
    public SeatOffer? OverBudget { get; private set; }

    /// <summary>By how much the dearest of them does.</summary>
    public long MostOver { get; private set; }

    /// <summary>The offer of the best seats: the first of the search for the best.</summary>
    public SeatOffer? Best => _offers.Count == 0 ? null : _offers[0];

    /// <summary>Why the first proposal cannot be sold; null when some proposal can, or there was none.</summary>
    public Quote? Refused
    {
        get => Best is null ? field : null;
        private set;
    }

    /// <summary>Why places that were found cannot be sold, each reason of each place once.</summary>
    public ImmutableArray<OfferProblem> Problems => [.. _problems.Distinct()];

    public void Add(SeatSearchResult result)
    {
        foreach (var proposal in result.Proposals)
        {
            Add(proposal);
        }
    }

    /// <summary>Adds the proposal that lies nearest to the best offer; of equally near ones the first.</summary>
    public void AddNearest(SeatSearchResult result)
    {
        // What a later step found is no alternative to what an earlier one did.
        var seated = result.Proposals.Where(proposal => !proposal.Seats.IsEmpty && proposal.Step == result.Best!.Step);
        if (seated.MinBy(proposal => Middle(proposal).DistanceTo(Middle(Best!.Proposal))) is { } nearest)
        {
            _nearest = Add(nearest);
        }
    }

    /// <summary>The offers, the best first, the others by falling quality and then rising total.</summary>
    public ImmutableArray<SeatOffer> Marked(double qualityWeight)
    {
        if (_offers.Count == 0)
        {
            return [];
        }

        var weight = (decimal)qualityWeight;
        var dearest = (decimal)_offers.Max(static offer => offer.Total.MinorUnits);
        decimal Value(SeatOffer offer)
        {
            var saved = dearest > 0 ? (dearest - offer.Total.MinorUnits) / dearest : 0;
            return (weight * (decimal)offer.Proposal.Quality) + ((1 - weight) * saved);
        }

        Best!.Kinds |= OfferKinds.Best;
        _offers.MaxBy(Value)!.Kinds |= OfferKinds.BestValue;
        _offers.OrderBy(static offer => offer.Total).ThenByDescending(static offer => offer.Proposal.Quality)
            .First().Kinds |= OfferKinds.Cheapest;
        if (_nearest is not null && !ReferenceEquals(_nearest, Best))
        {
            _nearest.Kinds |= OfferKinds.NearestAlternative;
        }

        return [.. _offers.Take(1),
            .. _offers.Skip(1).OrderByDescending(static offer => offer.Proposal.Quality).ThenBy(static offer => offer.Total)];
    }

    private SeatOffer? Add(SeatProposal proposal)
    {
        if (!_known.Add(proposal.Selection))
        {
            return _offers.Find(offer => offer.Places.Equals(proposal.Selection));
        }

        var offer = priced(proposal);
        if (!offer.Quote.Succeeded)
        {
            Refused ??= offer.Quote;
            _problems.AddRange(offer.Problems);
            return null;
        }

        if (budget is { } most && offer.Total > most)
        {
            OverBudget = OverBudget is null || offer.Total < OverBudget.Total ? offer : OverBudget;
            MostOver = Math.Max(MostOver, offer.Total.MinorUnits - most.MinorUnits);
            return null;
        }

        _offers.Add(offer);
        return offer;
    }

    private static PlanPoint Middle(SeatProposal proposal)
    {
        var points = proposal.Seats.Select(proposal.Map.PositionOf).ToArray();
        return new(points.Average(static point => point.X), points.Average(static point => point.Y),
            points.Average(static point => point.Z));
    }
}
