using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What an exchange comes to.</summary>
/// <remarks>
/// Immutable. <see cref="ValueReturned"/> + <see cref="Due"/> = <see cref="NewPrice"/> + <see cref="Fees"/> +
/// <see cref="Refund"/> + <see cref="OnAccount"/> + <see cref="Forfeited"/> + <see cref="RaisedToFloor"/>.
/// </remarks>
public sealed record ExchangeAmounts
{
    /// <summary>What the returned tickets are worth.</summary>
    public required Money ValueReturned { get; init; }

    /// <summary>What the new tickets cost.</summary>
    public required Money NewPrice { get; init; }

    /// <summary>New price less value returned; below zero for a downgrade.</summary>
    public Money Difference => NewPrice - ValueReturned;

    /// <summary>The fees charged.</summary>
    public required Money Fees { get; init; }

    /// <summary>The fees that would have been charged but were waived.</summary>
    public required Money FeesWaived { get; init; }

    /// <summary>What the buyer pays now.</summary>
    public required Money Due { get; init; }

    /// <summary>What the buyer is paid back.</summary>
    public required Money Refund { get; init; }

    /// <summary>What is kept on the buyer's account.</summary>
    public required Money OnAccount { get; init; }

    /// <summary>What is lost.</summary>
    public required Money Forfeited { get; init; }

    /// <summary>By how much the new tickets were raised to the value of the returned ones.</summary>
    public required Money RaisedToFloor { get; init; }

    /// <summary>What the new tickets carry in a later exchange at paid value.</summary>
    public Money CarriedValue => NewPrice + RaisedToFloor;

    /// <summary>The exchange in one sentence.</summary>
    /// <param name="culture">Says how amounts are written.</param>
    /// <returns>A sentence for people.</returns>
    public string Explain(IFormatProvider culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        string Amount(Money money) => money.ToString(culture);
        string Part(Money money, string before, string after) => money.IsZero ? "" : $"; {before}{Amount(money)}{after}";
        return $"Returned tickets are worth {Amount(ValueReturned)}, the new ones cost {Amount(NewPrice)}, fees are {Amount(Fees)}"
            + Part(FeesWaived, "", " of fees is waived")
            + Part(Due, "the buyer pays ", "")
            + Part(Refund, "", " is paid back")
            + Part(OnAccount, "", " is kept on account")
            + Part(Forfeited, "", " is lost")
            + Part(RaisedToFloor, "the new tickets are raised by ", " to the value returned")
            + ".";
    }
}
