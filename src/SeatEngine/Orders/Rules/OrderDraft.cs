using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>An order while an operation changes it; what comes of it is one event.</summary>
internal sealed class OrderDraft(OrderState book, OrderEventKind kind, Order before, OrderTerms by, DateTimeOffset now)
{
    private readonly List<OrderCharge> _charges = [];
    private readonly List<OrderPayment> _payments = [];

    /// <summary>The book as it is while this is decided.</summary>
    public OrderState Book => book;

    /// <summary>The order as it is becoming.</summary>
    public Order After { get; set; } = before;

    /// <summary>The order as it was.</summary>
    public Order Before { get; } = before;

    public string Note { get; set; } = "";

    public List<OrderProblem> Problems { get; } = [];

    public Money Zero => Money.Zero(Before.Currency);

    public void Refuse(OrderProblemKind problem, string message) => Problems.Add(new OrderProblem(problem, message));

    /// <summary>A line that the order had, by its number.</summary>
    public OrderLine LineBefore(int number) => Before.Lines.First(line => line.Number == number);

    /// <summary>The line of another order that has the same seat now; null when none has.</summary>
    public OrderLine? SoldAgain(OrderLine line) => !line.Place.IsSeat ? null : book.Orders
        .Where(order => order.Id != Before.Id)
        .SelectMany(static order => order.Tickets)
        .FirstOrDefault(other => other.Performance == line.Performance && other.Place == line.Place);

    /// <summary>What is paid by the operation, or paid back by it.</summary>
    public ImmutableArray<Tender> Tenders(bool isRepaid) =>
        [.. _payments.Where(payment => payment.Amount.IsNegative == isRepaid).Select(static payment => payment.Tender)];

    /// <summary>In how many other orders each of the order's codes has been used.</summary>
    public ImmutableDictionary<PromoCode, int> CodeUses() => book.CodeUses(Before.Terms.Codes, Before.Id);

    public void Charge(OrderChargeKind charge, Money amount, string reference = "")
    {
        Add(new OrderCharge(charge, book.Chart.Of(charge), amount, reference));
    }

    private void Add(OrderCharge added)
    {
        if (!added.Amount.IsZero)
        {
            _charges.Add(added);
            After = After with { Charges = After.Charges.Add(added) };
        }
    }

    /// <summary>Makes the step to a payable amount what it is now; what was rounded before goes back to its own account.</summary>
    public void Round(Money step, LedgerAccount account)
    {
        foreach (var before in After.Charges.Where(static charge => charge.Kind == OrderChargeKind.Rounding)
            .GroupBy(static charge => charge.Account))
        {
            Add(new OrderCharge(OrderChargeKind.Rounding, before.Key,
                -new Money(before.Sum(static charge => charge.Amount.MinorUnits), After.Currency)));
        }

        Add(new OrderCharge(OrderChargeKind.Rounding, account.IsNone ? book.Chart.Rounding : account, step));
    }

    /// <summary>Takes payments of what is due; each that does not fit is a problem.</summary>
    public void Take(ImmutableArray<Tender> tenders)
    {
        foreach (var tender in tenders)
        {
            if (Fits(tender))
            {
                Add(tender);
            }
        }
    }

    /// <summary>Pays back what was paid beyond the total: by the means asked for, or by those it was paid with, the last first.</summary>
    public void Repay(ImmutableArray<Tender> wanted, bool toAccount)
    {
        var most = -After.Due;
        if (most.MinorUnits <= 0)
        {
            if (!wanted.IsEmpty)
            {
                Refuse(OrderProblemKind.Payment, "Nothing is to be paid back");
            }

            return;
        }

        if (!wanted.IsEmpty)
        {
            RepayBy(wanted, most);
            return;
        }

        if (toAccount)
        {
            if (After.Terms.Buyer.IsNone)
            {
                Refuse(OrderProblemKind.Credit, "Credit on account needs a buyer");
            }

            Add(new Tender(book.Chart.AccountTender, -most));
            return;
        }

        foreach (var means in After.Payments.Reverse().GroupBy(static paid => (paid.Tender.Means, Voucher: paid.Tender.Reference)).ToList())
        {
            var paid = new Money(means.Sum(static payment => payment.Amount.MinorUnits), most.Currency);
            var back = Money.Min(most, paid);
            if (back.MinorUnits > 0)
            {
                Add(new Tender(means.Key.Means, -back, means.Key.Voucher));
                most -= back;
            }
        }

        if (most.MinorUnits <= 0)
        {
            return;
        }

        // An owner may be owed more for a ticket that was sold again than was paid for it; nobody else gets more back.
        if (kind == OrderEventKind.Resold && !After.Payments.IsEmpty)
        {
            Add(new Tender(After.Payments[^1].Tender.Means, -most));
        }
        else
        {
            Refuse(OrderProblemKind.Payment, FormattableString.Invariant($"{most} more would be paid back than was paid"));
        }
    }

    /// <summary>The event, without its place in the log.</summary>
    public OrderEvent ToEvent(TransactionId transaction)
    {
        var isNew = kind == OrderEventKind.Placed;
        LedgerDraft ledger = new(book.Chart, book.IsEarned);
        ledger.Add(After, 1);
        if (!isNew)
        {
            ledger.Add(Before, -1);
        }

        foreach (var payment in _payments)
        {
            ledger.Add(payment, After.Terms.Buyer);
        }

        return new OrderEvent
        {
            Sequence = book.LastSequence + 1,
            Order = After.Id,
            Kind = kind,
            Time = now,
            Operator = by.Operator,
            Channel = by.Channel,
            Drawer = by.Drawer,
            Transaction = transaction,
            Terms = isNew ? After.Terms : null,
            RulesAsOf = isNew ? After.RulesAsOf : null,
            CodesTaken = isNew || !After.CodesTaken.SequenceEqual(Before.CodesTaken) ? After.CodesTaken : null,
            Lines = isNew ? After.Lines : ChangedLines(),
            Removed = isNew ? [] : RemovedLines(),
            Fees = AreSame(Before.Fees, After.Fees) ? null : After.Fees,
            Charges = [.. _charges],
            Payments = [.. _payments],
            LetOff = After.LetOff == Before.LetOff ? null : After.LetOff,
            Schedule = After.Schedule.SequenceEqual(Before.Schedule) ? null : After.Schedule,
            Change = After.Total - Before.Total,
            Entries = ledger.Entries(),
            Note = Note,
        };
    }

    private ImmutableArray<OrderLine> ChangedLines()
    {
        var known = Before.Lines.ToDictionary(static line => line.Number);
        return [.. After.Lines.Where(line => !known.TryGetValue(line.Number, out var was) || !IsSame(was, line))];
    }

    private ImmutableArray<int> RemovedLines()
    {
        var kept = After.Lines.Select(static line => line.Number).ToHashSet();
        return [.. Before.Lines.Select(static line => line.Number).Where(number => !kept.Contains(number))];
    }

    private void RepayBy(ImmutableArray<Tender> wanted, Money most)
    {
        if (wanted.Any(tender => tender.Amount.Currency != most.Currency || tender.Amount.MinorUnits <= 0)
            || wanted.Sum(static tender => tender.Amount.MinorUnits) != most.MinorUnits)
        {
            Refuse(OrderProblemKind.Payment, FormattableString.Invariant($"{most} is to be paid back, no more and no less"));
            return;
        }

        foreach (var tender in wanted)
        {
            Add(tender with { Amount = -tender.Amount });
        }
    }

    private bool Fits(Tender tender)
    {
        var problems = Problems.Count;
        if (tender.Amount.Currency != After.Currency)
        {
            Refuse(OrderProblemKind.Payment,
                FormattableString.Invariant($"The order is in {After.Currency.Code}, and {tender.Amount} is not"));
        }
        else if (tender.Amount.MinorUnits <= 0)
        {
            Refuse(OrderProblemKind.Payment, FormattableString.Invariant($"{tender.Amount} is no payment"));
        }
        else if (tender.Amount > After.Due)
        {
            Refuse(OrderProblemKind.Payment, FormattableString.Invariant($"{After.Due} is due, and {tender.Amount} is more"));
        }
        else if (tender.Means == book.Chart.AccountTender || tender.Means == book.Chart.VoucherTender)
        {
            var today = book.DayOf(now);
            var isAccount = tender.Means == book.Chart.AccountTender;
            var owner = isAccount ? After.Terms.Buyer.Value : tender.Reference;
            var has = book.Credit.BalanceOf(isAccount, owner, After.Currency, today)
                + new Money(_payments.Where(paid => paid.Tender.Means == tender.Means && paid.Tender.Reference == tender.Reference)
                    .Sum(static paid => -paid.Amount.MinorUnits), After.Currency);
            if (has < tender.Amount)
            {
                Refuse(OrderProblemKind.Credit, FormattableString.Invariant(
                    $"{(isAccount ? "The account" : "The voucher")} '{owner}' has {has}, and {tender.Amount} is asked of it"));
            }
        }

        return Problems.Count == problems;
    }

    private void Add(Tender tender)
    {
        OrderPayment payment = new(tender, now, by.Operator, by.Drawer);
        _payments.Add(payment);
        After = After with { Payments = After.Payments.Add(payment) };
    }

    private static bool IsSame(OrderLine a, OrderLine b) => ReferenceEquals(a, b)
        || (a.Place == b.Place && a.Priced.Type == b.Priced.Type && a.Total == b.Total && a.Priced.FacePrice == b.Priced.FacePrice
            && a.Holder == b.Holder && a.Reprints == b.Reprints && a.Performance == b.Performance
            && a.Priced.Postings.SequenceEqual(b.Priced.Postings) && a.Priced.Discounts.SequenceEqual(b.Priced.Discounts)
            && a.Priced.Fees.SequenceEqual(b.Priced.Fees) && a.Priced.Taxes.SequenceEqual(b.Priced.Taxes));

    private static bool AreSame(ImmutableArray<QuoteOrderFee> a, ImmutableArray<QuoteOrderFee> b) =>
        a.Length == b.Length && a.Zip(b).All(static pair => pair.First.Fee == pair.Second.Fee && pair.First.Total == pair.Second.Total
            && pair.First.Postings.SequenceEqual(pair.Second.Postings));
}
