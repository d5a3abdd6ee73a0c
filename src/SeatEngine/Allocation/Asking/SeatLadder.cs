using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The steps that a search tries in turn, from what people like best to what they will still take.</summary>
/// <remarks>
/// Immutable. Steps without a penalty are tried one after another, and the first that serves wins. Steps with one
/// compete: at the place of the first of them all are searched, and the best score after penalties wins.
/// </remarks>
[SendInstead("the names of its steps, and build it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatLadder
{
    /// <summary>A ladder.</summary>
    /// <param name="steps">The steps, at least one, no name twice.</param>
    /// <exception cref="ArgumentException">There is no step, or two have one name.</exception>
    public SeatLadder(params IEnumerable<SeatStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Steps = [.. steps];
        if (Steps.IsEmpty || Steps.Select(static step => step.Name).Distinct(StringComparer.Ordinal).Count() != Steps.Length)
        {
            throw new ArgumentException("A ladder has at least one step, and no name twice.", nameof(steps));
        }
    }

    /// <summary>The steps from the most wanted down.</summary>
    public static SeatLadder Default { get; } = new(
        SeatSteps.Together,
        SeatSteps.TogetherWithOrphan,
        SeatSteps.Nearby,
        SeatSteps.AcrossAisle,
        SeatSteps.StackedRows,
        SeatSteps.SameSection,
        SeatSteps.SameLevel,
        SeatSteps.Anywhere,
        SeatSteps.Whole,
        SeatSteps.GeneralAdmission);

    /// <summary>What is tried, from the most wanted down; never empty.</summary>
    public ImmutableArray<SeatStep> Steps { get; }

    /// <summary>The ladder with a step added at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>A new ladder.</returns>
    /// <exception cref="ArgumentException">The ladder has a step of that name.</exception>
    public SeatLadder Then(SeatStep step) => new(Steps.Add(step));
}
