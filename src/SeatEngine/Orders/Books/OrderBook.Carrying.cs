using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

public sealed partial class OrderBook
{
    /// <summary>The newest state. With the turn of the link.</summary>
    internal OrderState StateInTurn => _state;

    /// <summary>The sequence of the last event; 0 before the first.</summary>
    public long LastSequence => Locked(() => _state.LastSequence);

    /// <summary>The inventories whose turn it must be for a request too.</summary>
    internal IEnumerable<SeatInventory> Concerns(OrderRequest request) => Locked(() => request.Concerns(_state).ToArray());

    internal void TakeOver(OrderState above) => Locked(() =>
    {
        _state.TakeOver(above);
        return true;
    });

    /// <summary>Carries an operation out in memory.</summary>
    internal OrderResult Carry(OrderOperation operation)
    {
        if (Link is not null)
        {
            throw new InvalidOperationException("A book behind a store is asked by the asynchronous members, since the answer must " +
                "wait for the store.");
        }

        return Locked(() =>
        {
            var decision = operation.Decide(_state, Now());
            if (decision.Refusal is { } refusal)
            {
                return refusal;
            }

            var places = decision.Steps.IsEmpty ? null : InventoryGroup.Execute(decision.Steps);
            return places is { Succeeded: false }
                ? decision.Refuse(places)
                : decision.Apply(_state, places?.Transaction ?? default, places);
        });
    }

    /// <summary>What an operation would come to now, by what is known here.</summary>
    internal OrderPreview Foresee(OrderOperation operation) => Locked(() =>
    {
        var decision = operation.Decide(_state, Now());
        return decision.Refusal is { } refusal
            ? new OrderPreview(refusal.Order, null, null, refusal.Problems, null)
            : decision.Foresee(InventoryGroup.Preview(decision.Steps));
    });

    /// <summary>Carries an operation out, and stores it where there is a store.</summary>
    internal async ValueTask<OrderResult> CarryAsync(OrderOperation operation, CancellationToken cancellationToken)
    {
        if (Link is not { } link)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Carry(operation);
        }

        OrderRequest request = new(operation);
        await link.AskAsync(request, cancellationToken).ConfigureAwait(false);
        return await request.Answer.ConfigureAwait(false);
    }

    /// <summary>Places a new order.</summary>
    /// <param name="order">Its id; <c>default</c> for the next number.</param>
    /// <param name="cart">What is wanted.</param>
    /// <param name="price">Prices it, given in how many orders each code has been used.</param>
    /// <param name="steps">What inventories have to do.</param>
    internal OrderOperation Placing(OrderId order, OrderCart cart, Func<ImmutableDictionary<PromoCode, int>, Quote> price,
        Func<OrderDraft, IEnumerable<GroupStep>> steps) => new((state, now) =>
        {
            if (state.Find(order) is not null)
            {
                return OrderDecision.Refused(
                    OrderResult.Refused(null, OrderProblemKind.Order, $"There is an order '{order}' already"));
            }

            var quote = price(state.CodeUses(cart.Terms.Codes, default));
            if (UnfitQuote(state, quote, cart, now) is { Count: > 0 } problems)
            {
                return OrderDecision.Refused(OrderResult.Refused(null, problems));
            }

            var currency = quote.Totals.IsEmpty ? cart.Vouchers[0].Amount.Currency : quote.Totals[0].Currency;
            var empty = OrderRules.Empty(order.IsNone ? state.NextId(0) : order, cart.Terms, currency, now, quote.AsOf);
            OrderDraft draft = new(state, OrderEventKind.Placed, empty, cart.Terms, now) { Note = cart.Note };
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

            return OrderDecision.Of([draft], null, () => steps(draft));
        });

    private List<OrderProblem> UnfitQuote(OrderState state, Quote quote, OrderCart cart, DateTimeOffset now)
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

        if (quote.AsOf + _options.QuoteLifetime < now)
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
            var users = Sentences.List([.. state.OrdersOf(new PromoCode(code)).Select(static order => $"'{order}'")]);
            problems.Add(new(OrderProblemKind.Limit, $"The code '{code}' is used up: it was used by order {users}"));
        }

        return problems;
    }

    private static void SellVoucher(OrderDraft draft, VoucherSale voucher)
    {
        if (voucher.Voucher.IsNone || voucher.Amount.MinorUnits <= 0 || voucher.Amount.Currency != draft.After.Currency)
        {
            draft.Refuse(OrderProblemKind.Payment, $"A voucher has a number, and an amount above zero in {draft.After.Currency.Code}");
        }
        else if (draft.Book.Credit.IsKnown(voucher.Voucher))
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

        var (state, terms) = (draft.Book, draft.After.Terms);
        var added = draft.After.Lines.Where(line => line.IsTicket && line.Number > from).ToList();
        var comps = added.Where(static line => line.Priced.Kind != PriceTypeKind.Sale).ToList();
        void Check(int? most, string kind, string of, int more)
        {
            if (most is { } limit && more > 0 && state.GivenBy(kind, of) + more > limit)
            {
                draft.Refuse(OrderProblemKind.Limit, FormattableString.Invariant(
                    $"The {kind} '{of}' has {state.GivenBy(kind, of)} comps of at most {limit}"));
            }
        }

        foreach (var performance in comps.GroupBy(static line => line.Performance))
        {
            Check(limits.CompsPerPerformance, "performance", performance.Key.Value, performance.Count());
        }

        Check(limits.CompsPerDepartment, "department", terms.Department, comps.Count);
        Check(limits.CompsPerOperator, "operator", terms.Operator.Value, comps.Count);
        CheckCodes(draft, limits.OrdersPerCodeAndDepartment, terms.Department, static other => other.Terms.Department);
        if (terms.Buyer.IsNone)
        {
            return;
        }

        CheckHousehold(draft, added, limits.TicketsPerPerformanceAndHousehold);
        CheckCodes(draft, limits.OrdersPerCodeAndBuyer, terms.Buyer.Value, static other => other.Terms.Buyer.Value);

        foreach (var type in added.GroupBy(static line => line.Priced.Type))
        {
            if (limits.TicketsPerBuyer.TryGetValue(type.Key, out var most) && state.TicketsOf(terms.Buyer, type.Key) + type.Count() > most)
            {
                draft.Refuse(OrderProblemKind.Limit, FormattableString.Invariant(
                    $"'{terms.Buyer}' has {state.TicketsOf(terms.Buyer, type.Key)} tickets of type '{type.Key}' of at most {most}"));
            }
        }
    }

    /// <summary>Whether a household would have more tickets of a performance than it may, without what the order gives back.</summary>
    private static void CheckHousehold(OrderDraft draft, List<OrderLine> added, int? limit)
    {
        var household = draft.After.Terms.Sharing;
        foreach (var performance in limit is null ? [] : added.GroupBy(static line => line.Performance))
        {
            var back = draft.Before.Lines.Count(line => line.IsTicket && line.Performance == performance.Key
                && draft.After.Lines.All(kept => kept.Number != line.Number));
            var has = draft.Book.TicketsAt(household, performance.Key) - back;
            if (has + performance.Count() > limit)
            {
                draft.Refuse(OrderProblemKind.Limit, FormattableString.Invariant(
                    $"'{household}' has {has} tickets for '{performance.Key}' of at most {limit}"));
            }
        }
    }

    /// <summary>Whether a code would be used in more orders by the same buyer or department than it may.</summary>
    private static void CheckCodes(OrderDraft draft, int? limit, string who, Func<Order, string> of)
    {
        foreach (var code in limit is null || who.Length == 0 ? [] : draft.After.CodesTaken)
        {
            var used = draft.Book.OrdersOf(code).Where(order => order != draft.After.Id && of(draft.Book.Find(order)!) == who).ToList();
            if (used.Count >= limit)
            {
                draft.Refuse(OrderProblemKind.Limit,
                    $"'{who}' has used the code '{code}' in order {Sentences.List([.. used.Select(static order => order.Value)])}");
            }
        }
    }

    /// <summary>The time by which events are written: it never goes back.</summary>
    private DateTimeOffset Now()
    {
        var now = _options.Time.GetUtcNow().ToUniversalTime();
        return _state.LastTime > now ? _state.LastTime : now;
    }
}
