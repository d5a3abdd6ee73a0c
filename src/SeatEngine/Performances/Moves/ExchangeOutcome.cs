using System.Globalization;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>What an exchange came to: the money, and what became of the places.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ExchangeOutcome : IAnswer
{
    internal ExchangeOutcome(ExchangeAmounts money, TransactionResult transaction)
    {
        Money = money;
        Transaction = transaction;
    }

    /// <summary>What is due or paid back, and why. Owed only when <see cref="Succeeded"/>.</summary>
    public ExchangeAmounts Money { get; }

    /// <summary>The answers of the inventories: the returns, then the sale.</summary>
    public TransactionResult Transaction { get; }

    /// <summary>Whether the places were exchanged; if not, nothing was changed.</summary>
    public bool Succeeded => Transaction.Succeeded;

    /// <inheritdoc/>
    public string Explain() =>
        Succeeded ? $"{Transaction.Explain()} {Money.Explain(CultureInfo.InvariantCulture)}" : $"{Transaction.Explain()} No money is owed.";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
