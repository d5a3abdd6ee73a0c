using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Works an exchange out under a policy.</summary>
/// <remarks>Pure; safe to use from any thread.</remarks>
public static class ExchangeCalculator
{
    /// <summary>What an exchange comes to.</summary>
    /// <remarks>Fees are taken from what would be paid back or kept first; what is left of them is due.</remarks>
    /// <param name="request">What is given back and what is bought.</param>
    /// <param name="policy">The house's rules.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">Nothing is returned, currencies differ, a fee or the new price is below zero, or the value that
    /// the policy asks for is not known of a ticket.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits.</exception>
    public static ExchangeAmounts Calculate(ExchangeRequest request, ExchangePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policy);
        var currency = request.NewPrice.Currency;
        if (request.Returned.IsDefaultOrEmpty || request.NewPrice.IsNegative)
        {
            throw new ArgumentException("An exchange returns at least one ticket, and the new ones cost no less than zero.",
                nameof(request));
        }

        var zero = Money.Zero(currency);
        var value = zero;
        foreach (var ticket in request.Returned)
        {
            value += ValueOf(ticket, policy.Value, currency);
        }

        var upgrade = request.NewPrice > value;
        var fees = FeesOf(request, policy, currency);
        var waived = (upgrade && policy.FeesWaivedOnUpgrade) || policy.FeesWaivedInChannels.Contains(request.Channel)
            || policy.FeesWaivedFor.Any(request.Patron.Contains);
        var charged = waived ? zero : fees;
        var rest = upgrade ? zero : value - request.NewPrice;
        var kept = policy.Downgrade is DowngradePolicy.Refund or DowngradePolicy.KeepOnAccount;
        var fromRest = kept ? Money.Min(rest, charged) : zero;
        var left = rest - fromRest;
        return new ExchangeAmounts
        {
            ValueReturned = value,
            NewPrice = request.NewPrice,
            Fees = charged,
            FeesWaived = fees - charged,
            Due = (upgrade ? request.NewPrice - value : zero) + charged - fromRest,
            Refund = policy.Downgrade == DowngradePolicy.Refund ? left : zero,
            OnAccount = policy.Downgrade == DowngradePolicy.KeepOnAccount ? left : zero,
            Forfeited = policy.Downgrade == DowngradePolicy.Forfeit ? left : zero,
            RaisedToFloor = policy.Downgrade == DowngradePolicy.FloorAtValue ? left : zero,
        };
    }

    private static Money ValueOf(ExchangedTicket ticket, ExchangeValue value, Currency currency)
    {
        var worth = value switch
        {
            ExchangeValue.Paid => ticket.Paid,
            ExchangeValue.PriceAtOrder => ticket.PriceAtOrder,
            ExchangeValue.PriceToday => ticket.PriceToday,
        };
        return worth is { } known && known.Currency == currency
            ? known
            : throw new ArgumentException($"The value of the ticket for '{ticket.Place}' is not known in {currency.Code}.", nameof(ticket));
    }

    private static Money FeesOf(ExchangeRequest request, ExchangePolicy policy, Currency currency)
    {
        var zero = Money.Zero(currency);
        var each = policy.FeePerTicket ?? zero;
        var once = policy.FeePerExchange ?? zero;
        return each.Currency == currency && once.Currency == currency && !each.IsNegative && !once.IsNegative
            ? (each * request.Returned.Length) + once
            : throw new ArgumentException("A fee is below zero or in another currency.", nameof(policy));
    }
}
