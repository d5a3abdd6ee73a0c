using SeatEngine.Inventory;
using SeatEngine.Pricing;

namespace SeatEngine.Performances;

/// <summary>What an exchange came to: the money, and what became of the places.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ExchangeOutcome
{
    internal ExchangeOutcome(ExchangeResult money, TransactionResult transaction)
    {
        Money = money;
        Transaction = transaction;
    }

    /// <summary>What is due or paid back, and why. Owed only when <see cref="IsDone"/>.</summary>
    public ExchangeResult Money { get; }

    /// <summary>The answers of the inventories: the returns, then the sale.</summary>
    public TransactionResult Transaction { get; }

    /// <summary>Whether the places were exchanged; if not, nothing was changed.</summary>
    public bool IsDone => Transaction.IsDone;
}
