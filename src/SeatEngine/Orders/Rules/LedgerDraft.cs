using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>
/// Sums what an order posts; the difference of two states of it is what an operation posts, and sums to zero by construction.
/// </summary>
internal sealed class LedgerDraft(ChartOfAccounts chart, Func<PerformanceId, bool> isEarned)
{
    private readonly List<LedgerEntry> _sums = [];

    /// <summary>What an order has posted in all, or that with the other sign.</summary>
    public void Add(Order order, int sign)
    {
        foreach (var line in order.Lines)
        {
            Add(line.Priced, sign);
        }

        foreach (var fee in order.Fees)
        {
            foreach (var posting in fee.Postings)
            {
                Post(posting.Account, posting.Amount, -sign);
            }
        }

        foreach (var charge in order.Charges)
        {
            Post(charge.Account, charge.Amount, -sign, default, charge.Kind == OrderChargeKind.Voucher ? charge.Reference : "");
        }

        Post(chart.Receivable, order.Total, sign);
    }

    /// <summary>A payment: from what is owed to where the money is.</summary>
    public void Add(OrderPayment payment, PatronId buyer)
    {
        var means = payment.Tender.Means;
        var owner = means == chart.AccountTender ? buyer.Value : means == chart.VoucherTender ? payment.Tender.Reference : "";
        Post(chart.Of(means), payment.Amount, 1, default, owner);
        Post(chart.Receivable, payment.Amount, -1);
    }

    public void Post(LedgerAccount account, Money amount, int sign, PerformanceId performance = default, string owner = "")
    {
        // Few accounts are posted to, so a look at each is quicker than a table of them.
        var units = checked(sign * amount.MinorUnits);
        for (var i = 0; i < _sums.Count; i++)
        {
            var known = _sums[i];
            if (known.Account == account && known.Performance == performance && known.For == owner
                && known.Amount.Currency == amount.Currency)
            {
                _sums[i] = known with { Amount = new Money(checked(known.Amount.MinorUnits + units), amount.Currency) };
                return;
            }
        }

        _sums.Add(new LedgerEntry(account, new Money(units, amount.Currency), performance, owner));
    }

    /// <summary>The entries, by account, performance and owner.</summary>
    public ImmutableArray<LedgerEntry> Entries()
    {
        _sums.RemoveAll(static entry => entry.Amount.IsZero);
        _sums.Sort(static (a, b) => Compare(a, b));
        return [.. _sums];
    }

    /// <summary>Whether entries sum to zero in each currency.</summary>
    public static bool IsBalanced(ImmutableArray<LedgerEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return true;
        }

        var currency = entries[0].Amount.Currency;
        Int128 sum = 0;
        foreach (var entry in entries)
        {
            if (entry.Amount.Currency != currency)
            {
                return entries.GroupBy(static entry => entry.Amount.Currency)
                    .All(static group => group.Aggregate((Int128)0, static (sum, entry) => sum + entry.Amount.MinorUnits) == 0);
            }

            sum += entry.Amount.MinorUnits;
        }

        return sum == 0;
    }

    private static int Compare(LedgerEntry a, LedgerEntry b)
    {
        var order = a.Account.CompareTo(b.Account);
        order = order != 0 ? order : a.Performance.CompareTo(b.Performance);
        order = order != 0 ? order : string.CompareOrdinal(a.For, b.For);
        return order != 0 ? order : string.CompareOrdinal(a.Amount.Currency.Code, b.Amount.Currency.Code);
    }

    private void Add(QuoteLine line, int sign)
    {
        foreach (var posting in line.Postings)
        {
            if (posting.Kind == PostingKind.Ticket)
            {
                PostRevenue(line, posting.Account, posting.Amount, -sign);
            }
            else
            {
                Post(posting.Account, posting.Amount, -sign, line.Performance);
            }
        }

        AddContra(line, sign);
    }

    /// <summary>What was given away or taken off is shown as revenue on one side and on an account of its own on the other.</summary>
    private void AddContra(QuoteLine line, int sign)
    {
        var isSale = line.Kind == PriceTypeKind.Sale;
        if ((isSale ? chart.Discounts : chart.Comps) is not { } contra)
        {
            return;
        }

        foreach (var layer in line.Layers)
        {
            var given = isSale ? layer.Price - layer.Final : layer.Price;
            if (!given.IsZero)
            {
                PostRevenue(line, layer.Account, given, -sign);
                Post(contra, given, sign, line.Performance);
            }
        }
    }

    private void PostRevenue(QuoteLine line, LedgerAccount account, Money amount, int sign)
    {
        if (line.Performance.IsNone || isEarned(line.Performance))
        {
            Post(account, amount, sign, line.Performance);
        }
        else
        {
            Post(chart.Deferred, amount, sign, line.Performance, account.Value);
        }
    }
}
