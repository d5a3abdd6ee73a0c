namespace SeatEngine.Rendering;

/// <summary>How much a map shows.</summary>
public enum MapDetail
{
    /// <summary>
    /// What can be seen at the size: of more than 5,000 seats the sections while a seat's radius is below 3 scene units; of fewer, seats
    /// from a radius of 1.2, rows from 0.4, sections below.
    /// </summary>
    Automatic,

    /// <summary>Every seat.</summary>
    Seats,

    /// <summary>The house: the form of each section, shaded by what it still has, with the number of seats that can be had and the lowest
    /// price.</summary>
    Sections,

    /// <summary>Between the two: each row as a band, shaded by what it still has.</summary>
    Rows,
}
