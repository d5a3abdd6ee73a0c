namespace SeatEngine.Rendering;

/// <summary>A name with its room: its lines, one below the other, about a middle and turned together.</summary>
/// <param name="Request">What asked for the room.</param>
/// <param name="Lines">What is written; notes last.</param>
/// <param name="Names">How many of the lines are the name.</param>
/// <param name="Size">The size of the name; notes have <see cref="NamePlacer.NoteShare"/> of it.</param>
/// <param name="Place">The room of all lines.</param>
/// <param name="IsInside">Whether it stands within its shape.</param>
/// <param name="HasPlate">Whether there are seats beneath, which a plate makes it stand out from.</param>
/// <param name="Number">The number that stands for the name, or 0.</param>
internal sealed record PlacedName(
    NameRequest Request,
    IReadOnlyList<string> Lines,
    int Names,
    double Size,
    TextPlace Place,
    bool IsInside,
    bool HasPlate,
    int Number = 0);
