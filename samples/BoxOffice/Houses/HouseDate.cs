namespace BoxOfficeSample.Houses;

/// <summary>A performance of a house.</summary>
/// <param name="Performance">Who has which seat, and what it costs.</param>
/// <param name="LocalTime">When its curtain rises, in the house's zone, as it was typed.</param>
internal sealed record HouseDate(Performance Performance, string LocalTime);
