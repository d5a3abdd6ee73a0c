using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>
/// Several performances under one roof: offers on each, and holds, sales and exchanges that name places in several of
/// them and happen in all or in none.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads. Performances that take part in one transaction have their inventories in memory, or
/// opened by one writer of a store; see <see cref="InventoryGroup"/>.
/// </remarks>
[SendInstead("what it answers: places, tokens and quotes"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class BoxOffice
{
    private readonly OrderDesk _desk;
    private readonly Lock _opening = new();
    private volatile OpenList _open = new([], ImmutableDictionary<PerformanceId, Performance>.Empty);

    /// <summary>Opens a box office with a new book of orders.</summary>
    /// <param name="performances">The performances, each id once and none <c>default</c>.</param>
    /// <exception cref="ArgumentException">Two performances have the same id, or one has none.</exception>
    public BoxOffice(params IEnumerable<Performance> performances)
        : this(null, performances)
    {
    }

    /// <summary>Opens a box office.</summary>
    /// <param name="orders">What was sold so far; null for a new book, by the clock of the first performance.</param>
    /// <param name="performances">The performances, each id once and none <c>default</c>.</param>
    /// <exception cref="ArgumentException">Two performances have the same id, or one has none.</exception>
    public BoxOffice(OrderBook? orders, params IEnumerable<Performance> performances)
    {
        ArgumentNullException.ThrowIfNull(performances);
        ImmutableArray<Performance> listed = [.. performances];
        Orders = orders ?? new OrderBook(listed.IsEmpty ? null : listed[0].Orders.Options);
        _desk = new OrderDesk(Orders, () => Performances.FirstOrDefault(), Find);
        foreach (var performance in listed)
        {
            if (performance.Id.IsNone || _open.ById.ContainsKey(performance.Id))
            {
                throw new ArgumentException("Each performance needs an id of its own.", nameof(performances));
            }

            Open(performance);
        }
    }

    /// <summary>The performances, in the order given; of a house in a store those that are open now.</summary>
    public ImmutableArray<Performance> Performances => _open.Listed;

    /// <summary>Opens performances that an operation needs, until its answer is disposed of; null where all are open.</summary>
    internal Func<IEnumerable<PerformanceId>, CancellationToken, ValueTask<IDisposable>>? Opener { get; init; }

    /// <summary>What was sold to whom for how much, and what was paid.</summary>
    public OrderBook Orders { get; }

    /// <summary>A performance by its id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such performance.</exception>
    public Performance this[PerformanceId id] =>
        _open.ById.TryGetValue(id, out var performance)
            ? performance
            : throw new ArgumentException($"The box office has no performance '{id}'.", nameof(id));

    /// <summary>Finds a performance by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The performance, or null when there is none of that id.</returns>
    public Performance? Find(PerformanceId id) => _open.ById.GetValueOrDefault(id);

    /// <summary>Judges seats of one performance that somebody picked; see <see cref="Performance.TryPick"/>.</summary>
    /// <param name="performance">The performance.</param>
    /// <param name="request">The rules, the price type of each person, and who asks through which channel.</param>
    /// <param name="seats">The seats picked, each once.</param>
    /// <returns>The offer, or each rule that the seats break and the nearest seats that would do.</returns>
    /// <exception cref="ArgumentException">There is no such performance, or as for <see cref="Performance.TryPick"/>.</exception>
    public PickOffer TryPick(PerformanceId performance, OfferRequest request, params IEnumerable<SeatId> seats) =>
        this[performance].TryPick(request, seats);

    /// <summary>Offers seats at each performance.</summary>
    /// <param name="request">What is wanted at a performance; sets of seats belong to its map.</param>
    /// <returns>The offers of each performance, in the order of <see cref="Performances"/>.</returns>
    public ImmutableArray<OfferResult> Offer(Func<Performance, OfferRequest> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. Performances.Select(performance => performance.Offer(request(performance)))];
    }

    /// <summary>Holds offers of one performance or several: all of them or none.</summary>
    /// <param name="offers">The offers, at least one, at most one for each performance.</param>
    /// <param name="options">How long and for whom; null for each inventory's own lifetime.</param>
    /// <returns>A hold for each offer, in the order given; when one is not granted, none is.</returns>
    /// <exception cref="ArgumentException">There is no offer, two are for one performance, or one is for a performance that is not
    /// here.</exception>
    public ImmutableArray<OfferHold> Hold(IEnumerable<SeatOffer> offers, HoldOptions? options = null)
    {
        var listed = Listed(offers);
        return Holds(listed, InventoryGroup.Execute(HoldingOf(listed, options)));
    }

    /// <summary>Sells what is held at one performance or several as one order, quoted as one: all of it or nothing.</summary>
    /// <param name="holds">Holds that were granted, at most one for each performance.</param>
    /// <param name="order">The order's id.</param>
    /// <param name="tenders">How the whole is paid, together at most what it costs; what is not paid is due.</param>
    /// <param name="options">More about the sale; null for a sale by whoever asked for the holds. Places, lines and tenders are those of
    /// the quotes and of <paramref name="tenders"/>.</param>
    /// <returns>What became of it: all of it, in the order, the ledger and the inventories, or nothing.</returns>
    /// <exception cref="ArgumentException">A hold was not granted, there is none, or two are for one performance.</exception>
    public OrderResult Sell(IEnumerable<OfferHold> holds, OrderId order, ImmutableArray<Tender> tenders = default,
        SaleOptions? options = null)
    {
        return Orders.Carry(_desk.Selling(Listed(holds), order, tenders, options));
    }

    private static ImmutableArray<OfferHold> Holds(ImmutableArray<SeatOffer> offers, TransactionResult result) =>
        [.. offers.Zip(result.Steps, static (offer, step) => new OfferHold(offer, step))];

    private ImmutableArray<GroupStep> HoldingOf(ImmutableArray<SeatOffer> offers, HoldOptions? options) =>
    [
        .. offers.Select(offer =>
            new GroupStep(this[offer.Performance].Inventory, InventoryStep.Hold(offer.Places, options ?? offer.Terms.Holding))),
    ];

    private ImmutableArray<SeatOffer> Listed(IEnumerable<SeatOffer> offers)
    {
        ArgumentNullException.ThrowIfNull(offers);
        var listed = offers.ToImmutableArray();
        CheckOnePerPerformance(listed.Select(static offer => offer.Performance), nameof(offers));
        return listed;
    }

    private ImmutableArray<OfferHold> Listed(IEnumerable<OfferHold> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var listed = holds.ToImmutableArray();
        CheckOnePerPerformance(listed.Select(static hold => hold.Offer.Performance), nameof(holds));
        return listed;
    }

    /// <summary>Takes a performance in.</summary>
    /// <exception cref="ArgumentException">Its price book posts to an account that orders keep for themselves.</exception>
    internal void Open(Performance performance)
    {
        OrderDesk.Check(Orders, performance.Prices);
        performance.Join(Orders);
        lock (_opening)
        {
            _open = new(_open.Listed.Add(performance), _open.ById.SetItem(performance.Id, performance));
        }
    }

    /// <summary>Puts a performance in the place of another of its id, so that nobody finds none meanwhile.</summary>
    internal void Replace(Performance before, Performance after)
    {
        lock (_opening)
        {
            _open = new(_open.Listed.Replace(before, after), _open.ById.SetItem(after.Id, after));
        }
    }

    /// <summary>Lets a performance go.</summary>
    internal void Close(Performance performance)
    {
        lock (_opening)
        {
            _open = new(_open.Listed.Remove(performance), _open.ById.Remove(performance.Id));
        }
    }

    private void CheckOnePerPerformance(IEnumerable<PerformanceId> performances, string name)
    {
        var seen = new HashSet<PerformanceId>();
        foreach (var performance in performances)
        {
            if (!_open.ById.ContainsKey(performance) || !seen.Add(performance))
            {
                throw new ArgumentException($"The performance '{performance}' is not here, or occurs twice.", name);
            }
        }

        if (seen.Count == 0)
        {
            throw new ArgumentException("There is nothing to do.", name);
        }
    }

    /// <summary>The performances that are open, read and written as one.</summary>
    private sealed record OpenList(ImmutableArray<Performance> Listed, ImmutableDictionary<PerformanceId, Performance> ById);
}
