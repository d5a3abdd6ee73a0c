using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>
/// The one place that knows what was sold to whom for how much, what was paid, and which account each cent belongs to. Sales and
/// changes that concern places are asked of a performance or a box office that was given the book; what concerns money alone is asked here.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads; operations are carried out one after the other. All that it knows is in its events, and a
/// replay of them gives the same orders, entries and balances, to the cent.
/// </remarks>
[SendInstead("its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class OrderBook
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly OrderState _state;
    private readonly OrderBookOptions _options;
    private long _lastNumber;

    /// <summary>An empty book.</summary>
    /// <param name="options">Clock, zone, accounts and policies; null for the usual ones.</param>
    /// <exception cref="ArgumentException">There is a store; see <see cref="OpenAsync"/>.</exception>
    public OrderBook(OrderBookOptions? options = null)
    {
        _options = options ?? new OrderBookOptions();
        _state = new OrderState(_options);
        if (_options.Store is not null)
        {
            throw new ArgumentException("A book behind a store is opened by OpenAsync.", nameof(options));
        }
    }

    private OrderBook(OrderBookOptions options, StoreWriter writer)
    {
        _options = options;
        _state = new OrderState(options);
        Link = new OrderLink(this, writer, options.Id);
    }

    /// <summary>Clock, zone, accounts and policies.</summary>
    public OrderBookOptions Options => _options;

    /// <summary>How many orders there are.</summary>
    public int Count => Locked(() => _state.OrderCount);

    /// <summary>All orders as they are now, in the order in which they were placed.</summary>
    public ImmutableArray<Order> Orders => Locked(() => _state.Orders.ToImmutableArray());

    /// <summary>All events, from the first.</summary>
    public ImmutableArray<OrderEvent> Events => Locked(() => _state.Log.ToImmutableArray());

    /// <summary>Whether a failure of the store has left it unknown what is stored. The next operation finds out first.</summary>
    public bool IsInDoubt => Link?.Doubt is not null;

    /// <summary>Whether it lives in a store, where others may change it too; see <see cref="RefreshAsync"/>.</summary>
    public bool IsStored => Link is not null;

    internal ChartOfAccounts Chart => _options.Chart;

    /// <summary>What ties it to its stream in a store; null for a book in memory.</summary>
    internal OrderLink? Link { get; }

    /// <summary>Makes a book of its events, and checks each of them.</summary>
    /// <param name="events">The events, from the first, in order.</param>
    /// <param name="options">Clock, zone, accounts and policies; null for the usual ones.</param>
    /// <returns>The book.</returns>
    /// <exception cref="InvalidDataException">An event cannot follow those before it, or its entries do not sum to zero.</exception>
    public static OrderBook Replay(IEnumerable<OrderEvent> events, OrderBookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        OrderBook book = new(options);
        foreach (var logged in events)
        {
            ArgumentNullException.ThrowIfNull(logged, nameof(events));
            book._state.Apply(logged);
        }

        return book;
    }

    /// <summary>Opens a book of what a store holds: of all its events, each checked.</summary>
    /// <param name="options">With the store and the id of the book.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The book. What it does from now on is stored in one batch with what inventories do that are opened with the same
    /// <see cref="StoreWriter"/>.</returns>
    /// <exception cref="ArgumentException">There is no store, or the book has no id.</exception>
    /// <exception cref="InvalidDataException">What the store holds cannot be, or has been changed.</exception>
    public static async Task<OrderBook> OpenAsync(OrderBookOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var writer = options.Store ?? throw new ArgumentException("There is no store to open.", nameof(options));
        if (options.Id.IsNone)
        {
            throw new ArgumentException("A book behind a store needs an id.", nameof(options));
        }

        OrderBook book = new(options, writer);
        await StoreHost.CatchUpAsync([book.Link!]).ConfigureAwait(false);
        writer.Open(book.Link!);
        return book;
    }

    /// <summary>Reads what others have stored.</summary>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>When readers see it.</returns>
    /// <exception cref="InvalidOperationException">There is no store.</exception>
    /// <exception cref="InvalidDataException">What the store holds cannot be, or has been changed.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return StoreHost.CatchUpAsync([Link ?? throw new InvalidOperationException("The book is in memory: it has no store.")]);
    }

    /// <summary>Finds an order.</summary>
    /// <param name="order">Its id.</param>
    /// <returns>The order as it is now; null when there is none of that id.</returns>
    public Order? Find(OrderId order) => Locked(() => _state.Find(order));

    /// <summary>What happened to an order, from its placing.</summary>
    /// <param name="order">Its id.</param>
    /// <returns>The events; none when there is no such order. Linear in the log.</returns>
    public ImmutableArray<OrderEvent> EventsOf(OrderId order) =>
        Locked(() => _state.Log.Where(logged => logged.Order == order).ToImmutableArray());

    /// <summary>The events after one, for whoever follows the book.</summary>
    /// <param name="sequence">The sequence of the last event known; 0 for none.</param>
    /// <param name="most">The most that are given, above zero.</param>
    /// <returns>The events, in order; none when there is none yet. Linear in what is given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sequence is below 0, or the number not above 0.</exception>
    public ImmutableArray<OrderEvent> EventsAfter(long sequence, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return Locked(() => _state.LogAfter(sequence, most));
    }

    /// <summary>The orders that a buyer has placed.</summary>
    /// <param name="buyer">The buyer; not <c>default</c>.</param>
    /// <returns>The orders as they are now, in the order in which they were placed. Linear in what is given.</returns>
    /// <exception cref="ArgumentException">The buyer is <c>default</c>.</exception>
    public ImmutableArray<Order> OrdersBy(PatronId buyer)
    {
        if (buyer.IsNone)
        {
            throw new ArgumentException("A buyer needs a name.", nameof(buyer));
        }

        return Locked(() => _state.OrdersOf(buyer).Select(id => _state.Find(id)!).ToImmutableArray());
    }

    /// <summary>The orders whose discounts take a code, which a limit on it counts.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Their ids, in ordinal order.</returns>
    public ImmutableArray<OrderId> OrdersOf(PromoCode code) => Locked(() => _state.OrdersOf(code).ToImmutableArray());

    /// <summary>Makes an id that no order of this book has: the next number.</summary>
    /// <returns>For example <c>1001</c>.</returns>
    public OrderId NewId() => Locked(() =>
    {
        var id = _state.NextId(_lastNumber);
        _lastNumber = long.Parse(id.Value, CultureInfo.InvariantCulture);
        return id;
    });

    /// <summary>What a patron has on account.</summary>
    /// <param name="patron">The patron.</param>
    /// <param name="currency">In which currency.</param>
    /// <returns>The credit, at least zero.</returns>
    public Money CreditOf(PatronId patron, Currency currency) =>
        Locked(() => _state.Credit.BalanceOf(isAccount: true, patron.Value, currency, Today()));

    /// <summary>What a voucher is worth.</summary>
    /// <param name="voucher">Its number.</param>
    /// <param name="currency">In which currency.</param>
    /// <returns>What is left of it, at least zero.</returns>
    public Money CreditOf(VoucherId voucher, Currency currency) =>
        Locked(() => _state.Credit.BalanceOf(isAccount: false, voucher.Value, currency, Today()));

    /// <summary>The day in the house's zone.</summary>
    /// <returns>Today.</returns>
    public DateOnly Today() => _state.DayOf(_options.Time.GetUtcNow());

    private T Locked<T>(Func<T> read)
    {
        _gate.Wait();
        try
        {
            return read();
        }
        finally
        {
            _gate.Release();
        }
    }
}
