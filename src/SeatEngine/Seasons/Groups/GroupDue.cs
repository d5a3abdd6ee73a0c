using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Something that a group has to do by a day: whom the house reminds.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Kind">What is due.</param>
/// <param name="Day">The last day, in the season's zone.</param>
/// <param name="Amount">How much is to be paid; null where nothing is.</param>
public sealed record GroupDue(GroupId Group, GroupDueKind Kind, DateOnly Day, Money? Amount);
