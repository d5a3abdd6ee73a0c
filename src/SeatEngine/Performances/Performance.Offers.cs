using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class Performance
{
    /// <summary>Offers seats with their prices.</summary>
    /// <param name="seats">The seats wanted.</param>
    /// <param name="types">The price type of each person, as many as the party has; or a single one for all.</param>
    /// <returns>The offers, the best seats first.</returns>
    /// <exception cref="ArgumentException">The number of types is neither 1 nor the size of the party, or a set belongs to another
    /// map.</exception>
    public OfferResult Offer(SeatRequest seats, params ImmutableArray<PriceTypeId> types) => Offer(new OfferRequest(seats, types));

    /// <summary>
    /// Offers seats with their prices: the proposals asked for, the best of each price zone, and the nearest alternative
    /// to the best; each marked for what it stands out.
    /// </summary>
    /// <param name="request">What is wanted.</param>
    /// <returns>
    /// The offers, the best seats first. Who of the party sits where is chosen so that the whole is cheapest; chairs beyond
    /// the party, of a table sold as a whole, are charged at its first type; places that cannot be sold at these types are
    /// left out.
    /// </returns>
    /// <exception cref="ArgumentException">A set of the request belongs to another map.</exception>
    /// <remarks>The time grows with the number of price zones: a search for each.</remarks>
    public OfferResult Offer(OfferRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = Inventory.Snapshot();
        var now = _time.GetUtcNow();
        var free = FreeFor(request, snapshot, now);
        var areas = FreeAreas(snapshot, request.Terms.Asking, now);
        if (request.Areas is { } wanted)
        {
            areas = Array.FindAll(areas, area => wanted.Contains(area.Area));
        }

        var prices = PricesOf(snapshot, now);
        CheckCurrency(request);
        var asked = Near(AmongOthers(request.Seats, snapshot), request, snapshot);
        var costs = request.CountsPrices ? PartyCosts.Of(prices, request.Types) : null;
        var most = request.Budget?.MinorUnits;
        for (var round = 1; ; round++)
        {
            var seats = costs?.Asked(asked, request, most) ?? asked;
            var offers = new OfferList(proposal => Priced(prices, proposal, request.Types, request.Terms), request.Budget);
            var search = SearchSold(seats, free, areas, prices, request.Types);
            offers.Add(search);
            AddZones(seats, free, areas, search, offers);
            AddAlternative(seats, free, offers);
            if (offers.MostOver > 0 && round < MostRounds)
            {
                // What quotes add to the prices of the book is kept back when seats are looked for again.
                most -= offers.MostOver;
                continue;
            }

            var marked = offers.Marked(request.QualityWeight);
            foreach (var offer in marked)
            {
                offer.Spacing = seats.Spacing;
                offer.Terms = request.Terms;
            }

            return new OfferResult(snapshot, search, marked, offers.Refused, offers.Problems, offers.OverBudget);
        }
    }

    /// <summary>So often seats are looked for anew, since quotes add to the prices of the book.</summary>
    private const int MostRounds = 6;

    private void CheckCurrency(OfferRequest request)
    {
        if ((request.Budget ?? request.WorthOfQuality) is { } money && money.Currency != Prices.Currency)
        {
            throw new ArgumentException($"The prices are in {Prices.Currency.Code}, not in {money.Currency.Code}.", nameof(request));
        }
    }

    private SeatRequest Near(SeatRequest seats, OfferRequest request, InventorySnapshot snapshot)
    {
        if (request.NearOrder.IsNone)
        {
            return seats;
        }

        var others = Map.Select(snapshot.PlacesOf(request.NearOrder).Seats);
        return seats with { Near = seats.Near is { } near ? near | others : others };
    }

    /// <summary>
    /// The search for the best among the seats that have a price for somebody of the party now, or, where none serves, among all, so that
    /// the reasons are told.
    /// </summary>
    private SeatSearchResult SearchSold(SeatRequest seats, SeatSet free, AreaCount[] areas, PriceTable prices,
        ImmutableArray<PriceTypeId> types)
    {
        if (prices.UnsoldAt(types) is { } unsold)
        {
            var search = _allocator.Find(free, seats with { Within = (seats.Within ?? Map.Seats) - unsold }, areas);
            if (search.Succeeded)
            {
                return search;
            }
        }

        return _allocator.Find(free, seats, areas);
    }

    /// <summary>
    /// The types in the order of the places, so that the whole is cheapest among the assignments that are allowed; as
    /// given when there is none, so that the quote says why, and in areas, whose places are all alike.
    /// </summary>
    private static ImmutableArray<PriceTypeId> Matched(PriceTable prices, PlaceSelection places, ImmutableArray<PriceTypeId> types)
    {
        // A table sold as a whole may have more chairs than the party has people.
        types = [.. types, .. Enumerable.Repeat(types[0], places.Count - types.Length)];
        if (!places.Areas.IsEmpty || types.Distinct().Count() < 2)
        {
            return types;
        }

        var match = RateMatcher.Match(prices, places.Seats.Select(PlaceId.Of),
            types.GroupBy(static type => type).Select(static type => new TypeCount(type.Key, type.Count())));
        if (!match.Succeeded)
        {
            return types;
        }

        var byPlace = match.Assignments.ToDictionary(static assignment => assignment.Place, static assignment => assignment.Type);
        return [.. places.Seats.Select(seat => byPlace[PlaceId.Of(seat)])];
    }

    private void AddZones(SeatRequest seats, SeatSet free, AreaCount[] areas, SeatSearchResult best, OfferList offers)
    {
        var within = seats.Within ?? Map.Seats;
        foreach (var zone in Zones.Zones)
        {
            var inZone = within & Zones.SeatsOf(zone);
            var zoneAreas = Array.FindAll(areas, area => Zones.ZoneOf(area.Area) == zone);
            if ((!inZone.IsEmpty || zoneAreas.Length > 0) && !IsFoundAlready(best, seats, zone))
            {
                offers.Add(_allocator.Find(free, seats with { Within = inZone, Proposals = 1 }, zoneAreas));
            }
        }
    }

    /// <summary>
    /// Whether a search of the whole house has found the best of a zone too: the first of its proposals with a seat of the zone has no
    /// other, and none before it kept seats of the zone from it.
    /// </summary>
    private bool IsFoundAlready(SeatSearchResult best, SeatRequest seats, PriceZoneId zone)
    {
        if (!ReferenceEquals(best.Request, seats)
            || seats is not { Spacing: null, CheaperWithin: 0, Difference: ProposalDifference.EachSeat })
        {
            return false;
        }

        var places = Zones.SeatsOf(zone);
        foreach (var proposal in best.Proposals)
        {
            var within = proposal.Seats.Count(seat => places.Contains(seat));
            if (within > 0)
            {
                return within == proposal.Seats.Length;
            }
        }

        return false;
    }

    private void AddAlternative(SeatRequest seats, SeatSet free, OfferList offers)
    {
        if (offers.Best is not { } best || best.Proposal.Seats.IsEmpty)
        {
            return;
        }

        var others = (seats.Within ?? Map.Seats) - Map.Select(best.Proposal.Seats.AsSpan());
        var near = _allocator.Find(free, seats with { Within = others, Proposals = AlternativesLookedAt });
        offers.AddNearest(near);
    }

    /// <summary>What the request may take: the seats available to whoever asks, and those in the hold that it is instead of.</summary>
    private SeatSet FreeFor(OfferRequest request, InventorySnapshot snapshot, DateTimeOffset now)
    {
        var free = snapshot.AvailableTo(request.Terms.Asking, now, request.Seats.Wheelchairs > 0);
        return !request.InsteadOf.IsNone && snapshot.FindHold(request.InsteadOf) is { } own && own.IsOf(request.Terms.Asking)
            ? free | Map.Select(own.Places.Seats)
            : free;
    }

    private AreaCount[] FreeAreas(InventorySnapshot snapshot, RequestOptions request, DateTimeOffset now) =>
    [
        .. Map.Areas
            .Select(area => new AreaCount(area.Id, snapshot.AvailableTo(request, area.Id, now)))
            .Where(static area => area.Count > 0),
    ];

    /// <summary>Of so many next proposals the nearest to the best becomes the alternative.</summary>
    private const int AlternativesLookedAt = 8;
}
