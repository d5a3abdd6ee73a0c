using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>A rule that places break which somebody picked.</summary>
/// <param name="Reason">Which rule.</param>
/// <param name="Sentence">The same for a person, as one sentence without a full stop.</param>
public sealed record PickFault(RefusalReason Reason, string Sentence)
{
    /// <summary>What there is to say, as a sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Sentences.Of(Sentence);
}
