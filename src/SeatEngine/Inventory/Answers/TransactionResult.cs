using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The answer to several changes asked together: all carried out, or none.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its outcome and the places and events of its steps"), JsonConverter(typeof(NotOnTheWire))]
public sealed class TransactionResult : IAnswer
{
    internal TransactionResult(ImmutableArray<InventoryResult> steps)
    {
        Steps = steps;
    }

    /// <summary>The answer to each step, in the order in which they were asked.</summary>
    public ImmutableArray<InventoryResult> Steps { get; }

    /// <summary>Whether all was carried out.</summary>
    public bool Succeeded => Steps.All(static step => step.Succeeded);

    /// <summary>How the transaction ended: done, or as the step that failed.</summary>
    public InventoryOutcome Outcome => Failure?.Outcome ?? InventoryOutcome.Done;

    /// <summary>The transaction by which it was logged; <c>default</c> when it was not carried out.</summary>
    public TransactionId Transaction => Succeeded && !Steps.IsEmpty ? Steps[0].Event!.Transaction : default;

    /// <summary>The answer of the step that failed; null when all was carried out.</summary>
    internal InventoryResult? Failure =>
        Steps.FirstOrDefault(static step => !step.Succeeded && step.Outcome != InventoryOutcome.NotReached);

    /// <summary>The answers to steps of which one failed: the others were not reached.</summary>
    internal static InventoryResult[] FailedAt(InventoryResult[] steps, int at, InventoryResult failure)
    {
        Array.Fill(steps, InventoryResult.Failed(InventoryOutcome.NotReached));
        if (steps.Length > 0)
        {
            steps[at] = failure;
        }

        return steps;
    }

    /// <summary>What was done, step by step, or what stood in the way of the step that failed, in English.</summary>
    /// <returns>One or more whole sentences.</returns>
    public string Explain()
    {
        string[] done = [.. Steps.Select(static step => step.Explain())];
        return Failure?.Explain() ?? (done.Length == 0 ? "Nothing was asked for." : Sentences.Join(done[0], done[1..]));
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
