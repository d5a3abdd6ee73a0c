using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What the house owes patrons and holders of vouchers, by the entries of the ledger.</summary>
internal sealed class CreditBook(ChartOfAccounts chart, CreditBook? under = null)
{
    private readonly LayeredMap<(bool IsAccount, string Owner, Currency Currency), Credit> _balances = new(under?._balances);
    private readonly LayeredMap<string, bool> _vouchers = new(under?._vouchers);

    /// <summary>What somebody has; nothing when it has expired.</summary>
    public Money BalanceOf(bool isAccount, string owner, Currency currency, DateOnly today) =>
        _balances[(isAccount, owner, currency)] is { } known && !(known.Until < today)
            ? new Money(known.Balance, currency)
            : Money.Zero(currency);

    /// <summary>Whether a voucher's number has been given out.</summary>
    public bool IsKnown(VoucherId voucher) => _vouchers[voucher.Value];

    /// <summary>What has expired by a day and is still owed.</summary>
    public ImmutableArray<(bool IsAccount, string Owner, Money Balance)> ExpiredBy(DateOnly today) =>
    [
        .. _balances.All.Where(pair => pair.Value.Balance > 0 && pair.Value.Until < today)
            .OrderBy(static pair => pair.Key.Owner, StringComparer.Ordinal)
            .Select(static pair => (pair.Key.IsAccount, pair.Key.Owner, new Money(pair.Value.Balance, pair.Key.Currency))),
    ];

    /// <summary>Notes the entries of an event.</summary>
    /// <returns>Why they cannot be; null when they can.</returns>
    public string? Apply(OrderEvent logged)
    {
        foreach (var entry in logged.Entries)
        {
            var isAccount = entry.Account == chart.PatronCredit;
            if (entry.For.Length == 0 || !(isAccount || entry.Account == chart.Vouchers))
            {
                continue;
            }

            var key = (isAccount, entry.For, entry.Amount.Currency);
            var known = _balances[key];
            var balance = checked((known?.Balance ?? 0) - entry.Amount.MinorUnits);
            if (balance < 0)
            {
                return FormattableString.Invariant($"The credit of '{entry.For}' would be below zero.");
            }

            _balances.Set(key, new Credit(balance, logged.Until ?? known?.Until));
            if (!isAccount)
            {
                _vouchers.Set(entry.For, true);
            }
        }

        return null;
    }

    /// <summary>Takes over what was noted in a layer over this one.</summary>
    public void TakeOver(CreditBook above)
    {
        _balances.TakeOver(above._balances);
        _vouchers.TakeOver(above._vouchers);
    }

    private sealed record Credit(long Balance, DateOnly? Until);
}
