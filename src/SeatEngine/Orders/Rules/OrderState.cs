using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>All that a book of orders knows: made of its events alone, each checked before it counts.</summary>
/// <param name="options">Zone and accounts.</param>
/// <param name="under">What this lies over: it does not change while this does, until it takes this over; null for nothing.</param>
internal sealed class OrderState(OrderBookOptions options, OrderState? under = null)
{
    private readonly LayeredMap<OrderId, Order> _orders = new(under?._orders);
    private readonly List<OrderId> _inOrder = [];
    private readonly List<OrderEvent> _log = [];
    private readonly LayeredMap<PerformanceId, bool> _earned = new(under?._earned);
    private readonly LayeredMap<PromoCode, ImmutableSortedSet<OrderId>> _codes = new(under?._codes);
    private readonly LayeredMap<PatronId, ImmutableList<OrderId>> _byBuyer = new(under?._byBuyer);
    private readonly LayeredMap<(string Kind, string Of), int> _given = new(under?._given);
    private readonly LayeredMap<(PatronId Buyer, PriceTypeId Type), int> _ofBuyer = new(under?._ofBuyer);

    private readonly LayeredMap<(PatronId Household, PerformanceId Performance), int> _ofHousehold = new(under?._ofHousehold);

    public ChartOfAccounts Chart => options.Chart;

    public CreditBook Credit { get; } = new(options.Chart, under?.Credit);

    public long LastSequence => (under?.LastSequence ?? 0) + _log.Count;

    /// <summary>When the last event was; the least instant before the first.</summary>
    public DateTimeOffset LastTime => _log.Count > 0 ? _log[^1].Time : under?.LastTime ?? DateTimeOffset.MinValue;

    public IEnumerable<OrderEvent> Log => under is null ? _log : under.Log.Concat(_log);

    public IEnumerable<Order> Orders => Ids.Select(id => _orders[id]!);

    public int OrderCount => (under?.OrderCount ?? 0) + _inOrder.Count;

    /// <summary>Events after a sequence, at most so many. Linear in what is given, of a book that lies over nothing.</summary>
    public ImmutableArray<OrderEvent> LogAfter(long sequence, int most) => under is null
        ? [.. _log.Skip((int)Math.Clamp(sequence, 0, _log.Count)).Take(most)]
        : [.. Log.SkipWhile(logged => logged.Sequence <= sequence).Take(most)];

    /// <summary>The events of this layer alone.</summary>
    public IReadOnlyList<OrderEvent> Own => _log;

    private IEnumerable<OrderId> Ids => under is null ? _inOrder : under.Ids.Concat(_inOrder);

    /// <summary>An id that no order has: the next number.</summary>
    /// <param name="after">Numbers up to this one are passed over.</param>
    public OrderId NextId(long after)
    {
        OrderId id;
        do
        {
            after = Math.Max(after, 1000 + OrderCount) + 1;
            id = new OrderId(after.ToString(CultureInfo.InvariantCulture));
        }
        while (Find(id) is not null);

        return id;
    }

    /// <summary>A layer over this one, to try something on.</summary>
    public OrderState Above() => new(options, this);

    /// <summary>The day of an instant in the house's zone.</summary>
    public DateOnly DayOf(DateTimeOffset time) => SellThrough.DayOf(time, options.TimeZone);

    public Order? Find(OrderId id) => _orders[id];

    public bool IsEarned(PerformanceId performance) => _earned[performance];

    /// <summary>The orders whose discounts take a code.</summary>
    public ImmutableSortedSet<OrderId> OrdersOf(PromoCode code) => _codes[code] ?? [];

    /// <summary>The orders that a buyer has placed, in order.</summary>
    public ImmutableList<OrderId> OrdersOf(PatronId buyer) => _byBuyer[buyer] ?? [];

    public ImmutableDictionary<PromoCode, int> CodeUses(ImmutableArray<PromoCode> codes, OrderId but) => codes.IsEmpty
        ? ImmutableDictionary<PromoCode, int>.Empty
        : codes.Distinct().ToImmutableDictionary(static code => code, code =>
            OrdersOf(code) is var orders && orders.Contains(but) ? orders.Count - 1 : orders.Count);

    /// <summary>How many comps were given by kind of limit: performance, department, operator.</summary>
    public int GivenBy(string kind, string of) => _given[(kind, of)];

    public int TicketsOf(PatronId buyer, PriceTypeId type) => _ofBuyer[(buyer, type)];

    /// <summary>How many tickets of a performance a household has, or a buyer without one.</summary>
    public int TicketsAt(PatronId household, PerformanceId performance) => _ofHousehold[(household, performance)];

    /// <summary>Carries an event out.</summary>
    /// <exception cref="InvalidDataException">It cannot follow what is there.</exception>
    public void Apply(OrderEvent logged)
    {
        Check(logged.Sequence == LastSequence + 1, logged, "does not follow the one before");
        Check(logged.Time >= LastTime, logged, "is earlier than the one before");
        Check(LedgerDraft.IsBalanced(logged.Entries), logged, "has entries that do not sum to zero");
        if (logged.Order.IsNone)
        {
            if (logged.Kind == OrderEventKind.Earned)
            {
                foreach (var entry in logged.Entries.Where(static entry => !entry.Performance.IsNone))
                {
                    _earned.Set(entry.Performance, true);
                }
            }
        }
        else
        {
            var before = Find(logged.Order);
            Check(before is null == (logged.Kind == OrderEventKind.Placed), logged,
                "is of an order that is not there, or is there already");
            var after = After(before, logged);
            Count(before, -1);
            Count(after, 1);
            if (before is null)
            {
                _inOrder.Add(after.Id);
                if (!after.Terms.Buyer.IsNone)
                {
                    _byBuyer.Set(after.Terms.Buyer, OrdersOf(after.Terms.Buyer).Add(after.Id));
                }
            }

            _orders.Set(after.Id, after);
        }

        if (Credit.Apply(logged) is { } refusal)
        {
            throw new InvalidDataException(refusal);
        }

        _log.Add(logged);
    }

    /// <summary>Takes over what happened in a layer over this one.</summary>
    public void TakeOver(OrderState above)
    {
        _orders.TakeOver(above._orders);
        _inOrder.AddRange(above._inOrder);
        _log.AddRange(above._log);
        _earned.TakeOver(above._earned);
        _codes.TakeOver(above._codes);
        _byBuyer.TakeOver(above._byBuyer);
        _given.TakeOver(above._given);
        _ofBuyer.TakeOver(above._ofBuyer);
        _ofHousehold.TakeOver(above._ofHousehold);
        Credit.TakeOver(above.Credit);
    }

    private Order After(Order? before, OrderEvent logged)
    {
        var order = before ?? New(logged);
        var lines = before is null ? logged.Lines : LinesAfter(order, logged);

        var after = order with
        {
            Version = order.Version + 1,
            Lines = lines,
            LastNumber = Math.Max(order.LastNumber, logged.Lines.IsEmpty ? 0 : logged.Lines.Max(static line => line.Number)),
            Fees = logged.Fees ?? order.Fees,
            Charges = order.Charges.AddRange(logged.Charges),
            Payments = order.Payments.AddRange(logged.Payments),
            Schedule = logged.Schedule ?? order.Schedule,
            LetOff = logged.LetOff ?? order.LetOff,
            CodesTaken = logged.CodesTaken ?? order.CodesTaken,
        };
        Check(after.Total - order.Total == logged.Change, logged, "says another change of the total than its lines");
        var owed = logged.Entries.Where(entry => entry.Account == Chart.Receivable).Sum(static entry => entry.Amount.MinorUnits);
        Check(after.Due.MinorUnits - order.Due.MinorUnits == owed, logged,
            "posts another change of what is due than its lines and payments");
        return after;
    }

    private static ImmutableArray<OrderLine> LinesAfter(Order order, OrderEvent logged)
    {
        if (logged.Removed.IsEmpty && logged.Lines.IsEmpty)
        {
            return order.Lines;
        }

        var removed = logged.Removed.ToHashSet();
        Check(removed.IsSubsetOf(order.Lines.Select(static line => line.Number)), logged, "takes lines that are not there");
        var changed = logged.Lines.ToDictionary(static line => line.Number);
        return
        [
            .. order.Lines.Where(line => !removed.Contains(line.Number)).Select(line => changed.GetValueOrDefault(line.Number, line)),
            .. logged.Lines.Where(line => line.Number > order.LastNumber),
        ];
    }

    private static Order New(OrderEvent logged)
    {
        Check(logged is { Terms: not null, RulesAsOf: not null }, logged, "places an order without terms");
        return new Order
        {
            Id = logged.Order,
            Version = 0,
            Terms = logged.Terms!,
            PlacedAt = logged.Time,
            RulesAsOf = logged.RulesAsOf!.Value,
            Currency = logged.Change.Currency,
        };
    }

    private void Count(Order? order, int sign)
    {
        if (order is null)
        {
            return;
        }

        foreach (var code in order.CodesTaken)
        {
            var orders = _codes[code] ?? [];
            _codes.Set(code, sign > 0 && !order.Lines.IsEmpty ? orders.Add(order.Id) : orders.Remove(order.Id));
        }

        foreach (var line in order.Lines)
        {
            if (line.IsTicket && !order.Terms.Buyer.IsNone)
            {
                var key = (order.Terms.Buyer, line.Priced.Type);
                _ofBuyer.Set(key, _ofBuyer[key] + sign);
                var shared = (order.Terms.Sharing, line.Performance);
                _ofHousehold.Set(shared, _ofHousehold[shared] + sign);
            }

            if (line.IsTicket && line.Priced.Kind != PriceTypeKind.Sale)
            {
                Given("performance", line.Performance.Value, sign);
                Given("department", order.Terms.Department, sign);
                Given("operator", order.Terms.Operator.Value, sign);
            }
        }
    }

    private void Given(string kind, string of, int sign) => _given.Set((kind, of), _given[(kind, of)] + sign);

    private static void Check(bool holds, OrderEvent logged, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Event {logged.Sequence} of the orders {what}."));
        }
    }
}
