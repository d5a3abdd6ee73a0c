namespace SeatEngine.Halls;

/// <summary>Something wrong with a hall or with the file that says it.</summary>
/// <param name="Code">
/// The lasting code of the kind of defect, in lower case with hyphens, such as <c>duplicate-seat-id</c>, made for programs.
/// </param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Place">
/// Where it is: a line and byte of a file (<c>line 12, byte 40</c>), or the section, row and seat in the house's words.
/// </param>
/// <param name="Message">One sentence that says what is wrong, made for people.</param>
public sealed record Defect(string Code, DefectSeverity Severity, string Place, string Message)
{
    /// <summary>The defect in one line: place, sentence and code.</summary>
    /// <returns><c>place: message [code]</c>.</returns>
    public override string ToString() => $"{Place}: {Message} [{Code}]";
}
