namespace SeatEngine.Rendering;

/// <summary>How much a map shows.</summary>
public enum MapDetail
{
    /// <summary>Seats where they are large enough to be seen (a radius of 0.4 scene units), sections otherwise.</summary>
    Automatic,

    /// <summary>Every seat.</summary>
    Seats,

    /// <summary>The form of each section with the number of seats that can be had and the lowest price.</summary>
    Sections,
}
