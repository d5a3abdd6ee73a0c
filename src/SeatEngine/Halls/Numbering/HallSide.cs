namespace SeatEngine.Halls;

/// <summary>A side of a hall or row, as seen by those who sit in it and look forward.</summary>
public enum HallSide
{
    /// <summary>Where the left hand is of somebody who sits and looks to the stage.</summary>
    Left,

    /// <summary>Where the right hand is of somebody who sits and looks to the stage.</summary>
    Right,
}
