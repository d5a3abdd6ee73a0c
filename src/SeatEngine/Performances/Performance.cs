using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>
/// One date of one hall: the map, who has which seat, and what each costs, joined for callers in a hurry.
/// The way of a sale is offer → hold → sell.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads. Each offer is made from one snapshot of the inventory and one moment, so that
/// its seats and its prices agree. Which tiers dynamic rules have reached, and since when, follows from the inventory's record
/// of what was sold when, so that a cooling-off is kept whoever asks and however often, also after a restart.
/// </remarks>
[SendInstead("what it answers: places, tokens and quotes"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class Performance
{
    private const int MostAttempts = 16;

    private readonly SeatAllocator _allocator;
    private readonly PerformanceOptions _options;
    private readonly TimeProvider _time;
    private volatile OrderDesk _desk;
    private volatile PriceTable? _table;
    private readonly TierRecord? _tiers;

    /// <summary>Joins the parts of a performance.</summary>
    /// <param name="inventory">Who has which seat.</param>
    /// <param name="zones">Which place is in which price zone; of the inventory's map.</param>
    /// <param name="prices">What the places cost.</param>
    /// <param name="options">What else is known, or null for the inventory's clock and no curtain.</param>
    /// <exception cref="ArgumentException"><paramref name="zones"/> belongs to another map, or the prices post to an account that orders
    /// keep for themselves, see <see cref="ChartOfAccounts"/>.</exception>
    public Performance(SeatInventory inventory, ZoneMap zones, PriceBook prices, PerformanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(prices);
        if (!ReferenceEquals(zones.Map, inventory.Map))
        {
            throw new ArgumentException("The zone map belongs to another map than the inventory.", nameof(zones));
        }

        Inventory = inventory;
        Zones = zones;
        Prices = prices;
        _options = options ?? new PerformanceOptions();
        _time = _options.Time ?? inventory.Time;
        _allocator = new SeatAllocator(inventory.Map);
        _desk = DeskOf(_options.Orders ?? new OrderBook(new OrderBookOptions { Time = _time }));
        _tiers = TierHistory.IsNeeded(prices) ? new TierRecord(this, _options.Curtain, _options.Tiers) : null;
    }

    /// <summary>The performance's id, that of its inventory.</summary>
    public PerformanceId Id => Inventory.Performance;

    /// <summary>When the curtain rises; null when that is not said.</summary>
    public DateTimeOffset? Curtain => _options.Curtain;

    /// <summary>The compiled hall.</summary>
    public SeatMap Map => Inventory.Map;

    /// <summary>Who has which seat.</summary>
    public SeatInventory Inventory { get; }

    /// <summary>Which place is in which price zone.</summary>
    public ZoneMap Zones { get; }

    /// <summary>What the places cost.</summary>
    public PriceBook Prices { get; }

    /// <summary>
    /// Whether the inventory has moved to another plan since this was made: what is searched and priced here is of the plan before. Make
    /// another one of the same inventory, with zones on its map; a house does so by itself when it is next asked for the performance.
    /// </summary>
    public bool HasMoved => !ReferenceEquals(Zones.Map, Inventory.Map);

    /// <summary>
    /// What was sold to whom for how much, and what was paid: the book of the options; otherwise that of the first box office that it is
    /// given to before anything is sold, or one of its own.
    /// </summary>
    public OrderBook Orders => _desk.Book;

    /// <summary>The prices of this moment, with what is sold by now.</summary>
    /// <returns>The compiled price table.</returns>
    public PriceTable PricesNow() => PricesOf(Inventory.Snapshot(), _time.GetUtcNow(), isCounted: true);

    /// <summary>What places cost now.</summary>
    /// <param name="places">The places: seats in the order of the types, then the areas' places.</param>
    /// <param name="types">The price type of each, as many as there are places; or a single one for all.</param>
    /// <param name="terms">Channel, codes and facts about the buyer; null for none.</param>
    /// <returns>The quote; <see cref="Pricing.Quote.Problems"/> says what cannot be sold so.</returns>
    /// <exception cref="ArgumentException">The number of types is neither 1 nor that of the places, or the book lacks a type.</exception>
    public Quote Quote(PlaceSelection places, IEnumerable<PriceTypeId> types, BuyingTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(types);
        PriceTypeId[] listed = [.. types];
        return Quote(PricesNow(), places, listed.Length == 1
            ? [.. Enumerable.Repeat(listed[0], places.Count)]
            : [.. listed], terms ?? BuyingTerms.None);
    }

    /// <summary>Holds the places of an offer for some minutes; all or nothing.</summary>
    /// <param name="offer">An offer of this performance.</param>
    /// <param name="options">How long and for whom; null for the inventory's own lifetime.</param>
    /// <returns>
    /// The hold with the offer's quote, or the places that others took in between. Of an offer under a spacing rule also
    /// those that others took too near to it; of two who hold too near to each other at once, one or both are refused.
    /// </returns>
    public OfferHold Hold(SeatOffer offer, HoldOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var result = Inventory.Hold(offer.Places, options ?? offer.Terms.Holding);
        return new OfferHold(offer, result.Succeeded && offer.Spacing is { } rule ? KeptApart(offer, rule, result) : result);
    }

    /// <summary>Sells what is held, at the prices that were quoted, as an order.</summary>
    /// <param name="hold">A hold of this performance.</param>
    /// <param name="order">The order's id.</param>
    /// <param name="tenders">How it is paid, together at most what it costs; what is not paid is due. May be empty.</param>
    /// <param name="options">More about the sale; null for a sale by whoever asked for the hold. Its places, lines and tenders are those of
    /// the quote and of <paramref name="tenders"/>.</param>
    /// <returns>What became of it: all of it, in the order, the ledger and the inventory, or nothing.</returns>
    /// <exception cref="ArgumentException">The hold was not granted.</exception>
    public OrderResult Sell(OfferHold hold, OrderId order, ImmutableArray<Tender> tenders = default, SaleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return Orders.Carry(_desk.Selling([hold], order, tenders, options));
    }

    /// <summary>Sells places that were clicked, or held elsewhere, as an order.</summary>
    /// <param name="cart">Tickets of this performance, and what else is bought.</param>
    /// <param name="order">The order's id.</param>
    /// <param name="token">The hold of just these places; <c>default</c> to take them straight.</param>
    /// <returns>What became of it.</returns>
    public OrderResult Sell(OrderCart cart, OrderId order, HoldToken token = default)
    {
        ArgumentNullException.ThrowIfNull(cart);
        return Orders.Carry(_desk.Selling(cart, order, token.IsNone ? [] : [new HeldPlaces(Id, token)], null));
    }

    /// <summary>Finds the best places and holds them in one step: when somebody was quicker it looks again.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="options">How long and for whom; null for whoever the request is of.</param>
    /// <returns>The hold; or null when there is nothing to offer.</returns>
    /// <exception cref="ArgumentException">A set of the request belongs to another map.</exception>
    public OfferHold? HoldBest(OfferRequest request, HoldOptions? options = null)
    {
        OfferHold? hold = null;
        for (var attempt = 0; attempt < MostAttempts && hold is not { Succeeded: true }; attempt++)
        {
            if (Offer(request).Best is not { } best)
            {
                return null;
            }

            hold = Hold(best, options);
        }

        return hold;
    }

    /// <summary>Writes into the book of a box office from now on, unless it has been given one, or has sold something.</summary>
    internal void Join(OrderBook book)
    {
        if (_options.Orders is null && Orders.Count == 0)
        {
            _desk = DeskOf(book);
        }
    }

    private OrderDesk DeskOf(OrderBook book)
    {
        OrderDesk.Check(book, Prices);
        return new OrderDesk(book, () => this, id => id == Id ? this : null);
    }

    internal DateTimeOffset Now() => _time.GetUtcNow();

    /// <summary>A request that knows from whom it is to keep its distance: all who have seats, unless it says so itself.</summary>
    private static SeatRequest AmongOthers(SeatRequest seats, InventorySnapshot snapshot) =>
        seats.Spacing is not null && seats.Occupied is null ? seats with { Occupied = snapshot.Held | snapshot.Sold } : seats;

    /// <summary>The seats that others have by now too near to a hold.</summary>
    private SeatSet TooNear(SpacingRule rule, InventoryResult held, InventorySnapshot snapshot)
    {
        var own = Map.Select(held.Places.Seats);
        return (_allocator.SpacingOf(rule).Dilate(own) - own) & (snapshot.Held | snapshot.Sold);
    }

    private InventoryResult Blocked(SeatSet near, InventorySnapshot snapshot) => InventoryResult.Blocked(
    [
        .. near.ToArray().Select(seat => new PlaceInTheWay(PlaceId.Of(Map.IdOf(seat)), snapshot.StateOf(seat) == SeatState.Sold
            ? PlaceObstacle.Sold : PlaceObstacle.Held)),
    ]);

    /// <summary>A hold, let go again when others have by now taken seats too near to it.</summary>
    private InventoryResult KeptApart(SeatOffer offer, SpacingRule rule, InventoryResult held)
    {
        var snapshot = Inventory.Snapshot();
        var near = TooNear(rule, held, snapshot);
        if (near.IsEmpty)
        {
            return held;
        }

        Inventory.Release(held.Token, new OfferHold(offer, held).OwnTerms);
        return Blocked(near, snapshot);
    }

    /// <summary>The prices of a snapshot and an instant. What is sold is counted only where a rule of the book asks for it.</summary>
    internal PriceTable PricesOf(InventorySnapshot snapshot, DateTimeOffset now) =>
        PricesOf(snapshot, now, isCounted: !Prices.Definition.DynamicRules.IsEmpty);

    private PriceTable PricesOf(InventorySnapshot snapshot, DateTimeOffset now, bool isCounted) => Compiled(new PriceMoment
    {
        Performance = Id,
        AsOf = now,
        Curtain = _options.Curtain,
        Occupancy = isCounted ? OccupancyOf(snapshot, now) : null,
    });

    private HouseOccupancy OccupancyOf(InventorySnapshot snapshot, DateTimeOffset now)
    {
        var areas = Map.Areas.Select(area => new AreaCount(area.Id, snapshot.CountsOf(area.Id).Sold)).Where(static sold => sold.Count > 0);
        var occupancy = HouseOccupancy.Of(Zones, snapshot.Sold, areas);
        return _tiers is null ? occupancy : occupancy with { Tiers = _tiers.At(snapshot, now) };
    }

    /// <summary>A table that was compiled before serves as long as the book says the same.</summary>
    private PriceTable Compiled(PriceMoment moment) => _table is { } known && Prices.SaysTheSame(known.Moment.AsOf, moment.AsOf)
        ? known.At(moment)
        : _table = PriceTable.Compile(Prices, Zones, moment);

    internal Quote Quote(PriceTable table, PlaceSelection places, ImmutableArray<PriceTypeId> types, BuyingTerms terms)
    {
        if (types.Length != places.Count)
        {
            throw new ArgumentException("Each place needs a price type.", nameof(types));
        }

        var tickets = places.Each().Zip(types, (place, type) => new QuoteTicket(place, type) { Performance = Id, Reason = terms.Reason });
        return Pricing.Quote.Of(table, terms.Request([.. tickets]));
    }
}
