using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The answer to several changes asked together: all carried out, or none.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its outcome and the places and events of its steps"), JsonConverter(typeof(NotOnTheWire))]
public sealed class TransactionResult
{
    internal TransactionResult(ImmutableArray<InventoryResult> steps)
    {
        Steps = steps;
    }

    /// <summary>The answer to each step, in the order in which they were asked.</summary>
    public ImmutableArray<InventoryResult> Steps { get; }

    /// <summary>Whether all was carried out.</summary>
    public bool IsDone => Steps.All(static step => step.IsDone);

    /// <summary>How the transaction ended: done, or as the step that failed.</summary>
    public InventoryOutcome Outcome =>
        Steps.FirstOrDefault(static step => !step.IsDone && step.Outcome != InventoryOutcome.NotReached)?.Outcome ?? InventoryOutcome.Done;

    /// <summary>The transaction by which it was logged; <c>default</c> when it was not carried out.</summary>
    public TransactionId Transaction => IsDone && !Steps.IsEmpty ? Steps[0].Event!.Transaction : default;

    /// <summary>The answer in words.</summary>
    /// <returns>The outcome.</returns>
    public override string ToString() => Outcome.ToString();
}
