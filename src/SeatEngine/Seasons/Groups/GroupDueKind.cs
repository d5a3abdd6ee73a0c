namespace SeatEngine.Seasons;

/// <summary>What a group has to do by a day.</summary>
public enum GroupDueKind
{
    /// <summary>To pay the deposit, before its seats are let go.</summary>
    Deposit,

    /// <summary>To say how many come.</summary>
    FinalNumbers,

    /// <summary>To pay the rest.</summary>
    Balance,
}
