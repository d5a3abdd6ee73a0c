namespace SeatEngine.Rendering;

/// <summary>Whose seats lie beneath a text.</summary>
internal enum SeatsBeneath
{
    None,

    /// <summary>Seats of the thing that the name is of, and no others.</summary>
    Own,

    Others,
}
