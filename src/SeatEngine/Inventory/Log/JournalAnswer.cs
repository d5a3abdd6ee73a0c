using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What a journal answers to a batch.</summary>
public sealed class JournalAnswer : IAnswer
{
    /// <summary>An answer as it comes off a wire; <see cref="Appended"/> and <see cref="Conflict"/> make one.</summary>
    /// <param name="missed">The events that the batch did not know of; empty or <c>default</c> when it is stored.</param>
    [JsonConstructor]
    public JournalAnswer(ImmutableArray<JournalPart> missed)
    {
        Missed = missed.IsDefault ? [] : missed;
    }

    /// <summary>The batch is stored.</summary>
    public static JournalAnswer Appended { get; } = new([]);

    /// <summary>Whether the batch is stored.</summary>
    public bool Succeeded => Missed.IsEmpty;

    /// <summary>The events that the batch did not know of; empty when it is stored.</summary>
    public ImmutableArray<JournalPart> Missed { get; }

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? "The journal has stored the batch."
        : $"Another machine was first, and nothing of the batch is stored: it did not know of " +
            $"{Sentences.List([.. Missed.SelectMany(Told)])}.";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>Another machine was first, and nothing of the batch is stored.</summary>
    /// <param name="missed">The events that the batch did not know of, at least one.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no event in it.</exception>
    public static JournalAnswer Conflict(params IEnumerable<JournalPart> missed)
    {
        ImmutableArray<JournalPart> parts = [.. missed.Where(static part => !part.Events.IsEmpty)];
        return parts.IsEmpty ? throw new ArgumentException("A conflict names the events that were missed.", nameof(missed)) : new(parts);
    }

    private static IEnumerable<string> Told(JournalPart part) =>
        part.Events.Select(static logged => FormattableString.Invariant($"event {logged.Sequence}"));
}
