using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What a step has to offer, or why it has nothing.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SeatStepOutcome : IAnswer
{
    private SeatStepOutcome(
        ImmutableArray<SeatIndex> seats, AreaCount? area, RefusalReason reason, string sentence, ImmutableArray<string> relaxed)
    {
        Seats = seats;
        Area = area;
        Reason = reason;
        Sentence = sentence;
        Relaxed = relaxed;
    }

    /// <summary>The seats offered, in sitting order; empty when none are.</summary>
    public ImmutableArray<SeatIndex> Seats { get; }

    /// <summary>The places offered in a general-admission area; null when none are.</summary>
    public AreaCount? Area { get; }

    /// <summary>Why nothing is offered; <see cref="RefusalReason.None"/> when something is.</summary>
    public RefusalReason Reason { get; }

    /// <summary>The reason for a person; empty when something is offered.</summary>
    public string Sentence { get; }

    /// <summary>The rules that had to be relaxed, each in a few words.</summary>
    public ImmutableArray<string> Relaxed { get; }

    /// <summary>Whether the words say how the party is parted, so that nobody else need.</summary>
    internal bool TellsParts { get; private init; }

    /// <summary>Whether it counts in the score how far apart the party sits.</summary>
    internal bool IsParted { get; private init; }

    /// <summary>Whether something is offered.</summary>
    public bool Succeeded => Reason == RefusalReason.None;

    /// <inheritdoc/>
    public string Explain() =>
        !Succeeded ? $"The step offers nothing: {Sentence}."
        : Area is { } area ? FormattableString.Invariant($"The step offers {area.Count} in area {area.Area}.")
        : Sentences.Join(FormattableString.Invariant($"The step offers seats, {Seats.Length} in number."), Relaxed);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>Seats are offered.</summary>
    /// <param name="seats">The seats, in sitting order, each once; all available in the search.</param>
    /// <param name="relaxed">The rules relaxed, each in a few words.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">There is no seat.</exception>
    public static SeatStepOutcome Seated(ReadOnlySpan<SeatIndex> seats, params ReadOnlySpan<string> relaxed)
    {
        if (seats.IsEmpty)
        {
            throw new ArgumentException("An offer has at least one seat.", nameof(seats));
        }

        return new([.. seats], null, RefusalReason.None, string.Empty, [.. relaxed]);
    }

    /// <summary>Seats in one row or in rows behind each other, with how the party is parted in words.</summary>
    internal static SeatStepOutcome Parted(ReadOnlySpan<SeatIndex> seats, string how, bool isParted = false) =>
        new([.. seats], null, RefusalReason.None, string.Empty, [how]) { TellsParts = true, IsParted = isParted };

    /// <summary>Seats in several parts.</summary>
    internal static SeatStepOutcome InParts(ReadOnlySpan<SeatIndex> seats) =>
        new([.. seats], null, RefusalReason.None, string.Empty, []) { IsParted = true };

    /// <summary>Places in a general-admission area are offered.</summary>
    /// <param name="area">The area and the number of places, at least 1.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">The area is none or the count below 1.</exception>
    public static SeatStepOutcome Standing(AreaCount area)
    {
        if (area.Area.IsNone || area.Count < 1)
        {
            throw new ArgumentException("An offer names an area and at least one place in it.", nameof(area));
        }

        return new([], area, RefusalReason.None, string.Empty, []);
    }

    /// <summary>Nothing is offered.</summary>
    /// <param name="reason">Why not.</param>
    /// <param name="sentence">The reason for a person, as one sentence without a full stop.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">The reason is none.</exception>
    public static SeatStepOutcome Refused(RefusalReason reason, string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return reason == RefusalReason.None
            ? throw new ArgumentException("A refusal has a reason.", nameof(reason))
            : new([], null, reason, sentence, []);
    }
}
