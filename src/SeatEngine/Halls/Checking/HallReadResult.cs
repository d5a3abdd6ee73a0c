using System.Collections.Immutable;

namespace SeatEngine.Halls;

/// <summary>What became of reading a hall: the whole hall, or none of it, with all that was found wrong on the way.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record HallReadResult
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

    /// <summary>Whether there is a hall.</summary>
    public bool IsRead => Hall is not null;

    /// <summary>A reading that one error ended.</summary>
    /// <param name="defect">The error.</param>
    /// <returns>A result without a hall.</returns>
    public static HallReadResult Refused(Defect defect)
    {
        ArgumentNullException.ThrowIfNull(defect);
        return new() { Defects = [defect] };
    }
}
