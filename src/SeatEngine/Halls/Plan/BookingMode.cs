namespace SeatEngine.Halls;

/// <summary>How a box, a table or an area is sold.</summary>
public enum BookingMode
{
    /// <summary>Place by place.</summary>
    BySeat,

    /// <summary>Only as a whole.</summary>
    Whole,
}
