using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>One way to seat a party, a step of a <see cref="SeatLadder"/>. Derive from it to add another.</summary>
/// <remarks>Stateless, so that it may be shared between threads.</remarks>
[SendInstead("its name, and look it up there"), JsonConverter(typeof(NotOnTheWire))]
public abstract class SeatStep
{
    /// <summary>A step.</summary>
    /// <param name="name">What it is called, in a few words; not empty.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    protected SeatStep(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>What it is called, in a few words, such as <c>together</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// What it takes off the score, from 0 to 1 in mean quality; all steps with a penalty compete. Null for a step of
    /// the plain kind: the first that serves wins.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is not from 0 to 1.</exception>
    public double? Penalty
    {
        get;
        init => field = value is null or (>= 0 and <= 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Penalty), value, "A penalty is from 0 to 1.");
    }

    /// <summary>Whether a further try passes over placements by their first seat, so that proposals may overlap.</summary>
    internal virtual bool PassesOverStarts => false;

    /// <summary>Looks for the best placement of its kind.</summary>
    /// <param name="search">What is asked for, and what there is.</param>
    /// <returns>The placement, or why there is none.</returns>
    public abstract SeatStepOutcome Try(SeatSearch search);
}
