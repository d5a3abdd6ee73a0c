using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>Adds a day up, three times: by what orders cost, by what was paid, and by the ledger.</summary>
internal sealed class DaySums
{
    private readonly DateOnly _day;
    private readonly OrderBookOptions _options;
    private readonly List<OrderEvent> _events;
    private readonly Dictionary<(OrderId Order, int Line), QuoteLine> _lines = [];
    private readonly Dictionary<OrderId, ImmutableArray<QuoteOrderFee>> _fees = [];
    private readonly Dictionary<(char By, string Of, Currency Currency), Sums> _sums = [];
    private readonly Dictionary<Currency, long> _changes = [];

    public DaySums(IReadOnlyList<OrderEvent> events, DateOnly day, OrderBookOptions options)
    {
        (_day, _options) = (day, options);
        var house = HouseTime.Of(options.TimeZone);
        var from = house.InstantOf(day.ToDateTime(TimeOnly.MinValue));
        var until = day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : house.InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        _events = [.. events.Where(logged => logged.Time >= from && logged.Time < until)];
        var touched = _events.Select(static logged => logged.Order).Where(static order => !order.IsNone).ToHashSet();
        foreach (var logged in events)
        {
            if (logged.Time < until && touched.Contains(logged.Order))
            {
                Follow(logged, logged.Time >= from);
            }
        }
    }

    public DayClose Close(ImmutableArray<DrawerCount> counted)
    {
        var differences = new List<string>();
        var ledger = Ledger();
        var sales = _changes.OrderBy(static pair => pair.Key.Code, StringComparer.Ordinal)
            .Select(static pair => new Money(pair.Value, pair.Key)).ToImmutableArray();
        CompareSales(sales, differences);
        ComparePayments(differences);
        DrawerBalance[] drawers = [.. counted.Select(Balance)];
        foreach (var drawer in drawers.Where(static drawer => !drawer.OverShort.IsZero))
        {
            var (over, side) = drawer.OverShort.IsNegative ? (-drawer.OverShort, "short") : (drawer.OverShort, "over");
            differences.Add(FormattableString.Invariant(
                $"Of {drawer.Count.Means} {drawer.Count.Amount} was counted where {drawer.Expected} should be, which is {over} {side}"));
        }

        return new DayClose
        {
            Day = _day,
            ByOperator = Amounts('o'),
            ByChannel = Amounts('c'),
            ByPerformance = Amounts('p'),
            ByOrder = Amounts('r'),
            Sales = sales,
            Tenders = Tenders(),
            Counted = [.. drawers],
            Ledger = ledger,
            Differences = [.. differences],
        };
    }

    private void Follow(OrderEvent logged, bool counts)
    {
        var change = new Dictionary<PerformanceId, Sums>();
        Sums Of(PerformanceId performance) => change.TryGetValue(performance, out var sums) ? sums : change[performance] = new Sums();
        foreach (var number in logged.Removed)
        {
            _lines.Remove((logged.Order, number), out var was);
            Of(was!.Performance).Add(was, -1, isCounted: true);
        }

        foreach (var line in logged.Lines)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, (logged.Order, line.Number), out var exists);
            if (exists)
            {
                Of(known!.Performance).Add(known, -1, isCounted: false);
            }

            Of(line.Performance).Add(line.Priced, 1, isCounted: !exists);
            known = line.Priced;
        }

        if (logged.Fees is { } fees)
        {
            Of(default).Add(_fees.GetValueOrDefault(logged.Order, []), -1);
            Of(default).Add(fees, 1);
            _fees[logged.Order] = fees;
        }

        foreach (var charge in logged.Charges)
        {
            Of(default).Other += charge.Amount.MinorUnits;
        }

        if (!counts)
        {
            return;
        }

        var currency = logged.Change.Currency;
        CollectionsMarshal.GetValueRefOrAddDefault(_changes, currency, out _) += logged.Change.MinorUnits;
        foreach (var (performance, sums) in change)
        {
            In('p', performance.Value, currency).Add(sums);
            In('o', logged.Operator.Value, currency).Add(sums);
            In('c', logged.Channel.Value, currency).Add(sums);
            In('r', logged.Order.Value, currency).Add(sums);
        }
    }

    private Sums In(char by, string of, Currency currency)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, (by, of, currency), out _);
        return sums ??= new Sums();
    }

    private ImmutableArray<DayAmounts> Amounts(char by) =>
    [
        .. _sums.Where(pair => pair.Key.By == by).OrderBy(static pair => pair.Key.Of, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Key.Currency.Code, StringComparer.Ordinal)
            .Select(static pair => pair.Value.ToAmounts(pair.Key.Of, pair.Key.Currency)),
    ];

    private ImmutableArray<AccountTotal> Ledger() =>
    [
        .. _events.SelectMany(static logged => logged.Entries).GroupBy(static entry => (entry.Account, entry.Amount.Currency))
            .Select(static group => new AccountTotal(
                group.Key.Account, new Money(group.Sum(static entry => entry.Amount.MinorUnits), group.Key.Currency)))
            .OrderBy(static total => total.Account).ThenBy(static total => total.Amount.Currency.Code, StringComparer.Ordinal),
    ];

    private IEnumerable<(OrderEvent Logged, OrderPayment Payment)> Payments() =>
        from logged in _events
        where !logged.Order.IsNone
        from payment in logged.Payments
        select (logged, payment);

    private ImmutableArray<DayTender> Tenders() =>
    [
        .. Payments()
            .GroupBy(static paid => (paid.Payment.Operator, paid.Logged.Channel, paid.Payment.Drawer, paid.Payment.Tender.Means,
                paid.Payment.Amount.Currency))
            .Select(static group => new DayTender(group.Key.Operator, group.Key.Channel, group.Key.Drawer, group.Key.Means, group.Count(),
                new Money(group.Sum(static paid => paid.Payment.Amount.MinorUnits), group.Key.Currency)))
            .OrderBy(static line => line.Operator).ThenBy(static line => line.Channel).ThenBy(static line => line.Drawer)
            .ThenBy(static line => line.Means).ThenBy(static line => line.Amount.Currency.Code, StringComparer.Ordinal),
    ];

    private DrawerBalance Balance(DrawerCount count)
    {
        bool Matches(OrderPayment payment) => payment.Tender.Means == count.Means && payment.Amount.Currency == count.Amount.Currency
            && (count.Drawer.IsNone || payment.Drawer == count.Drawer) && (count.Operator.IsNone || payment.Operator == count.Operator);
        var opening = _events.Where(static logged => logged.Kind == OrderEventKind.DrawerOpened)
            .SelectMany(static logged => logged.Payments).Where(Matches).Sum(static payment => payment.Amount.MinorUnits);
        var taken = Payments().Where(paid => Matches(paid.Payment)).Sum(static paid => paid.Payment.Amount.MinorUnits);
        return new DrawerBalance(count, new Money(opening, count.Amount.Currency), new Money(taken, count.Amount.Currency));
    }

    /// <summary>
    /// What lines, fees and charges changed by is what the events say, and what their entries post beside what is owed and paid.
    /// </summary>
    private void CompareSales(ImmutableArray<Money> sales, List<string> differences)
    {
        foreach (var money in sales)
        {
            var byOrder = _sums.Where(pair => pair.Key.By == 'r' && pair.Key.Currency == money.Currency)
                .Sum(static pair => pair.Value.Total);
            var owed = _events.Where(static logged => !logged.Order.IsNone).SelectMany(static logged => logged.Entries)
                .Where(entry => entry.Account == _options.Chart.Receivable && entry.Amount.Currency == money.Currency)
                .Sum(static entry => entry.Amount.MinorUnits);
            var paid = Payments().Where(paid => paid.Payment.Amount.Currency == money.Currency)
                .Sum(static paid => paid.Payment.Amount.MinorUnits);
            if (byOrder != money.MinorUnits || owed + paid != money.MinorUnits)
            {
                var (lines, ledger) = (new Money(byOrder, money.Currency), new Money(owed + paid, money.Currency));
                differences.Add(FormattableString.Invariant(
                    $"Orders changed by {money}, their lines by {lines}, the ledger by {ledger}"));
            }
        }
    }

    /// <summary>What was paid by each means is what its account took.</summary>
    private void ComparePayments(List<string> differences)
    {
        var paid = Payments().GroupBy(paid => (_options.Chart.Of(paid.Payment.Tender.Means), paid.Payment.Amount.Currency))
            .ToDictionary(static group => group.Key, static group => group.Sum(static each => each.Payment.Amount.MinorUnits));
        var posted = new Dictionary<(LedgerAccount, Currency), long>();
        foreach (var logged in _events.Where(static logged => !logged.Order.IsNone))
        {
            foreach (var entry in logged.Entries)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(posted, (entry.Account, entry.Amount.Currency),
                    out _) += entry.Amount.MinorUnits;
            }

            foreach (var charge in logged.Charges.Where(static charge => charge.Kind == OrderChargeKind.Voucher))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(posted, (charge.Account, charge.Amount.Currency),
                    out _) += charge.Amount.MinorUnits;
            }
        }

        foreach (var (key, amount) in paid)
        {
            var took = posted.GetValueOrDefault(key);
            if (took != amount)
            {
                var (all, part) = (new Money(amount, key.Currency), new Money(took, key.Currency));
                differences.Add(FormattableString.Invariant($"{all} was paid onto account {key.Item1}, which took {part}"));
            }
        }

        if (_events.Any(static logged => !LedgerDraft.IsBalanced(logged.Entries)))
        {
            differences.Add("Entries do not sum to zero");
        }
    }

    /// <summary>Sums of one currency while they grow.</summary>
    private sealed class Sums
    {
        public int Sold { get; set; }

        public int Returned { get; set; }

        public long Tickets { get; set; }

        public long Items { get; set; }

        public long Fees { get; set; }

        public long Taxes { get; set; }

        public long Other { get; set; }

        public long Total => Tickets + Items + Fees + Taxes + Other;

        public void Add(QuoteLine line, int sign, bool isCounted)
        {
            if (isCounted && line.Item.IsNone)
            {
                Sold += sign > 0 ? 1 : 0;
                Returned += sign < 0 ? 1 : 0;
            }

            Add(line.Postings, sign);
        }

        public void Add(ImmutableArray<QuoteOrderFee> fees, int sign)
        {
            foreach (var fee in fees)
            {
                Add(fee.Postings, sign);
            }
        }

        public void Add(Sums other)
        {
            Sold += other.Sold;
            Returned += other.Returned;
            Tickets = checked(Tickets + other.Tickets);
            Items = checked(Items + other.Items);
            Fees = checked(Fees + other.Fees);
            Taxes = checked(Taxes + other.Taxes);
            Other = checked(Other + other.Other);
        }

        public DayAmounts ToAmounts(string of, Currency currency) => new(of, Sold, Returned, new Money(Tickets, currency),
            new Money(Items, currency), new Money(Fees, currency), new Money(Taxes, currency), new Money(Other, currency));

        private void Add(ImmutableArray<QuotePosting> postings, int sign)
        {
            foreach (var posting in postings)
            {
                var amount = sign * posting.Amount.MinorUnits;
                switch (posting.Kind)
                {
                    case PostingKind.Ticket:
                        Tickets = checked(Tickets + amount);
                        break;
                    case PostingKind.Item:
                        Items = checked(Items + amount);
                        break;
                    case PostingKind.Fee:
                        Fees = checked(Fees + amount);
                        break;
                    case PostingKind.Tax:
                        Taxes = checked(Taxes + amount);
                        break;
                    default:
                        throw Unknown.Value(posting.Kind);
                }
            }
        }
    }
}
