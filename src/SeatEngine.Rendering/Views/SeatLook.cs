namespace SeatEngine.Rendering;

/// <summary>The looks that a style has for seats that are not simply to be had.</summary>
public enum SeatLook
{
    /// <summary>As seats that are gone for good.</summary>
    Sold,

    /// <summary>In somebody's cart.</summary>
    Held,

    /// <summary>Not for sale.</summary>
    Blocked,

    /// <summary>Kept under a hold code; each class of this look gets a paint of its own.</summary>
    Hold,

    /// <summary>A class of a caller's own making; each gets the next paint of the style's classes.</summary>
    Own,
}
