using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>What a look at all of a house came to.</summary>
/// <param name="Performances">How many performances there are.</param>
/// <param name="Orders">How many orders there are.</param>
/// <param name="Faults">All that does not agree, each in a sentence; none when the house is sound.</param>
public sealed record HouseCheck(int Performances, int Orders, ImmutableArray<string> Faults) : IAnswer
{
    /// <summary>Whether the house is sound.</summary>
    public bool Succeeded => Faults.IsDefaultOrEmpty;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? FormattableString.Invariant($"The house is sound: performances: {Performances}, orders: {Orders}.")
        : string.Join(' ', Faults);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
