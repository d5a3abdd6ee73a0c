using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What a store answers to a batch.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class StoreAnswer : IAnswer
{
    /// <summary>
    /// An answer as it comes off a wire; <see cref="Stored"/>, <see cref="Conflict"/> and <see cref="NotStored"/> make one.
    /// </summary>
    /// <param name="outcome">What became of the batch.</param>
    /// <param name="storedAt">When it was stored.</param>
    /// <param name="missed">The batches that the writer did not know of; <c>default</c> for none.</param>
    /// <param name="reason">Why it was not stored; null for no word of it.</param>
    [JsonConstructor]
    public StoreAnswer(StoreOutcome outcome, DateTimeOffset storedAt, ImmutableArray<StoredBatch> missed, string? reason)
    {
        Outcome = outcome;
        StoredAt = storedAt;
        Missed = missed.IsDefault ? [] : missed;
        Reason = reason ?? "";
    }

    /// <summary>What became of the batch.</summary>
    public StoreOutcome Outcome { get; }

    /// <summary>Whether the batch is stored.</summary>
    public bool Succeeded => Outcome == StoreOutcome.Stored;

    /// <summary>When it was stored, by the store's clock, in UTC; the least instant when it was not.</summary>
    public DateTimeOffset StoredAt { get; }

    /// <summary>
    /// After a conflict, the batches that the writer did not know of: whole, also with what they did to other streams, in order.
    /// </summary>
    public ImmutableArray<StoredBatch> Missed { get; }

    /// <summary>Why it was not stored, in a sentence; empty otherwise.</summary>
    public string Reason { get; }

    /// <summary>The batch is stored.</summary>
    /// <param name="at">When, by the store's clock.</param>
    /// <returns>The answer.</returns>
    public static StoreAnswer Stored(DateTimeOffset at) => new(StoreOutcome.Stored, at.ToUniversalTime(), [], "");

    /// <summary>Somebody else was first.</summary>
    /// <param name="missed">The batches that the writer did not know of, at least one.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no batch in it.</exception>
    public static StoreAnswer Conflict(params IEnumerable<StoredBatch> missed)
    {
        ArgumentNullException.ThrowIfNull(missed);
        ImmutableArray<StoredBatch> batches = [.. missed];
        return batches.IsEmpty
            ? throw new ArgumentException("A conflict names the batches that were missed.", nameof(missed))
            : new(StoreOutcome.Conflict, default, batches, "");
    }

    /// <summary>Nothing of the batch is stored, nor will be.</summary>
    /// <param name="reason">Why, in a sentence.</param>
    /// <returns>The answer.</returns>
    public static StoreAnswer NotStored(string reason) => new(StoreOutcome.NotStored, default, [], reason);

    /// <inheritdoc/>
    public string Explain() => Outcome switch
    {
        StoreOutcome.Stored => FormattableString.Invariant($"The batch was stored at {StoredAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."),
        StoreOutcome.Conflict when Missed.Length == 1 => "Nothing was stored: others were first, with a batch that was not known.",
        StoreOutcome.Conflict => FormattableString.Invariant(
            $"Nothing was stored: others were first, with {Missed.Length} batches that were not known."),
        StoreOutcome.NotStored => Reason.Length == 0 ? "Nothing was stored." : $"Nothing was stored. {Sentences.Of(Reason)}",
    };

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
