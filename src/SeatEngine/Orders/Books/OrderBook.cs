using System.Collections.Immutable;
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
    public OrderBook(OrderBookOptions? options = null)
    {
        _options = options ?? new OrderBookOptions();
        _state = new OrderState(_options);
    }

    /// <summary>Clock, zone, accounts and policies.</summary>
    public OrderBookOptions Options => _options;

    /// <summary>How many orders there are.</summary>
    public int Count => Locked(() => _state.OrderCount);

    /// <summary>All orders as they are now, in the order in which they were placed.</summary>
    public ImmutableArray<Order> Orders => Locked(() => _state.Orders.ToImmutableArray());

    /// <summary>All events, from the first.</summary>
    public ImmutableArray<OrderEvent> Events => Locked(() => _state.Log.ToImmutableArray());

    internal ChartOfAccounts Chart => _options.Chart;

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

    /// <summary>Finds an order.</summary>
    /// <param name="order">Its id.</param>
    /// <returns>The order as it is now; null when there is none of that id.</returns>
    public Order? Find(OrderId order) => Locked(() => _state.Find(order));

    /// <summary>What happened to an order, from its placing.</summary>
    /// <param name="order">Its id.</param>
    /// <returns>The events; none when there is no such order. Linear in the log.</returns>
    public ImmutableArray<OrderEvent> EventsOf(OrderId order) =>
        Locked(() => _state.Log.Where(logged => logged.Order == order).ToImmutableArray());

    /// <summary>The orders whose discounts take a code, which a limit on it counts.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Their ids, in ordinal order.</returns>
    public ImmutableArray<OrderId> OrdersOf(PromoCode code) => Locked(() => _state.OrdersOf(code).ToImmutableArray());

    /// <summary>Makes an id that no order of this book has: the next number.</summary>
    /// <returns>For example <c>1001</c>.</returns>
    public OrderId NewId() => Locked(() =>
    {
        OrderId id;
        do
        {
            _lastNumber = Math.Max(_lastNumber, 1000 + _state.OrderCount) + 1;
            id = new OrderId(_lastNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        while (_state.Find(id) is not null);

        return id;
    });

    /// <summary>Pays what is due of an order, or a part of it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="tenders">The payments, each above zero, together at most what is due.</param>
    /// <param name="by">Who takes it; null for nobody named.</param>
    /// <returns>The order, or why nothing was paid.</returns>
    public OrderResult Pay(OrderId order, ImmutableArray<Tender> tenders, OrderTerms? by = null) =>
        Carry(order, OrderEventKind.Paid, by, (draft, _) =>
        {
            if (tenders.IsDefaultOrEmpty)
            {
                draft.Refuse(OrderProblemKind.Payment, "Nothing is paid");
                return;
            }

            draft.Take(tenders);
        });

    /// <summary>States by when what is to be paid of an order: a deposit first, instalments, or an invoice with its day.</summary>
    /// <param name="order">The order.</param>
    /// <param name="schedule">The dates, together at most what is due; empty for all at once.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The order, or why not.</returns>
    public OrderResult Schedule(OrderId order, ImmutableArray<Instalment> schedule, OrderTerms? by = null) =>
        Carry(order, OrderEventKind.Scheduled, by, (draft, _) => Schedule(draft, schedule));

    /// <summary>Counts that tickets were printed again.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The order, or why not.</returns>
    public OrderResult Reprint(OrderId order, ImmutableArray<int> lines, OrderTerms? by = null) =>
        Carry(order, OrderEventKind.Reprinted, by, (draft, _) =>
            Change(draft, lines, static line => line with { Reprints = line.Reprints + 1 }));

    /// <summary>Gives tickets to another patron, who has them from then on; money and order stay where they are.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="to">Who gets them; <c>default</c> for the order's buyer again.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The order, or why not.</returns>
    public OrderResult Transfer(OrderId order, ImmutableArray<int> lines, PatronId to, OrderTerms? by = null) =>
        Carry(order, OrderEventKind.Transferred, by, (draft, _) => Change(draft, lines, line => line with { Holder = to }));

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

    internal static void Schedule(OrderDraft draft, ImmutableArray<Instalment> schedule)
    {
        if (schedule.IsDefault || schedule.Any(part => part.Amount.Currency != draft.After.Currency || part.Amount.MinorUnits <= 0)
            || schedule.Sum(static part => part.Amount.MinorUnits) > Math.Max(0, draft.After.Due.MinorUnits))
        {
            draft.Refuse(OrderProblemKind.Payment,
                FormattableString.Invariant($"Instalments are above zero, and together at most the {draft.After.Due} due"));
            return;
        }

        draft.After = draft.After with { Schedule = [.. schedule.OrderBy(static part => part.Due)] };
    }

    private static void Change(OrderDraft draft, ImmutableArray<int> numbers, Func<OrderLine, OrderLine> change)
    {
        if (OrderRules.Find(draft, numbers) is not { } lines)
        {
            return;
        }

        if (Array.Find(lines, static line => !line.IsTicket) is { } item)
        {
            draft.Refuse(OrderProblemKind.Line, FormattableString.Invariant($"Line {item.Number} is no ticket"));
            return;
        }

        draft.After = draft.After with
        {
            Lines = [.. draft.After.Lines.Select(line => numbers.Contains(line.Number) ? change(line) : line)],
        };
    }

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
