using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

public sealed partial class OrderBook
{
    /// <summary>Changes an order that is there.</summary>
    /// <param name="order">The order.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="decide">Fills the draft, or notes the problems in it.</param>
    /// <param name="steps">What inventories have to do with it; null for nothing.</param>
    internal OrderResult Carry(OrderId order, OrderEventKind kind, OrderTerms? by, Action<OrderDraft, DateTimeOffset> decide,
        Func<OrderDraft, IEnumerable<GroupStep>>? steps = null) =>
        Locked(() =>
        {
            if (_state.Find(order) is not { } before)
            {
                return OrderResult.Refused(null, OrderProblemKind.Order, $"There is no order '{order}'");
            }

            var now = Now();
            OrderDraft draft = new(_state, kind, before, by ?? OrderTerms.None, now);
            decide(draft, now);
            return Finish(draft, before, steps);
        });

    /// <summary>Changes two orders at once.</summary>
    internal OrderResult CarryBoth(OrderId order, OrderId other, OrderTerms by, Action<OrderDraft, OrderDraft> decide,
        Func<OrderDraft, OrderDraft, IEnumerable<GroupStep>> steps) =>
        Locked(() =>
        {
            if (order == other || _state.Find(order) is not { } first || _state.Find(other) is not { } second)
            {
                return OrderResult.Refused(null, OrderProblemKind.Order, $"There are no two orders '{order}' and '{other}'");
            }

            var now = Now();
            OrderDraft draft = new(_state, OrderEventKind.Swapped, first, by, now);
            OrderDraft counter = new(_state, OrderEventKind.Swapped, second, by, now);
            decide(draft, counter);
            var result = Finish(draft, first, _ => steps(draft, counter));
            if (result.Succeeded)
            {
                _state.Apply(counter.ToEvent(result.Event!.Transaction));
            }

            return result;
        });

    /// <summary>Places a new order.</summary>
    /// <param name="order">Its id.</param>
    /// <param name="cart">What is wanted.</param>
    /// <param name="price">Prices it, given in how many orders each code has been used.</param>
    /// <param name="steps">What inventories have to do.</param>
    internal OrderResult Place(OrderId order, OrderCart cart, Func<ImmutableDictionary<PromoCode, int>, Quote> price,
        Func<OrderDraft, IEnumerable<GroupStep>> steps) =>
        Locked(() =>
        {
            if (order.IsNone || _state.Find(order) is not null)
            {
                return OrderResult.Refused(null, OrderProblemKind.Order,
                    order.IsNone ? "An order needs an id" : $"There is an order '{order}' already");
            }

            var quote = price(_state.CodeUses(cart.Terms.Codes, default));
            if (UnfitQuote(quote, cart) is { Count: > 0 } problems)
            {
                return OrderResult.Refused(null, problems);
            }

            var now = Now();
            var currency = quote.Totals.IsEmpty ? cart.Vouchers[0].Amount.Currency : quote.Totals[0].Currency;
            var empty = OrderRules.Empty(order, cart.Terms, currency, now, quote.AsOf);
            OrderDraft draft = new(_state, OrderEventKind.Placed, empty, cart.Terms, now) { Note = cart.Note };
            OrderRules.Put(draft, quote, [.. cart.Tickets.Select(OrderRules.New), .. cart.Items.Select(OrderRules.New)], now);
            foreach (var voucher in cart.Vouchers)
            {
                SellVoucher(draft, voucher);
            }

            CheckLimits(draft, 0);
            draft.Take(cart.Tenders);
            if (!cart.Schedule.IsEmpty)
            {
                Schedule(draft, cart.Schedule);
            }

            return Finish(draft, null, steps);
        });

    private List<OrderProblem> UnfitQuote(Quote quote, OrderCart cart)
    {
        var problems = quote.Problems.Select(static problem => new OrderProblem(OrderProblemKind.Quote, problem.Message)).ToList();
        if (quote.Totals.Length > 1)
        {
            problems.Add(new(OrderProblemKind.Quote, "An order is in one currency"));
        }
        else if (quote.Totals.IsEmpty && cart.Vouchers.IsEmpty && problems.Count == 0)
        {
            problems.Add(new(OrderProblemKind.Quote, "There is nothing in the order"));
        }

        if (quote.AsOf + _options.QuoteLifetime < Now())
        {
            problems.Add(new(OrderProblemKind.Expired, "The quote has expired"));
        }

        if (cart.Terms.Codes.IsEmpty)
        {
            return problems;
        }

        var usedUp = quote.Trace.Where(static step => step is { Kind: QuoteStepKind.Code, Reason: QuoteStepReason.CodeUsedUp })
            .Select(static step => step.Rule).Distinct(StringComparer.Ordinal);
        foreach (var code in usedUp)
        {
            var users = Sentences.List([.. _state.OrdersOf(new PromoCode(code)).Select(static order => $"'{order}'")]);
            problems.Add(new(OrderProblemKind.Limit, $"The code '{code}' is used up: it was used by order {users}"));
        }

        return problems;
    }

    private void SellVoucher(OrderDraft draft, VoucherSale voucher)
    {
        if (voucher.Voucher.IsNone || voucher.Amount.MinorUnits <= 0 || voucher.Amount.Currency != draft.After.Currency)
        {
            draft.Refuse(OrderProblemKind.Payment, $"A voucher has a number, and an amount above zero in {draft.After.Currency.Code}");
        }
        else if (_state.Credit.IsKnown(voucher.Voucher))
        {
            draft.Refuse(OrderProblemKind.Payment, $"There is a voucher '{voucher.Voucher}' already");
        }
        else
        {
            draft.Charge(OrderChargeKind.Voucher, voucher.Amount, voucher.Voucher.Value);
        }
    }

    /// <summary>In how many orders each code has been used.</summary>
    internal ImmutableDictionary<PromoCode, int> CodeUses(ImmutableArray<PromoCode> codes) =>
        codes.IsEmpty ? ImmutableDictionary<PromoCode, int>.Empty : Locked(() => _state.CodeUses(codes, default));

    /// <summary>Checks what the house limits, counted from the record.</summary>
    /// <param name="draft">The order.</param>
    /// <param name="from">Lines after this number count as new.</param>
    internal void CheckLimits(OrderDraft draft, int from)
    {
        var limits = _options.Limits;
        if (ReferenceEquals(limits, OrderLimits.None))
        {
            return;
        }

        var terms = draft.After.Terms;
        var added = draft.After.Lines.Where(line => line.IsTicket && line.Number > from).ToList();
        var comps = added.Where(static line => line.Priced.Kind != PriceTypeKind.Sale).ToList();
        void Check(int? most, string kind, string of, int more)
        {
            if (most is { } limit && more > 0 && _state.GivenBy(kind, of) + more > limit)
            {
                draft.Refuse(OrderProblemKind.Limit, FormattableString.Invariant(
                    $"The {kind} '{of}' has {_state.GivenBy(kind, of)} comps of at most {limit}"));
            }
        }

        foreach (var performance in comps.GroupBy(static line => line.Performance))
        {
            Check(limits.CompsPerPerformance, "performance", performance.Key.Value, performance.Count());
        }

        Check(limits.CompsPerDepartment, "department", terms.Department, comps.Count);
        Check(limits.CompsPerOperator, "operator", terms.Operator.Value, comps.Count);
        if (terms.Buyer.IsNone)
        {
            return;
        }

        foreach (var type in added.GroupBy(static line => line.Priced.Type))
        {
            if (limits.TicketsPerBuyer.TryGetValue(type.Key, out var most) && _state.TicketsOf(terms.Buyer, type.Key) + type.Count() > most)
            {
                draft.Refuse(OrderProblemKind.Limit, FormattableString.Invariant(
                    $"'{terms.Buyer}' has {_state.TicketsOf(terms.Buyer, type.Key)} tickets of type '{type.Key}' of at most {most}"));
            }
        }

        foreach (var code in draft.After.CodesTaken)
        {
            var used = _state.OrdersOf(code).Where(order => order != draft.After.Id && _state.Find(order)!.Terms.Buyer == terms.Buyer)
                .ToList();
            if (used.Count >= limits.OrdersPerCodeAndBuyer)
            {
                draft.Refuse(OrderProblemKind.Limit,
                    $"'{terms.Buyer}' has used the code '{code}' in order {Sentences.List([.. used.Select(static order => order.Value)])}");
            }
        }
    }

    /// <summary>Writes an event of the house.</summary>
    internal OrderEvent Log(OrderEventKind kind, OrderTerms? by, ImmutableArray<LedgerEntry> entries, string note, DateOnly? until = null,
        ImmutableArray<OrderPayment> money = default)
    {
        var terms = by ?? OrderTerms.None;
        OrderEvent logged = new()
        {
            Sequence = _state.LastSequence + 1,
            Kind = kind,
            Time = Now(),
            Operator = terms.Operator,
            Channel = terms.Channel,
            Drawer = terms.Drawer,
            Entries = entries,
            Payments = money,
            Until = until,
            Note = note,
        };
        _state.Apply(logged);
        return logged;
    }

    private OrderResult Finish(OrderDraft draft, Order? before, Func<OrderDraft, IEnumerable<GroupStep>>? steps)
    {
        if (draft.Problems.Count > 0)
        {
            return OrderResult.Refused(before, draft.Problems);
        }

        TransactionResult? transaction = null;
        if (steps is not null && steps(draft).ToImmutableArray() is { IsEmpty: false } asked)
        {
            transaction = InventoryGroup.Execute(asked);
            if (!transaction.Succeeded)
            {
                return OrderResult.Refused(before, [new(OrderProblemKind.Places, transaction.Explain())], transaction);
            }
        }

        var logged = draft.ToEvent(transaction?.Transaction ?? default);
        _state.Apply(logged);
        return OrderResult.Done(_state.Find(logged.Order)!, logged, transaction);
    }

    /// <summary>The time by which events are written: it never goes back.</summary>
    private DateTimeOffset Now()
    {
        var now = _options.Time.GetUtcNow().ToUniversalTime();
        return _state.Log.Count > 0 && _state.Log[^1].Time > now ? _state.Log[^1].Time : now;
    }
}
