namespace SeatEngine.Interchange;

/// <summary>How a text of a drawing's element says where a seat belongs, such as the id <c>Stalls-A-12</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SvgPattern
{
    /// <summary>The id that Illustrator, Inkscape and Figma write for a layer or a shape.</summary>
    public const string FromId = "id";

    /// <summary>The text that is written in a group beside the shape.</summary>
    public const string FromText = "text()";

    /// <summary>The title of an element, which browsers show as its tip.</summary>
    public const string FromTitle = "title()";

    /// <summary>
    /// Where the text stands: <see cref="FromId"/>, <see cref="FromText"/>, <see cref="FromTitle"/>, or the name of an attribute such as
    /// <c>inkscape:label</c>; a member of an object in JSON that an attribute holds comes after a <c>#</c>, such as
    /// <c>data-seat#row</c>.
    /// </summary>
    public string Source { get; init; } = FromId;

    /// <summary>
    /// The text with the fields in braces: <c>{section}-{row}-{seat}</c>. Fields are <c>seat</c>, <c>row</c>, <c>section</c>,
    /// <c>level</c>, <c>category</c>, <c>id</c>, and <c>any</c> for what does not matter; each is one character at least, and as short as
    /// it can be. Case does not matter. An element whose text fits a pattern with <c>{seat}</c> is a seat; a group that fits one without
    /// says it for all in it.
    /// </summary>
    public required string Text { get; init; }
}
