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
    public OrderEvent? Earn(PerformanceId performance, OrderTerms? by = null)
    {
        if (performance.IsNone)
        {
            throw new ArgumentException("A performance is needed.", nameof(performance));
        }

        return Locked(() =>
        {
            LedgerDraft ledger = new(Chart, static _ => true);
            foreach (var logged in _state.Log)
            {
                foreach (var entry in logged.Entries.Where(entry => entry.Account == Chart.Deferred && entry.Performance == performance))
                {
                    ledger.Post(Chart.Deferred, entry.Amount, -1, performance, entry.For);
                    ledger.Post(new LedgerAccount(entry.For), entry.Amount, 1, performance);
                }
            }

            var entries = ledger.Entries();
            return entries.IsEmpty ? null : Log(OrderEventKind.Earned, by, entries, $"Performance {performance} is over.", null);
        });
    }

    /// <summary>Opens a drawer with money in it.</summary>
    /// <param name="drawer">The drawer and who has it, as <see cref="OrderTerms.Drawer"/> and <see cref="OrderTerms.Operator"/>.</param>
    /// <param name="opening">The means and the money, not below zero.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The money is below zero.</exception>
    public OrderEvent OpenDrawer(OrderTerms drawer, Tender opening)
    {
        ArgumentNullException.ThrowIfNull(drawer);
        ArgumentNullException.ThrowIfNull(opening);
        if (opening.Amount.IsNegative)
        {
            throw new ArgumentException("A drawer is not opened with less than nothing.", nameof(opening));
        }

        // What a drawer is opened with comes from the house's own money of the same means: nothing is earned or owed by it.
        return Locked(() => Log(OrderEventKind.DrawerOpened, drawer, [], "", money: [Of(opening, drawer)]));
    }

    /// <summary>Counts a drawer at the end of a day, and posts what is over or short.</summary>
    /// <param name="drawer">The drawer and who has it.</param>
    /// <param name="counted">The means and the money that is in it, not below zero.</param>
    /// <param name="expected">What should be in it; see <see cref="DayClose.Counted"/>.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The money is below zero, or in another currency than what should be there.</exception>
    public OrderEvent CountDrawer(OrderTerms drawer, Tender counted, Money expected)
    {
        ArgumentNullException.ThrowIfNull(drawer);
        ArgumentNullException.ThrowIfNull(counted);
        if (counted.Amount.IsNegative || counted.Amount.Currency != expected.Currency)
        {
            throw new ArgumentException("What is counted is not below zero, and in the currency of what is expected.", nameof(counted));
        }

        var over = counted.Amount - expected;
        return Locked(() => Log(
            OrderEventKind.DrawerCounted,
            drawer,
            over.IsZero ? [] : [new(Chart.Of(counted.Means), over), new(Chart.OverShort, -over)],
            "",
            money: [Of(counted, drawer)]));
    }

    /// <summary>Gives credit on account, such as for a complaint, or pays it in.</summary>
    /// <param name="patron">Whose account; not <c>default</c>.</param>
    /// <param name="amount">The credit, above zero.</param>
    /// <param name="against">The account that pays for it, such as one for goodwill, or that of a means of payment.</param>
    /// <param name="until">The last day on which it can be used; null for ever.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="note">Why; empty for nothing.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The patron is <c>default</c>, or the amount is not above zero.</exception>
    public OrderEvent GiveCredit(PatronId patron, Money amount, LedgerAccount against, DateOnly? until = null, OrderTerms? by = null,
        string note = "")
    {
        if (patron.IsNone || amount.MinorUnits <= 0)
        {
            throw new ArgumentException("Credit is above zero, and somebody's.", nameof(amount));
        }

        return Locked(() => Log(
            OrderEventKind.Credit, by, [new(against, amount), new(Chart.PatronCredit, -amount, default, patron.Value)], note, until));
    }

    /// <summary>Takes credit and vouchers that have expired into the house's income.</summary>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The events, one for each account or voucher.</returns>
    public ImmutableArray<OrderEvent> ExpireCredit(OrderTerms? by = null) => Locked(() => _state.Credit.ExpiredBy(Today())
        .Select(expired => Log(
            OrderEventKind.Credit,
            by,
            [
                new(expired.IsAccount ? Chart.PatronCredit : Chart.Vouchers, expired.Balance, default, expired.Owner),
                new(Chart.Expired, -expired.Balance),
            ],
            "Expired.",
            null))
        .ToImmutableArray());

    private OrderPayment Of(Tender tender, OrderTerms by) => new(tender, Now(), by.Operator, by.Drawer);
}
