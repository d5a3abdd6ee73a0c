namespace SeatEngine.Halls.Numbering;

/// <summary>A side of a hall or row, as seen by those who sit in it and look forward.</summary>
public enum HallSide
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the right.</summary>
    Right,
}
