namespace BoxOfficeSample.Support;

/// <summary>One of those who race for the last pairs, and what became of it.</summary>
internal sealed class OnsaleBuyer(int number)
{
    public int Number { get; } = number;

    /// <summary>The two seats bought; empty for a loser.</summary>
    public List<SeatId> Bought { get; } = [];

    /// <summary>The seats of which the buyer was told that they were gone.</summary>
    public SortedSet<SeatId> Gone { get; } = [];

    /// <summary>How often the buyer asked in vain.</summary>
    public int Attempts { get; set; }
}
