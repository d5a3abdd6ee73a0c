namespace SeatEngine.Halls;

/// <summary>
/// What a reader or a repair did of its own accord and people should know: a unit it took, a position it estimated,
/// an id it changed. A note is never a reason to refuse a hall.
/// </summary>
/// <param name="Code">The lasting code of the kind of note, in lower case with hyphens, made for programs.</param>
/// <param name="Place">Where it is, in the words of the file or of the house; empty for the hall as a whole.</param>
/// <param name="Message">One sentence that says what was done, made for people.</param>
public sealed record HallNote(string Code, string Place, string Message)
{
    /// <summary>The note in one line: place, sentence and code.</summary>
    /// <returns><c>place: message [code]</c>, without the place for the hall as a whole.</returns>
    public override string ToString() => Place.Length == 0 ? $"{Message} [{Code}]" : $"{Place}: {Message} [{Code}]";
}
