using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>The search for better places of one order, priced.</summary>
internal sealed class OrderMove
{
    private readonly Performance _performance;
    private readonly SeatAllocator _allocator;
    private readonly SeatMap _map;
    private readonly InventorySnapshot _snapshot;
    private readonly MoveOfferRequest _request;
    private readonly PriceTable _prices;
    private readonly SeatSet _present;
    private readonly SeatSet _free;
    private readonly Dictionary<SeatId, PriceTypeId> _types = [];
    private readonly List<OfferProblem> _problems = [];

    public OrderMove(Performance performance, SeatAllocator allocator, InventorySnapshot snapshot, DateTimeOffset now,
        MoveOfferRequest request)
    {
        _performance = performance;
        _allocator = allocator;
        _map = allocator.Map;
        _snapshot = snapshot;
        _request = request;
        _prices = performance.PricesOf(snapshot, now);
        _present = PresentSeats();
        var needsAccess = (request.Complaint & (SeatComplaint.StepFreeNeeded | SeatComplaint.WheelchairNeeded)) != 0 || request.StepFree
            || request.Wheelchairs > 0;
        _free = snapshot.AvailableTo(request.Terms.Asking, now, needsAccess);
        var seats = _present.ToArray();
        if (!request.Types.IsDefaultOrEmpty && request.Types.Length != seats.Length)
        {
            throw new ArgumentException("Each seat needs a price type.", nameof(request));
        }

        for (var i = 0; i < seats.Length; i++)
        {
            var type = request.Types.IsDefaultOrEmpty ? snapshot.TicketOf(seats[i])?.Line?.PriceType ?? default : request.Types[i];
            _types.Add(_map.IdOf(seats[i]), !type.IsNone
                ? type
                : throw new ArgumentException($"The price type of seat '{_map.IdOf(seats[i])}' is not known.", nameof(request)));
        }
    }

    public MoveOfferResult Find()
    {
        var others = _request.Swaps ? Others() : [];
        var within = WithinPrices();
        var wanted = WithCosts(new MoveRequest(_present, _request.Complaint)
        {
            Wheelchairs = _request.Wheelchairs,
            StepFree = _request.StepFree,
            Spacing = _request.Spacing,
            Occupied = _request.Spacing is null ? null : _snapshot.Held | _snapshot.Sold,
            Suggestions = _request.Suggestions,
            Others = [.. others.Keys],
            Within = within,
        });
        wanted.CheckAgainst(_map);
        var moves = new Dictionary<SeatSet, (SeatOffer Offer, Quote Present)>();
        var zones = _performance.Zones;
        SeatSet[] places = [_map.Seats, .. zones.Zones.Select(zones.SeatsOf).Where(seats => seats.Overlaps(within))];
        var advice = new MoveSearch(_allocator, _free, wanted).Find(places, seats => IsInPrice(seats, moves), CostsTheSame);
        if (moves.Count == 0)
        {
            // Where the party's own types are off sale, no place comes to be looked at.
            var seats = _present.ToIds();
            ImmutableArray<PriceTypeId> types = [.. seats.Select(seat => _types[seat])];
            KeepProblems(PlaceSelection.Of(seats), types, PresentQuote(seats, types));
        }

        return new MoveOfferResult(
            _snapshot,
            [.. advice.Moves.Select(move => (Move: move, Priced: moves[_map.Select(move.Proposal.Seats.AsSpan())]))
                .Select(static entry => new MoveOffer(entry.Move, entry.Priced.Offer, entry.Priced.Present))],
            [.. advice.Swaps.Select(swap =>
                new SwapOffer(swap, _request.Order, ByPrice(_present), others[swap.Other], ByPrice(swap.Other.Seats)))],
            [.. _problems.Distinct()]);
    }

    private SeatSet PresentSeats()
    {
        var owned = _snapshot.PlacesOf(_request.Order);
        var named = _request.Seats ?? owned;
        if (named.Seats.IsEmpty || (_request.Seats is not null && !named.Areas.IsEmpty) || named.Seats.Except(owned.Seats).Any())
        {
            throw new ArgumentException($"The order '{_request.Order}' has no such seats.", "request");
        }

        return _map.Select(named.Seats);
    }

    /// <summary>Other orders, each with its seats at this performance, that may be asked to change.</summary>
    private Dictionary<MoveParty, OrderId> Others()
    {
        var orders = new Dictionary<OrderId, List<SeatIndex>>();
        foreach (var seat in _snapshot.Sold - _present)
        {
            var order = _snapshot.TicketOf(seat)!.Order;
            if (!orders.TryGetValue(order, out var seats))
            {
                orders.Add(order, seats = []);
            }

            seats.Add(seat);
        }

        orders.Remove(_request.Order);
        return orders
            .Where(order => order.Value.Count == _present.Count && !order.Value.Exists(_snapshot.ForResale.Contains))
            .ToDictionary(order => new MoveParty(_map.Select([.. order.Value])), static order => order.Key);
    }

    /// <summary>
    /// The seats that cost each person of the party about what is asked for; those of the party and of others among them.
    /// </summary>
    private SeatSet WithinPrices()
    {
        var extra = _request.MostExtra ?? Money.Zero(_prices.Book.Currency);
        var types = _types.Values.Distinct().Select(type => (Type: type, Prices: _present.ToArray()
            .Where(seat => _prices.TryGetPrice(seat, type, out _)).Select(seat => PriceOf(seat, type)).ToArray())).ToArray();
        return _map.Select(seat => Array.TrueForAll(types, type =>
            _prices.TryGetPrice(seat.Index, type.Type, out var price) && type.Prices.Length > 0
            && price <= type.Prices.Max() + extra && (_request.Cheaper || price >= type.Prices.Min())));
    }

    /// <summary>
    /// What seats cost the party, and what all may: where its people pay alike, or sat at one price, the sums are those of the book.
    /// </summary>
    private MoveRequest WithCosts(MoveRequest wanted)
    {
        var seats = _present.ToArray();
        var costs = PartyCosts.Of(_prices, [.. seats.Select(seat => _types[_map.IdOf(seat)])]);
        var each = Array.ConvertAll(seats, costs.Costs.CostOf);
        var areSumsKnown = _types.Values.Distinct().Count() == 1 || each.Distinct().Count() == 1;
        return wanted with
        {
            Costs = costs.Costs,
            MostInAll = areSumsKnown ? each.Sum() + costs.InAll(_request.MostExtra?.MinorUnits ?? 0) : null,
            PerCost = _request.WorthOfQuality is { } worth ? costs.WeightAt(worth) : 0,
        };
    }

    private Money PriceOf(SeatIndex seat, PriceTypeId type) =>
        _prices.TryGetPrice(seat, type, out var price) ? price : Money.Zero(_prices.Book.Currency);

    /// <summary>Whether a move costs what is asked for; its quotes are kept.</summary>
    private bool IsInPrice(SeatSet seats, Dictionary<SeatSet, (SeatOffer Offer, Quote Present)> moves)
    {
        var givenUp = (_present - seats).ToIds();
        var taken = (seats - _present).ToArray();
        ImmutableArray<PriceTypeId> types = [.. givenUp.Select(seat => _types[seat])];
        var proposal = _allocator.Given(_free, new SeatRequest(taken.Length), "moved", taken);
        var offer = _performance.Priced(_prices, proposal, types, _request.Terms);
        var present = PresentQuote(givenUp, types);
        if (!offer.Quote.Succeeded || !present.Succeeded)
        {
            _problems.AddRange(offer.Problems);
            KeepProblems(PlaceSelection.Of(givenUp), types, present);
            return false;
        }

        moves[seats] = (offer, present);
        var difference = offer.Total - present.Total;
        return difference <= (_request.MostExtra ?? Money.Zero(difference.Currency))
            && (_request.Cheaper || difference >= Money.Zero(difference.Currency));
    }

    private Quote PresentQuote(IEnumerable<SeatId> seats, ImmutableArray<PriceTypeId> types) =>
        _performance.Quote(_prices, PlaceSelection.Of(seats), types, _request.Terms);

    private void KeepProblems(PlaceSelection places, ImmutableArray<PriceTypeId> types, Quote quote) =>
        _problems.AddRange(OfferProblem.Of(_performance.Id, places, types, quote));

    private bool CostsTheSame(SeatSet theirs) => _prices.Book.Types.All(type =>
        Prices(_present, type.Id).SequenceEqual(Prices(theirs, type.Id)));

    private IEnumerable<Money?> Prices(SeatSet seats, PriceTypeId type) =>
        seats.ToArray().Select(seat => _prices.TryGetPrice(seat, type, out var price) ? price : (Money?)null)
            .OrderBy(static price => price?.MinorUnits);

    /// <summary>Seats by their price, so that those changed for each other cost the same.</summary>
    private PlaceSelection ByPrice(SeatSet seats)
    {
        var types = _prices.Book.Types;
        var sorted = seats.ToArray().OrderBy(seat => PriceOf(seat, types[0].Id));
        foreach (var type in types.Skip(1))
        {
            sorted = sorted.ThenBy(seat => PriceOf(seat, type.Id));
        }

        return PlaceSelection.Of(sorted.Select(_map.IdOf));
    }
}
