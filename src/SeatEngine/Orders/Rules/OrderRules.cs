using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What operations make of an order: pure, but for the draft that they fill.</summary>
internal static class OrderRules
{
    /// <summary>An order that has nothing yet.</summary>
    public static Order Empty(OrderId id, OrderTerms terms, Currency currency, DateTimeOffset now, DateTimeOffset rulesAsOf) => new()
    {
        Id = id,
        Version = 0,
        Terms = terms,
        PlacedAt = now,
        RulesAsOf = rulesAsOf,
        Currency = currency,
    };

    /// <summary>Puts a quote's lines into an order that has none, or in place of those that it has.</summary>
    /// <param name="draft">The order.</param>
    /// <param name="quote">Of the tickets and items of the lines, in their order.</param>
    /// <param name="lines">What each line was asked as: its ticket or item, and its number; a number of 0 for a new line.</param>
    /// <param name="now">When new lines come in.</param>
    public static void Put(OrderDraft draft, Quote quote, IReadOnlyList<OrderLine> lines, DateTimeOffset now)
    {
        var number = draft.After.LastNumber;
        var put = ImmutableArray.CreateBuilder<OrderLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            put.Add(line with
            {
                Number = line.Number > 0 ? line.Number : ++number,
                AddedAt = line.Number > 0 ? line.AddedAt : now,
                Priced = quote.Lines[i],
            });
        }

        put.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        draft.After = draft.After with
        {
            Lines = put.MoveToImmutable(),
            LastNumber = number,
            Fees = quote.OrderFees,
            CodesTaken = quote.CodesTaken,
        };
        var total = quote.Totals.IsEmpty ? draft.Zero : quote.Totals[0].Total;
        var sum = draft.After.Lines.Sum(static line => line.Total.MinorUnits) + draft.After.Fees.Sum(static fee => fee.Total.MinorUnits);
        draft.Round(new Money(total.MinorUnits - sum, draft.After.Currency), quote.RoundingAccount);
    }

    /// <summary>Prices lines that an order has, and new ones, by the rules of the order's own date.</summary>
    /// <param name="draft">The order, whose lines become these.</param>
    /// <param name="lines">Those that it keeps, and new ones with a number of 0, whose tickets say their prices.</param>
    /// <param name="tables">Tables as of the order's date, of all performances of the lines.</param>
    /// <param name="now">When new lines come in.</param>
    /// <returns>Whether it could be priced; otherwise the draft has the problem.</returns>
    public static bool Reprice(OrderDraft draft, IEnumerable<OrderLine> lines, ImmutableArray<PriceTable> tables, DateTimeOffset now)
    {
        OrderLine[] listed = [.. lines.OrderBy(static line => line.IsTicket ? 0 : 1)];
        if (listed.Length == 0)
        {
            draft.After = draft.After with { Lines = [], Fees = [], CodesTaken = [] };
            draft.Charge(OrderChargeKind.NotCharged, -Charged(draft, OrderChargeKind.NotCharged));
            draft.Round(draft.Zero, default);
            return true;
        }

        var cart = draft.After.Terms.Cart(
            listed.Where(static line => line.IsTicket).Select(static line =>
                line.Number > 0 ? line.Ticket! with { Kept = line.Priced.Layers } : line.Ticket!),
            listed.Where(static line => !line.IsTicket).Select(static line =>
                line.Number > 0 ? line.Item! with { Kept = line.Priced.Price } : line.Item!));
        var quote = Quote.Of(tables, cart);
        if (quote.Lines.Length != listed.Length || quote.Totals.Any(total => total.Currency != draft.After.Currency))
        {
            foreach (var problem in quote.Problems)
            {
                draft.Refuse(OrderProblemKind.Quote, problem.Message);
            }

            if (draft.Problems.Count == 0)
            {
                draft.Refuse(OrderProblemKind.Quote, $"The order is in {draft.After.Currency.Code} alone");
            }

            return false;
        }

        // How many of a type there are is judged of the whole order, and held against those that are new in it.
        foreach (var problem in quote.Problems.Where(problem => listed[problem.Line].Number == 0 && IsOfTheWhole(problem.Kind)))
        {
            draft.Refuse(OrderProblemKind.Quote, problem.Message);
        }

        Put(draft, quote, listed, now);
        if (draft.After.LetOff is { } letOff)
        {
            draft.Charge(OrderChargeKind.NotCharged, -letOff.Of(PriceOf(draft)) - Charged(draft, OrderChargeKind.NotCharged));
        }

        return draft.Problems.Count == 0;
    }

    /// <summary>Whether a problem of a ticket is judged by what else is bought with it.</summary>
    public static bool IsOfTheWhole(QuoteProblemKind kind) =>
        kind is QuoteProblemKind.TooFew or QuoteProblemKind.TooMany or QuoteProblemKind.NotAccompanied;

    /// <summary>Finds lines by their numbers, each once; to name none is refused.</summary>
    public static OrderLine[]? Find(OrderDraft draft, ImmutableArray<int> numbers)
    {
        if (numbers.IsDefaultOrEmpty || numbers.Distinct().Count() != numbers.Length)
        {
            draft.Refuse(OrderProblemKind.Line, "Lines are named, each once");
            return null;
        }

        var found = draft.After.Lines.Where(line => numbers.Contains(line.Number)).ToArray();
        if (found.Length != numbers.Length)
        {
            var missing = numbers.First(number => found.All(line => line.Number != number));
            draft.Refuse(OrderProblemKind.Line, FormattableString.Invariant($"Order '{draft.After.Id}' has no line {missing}"));
            return null;
        }

        return found;
    }

    /// <summary>Gives lines back under a policy.</summary>
    public static void Return(OrderDraft draft, ImmutableArray<int> numbers, ReturnPolicy policy, ImmutableArray<PriceTable> tables,
        DateTimeOffset now)
    {
        if (Find(draft, numbers) is not { } returned)
        {
            return;
        }

        var (before, fees) = (draft.After.Total, FeesOf(draft));
        var remaining = draft.After.Lines.Where(line => !numbers.Contains(line.Number)).ToArray();
        if (policy.Pricing == ReturnPricing.KeepDiscounts)
        {
            draft.After = draft.After with { Lines = [.. remaining], Fees = remaining.Length == 0 ? [] : draft.After.Fees };
        }
        else if (!Reprice(draft, remaining, tables, now))
        {
            return;
        }

        var feesLost = fees - FeesOf(draft);
        draft.Charge(OrderChargeKind.FeeKept, policy.KeepOrderFees && feesLost.MinorUnits > 0 ? feesLost : draft.Zero);
        if (policy.Pricing == ReturnPricing.Reprice)
        {
            // What remains may cost more than the whole did; what was let off at an earlier return is judged anew with it.
            var letOff = Charged(draft, OrderChargeKind.NotCharged);
            var most = Money.Max(draft.After.Total - letOff - before, draft.Zero);
            draft.Charge(OrderChargeKind.NotCharged, -most - letOff);
            draft.After = most.IsZero && draft.After.LetOff is null
                ? draft.After
                : draft.After with { LetOff = new LetOff(most, PriceOf(draft) - most) };
        }

        var back = before - draft.After.Total;
        if (back.MinorUnits <= 0)
        {
            return;
        }

        var fee = AmountOf(draft, policy.FeePerTicket) * returned.Count(static line => line.IsTicket)
            + AmountOf(draft, policy.FeePerReturn);
        draft.Charge(OrderChargeKind.ReturnFee, Money.Min(fee, back));
    }

    /// <summary>Gives lines back for others under a policy: old and new as one difference.</summary>
    /// <param name="draft">The order.</param>
    /// <param name="numbers">The lines given back.</param>
    /// <param name="wanted">The new tickets, each with its price of today kept in it.</param>
    /// <param name="request">The policy, who asks, and what returned tickets cost today.</param>
    /// <param name="tables">Tables as of the order's date.</param>
    /// <param name="now">When new lines come in.</param>
    /// <returns>What is to be kept on the buyer's account; zero for nothing.</returns>
    public static Money Exchange(OrderDraft draft, ImmutableArray<int> numbers, IEnumerable<QuoteTicket> wanted,
        ExchangeAsked request, ImmutableArray<PriceTable> tables, DateTimeOffset now)
    {
        if (Find(draft, numbers) is not { } returned)
        {
            return draft.Zero;
        }

        var (policy, before) = (request.Policy, draft.After.Total);
        var remaining = draft.After.Lines.Where(line => !numbers.Contains(line.Number));
        if (!Reprice(draft, remaining.Concat(wanted.Select(New)), tables, now))
        {
            return draft.Zero;
        }

        // What tickets carry from an earlier exchange is value that is given back with them.
        draft.Charge(OrderChargeKind.RaisedToValue, -Charged(draft, OrderChargeKind.RaisedToValue));
        var paid = returned.Aggregate(draft.Zero, static (sum, line) => sum + line.Total);
        draft.Charge(OrderChargeKind.ExchangeValue, paid - ValueOf(returned, request, paid));
        var difference = draft.After.Total - before;
        var fees = AmountOf(draft, policy.FeePerTicket) * returned.Length + AmountOf(draft, policy.FeePerExchange)
            + (policy.ChargesOrderFeesAgain ? FeesOf(draft) : draft.Zero);
        var isUpgrade = difference.MinorUnits > 0;
        var isWaived = (isUpgrade && policy.FeesWaivedOnUpgrade) || policy.FeesWaivedInChannels.Contains(request.By.Channel)
            || policy.FeesWaivedFor.Any(fact => request.By.Facts.Contains(fact) || draft.After.Terms.Facts.Contains(fact));
        var rest = isUpgrade ? draft.Zero : -difference;
        draft.Charge(OrderChargeKind.Forfeited, policy.Downgrade == DowngradePolicy.Forfeit ? rest : draft.Zero);
        draft.Charge(OrderChargeKind.RaisedToValue, policy.Downgrade == DowngradePolicy.FloorAtValue ? rest : draft.Zero);
        draft.Charge(OrderChargeKind.ExchangeFee, isWaived ? draft.Zero : fees);
        return policy.Downgrade == DowngradePolicy.KeepOnAccount && draft.After.Due.IsNegative ? -draft.After.Due : draft.Zero;
    }

    /// <summary>Gives lines the places of others, at their own prices.</summary>
    public static void Reseat(OrderDraft draft, OrderLine[] lines, OrderLine[] places)
    {
        var after = draft.After.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, to) = (lines[i], places[i]);
            after = after.Replace(line, line with
            {
                Ticket = line.Ticket! with { Place = to.Place },
                Priced = line.Priced with { Place = to.Place, Zone = to.Priced.Zone },
            });
        }

        draft.After = draft.After with { Lines = after };
    }

    /// <summary>A new line of a ticket.</summary>
    public static OrderLine New(QuoteTicket ticket) => new() { Number = 0, Ticket = ticket, Priced = Unpriced, AddedAt = default };

    /// <summary>A new line of an item.</summary>
    public static OrderLine New(QuoteItem item) => new() { Number = 0, Item = item, Priced = Unpriced, AddedAt = default };

    /// <summary>What an order is charged for one reason in all.</summary>
    public static Money Charged(OrderDraft draft, OrderChargeKind kind) => new(
        draft.After.Charges.Where(charge => charge.Kind == kind).Sum(static charge => charge.Amount.MinorUnits), draft.After.Currency);

    private static readonly QuoteLine Unpriced = new()
    {
        Number = 0,
        Name = "",
        ListPrice = default,
        Price = default,
        FacePrice = default,
        TaxRounding = default,
        Total = default,
    };

    private static Money ValueOf(OrderLine[] returned, ExchangeAsked request, Money paid)
    {
        var value = Money.Zero(paid.Currency);
        foreach (var line in returned)
        {
            value += request.Policy.Value switch
            {
                ExchangeValue.Paid => line.Total,
                ExchangeValue.PriceAtOrder => line.Priced.Price,
                ExchangeValue.PriceToday => request.Today(line) ?? line.Priced.Price,
            };
        }

        return value;
    }

    /// <summary>What the lines and the fees of the price book cost.</summary>
    private static Money PriceOf(OrderDraft draft) =>
        new(draft.After.Lines.Sum(static line => line.Total.MinorUnits) + FeesOf(draft).MinorUnits, draft.After.Currency);

    private static Money FeesOf(OrderDraft draft) =>
        new(draft.After.Fees.Sum(static fee => fee.Total.MinorUnits), draft.After.Currency);

    private static Money AmountOf(OrderDraft draft, Money? fee) =>
        fee is not { } amount ? draft.Zero
        : amount.Currency == draft.After.Currency && !amount.IsNegative ? amount
        : throw new ArgumentException("A fee of the policy is below zero or in another currency.", nameof(fee));
}
