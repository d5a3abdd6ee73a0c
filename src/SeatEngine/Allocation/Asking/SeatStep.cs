using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>One way to seat a party, a step of a <see cref="SeatLadder"/>. Derive from it to add another.</summary>
/// <remarks>Stateless, so that it may be shared between threads.</remarks>
[SendInstead("its name, and look it up there"), JsonConverter(typeof(NotOnTheWire))]
public abstract class SeatStep
{
    private double? _penalty;

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
    public double? Penalty { get => _penalty; init => _penalty = Checked(value); }

    /// <summary>The same step with a penalty, also of those in <see cref="SeatSteps"/>.</summary>
    /// <param name="penalty">What it takes off the score, from 0 to 1 in mean quality; null for none.</param>
    /// <returns>A step of the same name and kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is not from 0 to 1.</exception>
    public SeatStep WithPenalty(double? penalty)
    {
        var step = (SeatStep)MemberwiseClone();
        step._penalty = Checked(penalty);
        return step;
    }

    /// <summary>Whether a further try passes over placements by their first seat, so that proposals may overlap.</summary>
    internal virtual bool PassesOverStarts => false;

    /// <summary>Looks for the best placement of its kind.</summary>
    /// <param name="search">What is asked for, and what there is.</param>
    /// <returns>The placement, or why there is none.</returns>
    public abstract SeatStepOutcome Try(SeatSearch search);

    private static double? Checked(double? penalty) =>
        penalty is null or (>= 0 and <= 1)
            ? penalty
            : throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is from 0 to 1.");
}
