using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

public sealed partial class OrderBook
{
    /// <summary>
    /// Earns what was deferred for a performance, since it is over. What is sold or returned of it later is earned at once.
    /// </summary>
    /// <param name="performance">The performance; not <c>default</c>.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The event; null when there was nothing to earn.</returns>
    /// <exception cref="ArgumentException">The performance is <c>default</c>.</exception>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="EarnAsync"/>.</exception>
    public OrderEvent? Earn(PerformanceId performance, OrderTerms? by = null) => Carry(Earning(performance, by)).Event;

    /// <summary>Earns what was deferred for a performance, and stores it where there is a store.</summary>
    /// <param name="performance">The performance; not <c>default</c>.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it; refused when there was nothing to earn.</returns>
    /// <exception cref="ArgumentException">The performance is <c>default</c>.</exception>
    public ValueTask<OrderResult> EarnAsync(PerformanceId performance, OrderTerms? by = null,
        CancellationToken cancellationToken = default) => CarryAsync(Earning(performance, by), cancellationToken);

    /// <summary>Opens a drawer with money in it.</summary>
    /// <param name="drawer">The drawer and who has it, as <see cref="OrderTerms.Drawer"/> and <see cref="OrderTerms.Operator"/>.</param>
    /// <param name="opening">The means and the money, not below zero.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The money is below zero.</exception>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="OpenDrawerAsync"/>.</exception>
    public OrderEvent OpenDrawer(OrderTerms drawer, Tender opening) => Carry(Opening(drawer, opening)).Event!;

    /// <summary>Opens a drawer with money in it, and stores it where there is a store.</summary>
    /// <param name="drawer">The drawer and who has it, as <see cref="OrderTerms.Drawer"/> and <see cref="OrderTerms.Operator"/>.</param>
    /// <param name="opening">The means and the money, not below zero.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The money is below zero.</exception>
    public ValueTask<OrderResult> OpenDrawerAsync(OrderTerms drawer, Tender opening, CancellationToken cancellationToken = default) =>
        CarryAsync(Opening(drawer, opening), cancellationToken);

    /// <summary>Counts a drawer at the end of a day, and posts what is over or short.</summary>
    /// <param name="drawer">The drawer and who has it.</param>
    /// <param name="counted">The means and the money that is in it, not below zero.</param>
    /// <param name="expected">What should be in it; see <see cref="DayClose.Counted"/>.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The money is below zero, or in another currency than what should be there.</exception>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="CountDrawerAsync"/>.</exception>
    public OrderEvent CountDrawer(OrderTerms drawer, Tender counted, Money expected) => Carry(Counting(drawer, counted, expected)).Event!;

    /// <summary>Counts a drawer at the end of a day, posts what is over or short, and stores it where there is a store.</summary>
    /// <param name="drawer">The drawer and who has it.</param>
    /// <param name="counted">The means and the money that is in it, not below zero.</param>
    /// <param name="expected">What should be in it; see <see cref="DayClose.Counted"/>.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The money is below zero, or in another currency than what should be there.</exception>
    public ValueTask<OrderResult> CountDrawerAsync(OrderTerms drawer, Tender counted, Money expected,
        CancellationToken cancellationToken = default) => CarryAsync(Counting(drawer, counted, expected), cancellationToken);

    /// <summary>Gives credit on account, such as for a complaint, or pays it in.</summary>
    /// <param name="patron">Whose account; not <c>default</c>.</param>
    /// <param name="amount">The credit, above zero.</param>
    /// <param name="against">The account that pays for it, such as one for goodwill, or that of a means of payment.</param>
    /// <param name="until">The last day on which it can be used; null for ever.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="note">Why; empty for nothing.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The patron is <c>default</c>, or the amount is not above zero.</exception>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="GiveCreditAsync"/>.</exception>
    public OrderEvent GiveCredit(PatronId patron, Money amount, LedgerAccount against, DateOnly? until = null, OrderTerms? by = null,
        string note = "") => Carry(Giving(patron, amount, against, until, by, note)).Event!;

    /// <summary>Gives credit on account, and stores it where there is a store.</summary>
    /// <param name="patron">Whose account; not <c>default</c>.</param>
    /// <param name="amount">The credit, above zero.</param>
    /// <param name="against">The account that pays for it, such as one for goodwill, or that of a means of payment.</param>
    /// <param name="until">The last day on which it can be used; null for ever.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="note">Why; empty for nothing.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The patron is <c>default</c>, or the amount is not above zero.</exception>
    public ValueTask<OrderResult> GiveCreditAsync(PatronId patron, Money amount, LedgerAccount against, DateOnly? until = null,
        OrderTerms? by = null, string note = "", CancellationToken cancellationToken = default) =>
        CarryAsync(Giving(patron, amount, against, until, by, note), cancellationToken);

    /// <summary>Takes credit and vouchers that have expired into the house's income.</summary>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The events, one for each account or voucher.</returns>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="ExpireCreditAsync"/>.</exception>
    public ImmutableArray<OrderEvent> ExpireCredit(OrderTerms? by = null) => Carry(Expiring(by)).Events;

    /// <summary>Takes credit and vouchers that have expired into the house's income, and stores it where there is a store.</summary>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>What became of it, an event for each account or voucher; refused when none has expired.</returns>
    public ValueTask<OrderResult> ExpireCreditAsync(OrderTerms? by = null, CancellationToken cancellationToken = default) =>
        CarryAsync(Expiring(by), cancellationToken);

    private static OrderOperation Earning(PerformanceId performance, OrderTerms? by) => performance.IsNone
        ? throw new ArgumentException("A performance is needed.", nameof(performance))
        : OrderOperation.OfHouse(OrderEventKind.Earned, by, (state, _) =>
        {
            var chart = state.Chart;
            LedgerDraft ledger = new(chart, static _ => true);
            foreach (var logged in state.Log)
            {
                foreach (var entry in logged.Entries.Where(entry => entry.Account == chart.Deferred && entry.Performance == performance))
                {
                    ledger.Post(chart.Deferred, entry.Amount, -1, performance, entry.For);
                    ledger.Post(new LedgerAccount(entry.For), entry.Amount, 1, performance);
                }
            }

            var entries = ledger.Entries();
            return entries.IsEmpty ? [] : [Event(entries, $"Performance {performance} is over.")];
        }, $"Nothing is deferred for performance {performance}");

    private static OrderOperation Opening(OrderTerms drawer, Tender opening)
    {
        ArgumentNullException.ThrowIfNull(drawer);
        ArgumentNullException.ThrowIfNull(opening);

        // What a drawer is opened with comes from the house's own money of the same means: nothing is earned or owed by it.
        return opening.Amount.IsNegative
            ? throw new ArgumentException("A drawer is not opened with less than nothing.", nameof(opening))
            : OrderOperation.OfHouse(OrderEventKind.DrawerOpened, drawer, (_, now) =>
                [Event([], "") with { Payments = [Of(opening, drawer, now)] }]);
    }

    private static OrderOperation Counting(OrderTerms drawer, Tender counted, Money expected)
    {
        ArgumentNullException.ThrowIfNull(drawer);
        ArgumentNullException.ThrowIfNull(counted);
        if (counted.Amount.IsNegative || counted.Amount.Currency != expected.Currency)
        {
            throw new ArgumentException("What is counted is not below zero, and in the currency of what is expected.", nameof(counted));
        }

        var over = counted.Amount - expected;
        return OrderOperation.OfHouse(OrderEventKind.DrawerCounted, drawer, (state, now) =>
        [
            Event(over.IsZero ? [] : [new(state.Chart.Of(counted.Means), over), new(state.Chart.OverShort, -over)], "") with
            {
                Payments = [Of(counted, drawer, now)],
            },
        ]);
    }

    private static OrderOperation Giving(PatronId patron, Money amount, LedgerAccount against, DateOnly? until, OrderTerms? by,
        string note) =>
        patron.IsNone || amount.MinorUnits <= 0
            ? throw new ArgumentException("Credit is above zero, and somebody's.", nameof(amount))
            : OrderOperation.OfHouse(OrderEventKind.Credit, by, (state, _) =>
            [
                Event([new(against, amount), new(state.Chart.PatronCredit, -amount, default, patron.Value)], note) with { Until = until },
            ]);

    private static OrderOperation Expiring(OrderTerms? by) => OrderOperation.OfHouse(
        OrderEventKind.Credit,
        by,
        static (state, now) => state.Credit.ExpiredBy(state.DayOf(now)).Select(expired => Event(
            [
                new(expired.IsAccount ? state.Chart.PatronCredit : state.Chart.Vouchers, expired.Balance, default, expired.Owner),
                new(state.Chart.Expired, -expired.Balance),
            ],
            "Expired.")),
        "No credit has expired");

    private static OrderEvent Event(ImmutableArray<LedgerEntry> entries, string note) =>
        new() { Sequence = 0, Kind = default, Time = default, Entries = entries, Note = note };

    private static OrderPayment Of(Tender tender, OrderTerms by, DateTimeOffset now) => new(tender, now, by.Operator, by.Drawer);
}
