namespace SeatEngine.Allocation;

/// <summary>How much proposals of one answer must differ.</summary>
public enum ProposalDifference
{
    /// <summary>No seat is in two proposals.</summary>
    EachSeat,

    /// <summary>
    /// No two proposals are the same; those of people who sit together may overlap, those of steps that part the party share no seat.
    /// </summary>
    SomeSeat,

    /// <summary>No row, box or table is in two proposals.</summary>
    Row,

    /// <summary>No section is in two proposals.</summary>
    Section,
}
