using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

public sealed partial class OrderBook
{
    /// <summary>Pays what is due of an order, or a part of it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="tenders">The payments, each above zero, together at most what is due.</param>
    /// <param name="by">Who takes it; null for nobody named.</param>
    /// <returns>The order, or why nothing was paid.</returns>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="PayAsync"/>.</exception>
    public OrderResult Pay(OrderId order, ImmutableArray<Tender> tenders, OrderTerms? by = null) => Carry(Paying(order, tenders, by));

    /// <summary>Pays what is due of an order, or a part of it, and stores it where there is a store.</summary>
    /// <param name="order">The order.</param>
    /// <param name="tenders">The payments, each above zero, together at most what is due.</param>
    /// <param name="by">Who takes it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>The order, or why nothing was paid.</returns>
    public ValueTask<OrderResult> PayAsync(OrderId order, ImmutableArray<Tender> tenders, OrderTerms? by = null,
        CancellationToken cancellationToken = default) => CarryAsync(Paying(order, tenders, by), cancellationToken);

    /// <summary>States by when what is to be paid of an order: a deposit first, instalments, or an invoice with its day.</summary>
    /// <param name="order">The order.</param>
    /// <param name="schedule">The dates, together at most what is due; empty for all at once.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The order, or why not.</returns>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="ScheduleAsync"/>.</exception>
    public OrderResult Schedule(OrderId order, ImmutableArray<Instalment> schedule, OrderTerms? by = null) =>
        Carry(Scheduling(order, schedule, by));

    /// <summary>States by when what is to be paid of an order, and stores it where there is a store.</summary>
    /// <param name="order">The order.</param>
    /// <param name="schedule">The dates, together at most what is due; empty for all at once.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>The order, or why not.</returns>
    public ValueTask<OrderResult> ScheduleAsync(OrderId order, ImmutableArray<Instalment> schedule, OrderTerms? by = null,
        CancellationToken cancellationToken = default) => CarryAsync(Scheduling(order, schedule, by), cancellationToken);

    /// <summary>Counts that tickets were printed again.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The order, or why not.</returns>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="ReprintAsync"/>.</exception>
    public OrderResult Reprint(OrderId order, ImmutableArray<int> lines, OrderTerms? by = null) => Carry(Reprinting(order, lines, by));

    /// <summary>Counts that tickets were printed again, and stores it where there is a store.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>The order, or why not.</returns>
    public ValueTask<OrderResult> ReprintAsync(OrderId order, ImmutableArray<int> lines, OrderTerms? by = null,
        CancellationToken cancellationToken = default) => CarryAsync(Reprinting(order, lines, by), cancellationToken);

    /// <summary>Gives tickets to another patron, who has them from then on; money and order stay where they are.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="to">Who gets them; <c>default</c> for the order's buyer again.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <returns>The order, or why not.</returns>
    /// <exception cref="InvalidOperationException">The book is behind a store; see <see cref="TransferAsync"/>.</exception>
    public OrderResult Transfer(OrderId order, ImmutableArray<int> lines, PatronId to, OrderTerms? by = null) =>
        Carry(Transferring(order, lines, to, by));

    /// <summary>Gives tickets to another patron, and stores it where there is a store.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lines">The numbers of the lines.</param>
    /// <param name="to">Who gets them; <c>default</c> for the order's buyer again.</param>
    /// <param name="by">Who does it; null for nobody named.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn; once it is taken up it is answered.</param>
    /// <returns>The order, or why not.</returns>
    public ValueTask<OrderResult> TransferAsync(OrderId order, ImmutableArray<int> lines, PatronId to, OrderTerms? by = null,
        CancellationToken cancellationToken = default) => CarryAsync(Transferring(order, lines, to, by), cancellationToken);

    private static OrderOperation Paying(OrderId order, ImmutableArray<Tender> tenders, OrderTerms? by) =>
        OrderOperation.On(order, OrderEventKind.Paid, by, (draft, _) =>
        {
            if (tenders.IsDefaultOrEmpty)
            {
                draft.Refuse(OrderProblemKind.Payment, "Nothing is paid");
                return;
            }

            draft.Take(tenders);
        });

    private static OrderOperation Scheduling(OrderId order, ImmutableArray<Instalment> schedule, OrderTerms? by) =>
        OrderOperation.On(order, OrderEventKind.Scheduled, by, (draft, _) => Schedule(draft, schedule));

    private static OrderOperation Reprinting(OrderId order, ImmutableArray<int> lines, OrderTerms? by) =>
        OrderOperation.On(order, OrderEventKind.Reprinted, by, (draft, _) =>
            Change(draft, lines, static line => line with { Reprints = line.Reprints + 1 }));

    private static OrderOperation Transferring(OrderId order, ImmutableArray<int> lines, PatronId to, OrderTerms? by) =>
        OrderOperation.On(order, OrderEventKind.Transferred, by, (draft, _) => Change(draft, lines, line => line with { Holder = to }));

    private static void Schedule(OrderDraft draft, ImmutableArray<Instalment> schedule)
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
}
