namespace SeatEngine.Interchange;

/// <summary>An element of a drawing, as it is read or as it is used again elsewhere.</summary>
internal interface IDrawingElement
{
    /// <summary>The name without the prefix of its namespace.</summary>
    string Name { get; }

    /// <summary>Where the element stands in the file.</summary>
    DrawingPlace Place { get; }

    /// <summary>An attribute by its whole name; null when the element does not bear it.</summary>
    string? Attribute(string name);
}
