using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>What became of reading a hall: the whole hall, or none of it, with all that was found wrong on the way.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record HallReadResult : IAnswer
{
    /// <summary>The hall, or null when an error stood against it: a file is loaded whole or not at all.</summary>
    public Hall? Hall { get; init; }

    /// <summary>
    /// What is wrong, in the order in which it was found. With a hall these are warnings, and in a lenient reading
    /// the errors that were repaired; without one, at least one is an error.
    /// </summary>
    public ImmutableArray<Defect> Defects { get; init; } = [];

    /// <summary>What the reader did of its own accord, repairs included; may be empty.</summary>
    public ImmutableArray<HallNote> Notes { get; init; } = [];

    /// <summary>
    /// What tells who sits beside whom in the rows of the hall, as its reader found it or was asked to take it; null where no reader of
    /// other formats stood between.
    /// </summary>
    public NeighbourSource? Neighbours { get; init; }

    /// <summary>Whether there is a hall.</summary>
    [MemberNotNullWhen(true, nameof(Hall))]
    public bool Succeeded => Hall is not null;

    /// <inheritdoc/>
    public string Explain() => DefectWords.Explain(Succeeded ? $"The hall '{Hall.Name}' was read." : "The hall was refused.", Defects);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>A reading that one error ended.</summary>
    /// <param name="defect">The error.</param>
    /// <returns>A result without a hall.</returns>
    public static HallReadResult Refused(Defect defect)
    {
        ArgumentNullException.ThrowIfNull(defect);
        return new() { Defects = [defect] };
    }
}
