namespace SeatEngine.Halls;

/// <summary>Which part of a row stands on the middle of its path.</summary>
public enum RowAlignment
{
    /// <summary>The middle.</summary>
    Centre,

    /// <summary>The left end, as seen by those who sit in the row: it grows to the right.</summary>
    Left,

    /// <summary>The right end: it grows to the left.</summary>
    Right,
}
