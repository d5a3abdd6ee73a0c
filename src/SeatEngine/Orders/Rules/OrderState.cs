using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>All that a book of orders knows: made of its events alone, each checked before it counts.</summary>
internal sealed class OrderState(OrderBookOptions options)
{
    private readonly Dictionary<OrderId, Order> _orders = [];
    private readonly List<OrderId> _inOrder = [];
    private readonly List<OrderEvent> _log = [];
    private readonly HashSet<PerformanceId> _earned = [];
    private readonly Dictionary<PromoCode, SortedSet<OrderId>> _codes = [];
    private readonly Dictionary<(string Kind, string Of), int> _given = [];
    private readonly Dictionary<(PatronId Buyer, PriceTypeId Type), int> _ofBuyer = [];

    public ChartOfAccounts Chart => options.Chart;

    public CreditBook Credit { get; } = new(options.Chart);

    public long LastSequence => _log.Count;

    public IReadOnlyList<OrderEvent> Log => _log;

    public IEnumerable<Order> Orders => _inOrder.Select(id => _orders[id]);

    public int OrderCount => _inOrder.Count;

    /// <summary>The day of an instant in the house's zone.</summary>
    public DateOnly DayOf(DateTimeOffset time) => SellThrough.DayOf(time, options.TimeZone);

    public Order? Find(OrderId id) => _orders.GetValueOrDefault(id);

    public bool IsEarned(PerformanceId performance) => _earned.Contains(performance);

    /// <summary>The orders whose discounts take a code.</summary>
    public IReadOnlyCollection<OrderId> OrdersOf(PromoCode code) => _codes.TryGetValue(code, out var orders) ? orders : [];

    public ImmutableDictionary<PromoCode, int> CodeUses(ImmutableArray<PromoCode> codes, OrderId but) => codes.IsEmpty
        ? ImmutableDictionary<PromoCode, int>.Empty
        : codes.Distinct().ToImmutableDictionary(static code => code, code => OrdersOf(code).Count(order => order != but));

    /// <summary>How many comps were given by kind of limit: performance, department, operator.</summary>
    public int GivenBy(string kind, string of) => _given.GetValueOrDefault((kind, of));

    public int TicketsOf(PatronId buyer, PriceTypeId type) => _ofBuyer.GetValueOrDefault((buyer, type));

    /// <summary>Carries an event out.</summary>
    /// <exception cref="InvalidDataException">It cannot follow what is there.</exception>
    public void Apply(OrderEvent logged)
    {
        Check(logged.Sequence == LastSequence + 1, logged, "does not follow the one before");
        Check(_log.Count == 0 || logged.Time >= _log[^1].Time, logged, "is earlier than the one before");
        Check(LedgerDraft.IsBalanced(logged.Entries), logged, "has entries that do not sum to zero");
        if (logged.Order.IsNone)
        {
            if (logged.Kind == OrderEventKind.Earned)
            {
                _earned.UnionWith(logged.Entries.Select(static entry => entry.Performance).Where(static id => !id.IsNone));
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
            }

            _orders[after.Id] = after;
        }

        if (Credit.Apply(logged) is { } refusal)
        {
            throw new InvalidDataException(refusal);
        }

        _log.Add(logged);
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
            ref var orders = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, code, out _);
            orders ??= [];
            if (sign > 0 && !order.Lines.IsEmpty)
            {
                orders.Add(order.Id);
            }
            else
            {
                orders.Remove(order.Id);
            }
        }

        foreach (var line in order.Lines)
        {
            if (line.IsTicket && !order.Terms.Buyer.IsNone)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_ofBuyer, (order.Terms.Buyer, line.Priced.Type), out _) += sign;
            }

            if (line.IsTicket && line.Priced.Kind != PriceTypeKind.Sale)
            {
                Given("performance", line.Performance.Value, sign);
                Given("department", order.Terms.Department, sign);
                Given("operator", order.Terms.Operator.Value, sign);
            }
        }
    }

    private void Given(string kind, string of, int sign) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_given, (kind, of), out _) += sign;

    private static void Check(bool holds, OrderEvent logged, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Event {logged.Sequence} of the orders {what}."));
        }
    }
}
