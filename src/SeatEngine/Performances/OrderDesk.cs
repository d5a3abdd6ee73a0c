using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Carries operations on orders out: prices, book and inventories together.</summary>
/// <param name="book">The book.</param>
/// <param name="first">A performance whose prices are taken for what belongs to none; null while there is none.</param>
/// <param name="find">Finds a performance that is open.</param>
internal sealed class OrderDesk(OrderBook book, Func<Performance?> first, Func<PerformanceId, Performance?> find)
{
    /// <summary>Looks whether a price book posts to an account that orders keep for themselves.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Check(OrderBook book, PriceBook prices)
    {
        if (prices.Accounts.FirstOrDefault(book.Options.Chart.IsReserved) is { IsNone: false } reserved)
        {
            throw new ArgumentException(
                $"The price book '{prices.Name}' posts to account '{reserved}', which is kept for what is owed, deferred and paid.");
        }
    }

    public OrderBook Book => book;

    /// <summary>What a cart costs now.</summary>
    public Quote Quote(OrderCart cart) => Quote(cart, book.CodeUses(cart.Terms.Codes));

    /// <summary>Sells what is held, quoted as one, at the prices that were offered.</summary>
    /// <exception cref="ArgumentException">A hold was not granted.</exception>
    public OrderOperation Selling(IReadOnlyCollection<OfferHold> holds, OrderId order, ImmutableArray<Tender> tenders, SaleOptions? options)
    {
        if (holds.Any(static hold => !hold.Succeeded))
        {
            throw new ArgumentException("The hold was not granted.", "hold");
        }

        var offers = holds.Select(static hold => hold.Offer).ToArray();
        var terms = offers[0].Terms.Ordering;
        OrderCart cart = new()
        {
            Terms = options is null
                ? terms
                : terms with { Channel = options.Channel, AsHouse = options.AsHouse, Operator = options.Actor },
            Tickets = [.. holds.SelectMany(static hold => hold.Tickets)],
            Tenders = tenders.IsDefault ? [] : tenders,
            PricesAsOf = offers.Max(static offer => offer.Quote.AsOf),
        };
        return Selling(cart, order, [.. holds.Select(static hold => hold.Held)], options ?? holds.First().OwnTerms);
    }

    /// <summary>Sells a cart, with what is held for it.</summary>
    public OrderOperation Selling(OrderCart cart, OrderId order, ImmutableArray<HeldPlaces> held, SaleOptions? options) =>
        Strangers(cart.Tickets) is { } stranger
            ? Refusing(order, stranger)
            : book.Placing(order, cart, uses => Quote(cart, uses), draft => Sales(draft, draft.After.Lines, held, options)) with
            {
                Concerns = _ => InventoriesOf(cart.Tickets),
            };

    /// <summary>Adds tickets and items to an order; where a discount for many makes it cheaper, the difference is paid back.</summary>
    public OrderOperation Adding(OrderId order, OrderCart cart)
    {
        if (Strangers(cart.Tickets) is { } stranger)
        {
            return Refusing(order, stranger);
        }

        return OrderOperation.On(
            order,
            OrderEventKind.Added,
            cart.Terms,
            (draft, now) =>
            {
                var last = draft.After.LastNumber;
                if (Kept(cart.Tickets, cart, draft) is { } tickets
                    && OrderRules.Reprice(draft,
                        [.. draft.After.Lines, .. tickets.Select(OrderRules.New), .. cart.Items.Select(OrderRules.New)],
                        Tables(draft.After.Lines.Select(static line => line.Performance)
                            .Concat(tickets.Select(static ticket => ticket.Performance)),
                            draft.After.RulesAsOf), now))
                {
                    book.CheckLimits(draft, last);
                    draft.Take(cart.Tenders);
                    draft.Repay([], toAccount: false);
                }
            },
            draft => Sales(draft, draft.After.Lines.Where(line => line.Number > draft.Before.LastNumber), [], null)) with
        {
            Concerns = _ => InventoriesOf(cart.Tickets),
        };
    }

    /// <summary>Gives lines back.</summary>
    public OrderOperation Returning(OrderReturn asked) => OrderOperation.On(
        asked.Order,
        asked.IsCancellation ? OrderEventKind.Cancelled : OrderEventKind.Returned,
        asked.By,
        (draft, now) =>
        {
            var policy = asked.Policy ?? book.Options.Returns;
            draft.Note = asked.Note;
            var lines = asked.Lines.IsEmpty ? [.. draft.After.Lines.Select(static line => line.Number)] : asked.Lines;
            OrderRules.Return(draft, lines, policy, Remaining(draft, lines, policy), now);
            if (draft.Problems.Count == 0)
            {
                draft.Repay(asked.Repayments, policy.ToAccount);
            }
        },
        draft => Returns(draft, asked.By)) with
    {
        Concerns = state => InventoriesOf(state, asked.Order),
    };

    /// <summary>Gives tickets back for others.</summary>
    public OrderOperation Exchanging(OrderExchange asked, ImmutableArray<HeldPlaces> held)
    {
        if (Strangers(asked.Tickets) is { } stranger)
        {
            return Refusing(asked.Order, stranger);
        }

        return OrderOperation.On(
            asked.Order,
            OrderEventKind.Exchanged,
            asked.By,
            (draft, now) =>
            {
                draft.Note = asked.Note;
                var cart = new OrderCart { Tickets = asked.Tickets, Terms = draft.After.Terms, PricesAsOf = asked.PricesAsOf };
                if (Kept(asked.Tickets, cart, draft) is not { } tickets)
                {
                    return;
                }

                var last = draft.After.LastNumber;
                var rules = Tables(draft.After.Lines.Select(static line => line.Performance)
                    .Concat(tickets.Select(static ticket => ticket.Performance)), draft.After.RulesAsOf);
                var onAccount = OrderRules.Exchange(draft, asked.Lines, tickets,
                    new ExchangeAsked(asked.Policy ?? book.Options.Exchanges, asked.By, Today), rules, now);
                if (draft.Problems.Count > 0)
                {
                    return;
                }

                book.CheckLimits(draft, last);
                draft.Take(asked.Tenders);
                draft.Repay(asked.Repayments, !onAccount.IsZero);
            },
            draft => Returns(draft, asked.By).Concat(
                Sales(draft, draft.After.Lines.Where(line => line.Number > draft.Before.LastNumber), held, null, asked.By))) with
        {
            Concerns = state => InventoriesOf(state, asked.Order).Concat(InventoriesOf(asked.Tickets)),
        };
    }

    /// <summary>Makes tickets comps or trade-outs.</summary>
    public OrderOperation MakingComps(OrderId order, ImmutableArray<int> numbers, PriceTypeId type, string reason, OrderTerms by) =>
        OrderOperation.On(
        order,
        OrderEventKind.MadeComps,
        by,
        (draft, now) =>
        {
            draft.Note = reason;
            if (OrderRules.Find(draft, numbers) is not { } given)
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(reason) || given.Any(line => !line.IsTicket || !IsGiven(line.Performance, type)))
            {
                draft.Refuse(OrderProblemKind.Line,
                    $"Tickets are given away for a reason, at a price type for that, and '{type}' is none or the reason is missing");
                return;
            }

            var lines = draft.After.Lines.Select(line => numbers.Contains(line.Number)
                ? line with { Ticket = line.Ticket! with { Type = type, Reason = reason } }
                : line);
            if (OrderRules.Reprice(draft, lines, Tables(draft.After.Lines.Select(static line => line.Performance), draft.After.RulesAsOf),
                now))
            {
                book.CheckLimits(draft, int.MaxValue);
                draft.Repay([], toAccount: false);
            }
        });

    /// <summary>Tickets of two orders change places; each order keeps its prices.</summary>
    public OrderOperation Swapping(OrderId order, ImmutableArray<int> numbers, OrderId other, ImmutableArray<int> others, OrderTerms by) =>
        OrderOperation.OnBoth(
            order,
            other,
            OrderEventKind.Swapped,
            by,
            (draft, counter) =>
            {
                if (OrderRules.Find(draft, numbers) is not { } lines || OrderRules.Find(counter, others) is not { } back)
                {
                    draft.Problems.AddRange(counter.Problems);
                    return;
                }

                var nights = lines.Concat(back).Select(static line => line.Performance).Distinct().ToArray();
                if (lines.Length != back.Length || nights.Length != 1 || !lines.Concat(back).All(static line => line.Place.IsSeat))
                {
                    draft.Refuse(OrderProblemKind.Line, "As many seats of the same performance change on both sides");
                    return;
                }

                OrderRules.Reseat(draft, lines, back);
                OrderRules.Reseat(counter, back, lines);
            },
            (draft, counter) =>
            {
                OrderLine[] mine = [.. numbers.Select(draft.LineBefore)];
                return [new GroupStep(Open(mine[0].Performance).Inventory, InventoryStep.Swap(order, Order.Places(mine), other,
                    Order.Places(others.Select(counter.LineBefore)), by.Request))];
            }) with
        {
            Concerns = state => InventoriesOf(state, order),
        };

    /// <summary>What becomes of tickets that their owner put up for resale, when others have bought them.</summary>
    public OrderOperation SettlingResale(OrderId order, ImmutableArray<int> numbers, ResalePolicy policy, OrderTerms by) =>
        OrderOperation.On(order, OrderEventKind.Resold, by, (draft, _) =>
        {
            if (OrderRules.Find(draft, numbers) is not { } lines)
            {
                return;
            }

            foreach (var line in lines)
            {
                if (draft.SoldAgain(line) is not { } again)
                {
                    draft.Refuse(OrderProblemKind.Line,
                        FormattableString.Invariant($"Line {line.Number}, {line.Place.Value}, is in no other order"));
                    continue;
                }

                var owed = again.Priced.FacePrice - again.Priced.FacePrice.Multiply(policy.HouseShare, MoneyRounding.HalfUp);
                draft.After = draft.After with { Lines = draft.After.Lines.Remove(line) };
                draft.Charge(OrderChargeKind.Resale, line.Total - owed);
            }

            if (draft.Problems.Count == 0)
            {
                draft.Repay([], policy.ToAccount);
            }
        });

    /// <summary>What is refused before it is looked at, whatever has become of the order by then.</summary>
    private static OrderOperation Refusing(OrderId order, string why) => new((state, _) =>
        OrderDecision.Refused(OrderResult.Refused(state.Find(order), OrderProblemKind.Line, why)));

    private IEnumerable<SeatInventory> InventoriesOf(IEnumerable<QuoteTicket> tickets) =>
        InventoriesOf(tickets.Select(static ticket => ticket.Performance));

    private IEnumerable<SeatInventory> InventoriesOf(OrderState state, OrderId order) =>
        InventoriesOf(state.Find(order)?.Lines.Select(static line => line.Performance) ?? []);

    private IEnumerable<SeatInventory> InventoriesOf(IEnumerable<PerformanceId> ids) =>
        ids.Distinct().Select(find).OfType<Performance>().Select(static performance => performance.Inventory);

    /// <summary>A performance that must be open.</summary>
    private Performance Open(PerformanceId id) => find(id)
        ?? throw new InvalidOperationException($"The performance '{id}' is not open here; it is when this is asked again.");

    private bool IsGiven(PerformanceId performance, PriceTypeId type) =>
        find(performance)?.Prices.Types.FirstOrDefault(each => each.Id == type) is { Kind: not PriceTypeKind.Sale };

    /// <summary>Each new ticket with the price it has now kept in it; null when it cannot be sold so.</summary>
    private List<QuoteTicket>? Kept(ImmutableArray<QuoteTicket> tickets, OrderCart cart, OrderDraft draft)
    {
        if (tickets.IsEmpty)
        {
            return [];
        }

        var quote = Quote(cart with { Items = [] }, draft.CodeUses());
        foreach (var problem in quote.Problems.Where(static problem => !OrderRules.IsOfTheWhole(problem.Kind)))
        {
            draft.Refuse(OrderProblemKind.Quote, problem.Message);
        }

        return draft.Problems.Count == 0 ? [.. tickets.Zip(quote.Lines, static (ticket, line) => ticket with { Kept = line.Layers })]
            : null;
    }

    private Money? Today(OrderLine line) => find(line.Performance) is { } performance
        && performance.PricesNow().TryGetPrice(line.Place, line.Priced.Type, out var price) ? price : null;

    private Quote Quote(OrderCart cart, ImmutableDictionary<PromoCode, int> uses)
    {
        var tables = Tables(
            cart.Tickets.Select(static ticket => ticket.Performance).Concat(cart.Items.Select(static item => item.Performance)),
                cart.PricesAsOf);
        var request = cart.Terms.Cart(cart.Tickets, cart.Items) with { CodeUses = uses };
        return Pricing.Quote.Of(tables, request);
    }

    private ImmutableArray<PriceTable> Remaining(OrderDraft draft, ImmutableArray<int> returned, ReturnPolicy policy)
    {
        var remaining = draft.After.Lines.Where(line => !returned.Contains(line.Number)).Select(static line => line.Performance).ToArray();
        return policy.Pricing == ReturnPricing.KeepDiscounts || remaining.Length == 0 ? [] : Tables(remaining, draft.After.RulesAsOf);
    }

    /// <summary>Tables of performances, all as of one instant; those of a first performance for what belongs to none.</summary>
    private ImmutableArray<PriceTable> Tables(IEnumerable<PerformanceId> ids, DateTimeOffset? asOf)
    {
        var listed = ids.Distinct().Select(find).OfType<Performance>().ToArray();
        if (listed.Length == 0)
        {
            listed = [first() ?? throw new InvalidOperationException("No performance is open.")];
        }

        var now = asOf ?? listed[0].Now();
        return [.. listed.Select(performance => performance.PricesOf(performance.Inventory.Snapshot(), now))];
    }

    private string? Strangers(ImmutableArray<QuoteTicket> tickets) =>
        tickets.FirstOrDefault(ticket => find(ticket.Performance) is null) is { } stranger
            ? $"There is no performance '{stranger.Performance}'" : null;

    private IEnumerable<GroupStep> Sales(OrderDraft draft, IEnumerable<OrderLine> lines, ImmutableArray<HeldPlaces> held,
        SaleOptions? options, OrderTerms? by = null)
    {
        // What is paid is written to the first performance's sale, in its own log too.
        var tenders = draft.Tenders(isRepaid: false);
        foreach (var sold in lines.Where(static line => line.IsTicket).GroupBy(static line => line.Performance))
        {
            var inventory = Open(sold.Key).Inventory;
            var sale = (options ?? (by ?? draft.After.Terms).Request.As(new SaleOptions())) with
            {
                Places = Order.Places(sold),
                Lines = SaleLines(sold, 1),
                Tenders = tenders,
            };
            tenders = [];
            var token = held.IsDefault ? default : held.FirstOrDefault(hold => hold.Performance == sold.Key)?.Token ?? default;
            if (token.IsNone && !sale.AsHouse)
            {
                // Few channels may sell straight: what is clicked is held and sold at once.
                token = inventory.NewToken();
                yield return new(inventory, InventoryStep.Hold(sale.Places, sale.As(new HoldOptions
                {
                    Token = token,
                    ForAccessNeeds = sale.ForAccessNeeds,
                    IncludeResale = sale.IncludeResale,
                })));
            }

            yield return new(inventory, token.IsNone
                ? InventoryStep.Sell(sale.Places, draft.After.Id, sale)
                : InventoryStep.Sell(token, draft.After.Id, sale));
        }
    }

    private IEnumerable<GroupStep> Returns(OrderDraft draft, OrderTerms by)
    {
        var kept = draft.After.Lines.Select(static line => line.Number).ToHashSet();
        var request = by.Request;
        var tenders = draft.Tenders(isRepaid: true);
        foreach (var returned in draft.Before.Lines.Where(line => line.IsTicket && !kept.Contains(line.Number))
            .GroupBy(static line => line.Performance))
        {
            var options = request.As(new ReturnOptions { Lines = SaleLines(returned, -1), Tenders = tenders });
            yield return new(Open(returned.Key).Inventory, InventoryStep.Return(draft.After.Id, Order.Places(returned), options));
            tenders = [];
        }
    }

    /// <summary>What each place of an order costs; places of one area at one price together.</summary>
    private static ImmutableArray<SaleLine> SaleLines(IEnumerable<OrderLine> lines, int sign)
    {
        var sold = ImmutableArray.CreateBuilder<SaleLine>();
        var areas = new List<OrderLine>();
        foreach (var line in lines)
        {
            if (line.Place.IsArea)
            {
                areas.Add(line);
            }
            else
            {
                sold.Add(new SaleLine(line.Place, line.Priced.Type, line.Total * sign));
            }
        }

        sold.AddRange(areas.GroupBy(static line => (line.Place, line.Priced.Type, line.Total))
            .Select(group => new SaleLine(group.Key.Place, group.Key.Type, group.Key.Total * (sign * group.Count()), group.Count())));
        return sold.ToImmutable();
    }
}
