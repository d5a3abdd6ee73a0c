using System.Collections.Immutable;

namespace SeatEngine.Halls;

/// <summary>What a numbering needs to know of a row: how many places it has, and how it lies in its section.</summary>
/// <remarks>Immutable. Places are counted from 0, from the left as seen by those who sit in the row and look forward.</remarks>
public sealed record RowPlan
{
    /// <summary>How many places the row has, <c>bis</c> places included; at least 0.</summary>
    public required int Count { get; init; }

    /// <summary>Which row of its section it is, from 0 at the front.</summary>
    public int RowIndex { get; init; }

    /// <summary>How many numbers the rows in front of it have taken.</summary>
    public int NumbersBefore { get; init; }

    /// <summary>How many of its places lie left of the axis; a place on the axis itself counts to the right.</summary>
    public int LeftOfAxis { get; init; }

    /// <summary>
    /// The places, ascending, that take the number of a neighbour with <c>bis</c> after it: of the place before, or at
    /// the beginning of the row of the place after.
    /// </summary>
    public ImmutableArray<int> Bis { get; init; } = [];
}
