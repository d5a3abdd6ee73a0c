namespace BoxOfficeSample.Support;

/// <summary>One suggestion of <c>move</c>, priced or not: a move when no order is named, else a change with that order.</summary>
internal sealed record MoveLine(SeatProposal Proposal, MoveDifference Difference,
    IReadOnlyList<SeatId> Taken, IReadOnlyList<SeatId> GivenUp, string? Order, Money? Price, string Why);
