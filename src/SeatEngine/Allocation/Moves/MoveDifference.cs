using System.Collections.Immutable;
using System.Globalization;

namespace SeatEngine.Allocation;

/// <summary>How places compare with those that a party has.</summary>
/// <param name="Distance">The distance from the middle of the present places to the middle of the new ones, in metres.</param>
/// <param name="Quality">How much better (or, negative, worse) the new places are, in mean quality from 0 to 1.</param>
/// <param name="FocalDistance">How much farther (or, negative, nearer) they are to the focal point on the mean, in metres.</param>
/// <param name="Improvements">What is better, each thing in a few words: an answer to each complaint.</param>
public sealed record MoveDifference(double Distance, double Quality, double FocalDistance, ImmutableArray<string> Improvements)
{
    /// <summary>
    /// How much more (or, negative, less) the new places cost in all by <see cref="MoveRequest.Costs"/>; null when those were not given.
    /// </summary>
    public long? Cost { get; init; }

    /// <summary>Whether the new places are no worse in quality.</summary>
    public bool IsNoWorse => Quality >= 0;

    /// <summary>The comparison in words.</summary>
    /// <returns>For example <c>reached without a step, quality -0.020, 3.5 m away</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(", ", Improvements)}, quality {Quality:+0.000;-0.000;0.000}, {Distance:0.0} m away");
}
