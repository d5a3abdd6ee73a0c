using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Adds the parts of a quote up: by currency, by tax, by ledger account.</summary>
internal sealed class QuoteSums
{
    private const int FewAccounts = 16;

    private readonly PriceBook[] _books;
    private readonly List<CurrencySum> _currencies = new(1);
    private readonly List<LedgerSum> _ledger = new(8);
    private Dictionary<(LedgerAccount Account, Currency Currency), LedgerSum>? _byAccount;
    private readonly long[][] _net;
    private readonly long[][] _tax;
    private readonly bool[][] _used;

    public QuoteSums(PriceBook[] books)
    {
        _books = books;
        _net = new long[books.Length][];
        _tax = new long[books.Length][];
        _used = new bool[books.Length][];
        for (var book = 0; book < books.Length; book++)
        {
            var taxes = books[book].Rules.Taxes.Rules.Length;
            _net[book] = new long[taxes];
            _tax[book] = new long[taxes];
            _used[book] = new bool[taxes];
        }
    }

    public void Add(QuoteLine line)
    {
        var sum = Of(line.Total.Currency);
        if (line.Kind == PriceTypeKind.Sale)
        {
            sum.Price = checked(sum.Price + line.Price.MinorUnits);
        }
        else
        {
            sum.Given = checked(sum.Given + line.Price.MinorUnits);
        }

        sum.Face = checked(sum.Face + line.FacePrice.MinorUnits);
        sum.Rounding += line.TaxRounding.MinorUnits;
        sum.Total = checked(sum.Total + line.Total.MinorUnits);
        foreach (var discount in line.Discounts)
        {
            sum.Discounts = checked(sum.Discounts + discount.Amount.MinorUnits);
        }

        foreach (var fee in line.Fees)
        {
            sum.Fees = fee.Placement == FeePlacement.Outside ? checked(sum.Fees + fee.Amount.MinorUnits) : sum.Fees;
        }
    }

    public void Add(QuoteOrderFee fee)
    {
        var sum = Of(fee.Total.Currency);
        sum.Fees = checked(sum.Fees + fee.Fee.Amount.MinorUnits);
        sum.Rounding += fee.TaxRounding.MinorUnits;
        sum.Total = checked(sum.Total + fee.Total.MinorUnits);
    }

    public void Add(TaxEntry entry)
    {
        var book = Array.IndexOf(_books, entry.Book);
        var currency = entry.Book.Currency;
        var sum = Of(currency);
        var index = 0;
        for (var rest = entry.Mask; rest != 0; rest &= rest - 1, index++)
        {
            var tax = System.Numerics.BitOperations.TrailingZeroCount(rest);
            var rule = entry.Book.Rules.Taxes.Rules[tax];
            var amount = entry.Amounts[index];
            _used[book][tax] = true;
            _net[book][tax] = checked(_net[book][tax] + entry.Net);
            _tax[book][tax] = checked(_tax[book][tax] + amount);
            if (rule.Inclusive)
            {
                sum.Contained = checked(sum.Contained + amount);
            }
            else
            {
                sum.OnTop = checked(sum.OnTop + amount);
            }

            Post(rule.Account, currency, amount);
        }

        PostNet(entry, currency);
    }

    /// <summary>The account to which a step to a payable amount was posted last; <c>default</c> when none was.</summary>
    public LedgerAccount RoundingAccount { get; private set; }

    /// <summary>
    /// Rounds the total of each currency to the smallest payable step of its books, the coarsest of several, and posts the difference.
    /// </summary>
    public void RoundToPayable(TraceLog trace)
    {
        foreach (var sum in _currencies)
        {
            var book = _books.Where(each => each.Currency == sum.Currency).MaxBy(static each => each.PayableStep);
            if (book is null || book.PayableStep == 1)
            {
                continue;
            }

            var payable = new Money(sum.Total, sum.Currency).Round(MoneyRounding.Cash(book.PayableStep)).MinorUnits;
            if (payable != sum.Total)
            {
                trace.Add(-1, QuoteStepKind.PayableRounding, QuoteStepReason.Applied, TraceRule.None, null, sum.Currency,
                    sum.Total, payable);
                RoundingAccount = book.Definition.RoundingAccount;
                Post(RoundingAccount, sum.Currency, payable - sum.Total);
                sum.Payable = payable - sum.Total;
                sum.Total = payable;
            }
        }
    }

    public ImmutableArray<QuoteTotal> Totals() =>
        _currencies.Count == 1
            ? [_currencies[0].ToTotal()]
            : [.. _currencies.OrderBy(static sum => sum.Currency.Code, StringComparer.Ordinal).Select(static sum => sum.ToTotal())];

    public ImmutableArray<TaxTotal> Taxes()
    {
        var totals = ImmutableArray.CreateBuilder<TaxTotal>();
        for (var book = 0; book < _books.Length; book++)
        {
            var currency = _books[book].Currency;
            for (var tax = 0; tax < _used[book].Length; tax++)
            {
                if (_used[book][tax])
                {
                    Merge(totals, _books[book].Rules.Taxes.Rules[tax], new Money(_net[book][tax], currency),
                        new Money(_tax[book][tax], currency));
                }
            }
        }

        return totals.ToImmutable();
    }

    public ImmutableArray<LedgerTotal> Ledger()
    {
        _ledger.Sort(static (x, y) => x.Account != y.Account
            ? x.Account.CompareTo(y.Account)
            : string.CompareOrdinal(x.Currency.Code, y.Currency.Code));
        var totals = new LedgerTotal[_ledger.Count];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = new LedgerTotal(_ledger[i].Account, new Money(_ledger[i].Amount, _ledger[i].Currency));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(totals);
    }

    private static void Merge(ImmutableArray<TaxTotal>.Builder totals, TaxRule rule, Money net, Money amount)
    {
        for (var i = 0; i < totals.Count; i++)
        {
            var known = totals[i];
            if (known.Tax == rule.Id && known.Rate == rule.Rate && known.Inclusive == rule.Inclusive && known.Net.Currency == net.Currency)
            {
                totals[i] = known with { Net = known.Net + net, Amount = known.Amount + amount };
                return;
            }
        }

        totals.Add(new TaxTotal(rule.Id, rule.Name, rule.Rate, rule.Inclusive, net, amount));
    }

    private void PostNet(TaxEntry entry, Currency currency)
    {
        Span<long> shares = stackalloc long[entry.PartCount];
        entry.ShareNet(shares);
        for (var i = 0; i < shares.Length; i++)
        {
            Post(entry.PartAt(i).Account, currency, shares[i]);
        }
    }

    private void Post(LedgerAccount account, Currency currency, long amount)
    {
        var known = Find(account, currency);
        if (known is null)
        {
            _ledger.Add(known = new LedgerSum(account, currency));
            _byAccount?.Add((account, currency), known);
        }

        known.Amount = checked(known.Amount + amount);
    }

    private LedgerSum? Find(LedgerAccount account, Currency currency)
    {
        if (_ledger.Count > FewAccounts)
        {
            _byAccount ??= _ledger.ToDictionary(static sum => (sum.Account, sum.Currency));
            return _byAccount.GetValueOrDefault((account, currency));
        }

        foreach (var sum in _ledger)
        {
            if (sum.Account == account && sum.Currency == currency)
            {
                return sum;
            }
        }

        return null;
    }

    private CurrencySum Of(Currency currency)
    {
        foreach (var sum in _currencies)
        {
            if (sum.Currency == currency)
            {
                return sum;
            }
        }

        CurrencySum added = new(currency);
        _currencies.Add(added);
        return added;
    }

    private sealed class LedgerSum(LedgerAccount account, Currency currency)
    {
        public LedgerAccount Account { get; } = account;

        public Currency Currency { get; } = currency;

        public long Amount { get; set; }
    }

    private sealed class CurrencySum(Currency currency)
    {
        public Currency Currency { get; } = currency;

        public long Price { get; set; }

        public long Discounts { get; set; }

        public long Face { get; set; }

        public long Fees { get; set; }

        public long OnTop { get; set; }

        public long Contained { get; set; }

        public long Rounding { get; set; }

        public long Payable { get; set; }

        public long Given { get; set; }

        public long Total { get; set; }

        public QuoteTotal ToTotal() => new()
        {
            Price = new Money(Price, Currency),
            Discounts = new Money(Discounts, Currency),
            Face = new Money(Face, Currency),
            Fees = new Money(Fees, Currency),
            TaxOnTop = new Money(OnTop, Currency),
            TaxContained = new Money(Contained, Currency),
            TaxRounding = new Money(Rounding, Currency),
            PayableRounding = new Money(Payable, Currency),
            ValueGiven = new Money(Given, Currency),
            Total = new Money(Total, Currency),
        };
    }
}
