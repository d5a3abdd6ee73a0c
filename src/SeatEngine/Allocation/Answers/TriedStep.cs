using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>A step that a search tried, and how it went.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Reason">Why it did not serve; <see cref="RefusalReason.None"/> when it did.</param>
/// <param name="Sentence">The same for a person.</param>
public sealed record TriedStep(string Step, RefusalReason Reason, string Sentence) : IAnswer
{
    /// <summary>Whether the step served.</summary>
    public bool Succeeded => Reason == RefusalReason.None;

    /// <inheritdoc/>
    public string Explain() => Succeeded ? $"The step '{Step}' found seats." : $"The step '{Step}' found no seats: {Sentence}.";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
